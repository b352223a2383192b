"""What the handbook published about a place, beside what the publishers say."""

from typing import Any

from naast.shared.areas import store
from naast.shared.areas.lookup import find
from naast.shared.areas.profile import figure
from naast.shared.areas.types import Area
from naast.shared.figures import HandbookFact

_SELECT = """
    SELECT f.id, f.place, f.value, f.what, f.quote, f.line, f.remark, f.compare_code,
        f.compare_key, f.caution FROM fact f
"""
_OF_AREA = f"""
    {_SELECT} WHERE (f.caution = 0 OR ?1) AND f.id IN (
        SELECT fact FROM fact_place WHERE code = ?2
        OR (code >= ?3 AND code < ?4) OR (code >= ?5 AND code < ?6))
    ORDER BY f.id
"""  # noqa: S608  (put together from constants only)


def handbook_facts(area: Area, *, inside: bool = False) -> list[HandbookFact]:
    """Return the handbook's facts about an area and the areas within it.

    A fact that needs caution (F33) is only there for readers inside an organisation:
    it never stands on a public page or a map.
    """
    first, last = _within(area)
    wijken, buurten = (f"WK{first}", f"WK{last}"), (f"BU{first}", f"BU{last}")
    rows = store.rows(_OF_AREA, int(inside), area.code, *wijken, *buurten)
    return [_fact(row) for row in rows]


def all_handbook_facts(*, inside: bool = False) -> list[HandbookFact]:
    """Return all the facts, also those about no single place."""
    sql = f"{_SELECT} WHERE (f.caution = 0 OR ?) ORDER BY f.id"
    return [_fact(row) for row in store.rows(sql, int(inside))]


def _within(area: Area) -> tuple[str, str]:
    """Return the range of code digits below the area; empty for the country and a buurt."""
    if area.kind in ("land", "buurt"):
        return "", ""
    return area.code[2:], f"{area.code[2:]}\x7f"


def _fact(row: tuple[Any, ...]) -> HandbookFact:
    id_, place, value, what, quote, line, remark, code, key, caution = row
    return HandbookFact(
        id=id_,
        place=place,
        value=value,
        what=what,
        quote=quote,
        line=line,
        remark=remark,
        with_caution=bool(caution),
        compare=figure(find(code), key) if code else None,
    )
