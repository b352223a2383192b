"""Every read of areas and their open figures. Open data: no actor is asked."""

from naast.shared.areas.facts import all_handbook_facts, handbook_facts
from naast.shared.areas.lookup import (
    children,
    choices,
    counts,
    find,
    gemeente_of,
    gemeenten,
    parent_of,
    resolve,
    search,
    years_of,
)
from naast.shared.areas.profile import figure, figures, margins, tables, values_of
from naast.shared.areas.types import (
    COUNTRY,
    YEAR,
    Area,
    AreaNotFound,
    AreasNotReady,
    Choice,
    Margin,
    Table,
)

__all__ = [
    "COUNTRY",
    "YEAR",
    "Area",
    "AreaNotFound",
    "AreasNotReady",
    "Choice",
    "Margin",
    "Table",
    "all_handbook_facts",
    "children",
    "choices",
    "counts",
    "figure",
    "figures",
    "find",
    "gemeente_of",
    "gemeenten",
    "handbook_facts",
    "margins",
    "parent_of",
    "resolve",
    "search",
    "tables",
    "values_of",
    "years_of",
]
