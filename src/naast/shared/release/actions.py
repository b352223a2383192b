"""The one door: plan the tables of a round, and release them protected together."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from naast.methods.disclosure import Policy
from naast.platform.access import Actor
from naast.platform.errors import DomainError, NotThere
from naast.shared.audit.actions import record
from naast.shared.programmes import queries as programmes
from naast.shared.release.models import Moment, PlannedTable, Release, ReleasedTable, TablePlan
from naast.shared.release.protection import (
    Outcome,
    may_follow,
    protect_raw,
    without_refusals,
)
from naast.shared.release.types import PlannedQuestion, RawTable


@transaction.atomic
def set_plan(
    *,
    actor: Actor,
    programme_id: int,
    round_key: str,
    title: str,
    questions: Sequence[PlannedQuestion],
) -> TablePlan:
    """Fix which tables a round shows. What was released keeps its answers; nothing is lowered."""
    programme = programmes.programme(actor, programme_id)
    _check_questions(questions)
    threshold = programmes.threshold(programme.pk)
    plan, created = TablePlan.objects.get_or_create(
        programme=programme,
        round_key=round_key,
        defaults={"title": title, "threshold": threshold},
    )
    if plan.releases.filter(moment=Moment.CLOSING).exists():
        raise DomainError(
            _("The results of this round are final. The table plan can no longer be changed.")
        )
    if not created:
        plan.title = title
        plan.threshold = max(plan.threshold, threshold)
        plan.save(update_fields=["title", "threshold"])
    _set_questions(plan, questions)
    verb = "table plan set" if created else "table plan changed"
    record(actor, verb, plan, tables=len(questions), threshold=plan.threshold)
    return plan


@transaction.atomic
def release_tables(
    *,
    actor: Actor | None,
    plan: TablePlan,
    moment: str,
    raw: Sequence[RawTable],
    period: str,
    route: str,
    today: datetime.date,
) -> Release:
    """Protect all planned tables together and keep what may be shown. The counts are forgotten.

    Raises DomainError when fewer than 10 answers are new or nothing can be added safely; at the
    end of a round the earlier tables then simply stay.
    """
    if actor is not None and plan.programme.organisation_id != actor.organisation_id:
        raise NotThere("plan")
    locked = TablePlan.objects.select_for_update().get(pk=plan.pk)
    if locked.releases.filter(moment=Moment.CLOSING).exists():
        raise DomainError(_("The results of this round are final and were released already."))
    work = _Work(locked, Moment(moment), {table.key: table for table in raw})
    outcomes = work.outcomes()
    if moment == Moment.FIELD and not any(outcomes.values()):
        raise DomainError(work.why_nothing())
    release = Release.objects.create(
        plan=locked,
        sequence=locked.releases.count() + 1,
        moment=moment,
        n=max((table.asked for table in raw), default=0) // 10 * 10,
        period=period,
        route=route,
        day=today,
        threshold=work.policy.threshold,
    )
    for planned, outcome in outcomes.items():
        _keep(release, planned, outcome, work.last(planned), today)
    if actor is not None:
        record(actor, "tables released", release, moment=str(moment))
    return release


@dataclass
class _Work:
    """One release in the making: the only place where true counts stand beside each other."""

    plan: TablePlan
    moment: Moment
    raw: dict[str, RawTable]

    def __post_init__(self) -> None:
        now = programmes.threshold(self.plan.programme_id)
        before = [release.threshold for release in self.plan.releases.all()]
        self.policy = Policy(threshold=max(self.plan.threshold, now, *before))
        self.planned = list(self.plan.tables.filter(planned=True))
        missing = [table.title for table in self.planned if table.key not in self.raw]
        if missing:
            raise DomainError(
                _("No answers were counted for: %(titles)s.") % {"titles": "; ".join(missing)}
            )

    def earlier(self, planned: PlannedTable) -> list[ReleasedTable]:
        """Everything that was released of this table, oldest first, each once."""
        rows = planned.released.filter(repeated=False).select_related("release", "table")
        return list(rows.order_by("release__sequence"))

    def last(self, planned: PlannedTable) -> ReleasedTable | None:
        return next(iter(self.earlier(planned)[-1:]), None)

    def outcomes(self) -> dict[PlannedTable, Outcome | None]:
        found: dict[str, Outcome | None] = {}
        for planned in sorted(self.planned, key=lambda table: bool(table.parent)):
            found[planned.key] = self._outcome(planned, found)
        return {planned: found[planned.key] for planned in self.planned}

    def _waits(self, planned: PlannedTable) -> bool:
        """A follow-up needs a table of its parent from the same moment, so both come at the end."""
        leads = any(planned.key == other.parent for other in self.planned)
        return self.moment == Moment.FIELD and (leads or bool(planned.parent))

    def _outcome(self, planned: PlannedTable, found: dict[str, Outcome | None]) -> Outcome | None:
        if self._waits(planned):
            return None
        if planned.parent:
            parent = found.get(planned.parent)
            if parent is None or not may_follow(parent, planned.parent_answers):
                return None
        try:
            return protect_raw(
                planned,
                self.raw[planned.key],
                self.earlier(planned),
                self.policy,
                "closing" if self.moment == Moment.CLOSING else "field",
            )
        except ValueError as error:
            raise DomainError(
                _(
                    "The answers to “%(title)s” do not fit what was released before. Nothing was "
                    "released. Ask the researcher whether interviews have disappeared."
                )
                % {"title": planned.title}
            ) from error

    def _answered(self, planned: PlannedTable) -> int:
        return without_refusals(self.raw[planned.key], planned.refusals).answered

    def why_nothing(self) -> str:
        told = [table for planned in self.planned if (table := self.last(planned))]
        need = self.policy.new_interviews
        fresh = [self._answered(table.table) - (table.n or 0) for table in told]
        if fresh and max(fresh) < need:
            return ngettext(
                "There are not yet %(need)d new interview since the last release. The figures of "
                "then stay.",
                "There are not yet %(need)d new interviews since the last release. The figures of "
                "then stay.",
                need,
            ) % {"need": need}
        return _(
            "Nothing new can be shown yet without telling too much about a few people. During a "
            "round a table comes when each answer was given often enough, and again when twice as "
            "many people have answered. At the end small answers are put together."
        )


def _keep(
    release: Release,
    planned: PlannedTable,
    outcome: Outcome | None,
    last: ReleasedTable | None,
    today: datetime.date,
) -> None:
    kept: dict[str, Any]
    if outcome is not None:
        kept = {
            "n": outcome.n,
            "cells": outcome.cells,
            "skipped": outcome.skipped,
            "counted_on": today,
            "period": release.period,
        }
    elif last is not None:
        kept = {
            "n": last.n,
            "cells": last.cells,
            "skipped": last.skipped,
            "counted_on": last.counted_on,
            "period": last.period,
            "repeated": True,
        }
    elif release.moment == Moment.CLOSING:
        kept = {
            "n": None,
            "cells": [],
            "skipped": "",
            "counted_on": today,
            "period": release.period,
        }
    else:
        return
    ReleasedTable.objects.create(release=release, table=planned, **kept)


def _check_questions(questions: Sequence[PlannedQuestion]) -> None:
    keys = [question.key for question in questions]
    if not keys:
        raise DomainError(_("Choose at least one question for the table plan."))
    if len(set(keys)) != len(keys):
        raise DomainError(_("A question can stand in the table plan once."))
    for question in questions:
        values = [value for value, _label in question.answers if value not in question.refusals]
        named = {*question.apart, *([question.other] if question.other else [])}
        if len(set(values)) != len(values) or len(values) < 2 or named - set(values):
            raise DomainError(
                _("The answers to “%(title)s” are not right: each needs its own value.")
                % {"title": question.title}
            )
        if question.parent and question.parent not in keys:
            raise DomainError(
                _("“%(title)s” follows from a question that is not in the table plan. Add it.")
                % {"title": question.title}
            )


def _set_questions(plan: TablePlan, questions: Sequence[PlannedQuestion]) -> None:
    held = {table.key: table for table in plan.tables.all()}
    for table in held.values():
        table.planned = False
        table.save(update_fields=["planned"])
    for position, question in enumerate(questions):
        table = held.get(question.key) or PlannedTable(plan=plan, key=question.key)
        fixed = _fixed(table) if table.pk and table.released.exists() else None
        table.title = question.title
        table.kind = question.kind
        table.answers = [
            {"value": value, "label": label}
            for value, label in question.answers
            if value not in question.refusals
        ]
        table.refusals = list(question.refusals)
        table.ordered = question.ordered
        table.other = question.other
        table.apart = list(question.apart)
        table.parent = question.parent
        table.parent_answers = list(question.parent_answers)
        table.position = position
        table.planned = True
        if fixed is not None and _fixed(table) != fixed:
            raise DomainError(
                _(
                    "Figures of “%(title)s” were released already. Its answers can no longer be "
                    "changed; take it out of the plan or leave it as it is."
                )
                % {"title": question.title}
            )
        table.save()


def _fixed(table: PlannedTable) -> tuple[object, ...]:
    """What a released table keeps, since two layouts subtract into small numbers."""
    values = tuple(answer["value"] for answer in table.answers)
    apart = (tuple(table.apart), tuple(table.refusals))
    return (table.kind, values, table.ordered, table.other, apart, table.parent)
