"""What goes into the protection of a one-way table, and what comes out of it."""

from dataclasses import dataclass, field
from math import ceil
from typing import Literal

State = Literal["shown", "merged", "bounded_low", "bounded_high", "hidden"]
Reason = Literal[
    "",
    "small",
    "complement",
    "protects_others",
    "increment",
    "share_low",
    "share_high",
    "too_few_answers",
    "nothing_left",
]


@dataclass(frozen=True)
class Policy:
    """The rules of one release.

    Parameters
    ----------
    threshold : int
        A count below it is small; so is a count whose complement is below it.
    protection : float
        Share of a small value that the attacker must stay away on either side.
    new_interviews : int
        How many answers must have come in before a table is released again.
    """

    threshold: int = 10
    protection: float = 0.5
    new_interviews: int = 10

    def is_small(self, count: int, total: int) -> bool:
        """Tell whether a count or what is left of the total is under the threshold."""
        return count < self.threshold or total - count < self.threshold

    def margin(self, count: int, total: int) -> int:
        """Return how far the attacker must stay from the true value, on either side."""
        return max(1, ceil(self.protection * min(count, total - count)))

    def widest_small(self) -> int:
        """Return the least upper bound that gives every small count its margin."""
        return self.threshold + ceil(self.protection * self.threshold)


@dataclass(frozen=True)
class CountTable:
    """A true one-way table: how many people gave each answer to one question.

    Parameters
    ----------
    labels : tuple of str
        The answers, in the order of the questionnaire.
    counts : tuple of int
        How many people gave each; their sum is the published n.
    scale : tuple of str
        Answers that form an ordered scale: neighbours on it may be merged.
    other : str or None
        The answer ('anders') into which `foldable` answers may be merged.
    foldable : tuple of str
        Answers that may be merged into `other`.

    Raises
    ------
    ValueError
        When lengths differ, a label occurs twice or is unknown, or a count is negative.
    """

    labels: tuple[str, ...]
    counts: tuple[int, ...]
    scale: tuple[str, ...] = ()
    other: str | None = None
    foldable: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.labels) != len(self.counts):
            raise ValueError("There must be one count for each label.")
        if len(set(self.labels)) != len(self.labels):
            raise ValueError("Labels must be unique.")
        if any(count < 0 for count in self.counts):
            raise ValueError("Counts cannot be negative.")
        named = {*self.scale, *self.foldable, *([self.other] if self.other is not None else [])}
        if unknown := named - set(self.labels):
            raise ValueError(f"Unknown labels: {sorted(unknown)}.")

    @property
    def n(self) -> int:
        """How many people answered."""
        return sum(self.counts)

    def count_of(self, members: tuple[str, ...]) -> int:
        """Return how many people gave one of these answers."""
        return sum(self.counts[self.labels.index(member)] for member in members)


@dataclass(frozen=True)
class ProtectedCell:
    """One line of a table as it may be published.

    Attributes
    ----------
    members : tuple of str
        The answers behind this line; more than one when they were merged.
    state : {'shown', 'merged', 'bounded_low', 'bounded_high', 'hidden'}
        `shown` and `merged` carry an exact count, the others do not.
    count : int or None
        The exact count, only when `shown` or `merged`.
    low, high : int
        What the publication itself says about the count, in people.
    reason : str
        Why the count is not shown; empty when it is.
    """

    members: tuple[str, ...]
    state: State
    count: int | None
    low: int
    high: int
    reason: Reason = ""

    @property
    def exact(self) -> bool:
        """Whether the count itself is published."""
        return self.count is not None


@dataclass(frozen=True)
class ProtectedTable:
    """A one-way table as it may be published.

    Attributes
    ----------
    n : int or None
        How many people answered; None when even that is too few to say.
    cells : tuple of ProtectedCell
    threshold : int
        The threshold that was used.
    reason : str
        Why the whole table is withheld; empty when something is shown.
    """

    n: int | None
    cells: tuple[ProtectedCell, ...]
    threshold: int
    reason: Reason = ""

    @property
    def withheld(self) -> bool:
        """Whether nothing but n may be said."""
        return self.reason != ""

    @property
    def visible(self) -> int:
        """How many of the original answers are shown, merged or bounded."""
        return sum(len(cell.members) for cell in self.cells if cell.state != "hidden")

    def cell_of(self, label: str) -> ProtectedCell:
        """Return the line in which an answer ended up.

        Raises
        ------
        KeyError
            When no line holds this answer.
        """
        for cell in self.cells:
            if label in cell.members:
                return cell
        raise KeyError(label)


@dataclass(frozen=True)
class Release:
    """One earlier release: what was true then and what was published of it."""

    truth: CountTable
    published: ProtectedTable = field(repr=False)
