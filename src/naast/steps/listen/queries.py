"""Every read of the listening part that others may call."""

from naast.steps.listen.custody.queries import KeyState, key_state
from naast.steps.listen.rounds.queries import (
    open_waves,
    pool,
    talks_held,
    waiting_counts,
    wave,
    wave_of_round,
    waves,
)

__all__ = [
    "KeyState",
    "key_state",
    "open_waves",
    "pool",
    "talks_held",
    "waiting_counts",
    "wave",
    "wave_of_round",
    "waves",
]
