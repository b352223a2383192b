"""What the tables and lists of the design system take: small frozen rows, nothing more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Share:
    """One answer in a table of shares. `percent` runs from 0 to 100; None is not shown.

    `why` says why nothing is shown, or what was rounded; `reference` is the quiet line beside
    the bar (country or gemeente); `text` replaces the number, as in '5% or less'.
    """

    label: str
    percent: float | None
    n: int | None = None
    text: str = ""
    reference: float | None = None
    why: str = ""

    @property
    def width(self) -> str:
        """The bar in a box of 100 wide, as SVG wants it: a point, never a comma."""
        return f"{min(max(self.percent or 0.0, 0.0), 100.0):.1f}"

    @property
    def reference_x(self) -> str:
        return "" if self.reference is None else f"{min(max(self.reference, 0.0), 100.0):.1f}"


@dataclass(frozen=True)
class Link:
    """A title and where it leads; `active` marks where the reader is."""

    title: str
    url: str
    active: bool = False


@dataclass(frozen=True)
class Stage:
    """One page of a job of several pages. `state` is done, current or todo."""

    title: str
    state: str = "todo"
    url: str = ""
