"""Reads of what was released. Whoever may not see a release learns not even that it exists."""

from __future__ import annotations

from django.db.models import QuerySet

from naast.methods.estimates import Share, shares
from naast.platform.access import Actor, Right
from naast.platform.errors import NotThere
from naast.shared.figures import AnswerFigure, AnswerTable, Bound
from naast.shared.release import words
from naast.shared.release.models import (
    Kind,
    Moment,
    PlannedTable,
    Release,
    ReleasedTable,
    TablePlan,
)
from naast.shared.release.protection import as_options, as_table

_BOUNDS = {"bounded_low": Bound.AT_MOST, "bounded_high": Bound.AT_LEAST, "hidden": Bound.SUPPRESSED}


def plan_for(actor: Actor, round_key: str) -> TablePlan | None:
    plans = TablePlan.objects.filter(programme__organisation_id=actor.organisation_id)
    return plans.filter(round_key=round_key).prefetch_related("tables").first()


def planned_tables(plan: TablePlan) -> list[PlannedTable]:
    return list(plan.tables.filter(planned=True))


def sees_field(actor: Actor) -> bool:
    """Figures of a running round are for the researcher and the coordinator."""
    return actor.may(Right.RESEARCH) or actor.may(Right.WAVE_CLOSE)


def releases(actor: Actor) -> QuerySet[Release]:
    """What this actor may see, newest first."""
    rows = Release.objects.filter(plan__programme__organisation_id=actor.organisation_id)
    if not actor.may(Right.RESULTS_READ):
        return rows.none()
    if not sees_field(actor):
        rows = rows.filter(moment=Moment.CLOSING)
    return rows.select_related("plan__programme__organisation")


def latest(actor: Actor, round_key: str) -> Release | None:
    return releases(actor).filter(plan__round_key=round_key).first()


def rounds(actor: Actor) -> list[Release]:
    """The newest visible release of each round, newest first."""
    newest: dict[int, Release] = {}
    for found in releases(actor):
        newest.setdefault(found.plan_id, found)
    return list(newest.values())


def release(actor: Actor, release_id: int) -> Release:
    found = releases(actor).filter(pk=release_id).first()
    if found is None:
        raise NotThere("release")
    return found


def tables(actor: Actor, release_id: int) -> list[AnswerTable]:
    """All tables of a release, in the order of the questionnaire."""
    found = release(actor, release_id)
    rows = found.tables.select_related("table")
    return [_table(found, row) for row in rows]


def table(actor: Actor, release_id: int, key: str) -> AnswerTable:
    found = release(actor, release_id)
    row = found.tables.filter(table__key=key).select_related("table").first()
    if row is None:
        raise NotThere("table")
    return _table(found, row)


def table_of_subject(actor: Actor, subject_key: str) -> AnswerTable:
    """The table that a reading or promise names: 'release:<id>:<key>'."""
    word, _colon, rest = subject_key.partition(":")
    number, _colon, key = rest.partition(":")
    if word != "release" or not number.isdecimal() or not key:
        raise NotThere("finding")
    return table(actor, int(number), key)


def is_final(actor: Actor, round_key: str) -> bool:
    """Whether the tables of a round were released for good."""
    return releases(actor).filter(plan__round_key=round_key, moment=Moment.CLOSING).exists()


def waiting(actor: Actor, release_id: int) -> list[str]:
    """Questions of the plan that this release could not show yet."""
    found = release(actor, release_id)
    shown = found.tables.values_list("table", flat=True)
    missing = found.plan.tables.filter(planned=True).exclude(pk__in=shown)
    return list(missing.values_list("title", flat=True))


def series(actor: Actor, round_key: str) -> list[Release]:
    """All visible releases of a round, oldest first: what an attacker would lay side by side."""
    return list(releases(actor).filter(plan__round_key=round_key).order_by("sequence"))


def _table(release: Release, row: ReleasedTable) -> AnswerTable:
    labels = {answer["value"]: answer["label"] for answer in row.table.answers}
    lines = [
        words.Line(_label(cell["values"], labels), cell["state"], share.count, share.percent)
        for cell, share in zip(row.cells, _shares(row), strict=True)
    ]
    withheld = row.n is None or all(line.state == "hidden" for line in lines)
    programme = release.plan.programme
    return AnswerTable(
        release=release.pk,
        key=row.table.key,
        title=row.table.title,
        kind=row.table.kind,
        round_key=release.plan.round_key,
        round_title=release.plan.title,
        moment=release.moment,
        n=row.n,
        base=words.base(),
        skipped=row.skipped,
        period=row.period,
        route=release.route,
        counted_on=row.counted_on,
        threshold=release.threshold,
        rows=tuple(_figure(release, row, line) for line in lines),
        finding=words.finding(row.table.kind, lines, row.n),
        why=words.why_withheld() if withheld else "",
        invented=programme.organisation.invented,
    )


def _label(values: list[str], labels: dict[str, str]) -> str:
    return words.merged([labels[value] for value in values])


def _shares(row: ReleasedTable) -> list[Share]:
    """The percentages, made in one place for screen, file and report."""
    if row.table.kind == Kind.MANY:
        options = as_options(row).values()
        return [shares(one, base=words.base()).rows[0] for one in options if one.cells]
    return list(shares(as_table(row), base=words.base()).rows)


def _figure(release: Release, row: ReleasedTable, line: words.Line) -> AnswerFigure:
    return AnswerFigure(
        label=line.label,
        share=None if line.percent is None else line.percent / 100,
        bound=_BOUNDS.get(line.state, Bound.EXACT),
        n=row.n or 0,
        base=words.base(),
        period=row.period,
        route=release.route,
        release=release.pk,
        table=row.table.key,
        why_suppressed=words.why_hidden(release.threshold) if line.state == "hidden" else "",
        invented=release.plan.programme.organisation.invented,
        count=line.count,
    )
