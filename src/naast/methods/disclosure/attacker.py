"""The attacker: what can someone work out who keeps every table that was ever released?

The attacker knows each published n, each shown count, each bound, and that people are only added,
never taken away. For a series of one-way tables that knowledge is exactly a network: the people
who came in between two releases flow to the answers, and along each answer from release to
release. The least and greatest flow on an arc is then the sharpest interval that can be derived;
it is exact, not an approximation.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from naast.methods.disclosure.flow import Network
from naast.methods.disclosure.tables import ProtectedTable

Members = tuple[str, ...]


@dataclass(frozen=True)
class Interval:
    """The values that a count can still have, both ends included."""

    low: int
    high: int

    @property
    def width(self) -> int:
        """How many other values remain possible."""
        return self.high - self.low


@dataclass(frozen=True)
class Knowledge:
    """What the attacker knows about one release of a series.

    Attributes
    ----------
    counts : dict of tuple of str to Interval
        For each line of the table, the count at this release.
    increments : dict of tuple of str to Interval
        The people added to it since the release before (since nothing, for the first).
    """

    counts: dict[Members, Interval]
    increments: dict[Members, Interval]


def bounds(tables: Sequence[ProtectedTable]) -> tuple[Knowledge, ...]:
    """Return the sharpest intervals that follow from all released tables together.

    Parameters
    ----------
    tables : sequence of ProtectedTable
        Releases of one question, oldest first. Tables that do not even give n tell nothing and
        are skipped.

    Returns
    -------
    tuple of Knowledge
        One for each table that gives its n, in the same order.

    Raises
    ------
    ValueError
        When the tables have different lines, n shrinks, or no true table fits them all.

    Notes
    -----
    Source: minimum and maximum flow on an arc of a network with bounds, see Ahuja, Magnanti and
    Orlin, *Network Flows* (1993); the audit of suppressed tables by minimising and maximising each
    cell follows Hundepool et al., *Statistical Disclosure Control* (2012), chapter 4.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, bounds, protect
    >>> table = CountTable(("ja", "deels", "nee"), (40, 12, 4))
    >>> known = bounds([protect(table)])
    >>> known[0].counts[("nee",)]
    Interval(low=0, high=16)
    """
    known = [table for table in tables if table.n is not None]
    if not known:
        return ()
    columns = _columns(known)
    totals = [table.n or 0 for table in known]
    if any(later < earlier for earlier, later in itertools.pairwise(totals)):
        raise ValueError("Releases must be given oldest first, and n cannot shrink.")
    # Nodes: one per release (the people who came in), one per release and line, one sink.
    sink = len(known) * (1 + len(columns))
    supplies = [later - earlier for earlier, later in zip([0, *totals], totals, strict=False)]
    network = Network(supplies + [0] * (sink - len(known)) + [-totals[-1]])
    arcs: list[tuple[dict[Members, int], dict[Members, int]]] = []
    for step, table in enumerate(known):
        stays: dict[Members, int] = {}
        comes: dict[Members, int] = {}
        for place, members in enumerate(columns):
            node = len(known) + step * len(columns) + place
            last = step == len(known) - 1
            low, high = _published(table, members)
            stays[members] = network.add_arc(node, sink if last else node + len(columns), low, high)
            comes[members] = network.add_arc(step, node, 0, totals[-1])
        arcs.append((stays, comes))
    network.settle()
    return tuple(
        Knowledge(
            {members: Interval(*network.range_of(arc)) for members, arc in stays.items()},
            {members: Interval(*network.range_of(arc)) for members, arc in comes.items()},
        )
        for stays, comes in arcs
    )


def _columns(tables: Sequence[ProtectedTable]) -> tuple[Members, ...]:
    """The lines of the table; a withheld table tells nothing about lines."""
    layouts = {tuple(cell.members for cell in table.cells) for table in tables if not table.reason}
    if not layouts:
        return tuple(cell.members for cell in tables[-1].cells)
    if len(layouts) > 1:
        raise ValueError("All releases of a question must have the same lines.")
    return layouts.pop()


def _published(table: ProtectedTable, members: Members) -> tuple[int, int]:
    total = table.n or 0
    if table.withheld:
        return 0, total
    cell = table.cell_of(members[0])
    return cell.low, min(cell.high, total)
