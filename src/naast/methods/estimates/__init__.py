"""Unweighted shares of protected one-way tables, and the counting that comes before them.

Street interviews are not a random sample: nothing here computes an interval, a margin of error or
a test. See docs/methods/estimates.md.
"""

from naast.methods.estimates.shares import Share, ShareTable, shares
from naast.methods.estimates.tally import tally, tally_options

__all__ = ["Share", "ShareTable", "shares", "tally", "tally_options"]
