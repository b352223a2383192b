"""The handbook's facts stand beside the publishers' figures, never instead of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from naast.shared.areas.queries import all_handbook_facts, find, handbook_facts
from naast.shared.figures import HandbookFact
from naast.shared.figures.present import present


def by_id(*codes: str, inside: bool = False) -> dict[str, HandbookFact]:
    return {fact.id: fact for code in codes for fact in handbook_facts(find(code), inside=inside)}


def test_all_54_facts_are_there() -> None:
    facts = all_handbook_facts(inside=True)
    assert [fact.id for fact in facts] == [f"F{number:02d}" for number in range(1, 55)]


def test_quotes_are_short_and_stand_in_the_handbook(shared: Path) -> None:
    (text,) = (shared / "handbook").glob("*.txt")
    lines = text.read_text("utf-8").splitlines()
    for fact in all_handbook_facts(inside=True):
        assert len(fact.quote.split()) <= 15
        passage = re.sub(r"-\s+|\s", "", " ".join(lines[fact.line - 1 : fact.line + 3]))
        assert re.sub(r"-\s+|\s", "", fact.quote) in passage, fact.id


@pytest.mark.parametrize(
    ("code", "fact", "published", "beside"),
    [
        ("GM0482", "F17", "20.356", 20314.0),
        ("GM0482", "F19", "72%", 72.0),
        ("WK060606", "F35", "19.035", 18967.0),
    ],
)
def test_difference_with_the_publisher_shows_both(
    code: str, fact: str, published: str, beside: float
) -> None:
    found = by_id(code)[fact]
    assert published in found.value
    assert found.compare is not None
    assert round(found.compare.value or 0) == beside
    shown = present(found)
    assert shown.comparisons and shown.caution and found.quote in shown.source


def test_unsourced_37_percent_of_charlois_never_leaves_the_organisation() -> None:
    for code in ("WK059915", "GM0599", "BU05991571", "NL00"):
        assert "F33" not in by_id(code)
    assert "F33" not in {fact.id for fact in all_handbook_facts()}
    found = by_id("WK059915", inside=True)["F33"]
    assert found.with_caution
    assert found.remark


def test_facts_of_a_wijk_stand_on_the_page_of_its_gemeente_too() -> None:
    assert {"F35", "F36", "F37"} <= set(by_id("GM0606"))
    assert set(by_id("WK060606")) == {"F35", "F36"}
    assert by_id("GMX001") == {}
    assert "F09" in by_id("NL00")
    assert "F17" not in by_id("NL00")
