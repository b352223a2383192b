"""Small cells of one-way tables: threshold, complement, bounds, merging, and the attacker.

See docs/methods/disclosure.md for the method with its formulas and limits.
"""

from naast.methods.disclosure.attacker import Interval, Knowledge, bounds
from naast.methods.disclosure.merging import merge_small
from naast.methods.disclosure.options import OptionCounts, option_bounds, protect_options
from naast.methods.disclosure.protect import protect, weak_spots
from naast.methods.disclosure.series import Decision, may_release_again, may_show_follow_up
from naast.methods.disclosure.tables import (
    CountTable,
    Policy,
    ProtectedCell,
    ProtectedTable,
    Reason,
    Release,
    State,
)

__all__ = [
    "CountTable",
    "Decision",
    "Interval",
    "Knowledge",
    "OptionCounts",
    "Policy",
    "ProtectedCell",
    "ProtectedTable",
    "Reason",
    "Release",
    "State",
    "bounds",
    "may_release_again",
    "may_show_follow_up",
    "merge_small",
    "option_bounds",
    "protect",
    "protect_options",
    "weak_spots",
]
