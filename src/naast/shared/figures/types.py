"""The five classes of figures, one type each.

A figure without a class cannot be shown: `present()` and the `{% figure %}` tag accept
the union `Figure` only, so a bare number does not type-check and is refused at run time.
"""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext as _


class Bound(StrEnum):
    """What the publisher, or the release door, left of the value."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MISSING = "missing"
    SUPPRESSED = "suppressed"


class Unit(StrEnum):
    PEOPLE = "people"
    HOUSEHOLDS = "households"
    PERCENT = "percent"
    EURO = "euro"
    PER_KM2 = "per_km2"
    PER_100000 = "per_100000"
    PERSONS_PER_HOUSEHOLD = "persons_per_household"
    URBANITY_CLASS = "urbanity_class"
    COUNT = "count"


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """The same indicator for the gemeente or the country, to hold a figure against."""

    area_code: str
    area_name: str
    value: float | None
    bound: Bound = Bound.EXACT
    # A count is compared by its share: then this is percent, else the figure's own unit.
    unit: Unit | None = None


@dataclass(frozen=True, kw_only=True)
class OpenFigure:
    """A figure as a publisher gave it: with bounds, source and year."""

    key: str
    label: str
    group: str
    unit: Unit
    area_code: str
    area_name: str
    value: float | None
    bound: Bound
    period: str
    boundary_year: int
    source: str
    definition: str
    caution: str = ""
    crossing: str = ""
    strength: bool = False
    invented: bool = False
    share: float | None = None
    gemeente: Benchmark | None = None
    country: Benchmark | None = None


@dataclass(frozen=True, kw_only=True)
class HandbookFact:
    """A figure that the handbook published, with its quote, line and our remark."""

    id: str
    place: str
    value: str
    what: str
    quote: str
    line: int
    remark: str
    with_caution: bool = False
    compare: OpenFigure | None = None


@dataclass(frozen=True, kw_only=True)
class WorkFigure:
    """A count of our own work. Exact inside the organisation, in classes outside it."""

    label: str
    value: int
    period: str = ""
    source: str = ""

    def outside(self) -> str:
        """Return the class that people outside the organisation may see."""
        for limit, words in (
            (10, _("fewer than 10")),
            (25, "10–24"),
            (50, "25–49"),
            (100, "50–99"),
            (250, "100–249"),
        ):
            if self.value < limit:
                return words
        return _("250 or more")


@dataclass(frozen=True, kw_only=True)
class AnswerFigure:
    """A figure from people's answers. Only `naast.shared.release` constructs one.

    `share` runs from 0 to 1 and is None where the door suppressed it; `n` answered,
    `base` says who were asked, `route` how they were met.
    """

    label: str
    share: float | None
    bound: Bound
    n: int
    base: str
    period: str
    route: str
    release: int
    table: str = ""
    weighted: float | None = None
    low: float | None = None
    high: float | None = None
    why_suppressed: str = ""
    invented: bool = False
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class AnswerTable:
    """One question as it was released; only `naast.shared.release` constructs one.

    `n` answered (None: too few to say), `skipped` says in a class how many did not. `counted_on`
    lies before the day of the release where nothing could be added safely since.
    """

    release: int
    key: str
    title: str
    kind: str
    round_key: str
    round_title: str
    moment: str
    n: int | None
    base: str
    skipped: str
    period: str
    route: str
    counted_on: datetime.date
    threshold: int
    rows: tuple[AnswerFigure, ...]
    finding: str
    why: str = ""
    invented: bool = False

    @property
    def subject_key(self) -> str:
        """How a reading or a promise names this finding."""
        return f"release:{self.release}:{self.key}"

    @property
    def says_something(self) -> bool:
        """Whether at least one share of it is shown."""
        return any(row.share is not None for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class PretestFigure:
    """Counts of a pretest: exact for the two deciders, elsewhere the decision and reason."""

    label: str
    decision: str
    reason: str
    counts: tuple[tuple[str, int], ...] = field(default=())
    reader_decides: bool = False


Figure = OpenFigure | HandbookFact | WorkFigure | AnswerFigure | PretestFigure
