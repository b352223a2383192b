"""Questions and counts as the listening step hands them to the door."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from naast.platform.access import Actor
from naast.shared.programmes.models import Programme
from naast.shared.release import actions
from naast.shared.release.models import Release, TablePlan
from naast.shared.release.types import PlannedQuestion, RawTable
from tests.conftest import TODAY

ANSWERS = (("yes", "Ja"), ("partly", "Een beetje"), ("no", "Nee"))


def question(key: str = "reached", **changes: object) -> PlannedQuestion:
    fields: dict[str, object] = {
        "key": key,
        "title": "Bereikt de informatie van de gemeente u?",
        "answers": ANSWERS,
        "ordered": True,
    }
    return PlannedQuestion(**(fields | changes))  # type: ignore[arg-type]


def options(key: str = "channels", **changes: object) -> PlannedQuestion:
    fields: dict[str, object] = {
        "key": key,
        "title": "Waar hoort u nieuws?",
        "kind": "many",
        "answers": (("paper", "Krant"), ("people", "Buren"), ("other", "Anders")),
    }
    return PlannedQuestion(**(fields | changes))  # type: ignore[arg-type]


def raw(
    *counts: int,
    key: str = "reached",
    values: Sequence[str] = ("yes", "partly", "no"),
    answered: int | None = None,
    skipped: int = 0,
) -> RawTable:
    total = sum(counts) if answered is None else answered
    return RawTable(
        key=key,
        counts=dict(zip(values, counts, strict=True)),
        answered=total,
        asked=total + skipped,
    )


def make_plan(
    actor: Actor, programme: Programme, *questions: PlannedQuestion, round_key: str = "wave:1"
) -> TablePlan:
    return actions.set_plan(
        actor=actor,
        programme_id=programme.pk,
        round_key=round_key,
        title="Straatgesprekken voorjaar",
        questions=questions or (question(),),
    )


def make_release(
    actor: Actor | None,
    plan: TablePlan,
    *tables: RawTable,
    moment: str = "closing",
    today: datetime.date = TODAY,
    period: str = "maart en april 2026",
) -> Release:
    return actions.release_tables(
        actor=actor,
        plan=plan,
        moment=moment,
        raw=tables,
        period=period,
        route="straat en buurthuis",
        today=today,
    )
