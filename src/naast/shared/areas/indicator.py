"""What one indicator is, and under which heading it stands."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from naast.shared.areas.types import Kind
from naast.shared.figures import Unit


class Joined:
    """Two translatable parts, joined when read."""

    def __init__(self, *parts: "Words") -> None:
        self.parts = parts

    def __str__(self) -> str:
        return ", ".join(str(part) for part in self.parts)


Words = str | Promise | Joined

GEMEENTE_UP: tuple[Kind, ...] = ("land", "gemeente")
ALL: tuple[Kind, ...] = ("land", "gemeente", "wijk", "buurt")


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One indicator in one period. `of` is the column a count is a share of."""

    key: str
    label: Words
    group: Words
    table: str
    column: str
    unit: Unit
    period: str
    boundary_year: int
    definition: Words
    kinds: tuple[Kind, ...] = ALL
    strength: bool = False
    of: str = ""
    factor: float = 1.0
    caution: Words = ""
    caution_for: tuple[Kind, ...] = ("land", "gemeente", "wijk", "buurt")
    country_by_definition: float | None = None
    computed_for: tuple[Kind, ...] = ()


WHO = _("Who live here")
STRENGTHS = _("What is strong here")
HOMES = _("Homes and households")
INCOME = _("Work and income")
HEALTH = _("Health and daily life")
CORONA = _("Corona: coverage and reports")
