"""From raw counts to what may be shown, and from stored tables back to what the attacker holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from naast.methods.disclosure import CountTable, OptionCounts, Policy, ProtectedCell, ProtectedTable
from naast.methods.disclosure.memoryless import Moment, next_options, next_table
from naast.methods.disclosure.options import NO, YES
from naast.shared.release.models import Kind, PlannedTable, ReleasedTable
from naast.shared.release.types import RawTable

Cell = dict[str, Any]
SKIP_CLASSES = ((10, "0-9"), (25, "10-24"), (50, "25-49"), (100, "50-99"))
MANY_SKIPS = "100+"


@dataclass(frozen=True)
class Outcome:
    """What may be said of one question now."""

    n: int | None
    cells: list[Cell]
    skipped: str


def protect_raw(
    planned: PlannedTable,
    raw: RawTable,
    earlier: Sequence[ReleasedTable],
    policy: Policy,
    moment: Moment,
) -> Outcome | None:
    """The table as it may be shown beside `earlier`; None when the last of those has to stay."""
    raw = without_refusals(raw, planned.refusals)
    skipped = skip_class(raw.asked - raw.answered)
    if planned.kind == Kind.MANY:
        before = [as_options(table) for table in earlier]
        options = next_options(_options(planned, raw), policy, before, moment)
        if options is None or (moment == "field" and not _something(options.values())):
            return None
        n = next((table.n for table in options.values()), None)
        cells = [_cell(table.cells[0], (name,)) for name, table in options.items() if table.cells]
        return Outcome(n, cells, skipped if n else "")
    told = [as_table(table) for table in earlier]
    found = next_table(_counts(planned, raw), policy, told, moment)
    if found is None or (moment == "field" and not _something([found])):
        return None
    cells = [_cell(cell, cell.members) for cell in found.cells]
    return Outcome(found.n, cells, skipped if found.n else "")


def without_refusals(raw: RawTable, refusals: Sequence[str]) -> RawTable:
    """Whoever would rather not say gave no answer; such a value goes with no other."""
    refused = sum(raw.counts.get(value, 0) for value in refusals)
    counts = {value: count for value, count in raw.counts.items() if value not in refusals}
    return RawTable(key=raw.key, counts=counts, answered=raw.answered - refused, asked=raw.asked)


def skip_class(skipped: int) -> str:
    """How many skipped a question, in classes: with n it would tell more than it seems."""
    return next((name for limit, name in SKIP_CLASSES if skipped < limit), MANY_SKIPS)


def as_table(stored: ReleasedTable) -> ProtectedTable:
    """A released table as the attacker holds it."""
    total = stored.n or 0
    cells = tuple(_line(cell, tuple(cell["values"]), total) for cell in stored.cells)
    return _whole(stored, cells)


def as_options(stored: ReleasedTable) -> dict[str, ProtectedTable]:
    """A released question with several answers as the attacker holds it: a yes/no per option."""
    total = stored.n or 0
    if not stored.cells:
        names = [answer["value"] for answer in stored.table.answers]
        return {name: _whole(stored, ()) for name in names}
    options = {}
    for cell in stored.cells:
        yes = _line(cell, (YES,), total)
        no = _mirror(yes, total)
        options[cell["values"][0]] = _whole(stored, (yes, no))
    return options


def may_follow(parent: Outcome, answers: Sequence[str]) -> bool:
    """Whether a follow-up may be shown: its n is about the count of the answers that lead to it."""
    alone = {tuple(cell["values"]) for cell in parent.cells if cell["state"] == "shown"}
    return bool(answers) and all((answer,) in alone for answer in answers)


def values_of(planned: PlannedTable) -> tuple[str, ...]:
    return tuple(answer["value"] for answer in planned.answers)


def _something(tables: Iterable[ProtectedTable]) -> bool:
    return any(table.visible for table in tables)


def _counts(planned: PlannedTable, raw: RawTable) -> CountTable:
    labels = values_of(planned)
    merging = [value for value in labels if value not in planned.apart]
    other = planned.other or None
    foldable = [value for value in merging if value != other] if other else []
    return CountTable(
        labels,
        tuple(raw.counts.get(label, 0) for label in labels),
        scale=tuple(merging) if planned.ordered else (),
        other=None if planned.ordered else other,
        foldable=() if planned.ordered else tuple(foldable),
    )


def _options(planned: PlannedTable, raw: RawTable) -> OptionCounts:
    labels = values_of(planned)
    return OptionCounts(
        labels,
        tuple(raw.counts.get(label, 0) for label in labels),
        raw.answered,
        tuple(value for value in planned.apart if value in labels),
    )


def _cell(cell: ProtectedCell, values: Sequence[str]) -> Cell:
    """What is stored: nothing but the state where the count is not shown, not even why."""
    return {"values": list(values), "state": cell.state, "count": cell.count}


def _line(cell: Mapping[str, Any], members: tuple[str, ...], total: int) -> ProtectedCell:
    if cell["count"] is not None:
        return ProtectedCell(members, cell["state"], cell["count"], cell["count"], cell["count"])
    low, high = 0, total
    if cell["state"] == "bounded_low":
        high = total // 20
    elif cell["state"] == "bounded_high":
        low = total - total // 20
    return ProtectedCell(members, cell["state"], None, low, high)


def _mirror(yes: ProtectedCell, total: int) -> ProtectedCell:
    turned = {"bounded_low": "bounded_high", "bounded_high": "bounded_low"}
    count = None if yes.count is None else total - yes.count
    state: Any = turned.get(yes.state, yes.state)
    return ProtectedCell((NO,), state, count, total - yes.high, total - yes.low)


def _whole(stored: ReleasedTable, cells: tuple[ProtectedCell, ...]) -> ProtectedTable:
    reason: Any = ""
    if stored.n is None:
        reason = "too_few_answers"
    elif all(cell.state == "hidden" for cell in cells):
        reason = "nothing_left"
    return ProtectedTable(stored.n, cells, stored.release.threshold, reason)
