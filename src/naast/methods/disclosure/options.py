"""Questions with several answers: each option is a table of its own, yes and no."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from naast.methods.disclosure.attacker import Interval
from naast.methods.disclosure.protect import protect
from naast.methods.disclosure.tables import (
    CountTable,
    Policy,
    ProtectedCell,
    ProtectedTable,
    Release,
)

YES, NO = "yes", "no"


@dataclass(frozen=True)
class OptionCounts:
    """How many of n people named each option; one person may name several.

    Parameters
    ----------
    options : tuple of str
    counts : tuple of int
        How many named it.
    n : int
        How many answered the question, so named at least one option.
    exclusive : tuple of str
        Options that cannot go with another ('wil niet zeggen').

    Raises
    ------
    ValueError
        When the counts cannot belong to n people.
    """

    options: tuple[str, ...]
    counts: tuple[int, ...]
    n: int
    exclusive: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.options) != len(self.counts) or len(set(self.options)) != len(self.options):
            raise ValueError("There must be one count for each option, and options are unique.")
        if any(not 0 <= count <= self.n for count in self.counts):
            raise ValueError("An option cannot be named by more people than answered.")
        if unknown := set(self.exclusive) - set(self.options):
            raise ValueError(f"Unknown options: {sorted(unknown)}.")
        if sum(self.counts) < self.n:
            raise ValueError("Everyone who answered named at least one option.")

    def table_of(self, option: str) -> CountTable:
        """Return the yes/no table of one option."""
        count = self.counts[self.options.index(option)]
        return CountTable((YES, NO), (count, self.n - count))


def protect_options(
    table: OptionCounts,
    policy: Policy | None = None,
    earlier: Mapping[str, Sequence[Release]] | None = None,
) -> dict[str, ProtectedTable]:
    """Return the yes/no table of each option as it may be published.

    Parameters
    ----------
    table : OptionCounts
        The true counts.
    policy : Policy, optional
        Threshold and protection.
    earlier : mapping of str to sequence of Release, optional
        Earlier releases of each option's own table.

    Returns
    -------
    dict of str to ProtectedTable
        Per option. Options are also attacked together: everyone named at least one, and an
        exclusive option goes with no other.

    Raises
    ------
    ValueError
        When an earlier release holds more people than this one.

    Notes
    -----
    Source: as for `protect`; the joint bounds are the closed form of the Fréchet inequalities for
    a union that covers everyone and for disjoint sets.

    Examples
    --------
    >>> from naast.methods.disclosure import OptionCounts, protect_options
    >>> named = OptionCounts(("krant", "buren", "anders"), (40, 35, 4), 60)
    >>> {name: option.cells[0].state for name, option in protect_options(named).items()}
    {'krant': 'shown', 'buren': 'shown', 'anders': 'hidden'}
    """
    policy = policy or Policy()
    before = earlier or {}
    tables = {
        option: protect(table.table_of(option), policy, before.get(option, ()))
        for option in table.options
    }
    if table.n < policy.threshold:
        return tables
    while weak := _weak_options(table, tables, policy):
        tables[weak] = _hide(tables[weak])
    return tables


def option_bounds(
    tables: Mapping[str, ProtectedTable], exclusive: Sequence[str] = ()
) -> dict[str, Interval]:
    """Return what the attacker can derive about each option from all options together.

    Parameters
    ----------
    tables : mapping of str to ProtectedTable
        One release of a question with several answers; all give the same n.
    exclusive : sequence of str
        Options that cannot go with another.

    Returns
    -------
    dict of str to Interval
        The number of people who can have named it.

    Notes
    -----
    Source: the Fréchet inequalities, see Dobra and Fienberg, 'Bounds for cell entries in
    contingency tables' (PNAS, 2000).

    Examples
    --------
    >>> from naast.methods.disclosure import OptionCounts, option_bounds, protect_options
    >>> named = OptionCounts(("krant", "buren", "anders"), (40, 35, 4), 60)
    >>> option_bounds(protect_options(named))["anders"]
    Interval(low=0, high=60)
    """
    own = {option: _own(table) for option, table in tables.items()}
    n = max((table.n or 0 for table in tables.values()), default=0)
    alone = {option: own[option].low for option in exclusive}
    shared = max((own[option].low for option in own if option not in alone), default=0)
    found: dict[str, Interval] = {}
    for option, interval in own.items():
        others_high = sum(own[other].high for other in own if other != option)
        apart = sum(low for other, low in alone.items() if other != option)
        if option in alone:
            apart += shared
        found[option] = Interval(max(interval.low, n - others_high), min(interval.high, n - apart))
    return found


def _weak_options(
    table: OptionCounts, tables: Mapping[str, ProtectedTable], policy: Policy
) -> str | None:
    """An option to hide next because it betrays another one; None when none is betrayed."""
    known = option_bounds(tables, table.exclusive)
    counts = dict(zip(table.options, table.counts, strict=True))
    betrayed = [
        option
        for option, interval in known.items()
        if policy.is_small(counts[option], table.n)
        and not _keeps_margin(counts[option], table.n, interval, policy)
    ]
    shown = [option for option in table.options if tables[option].cells[0].state != "hidden"]
    if not betrayed or not shown:
        return None
    # Too high a lower end is mended by the smallest, too low an upper end by the largest.
    option = betrayed[0]
    margin = policy.margin(counts[option], table.n)
    from_below = known[option].low > max(0, counts[option] - margin)
    pick = min if from_below else max
    return pick(shown, key=lambda name: counts[name])


def _keeps_margin(count: int, total: int, known: Interval, policy: Policy) -> bool:
    margin = policy.margin(count, total)
    return known.low <= max(0, count - margin) and known.high >= min(total, count + margin)


def _own(table: ProtectedTable) -> Interval:
    if table.withheld:
        return Interval(0, table.n or 0)
    return Interval(table.cells[0].low, table.cells[0].high)


def _hide(table: ProtectedTable) -> ProtectedTable:
    total = table.n or 0
    cells = tuple(
        ProtectedCell(cell.members, "hidden", None, 0, total, "protects_others")
        for cell in table.cells
    )
    return replace(table, cells=cells, reason="nothing_left")
