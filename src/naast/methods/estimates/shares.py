"""From a protected table to shares that can be read aloud."""

from dataclasses import dataclass

from naast.methods.disclosure import ProtectedCell, ProtectedTable, Reason, State


@dataclass(frozen=True)
class Share:
    """One line of a result.

    Attributes
    ----------
    members : tuple of str
        The answers on this line.
    percent : int or None
        Whole percent of those who answered; with a bound state it is the bound itself (5 or 95).
    count : int or None
        How many people, when it may be shown.
    state, reason : str
        As in the protected cell.
    """

    members: tuple[str, ...]
    percent: int | None
    count: int | None
    state: State
    reason: Reason = ""


@dataclass(frozen=True)
class ShareTable:
    """Unweighted shares with what must stand beside them.

    Attributes
    ----------
    rows : tuple of Share
    n : int or None
        How many answered; None when too few to say.
    base : str
        Of whom these are shares, in words.
    skipped : int or None
        How many were asked and did not answer; None when that number is small or is not known.
    reason : str
        Why nothing is shown; empty when something is.
    """

    rows: tuple[Share, ...]
    n: int | None
    base: str
    skipped: int | None
    reason: Reason = ""


def shares(table: ProtectedTable, *, base: str, skipped: int | None = None) -> ShareTable:
    """Return the unweighted shares of a protected table.

    Parameters
    ----------
    table : ProtectedTable
        What may be published; true counts cannot get in here.
    base : str
        Of whom these are shares, for instance 'alle gesprekken'.
    skipped : int, optional
        How many were asked and skipped the question.

    Returns
    -------
    ShareTable
        Each percentage is rounded by itself, half up, and never adjusted to make the column add
        up to 100: an adjusted column tells what the hidden lines hold.

    Raises
    ------
    ValueError
        When the base is not said or the number of skips is negative.

    Notes
    -----
    Source: docs/methods/estimates.md; independent rounding as in
    Hundepool et al., *Statistical Disclosure Control* (2012), section 5.4.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, protect
    >>> result = shares(protect(CountTable(("ja", "nee"), (25, 15))), base="alle gesprekken")
    >>> [(row.members, row.percent) for row in result.rows], result.n
    ([(('ja',), 63), (('nee',), 38)], 40)
    """
    if not base.strip():
        raise ValueError("Say of whom these are shares.")
    if skipped is not None and skipped < 0:
        raise ValueError("The number of skips cannot be negative.")
    known = skipped if skipped is not None and skipped >= table.threshold else None
    rows = tuple(_share(cell, table.n or 0) for cell in table.cells)
    return ShareTable(rows, table.n, base, known, table.reason)


def _share(cell: ProtectedCell, n: int) -> Share:
    percent: int | None = None
    if cell.state == "bounded_low":
        percent = 5
    elif cell.state == "bounded_high":
        percent = 95
    elif cell.count is not None:
        percent = (200 * cell.count + n) // (2 * n)
    return Share(cell.members, percent, cell.count, cell.state, cell.reason)
