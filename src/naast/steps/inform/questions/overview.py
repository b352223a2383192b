"""What is new this morning, in a few counts of our own work."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.shared.figures.types import WorkFigure
from naast.steps.inform.questions import queries
from naast.steps.inform.questions.queries import CountedQuestion

SHOWN = 5


@dataclass(frozen=True)
class Overview:
    counts: list[WorkFigure]
    waiting: list[CountedQuestion]
    more: int


def overview(actor: Actor, today: datetime.date) -> Overview:
    """New, waiting, and how long an answer takes; with the questions asked most."""
    waiting = list(queries.waiting(actor))
    counts = [
        WorkFigure(label=_("new today"), value=queries.new_today(actor, today)),
        WorkFigure(label=_("questions wait for an answer"), value=len(waiting)),
    ]
    taken = queries.time_to_answer(actor)
    if taken.median_days is not None:
        counts.append(
            WorkFigure(label=_("days until half of the answers stood"), value=taken.median_days)
        )
    return Overview(counts, waiting[:SHOWN], max(0, len(waiting) - SHOWN))
