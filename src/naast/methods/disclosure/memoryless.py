"""Release again without having kept what was hidden.

`protect` can take the true counts behind earlier releases. Whoever stores those stores exactly what
the release hid. Here only what was published is known of the past, so a new release must be safe
whatever the hidden counts were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from naast.methods.disclosure.attacker import Interval, Knowledge, Members, bounds
from naast.methods.disclosure.options import OptionCounts, option_bounds, protect_options
from naast.methods.disclosure.protect import protect, weak_spots
from naast.methods.disclosure.tables import (
    CountTable,
    Policy,
    ProtectedCell,
    ProtectedTable,
    Release,
)

Moment = Literal["field", "closing"]
# Each release in the field makes the next increment smaller, and the final table older. So a table
# comes back in the field only when its answers have doubled.
FIELD_GROWTH = 2
_GLUE = "\x1f"


def next_table(
    table: CountTable,
    policy: Policy,
    earlier: Sequence[ProtectedTable] = (),
    moment: Moment = "closing",
) -> ProtectedTable | None:
    """Return the table as it may be published now, or None when the earlier one has to stay.

    Parameters
    ----------
    table : CountTable
        The true counts of now.
    policy : Policy
        Threshold, protection and how many answers must be new.
    earlier : sequence of ProtectedTable
        What was published of this question before, oldest first.
    moment : {'closing', 'field'}
        In the field a table waits until each answer stands on a line of its own with nothing
        hidden, and comes back when its answers have doubled; at closing small answers are merged
        and hidden.

    Returns
    -------
    ProtectedTable or None
        None when too few answers are new, when a field release would have to merge or hide, or
        when the new table would show fewer answers than the last one.

    Raises
    ------
    ValueError
        When people seem to have disappeared since an earlier release.

    Notes
    -----
    Method and figures: docs/methods/release.md. The attack is that of `bounds`; a count that was
    not published may have any value the attacker leaves open, and each of these values has to keep
    its protection (Hundepool et al., *Statistical Disclosure Control*, 2012, chapter 4).

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, Policy
    >>> next_table(CountTable(("ja", "nee"), (30, 4)), Policy(), moment="field") is None
    True
    >>> first = next_table(CountTable(("ja", "nee"), (30, 20)), Policy(), moment="field")
    >>> next_table(CountTable(("ja", "nee"), (45, 21)), Policy(), [first]) is None
    True
    """
    told = [published for published in earlier if published.n is not None]
    if told and _too_soon(table.n, told[-1].n or 0, policy, moment):
        return None
    candidate = _hide_weak(table, _start(table, policy, told), told, policy)
    if told and candidate.visible < told[-1].visible:
        return None
    if moment == "field" and not _stands_alone(candidate):
        return None
    return candidate


def next_options(
    table: OptionCounts,
    policy: Policy,
    earlier: Sequence[Mapping[str, ProtectedTable]] = (),
    moment: Moment = "closing",
) -> dict[str, ProtectedTable] | None:
    """Return the yes/no table of each option as it may be published now, or None.

    Parameters
    ----------
    table : OptionCounts
        The true counts of now.
    policy : Policy
        Threshold, protection and how many answers must be new.
    earlier : sequence of mapping of str to ProtectedTable
        What was published of this question before, oldest first.
    moment : {'closing', 'field'}
        In the field a table comes back when its answers have doubled.

    Returns
    -------
    dict of str to ProtectedTable, or None
        None when too few answers are new, or when fewer options than before could be shown.

    Raises
    ------
    ValueError
        When people seem to have disappeared since an earlier release.

    Notes
    -----
    As `next_table`, for each option, and for all options together (`option_bounds`) at each
    release with all releases in hand.

    Examples
    --------
    >>> named = OptionCounts(("krant", "buren", "anders"), (40, 35, 4), 60)
    >>> {name: one.cells[0].state for name, one in next_options(named, Policy()).items()}
    {'krant': 'shown', 'buren': 'shown', 'anders': 'hidden'}
    """
    told = [one for one in earlier if _n_of(one) is not None]
    if told and _too_soon(table.n, _n_of(told[-1]) or 0, policy, moment):
        return None
    tables = protect_options(table, policy)
    if _n_of(tables) is None:
        return None if told else tables
    for option in table.options:
        before = [one[option] for one in told]
        tables[option] = _hide_weak(table.table_of(option), tables[option], before, policy)
    while betrayed := _betrayed(table, tables, told, policy):
        tables[betrayed] = _hidden(tables[betrayed], _members_of(tables[betrayed]))
    if told and _shown(tables) < _shown(told[-1]):
        return None
    return tables


def blind_weak_spots(series: Sequence[ProtectedTable], policy: Policy) -> set[Members]:
    """Return the lines with which the last table comes too close to what earlier ones hid.

    Parameters
    ----------
    series : sequence of ProtectedTable
        Everything published of one question, oldest first, each with its n.
    policy : Policy
        Threshold and protection.

    Returns
    -------
    set of tuple of str
        Empty when each count that was not published, and each number of people added since an
        earlier release, keeps its protection whatever its true value is.

    Notes
    -----
    An interval passes when the last table does not narrow it, or when every value in it that is
    small keeps its margin inside it. Source: as for `next_table`.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, Policy, protect
    >>> before = protect(CountTable(("ja", "nee"), (30, 20)))
    >>> after = protect(CountTable(("ja", "nee"), (33, 30)))
    >>> sorted(blind_weak_spots([before, after], Policy()))
    [('ja',), ('nee',)]
    """
    *told, last = series
    if not told:
        return set()
    alone, together = bounds(told), bounds(series)
    weak: set[Members] = set()
    for place, published in enumerate(told):
        total = published.n or 0
        added = total - (told[place - 1].n or 0 if place else 0)
        weak |= _narrowed(alone[place].counts, together[place].counts, total, policy)
        weak |= _narrowed(alone[place].increments, together[place].increments, added, policy)
    for place, published in enumerate(told):
        known = together[-1] if place == len(told) - 1 else bounds([published, last])[-1]
        total = (last.n or 0) - (published.n or 0)
        weak |= _unsafe(known, total, policy)
        weak |= _thin_rest(published, last, policy)
    return weak


def _too_soon(now: int, before: int, policy: Policy, moment: Moment) -> bool:
    grown = moment == "closing" or now >= FIELD_GROWTH * before
    return now - before < policy.new_interviews or not grown


def _start(table: CountTable, policy: Policy, told: Sequence[ProtectedTable]) -> ProtectedTable:
    """Protect the table by itself, on the lines that were published before."""
    lines = next((_lines(one) for one in told if not one.withheld), None)
    if lines is None:
        return protect(table, policy)
    flat = CountTable(
        tuple(_GLUE.join(line) for line in lines), tuple(table.count_of(line) for line in lines)
    )
    found = protect(flat, policy)
    if not found.cells:
        return found
    cells = tuple(
        replace(
            cell,
            members=line,
            state="merged" if cell.state == "shown" and len(line) > 1 else cell.state,
        )
        for cell, line in zip(found.cells, lines, strict=True)
    )
    for line in lines:
        if any(_member_shows(table, line, member, policy) for member in line):
            cells = _without(cells, line, found.n or 0)
    return _complete(replace(found, cells=cells))


def _member_shows(table: CountTable, line: Members, member: str, policy: Policy) -> bool:
    """A merged line betrays a small member when little else is in it."""
    own, whole = table.count_of((member,)), table.count_of(line)
    return len(line) > 1 and own < policy.threshold and whole < own + policy.margin(own, table.n)


def _hide_weak(
    table: CountTable, candidate: ProtectedTable, told: Sequence[ProtectedTable], policy: Policy
) -> ProtectedTable:
    """Hide line after line until the attacker learns nothing; the smallest weak line first."""
    while not candidate.withheld:
        weak = set(weak_spots([Release(table, candidate)], policy))
        weak |= blind_weak_spots([*told, candidate], policy)
        if not weak:
            return candidate
        visible = [cell for cell in candidate.cells if cell.state != "hidden"]
        worst = min(
            visible,
            key=lambda cell: (
                not cell.exact,
                cell.members not in weak,
                table.count_of(cell.members),
            ),
        )
        candidate = _hidden(candidate, worst.members)
    return candidate


def _betrayed(
    table: OptionCounts,
    tables: Mapping[str, ProtectedTable],
    told: Sequence[Mapping[str, ProtectedTable]],
    policy: Policy,
) -> str | None:
    """An option to hide next because all options together tell too much, now or about before."""
    visible = [name for name in table.options if tables[name].cells[0].state != "hidden"]
    if not visible:
        return None
    smallest = min(visible, key=lambda name: table.counts[table.options.index(name)])
    series = [*told, tables]
    before = [_jointly(told, place, table.exclusive) for place in range(len(told))]
    after = [_jointly(series, place, table.exclusive) for place in range(len(told))]
    for place, one in enumerate(told):
        total = _n_of(one) or 0
        if _narrowed(before[place], after[place], total, policy):
            return smallest
    return smallest if _betrayed_now(table, series, policy) else None


def _betrayed_now(
    table: OptionCounts, series: Sequence[Mapping[str, ProtectedTable]], policy: Policy
) -> bool:
    known = _jointly(series, len(series) - 1, table.exclusive)
    return any(
        policy.is_small(count, table.n) and not _holds(known[(option,)], count, table.n, policy)
        for option, count in zip(table.options, table.counts, strict=True)
    )


def _jointly(
    series: Sequence[Mapping[str, ProtectedTable]], place: int, exclusive: Sequence[str]
) -> dict[Members, Interval]:
    """What all options and all releases together tell about one release."""
    own = {
        option: bounds([one[option] for one in series])[place].counts for option in series[place]
    }
    narrowed = {}
    for option, counts in own.items():
        yes = next(iter(counts))
        low, high = counts[yes].low, counts[yes].high
        published = series[place][option]
        cell = ProtectedCell(yes, "hidden", None, low, high)
        narrowed[option] = ProtectedTable(published.n, (cell,), published.threshold)
    return {(name,): known for name, known in option_bounds(narrowed, exclusive).items()}


def _narrowed(
    before: Mapping[Members, Interval],
    after: Mapping[Members, Interval],
    total: int,
    policy: Policy,
) -> set[Members]:
    return {
        line
        for line, known in after.items()
        if known != before.get(line, Interval(0, total)) and not _blindly_safe(known, total, policy)
    }


def _unsafe(known: Knowledge, total: int, policy: Policy) -> set[Members]:
    return {
        line for line, added in known.increments.items() if not _blindly_safe(added, total, policy)
    }


def _thin_rest(first: ProtectedTable, last: ProtectedTable, policy: Policy) -> set[Members]:
    """The people added on the lines that were not shown twice have to be enough together."""
    if first.withheld or last.withheld:
        return set()
    total = (last.n or 0) - (first.n or 0)
    rest, seen = total, set()
    for now in last.cells:
        before = first.cell_of(now.members[0])
        if now.count is not None and before.count is not None:
            rest -= now.count - before.count
            seen.add(now.members)
    return seen if len(seen) < len(last.cells) and rest < policy.threshold else set()


def _blindly_safe(known: Interval, total: int, policy: Policy) -> bool:
    """Whether each small value that is still possible keeps its margin within the interval."""
    return all(
        _holds(known, value, total, policy)
        for value in range(known.low, known.high + 1)
        if policy.is_small(value, total)
    )


def _holds(known: Interval, value: int, total: int, policy: Policy) -> bool:
    margin = policy.margin(value, total)
    return known.low <= max(0, value - margin) and known.high >= min(total, value + margin)


def _stands_alone(table: ProtectedTable) -> bool:
    return table.reason != "nothing_left" and all(
        cell.state not in {"hidden", "merged"} for cell in table.cells
    )


def _hidden(table: ProtectedTable, line: Members) -> ProtectedTable:
    cells = _without(table.cells, line, table.n or 0)
    if len(cells) == 2:
        # Of two lines the other one follows from n.
        for cell in table.cells:
            cells = _without(cells, cell.members, table.n or 0)
    return _complete(replace(table, cells=cells))


def _without(
    cells: tuple[ProtectedCell, ...], line: Members, total: int
) -> tuple[ProtectedCell, ...]:
    return tuple(
        ProtectedCell(cell.members, "hidden", None, 0, total, "protects_others")
        if cell.members == line
        else cell
        for cell in cells
    )


def _complete(table: ProtectedTable) -> ProtectedTable:
    empty = all(cell.state == "hidden" for cell in table.cells)
    return replace(table, reason="nothing_left" if empty else "")


def _lines(table: ProtectedTable) -> tuple[Members, ...]:
    return tuple(cell.members for cell in table.cells)


def _members_of(table: ProtectedTable) -> Members:
    return table.cells[0].members


def _n_of(tables: Mapping[str, ProtectedTable]) -> int | None:
    return next((table.n for table in tables.values()), None)


def _shown(tables: Mapping[str, ProtectedTable]) -> int:
    return sum(table.cells[0].state != "hidden" for table in tables.values() if table.cells)
