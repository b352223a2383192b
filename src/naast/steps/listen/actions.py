"""Every write of the listening part that others may call."""

from naast.steps.listen.rounds.actions import (
    AlreadyDone,
    accept_shift,
    close_wave,
    count_ambassadors,
    plan_tables,
    reject_shift,
    release_now,
    start_wave,
)
from naast.steps.listen.versions.actions import (
    add_shipped,
    add_upload,
    publish_version,
    review_language,
    set_practice,
)

__all__ = [
    "AlreadyDone",
    "accept_shift",
    "add_shipped",
    "add_upload",
    "close_wave",
    "count_ambassadors",
    "plan_tables",
    "publish_version",
    "reject_shift",
    "release_now",
    "review_language",
    "set_practice",
    "start_wave",
]
