"""Protect a one-way table: bound what may be bounded, merge first, suppress second, then attack it.

Counts and shares leave only in the form that this module gives them. Each candidate publication is
attacked together with everything that was released before; as long as the attacker comes too close,
one more line is hidden.
"""

from collections.abc import Sequence
from itertools import pairwise

from naast.methods.disclosure.attacker import Interval, Knowledge, Members, bounds
from naast.methods.disclosure.merging import merge_small
from naast.methods.disclosure.tables import (
    CountTable,
    Policy,
    ProtectedCell,
    ProtectedTable,
    Reason,
    Release,
    State,
)


def protect(
    table: CountTable, policy: Policy | None = None, earlier: Sequence[Release] = ()
) -> ProtectedTable:
    """Return the table as it may be published beside all its earlier releases.

    Parameters
    ----------
    table : CountTable
        The true counts; their sum n is published unless it is below the threshold.
    policy : Policy, optional
        Threshold and protection; the default is threshold 10.
    earlier : sequence of Release
        What was released of the same question before, oldest first.

    Returns
    -------
    ProtectedTable
        Lines that are shown, merged, bounded or hidden; withheld as a whole when n is below the
        threshold or nothing can be shown.

    Raises
    ------
    ValueError
        When an earlier release holds more people than this one, or other answers.

    Notes
    -----
    Small is a count or a complement below the threshold, zero included. Shares of at most 5% and
    at least 95% become bounds. A small count that is not shown keeps an interval of
    ``max(1, ceil(protection * value))`` on either side (it stops at 0 and n), any other hidden
    count at least one other value on either side, and all counts that are not shown add up to the
    threshold at least. The same holds for the people who were added since each earlier release.

    Source: threshold rule and interval protection as in Hundepool et al., *Statistical Disclosure
    Control* (2012), chapter 4; bounds as CBS and RIVM publish them.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, protect
    >>> answers = CountTable(("ja", "deels", "nee"), (40, 12, 4))
    >>> [(cell.members, cell.state) for cell in protect(answers).cells]
    [(('ja',), 'shown'), (('deels',), 'hidden'), (('nee',), 'hidden')]
    """
    policy = policy or Policy()
    if table.n < policy.threshold:
        return ProtectedTable(None, (), policy.threshold, "too_few_answers")
    told = _told(table, earlier)
    groups = _groups(table, policy, told)
    hidden: dict[Members, Reason] = {}
    for members in groups:
        if reason := _primary(table, members, policy):
            hidden[members] = reason
    while True:
        candidate = _publication(table, groups, hidden, policy)
        if candidate.withheld:
            return candidate
        weak = weak_spots([*told, Release(table, candidate)], policy)
        if not weak:
            return candidate
        worst, why = _next_to_hide(table, candidate, weak)
        hidden[worst] = why


def weak_spots(series: Sequence[Release], policy: Policy) -> dict[Members, Reason]:
    """Return the lines of the last release with which the attacker comes too close.

    Parameters
    ----------
    series : sequence of Release
        All releases of one question that give their n, oldest first.
    policy : Policy
        Threshold and protection.

    Returns
    -------
    dict of tuple of str to str
        For each line why; empty when every protected count keeps its interval, in each release
        and in the people added between releases.

    Notes
    -----
    Source: as for `protect`.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, Policy, Release, protect, weak_spots
    >>> table = CountTable(("ja", "nee"), (40, 30))
    >>> weak_spots([Release(table, protect(table))], Policy())
    {}
    """
    weak: dict[Members, Reason] = {}
    steps = bounds([release.published for release in series])
    for release, known in zip(series, steps, strict=True):
        weak |= _weak_counts(release, known, policy)
    # What came in between two neighbours, seen with all releases in hand ...
    for (first, last), known in zip(pairwise(series), steps[1:], strict=True):
        weak |= _weak_increments(first, last, known, policy)
    # ... and between each release and the last.
    for first in series[:-2]:
        known = bounds([first.published, series[-1].published])[-1]
        weak |= _weak_increments(first, series[-1], known, policy)
    return weak


def _told(table: CountTable, earlier: Sequence[Release]) -> list[Release]:
    """The earlier releases that told something, checked against the table of now."""
    if any(release.truth.n > table.n for release in earlier):
        raise ValueError("An earlier release holds more people than this one.")
    told = [release for release in earlier if release.published.n is not None]
    if any(release.truth.labels != table.labels for release in told):
        raise ValueError("All releases of a question must have the same answers.")
    return told


def _weak_counts(release: Release, known: Knowledge, policy: Policy) -> dict[Members, Reason]:
    table, total = release.truth, release.truth.n
    unseen = [members for members in known.counts if _unseen(release.published, members)]
    if unseen and sum(table.count_of(members) for members in unseen) < policy.threshold:
        return dict.fromkeys(unseen, "small")
    return {
        members: "small"
        for members, interval in known.counts.items()
        if not _safe(table.count_of(members), total, interval, policy, seen=members not in unseen)
    }


def _weak_increments(
    first: Release, last: Release, known: Knowledge, policy: Policy
) -> dict[Members, Reason]:
    total = last.truth.n - first.truth.n
    added = {
        members: last.truth.count_of(members) - first.truth.count_of(members)
        for members in known.increments
    }
    unseen = [
        members
        for members in added
        if _unseen(first.published, members) or _unseen(last.published, members)
    ]
    if unseen and sum(added[members] for members in unseen) < policy.threshold <= total:
        return dict.fromkeys(added, "increment")
    return {
        members: "increment"
        for members, count in added.items()
        if not _safe(count, total, known.increments[members], policy, seen=members not in unseen)
    }


def _unseen(published: ProtectedTable, members: Members) -> bool:
    return published.withheld or not published.cell_of(members[0]).exact


def _safe(count: int, total: int, known: Interval, policy: Policy, *, seen: bool) -> bool:
    """Whether the interval that the attacker has is wide enough for this count."""
    if policy.is_small(count, total):
        margin = policy.margin(count, total)
        return known.low <= max(0, count - margin) and known.high >= min(total, count + margin)
    return seen or known.width > 0


def _groups(table: CountTable, policy: Policy, told: Sequence[Release]) -> tuple[Members, ...]:
    """Lines stay as they were first published, or the difference of two tables would split them."""
    for release in told:
        if not release.published.withheld:
            return tuple(cell.members for cell in release.published.cells)
    return merge_small(table, policy, lambda count: _bound(count, table.n, policy) is not None)


def _primary(table: CountTable, members: Members, policy: Policy) -> Reason:
    count, total = table.count_of(members), table.n
    if _bound(count, total, policy):
        return ""
    if count < policy.threshold:
        return "small"
    if total - count < policy.threshold:
        return "complement"
    if any(not _hides_member(table, member, count, policy) for member in members):
        return "small"
    return ""


def _hides_member(table: CountTable, member: str, count: int, policy: Policy) -> bool:
    own = table.count_of((member,))
    return count == own or own >= policy.threshold or count >= own + policy.margin(own, table.n)


def _bound(count: int, total: int, policy: Policy) -> Reason | None:
    """Which bound on the share may stand for this count, if any.

    A bound may stand for a small count only where it is wide enough to protect every small count.
    """
    low_cap = total // 20
    wide = low_cap >= policy.widest_small()
    if 20 * count <= total and (wide or count >= policy.threshold):
        return "share_low"
    if 20 * (total - count) <= total and (wide or total - count >= policy.threshold):
        return "share_high"
    return None


def _publication(
    table: CountTable, groups: Sequence[Members], hidden: dict[Members, Reason], policy: Policy
) -> ProtectedTable:
    total = table.n
    cells = tuple(
        ProtectedCell(members, "hidden", None, 0, total, hidden[members])
        if members in hidden
        else _visible_cell(members, table.count_of(members), total, policy)
        for members in groups
    )
    empty = all(cell.state == "hidden" for cell in cells)
    return ProtectedTable(total, cells, policy.threshold, "nothing_left" if empty else "")


def _visible_cell(members: Members, count: int, total: int, policy: Policy) -> ProtectedCell:
    bound = _bound(count, total, policy)
    if bound == "share_low":
        return ProtectedCell(members, "bounded_low", None, 0, total // 20, bound)
    if bound == "share_high":
        return ProtectedCell(members, "bounded_high", None, total - total // 20, total, bound)
    state: State = "merged" if len(members) > 1 else "shown"
    return ProtectedCell(members, state, count, count, count)


def _next_to_hide(
    table: CountTable, candidate: ProtectedTable, weak: dict[Members, Reason]
) -> tuple[Members, Reason]:
    """The smallest shown line, a weak one first; a bounded line only when no other is left."""
    _, members = min(
        (
            (not cell.exact, cell.members not in weak, table.count_of(cell.members), place),
            cell.members,
        )
        for place, cell in enumerate(candidate.cells)
        if cell.state != "hidden"
    )
    return members, "increment" if weak.get(members) == "increment" else "protects_others"
