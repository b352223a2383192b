"""Find areas: by code, by name, below or above another."""

import re
from typing import Any

from naast.shared.areas import store
from naast.shared.areas.types import YEAR, Area, AreaNotFound, Choice
from naast.shared.areas.words import ALSO_CALLED, plain, short_name

_SELECT = """
    SELECT a.code, a.year, a.name, a.kind, a.parent, a.gemeente, coalesce(g.name, ''),
        a.invented, a.inhabitants
    FROM area a LEFT JOIN area g ON g.code = a.gemeente AND g.year = a.year
"""
# People mean the larger place first: a gemeente before a wijk, a wijk before a buurt.
_KIND_ORDER = "CASE a.kind WHEN 'land' THEN 0 WHEN 'gemeente' THEN 1 WHEN 'wijk' THEN 2 ELSE 3 END"


def _area(row: tuple[Any, ...]) -> Area:
    code, year, name, kind, parent, gemeente, gemeente_name, invented, inhabitants = row
    return Area(
        code=code,
        year=year,
        name=name,
        kind=kind,
        parent_code=parent,
        gemeente_code=gemeente,
        gemeente_name=gemeente_name,
        invented=bool(invented),
        inhabitants=inhabitants,
    )


def find(code: str, year: int = YEAR) -> Area:
    """Return the area with this code in this year, or raise AreaNotFound."""
    found = store.rows(f"{_SELECT} WHERE a.code = ? AND a.year = ?", code.upper(), year)
    if not found:
        raise AreaNotFound(code, year)
    return _area(found[0])


def years_of(code: str) -> list[int]:
    """Return the years for which we know an area with this code."""
    found = store.rows("SELECT year FROM area WHERE code = ? ORDER BY year", code.upper())
    return [int(year) for (year,) in found]


def search(text: str, limit: int = 20) -> list[Area]:
    """Return areas of 2024 whose name or code has words that begin like those in `text`.

    Names that begin with the text come first, then larger kinds, then more residents.
    """
    words = plain(text).split()
    if not words:
        return []
    matches = " AND ".join(
        "a.id IN (SELECT area FROM word WHERE word >= ? AND word < ?)" for _word in words
    )
    bounds = [bound for word in words for bound in (word, f"{word}\x7f")]
    typed = " ".join(words)
    order = (
        f"a.sort = ? DESC, substr(a.sort, 1, {len(typed)}) = ? DESC, {_KIND_ORDER}, "
        "a.inhabitants DESC, a.name, a.code"
    )
    sql = f"{_SELECT} WHERE {matches} AND a.year = ? ORDER BY {order} LIMIT ?"
    return [_area(row) for row in store.rows(sql, *bounds, YEAR, typed, typed, limit)]


def resolve(text: str, year: int = YEAR) -> list[Area]:
    """Return what a code or full name can mean: one area, several candidates, or nothing.

    One gemeente of exactly this name wins from wijken and buurten of the same name, and
    'Nieuwland, Schiedam' or 'Nieuwland (Schiedam)' names a place within its gemeente. A
    name that only holds the text somewhere is no answer: the search finds those.
    """
    code = text.strip()
    if year in years_of(code):
        return [find(code, year)]
    name, _sign, within = re.sub(r"[()]", ",", code).strip(" ,").partition(",")
    found = search(name, 200) if year == YEAR else _named(name, year)
    if plain(within):
        found = [area for area in found if plain(area.gemeente_name) == plain(within)]
    exact = [area for area in found if plain(name) in _names(area)]
    gemeenten = [area for area in exact if area.kind in ("gemeente", "land")]
    begins = [area for area in found if short_name(area.name).startswith(plain(name))]
    return gemeenten or exact or begins


def _named(name: str, year: int) -> list[Area]:
    """Return the areas of another year with this very name; the search holds 2024 only."""
    sql = f"{_SELECT} WHERE a.year = ? AND a.sort = ? ORDER BY {_KIND_ORDER}, a.code"
    return [_area(row) for row in store.rows(sql, year, short_name(name))]


def _names(area: Area) -> set[str]:
    return {plain(area.name), short_name(area.name), ALSO_CALLED.get(area.code, "")}


def children(area: Area) -> list[Area]:
    """Return the areas directly below by name; below the country only official ones."""
    sql = (
        f"{_SELECT} WHERE a.parent = ? AND a.year = ? AND a.invented = ? "
        "ORDER BY a.name COLLATE NOCASE, a.code"
    )
    return [_area(row) for row in store.rows(sql, area.code, area.year, int(area.invented))]


def gemeente_of(area: Area) -> Area:
    """Return the gemeente in which the area lies; the country stays the country."""
    return area if area.kind in ("land", "gemeente") else find(area.gemeente_code, area.year)


def parent_of(area: Area) -> Area | None:
    """Return the area directly above, or None above the country."""
    return find(area.parent_code, area.year) if area.parent_code else None


def gemeenten(year: int = YEAR) -> list[Area]:
    """Return the official gemeenten of a year by name."""
    sql = f"{_SELECT} WHERE a.kind = 'gemeente' AND a.year = ? AND a.invented = 0 ORDER BY a.sort"
    return [_area(row) for row in store.rows(sql, year)]


def choices(gemeente: Area) -> list[Choice]:
    """Return the wijken as answers to 'where do you live?', in the order of their names."""
    return [Choice(code=wijk.code, name=wijk.name) for wijk in children(gemeente_of(gemeente))]


def counts(year: int = YEAR) -> dict[str, int]:
    """Return how many official areas of each kind there are; the invented ones do not count."""
    sql = "SELECT kind, count(*) FROM area WHERE year = ? AND invented = 0 GROUP BY kind"
    return dict(store.rows(sql, year))
