"""Merge small answers with a neighbour on their scale, or into 'anders', before hiding anything."""

from collections.abc import Callable, Sequence

from naast.methods.disclosure.tables import CountTable, Policy

Members = tuple[str, ...]


def merge_small(
    table: CountTable, policy: Policy, is_bounded: Callable[[int], bool]
) -> tuple[Members, ...]:
    """Return the lines of the table after merging what is small and may be merged.

    Parameters
    ----------
    table : CountTable
        The true counts, with what may be merged.
    policy : Policy
        The threshold below which a line is small.
    is_bounded : callable
        Whether a count will be given as a bound; such a line needs no merging.

    Returns
    -------
    tuple of tuple of str
        The answers on each line, in the order of the table. At least two lines always remain.

    Notes
    -----
    Source: global recoding before suppression, Hundepool et al., *Statistical Disclosure Control*
    (2012), chapter 4.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, Policy
    >>> table = CountTable(("a", "b", "c"), (30, 4, 20), scale=("a", "b", "c"))
    >>> merge_small(table, Policy(), lambda count: False)
    (('a',), ('b', 'c'))
    """
    groups: list[Members] = [(label,) for label in table.labels]
    while len(groups) > 2:
        pairs = [
            (table.count_of(group), groups.index(group), partner)
            for group in groups
            if _needs_more(table, group, policy, is_bounded)
            and (partner := _partner(table, groups, group)) is not None
        ]
        if not pairs:
            break
        _, first, second = min(pairs)
        low, high = sorted((first, second))
        merged = tuple(label for label in table.labels if label in groups[low] + groups[high])
        keep = second if table.other in groups[second] else low
        groups[keep] = merged
        del groups[high if keep == low else low]
    return tuple(groups)


def _needs_more(
    table: CountTable, group: Members, policy: Policy, is_bounded: Callable[[int], bool]
) -> bool:
    count = table.count_of(group)
    if is_bounded(count):
        return False
    if count < policy.threshold:
        return True
    small = [
        own for label in group if (own := table.count_of((label,))) < min(policy.threshold, count)
    ]
    return any(count < own + policy.margin(own, table.n) for own in small)


def _partner(table: CountTable, groups: Sequence[Members], group: Members) -> int | None:
    """Where a small line may go: its smaller neighbour on the scale, or 'anders'."""
    if set(group) <= set(table.scale):
        places = [table.scale.index(label) for label in group]
        beside = {min(places) - 1, max(places) + 1}
        neighbours = [
            (table.count_of(other), place)
            for place, other in enumerate(groups)
            if other != group
            and any(label in table.scale and table.scale.index(label) in beside for label in other)
        ]
        return min(neighbours)[1] if neighbours else None
    if table.other is not None and set(group) <= set(table.foldable):
        return next(place for place, other in enumerate(groups) if table.other in other)
    return None
