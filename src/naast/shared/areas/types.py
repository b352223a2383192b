"""Areas and what belongs to them, as frozen values."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from naast.platform.errors import DomainError, NotThere

Kind = Literal["land", "gemeente", "wijk", "buurt"]
Variable = Literal["age", "sex", "origin", "education"]

YEAR = 2024
COUNTRY = "NL00"


@dataclass(frozen=True, kw_only=True)
class Area:
    """A place of one year. Codes change every year, so a code never stands without one."""

    code: str
    year: int
    name: str
    kind: Kind
    parent_code: str
    gemeente_code: str
    gemeente_name: str
    invented: bool
    inhabitants: int | None = None

    @property
    def kind_name(self) -> str:
        """The kind in words, as people call it."""
        return {
            "land": _("country"),
            "gemeente": _("gemeente"),
            "wijk": _("wijk"),
            "buurt": _("buurt"),
        }[self.kind]

    @property
    def full_name(self) -> str:
        """The name with its gemeente, so that two places of one name can be told apart."""
        if self.kind in ("land", "gemeente"):
            return self.name
        return f"{self.name} ({self.gemeente_name})"


class AreaNotFound(NotThere):
    """No area has this code in this year."""

    def __init__(self, code: str, year: int) -> None:
        super().__init__(
            _("No area with code %(code)s in %(year)d. Search for it by its name.")
            % {"code": code, "year": year}
        )


class AreasNotReady(DomainError):
    """The open figures have not been compiled on this machine yet."""

    status = 503

    def __init__(self) -> None:
        super().__init__(
            _(
                "The open figures are not ready on this machine. Run ‘naast data build’ or start "
                "Naast with ‘naast serve’, which prepares them."
            )
        )


@dataclass(frozen=True, kw_only=True)
class Margin:
    """How many residents a group counts: what a sample is held against."""

    variable: Variable
    category: str
    total: int
    source: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to 'where do you live?'."""

    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """Provenance of one carried table."""

    key: str
    title: str
    publisher: str
    source: str
    url: str
    licence: str
    period: str
    boundary_years: tuple[int, ...]
    definition: str
    rows: int
    file: str


def kind_of(code: str) -> Kind:
    """Read the kind of area from the first two letters of its code."""
    kinds: dict[str, Kind] = {"NL": "land", "GM": "gemeente", "WK": "wijk", "BU": "buurt"}
    return kinds[code[:2]]
