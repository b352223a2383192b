"""Every figure is shown by its class; what has no class is refused."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template import engines
from django.utils import translation

import naast
from naast.shared.figures import (
    Bound,
    Figure,
    HandbookFact,
    OpenFigure,
    PretestFigure,
    Unit,
    WorkFigure,
)
from naast.shared.figures.present import number, present, value_text


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


def shown(figure: object, **context: object) -> str:
    template = engines["django"].from_string("{% load figures %}{% figure f %}")
    text: str = template.render({"f": figure, **context})
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def open_figure(**changes: object) -> OpenFigure:
    fields: dict[str, object] = {
        "key": "inhabitants",
        "label": "residents",
        "group": "who",
        "unit": Unit.PEOPLE,
        "area_code": "GM0482",
        "area_name": "Alblasserdam",
        "value": 20314.0,
        "bound": Bound.EXACT,
        "period": "1-1-2024",
        "boundary_year": 2024,
        "source": "CBS",
        "definition": "People.",
    }
    return OpenFigure(**(fields | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "fewer than 10"),
        (9, "fewer than 10"),
        (10, "10–24"),
        (24, "10–24"),
        (25, "25–49"),
        (50, "50–99"),
        (100, "100–249"),
        (249, "100–249"),
        (250, "250 or more"),
        (9999, "250 or more"),
    ],
)
def test_our_own_work_is_seen_in_classes_from_outside(count: int, words: str) -> None:
    assert WorkFigure(label="sessions", value=count).outside() == words


def test_our_own_work_is_exact_for_members_only() -> None:
    figure = WorkFigure(label="sessions", value=12)
    assert "10–24" in shown(figure)
    assert "10–24" in shown(figure, request=SimpleNamespace(actor=None))
    inside = shown(figure, request=SimpleNamespace(actor=object()))
    assert "12 sessions" in inside
    assert present(figure).value == "10–24"
    assert present(figure, inside=True).value == "12"


@pytest.mark.parametrize("unclassed", [12, 0.5, "12", None, {"value": 12}, object()])
def test_unclassed_figure_is_refused(unclassed: object) -> None:
    with pytest.raises(TypeError, match="classed figure"):
        shown(unclassed)


def test_open_figure_shows_source_year_caution_and_benchmarks() -> None:
    text = shown(open_figure(caution="Rounded.", crossing="Other boundaries.", share=12.4))
    for words in ("20,314", "12%", "CBS", "1-1-2024", "Rounded.", "Other boundaries.", "open data"):
        assert words in text
    assert "invented" not in text
    assert "invented" in shown(open_figure(invented=True))


def test_names_in_a_figure_cannot_bring_markup() -> None:
    template = engines["django"].from_string("{% load figures %}{% figure f %}")
    assert "<b>x" not in template.render({"f": open_figure(label="<b>x</b>")})


@pytest.mark.parametrize(
    ("value", "unit", "bound", "words"),
    [
        (95.0, Unit.PERCENT, Bound.AT_LEAST, "95% or more"),
        (5.0, Unit.PERCENT, Bound.AT_MOST, "5% or less"),
        (None, Unit.PERCENT, Bound.MISSING, "not known"),
        (None, Unit.PERCENT, Bound.SUPPRESSED, "not shown"),
        (7.0, Unit.PERCENT, Bound.SUPPRESSED, "not shown"),
        (18967.6, Unit.EURO, Bound.EXACT, "€ 18,968"),
        (2.1, Unit.PERSONS_PER_HOUSEHOLD, Bound.EXACT, "2.1 people"),
        (1.0, Unit.URBANITY_CLASS, Bound.EXACT, "very strongly urban"),
    ],
)
def test_values_are_said_in_words(
    value: float | None, unit: Unit, bound: Bound, words: str
) -> None:
    assert value_text(value, unit, bound) == words


def test_numbers_are_rounded_not_cut_off() -> None:
    assert number(15.57) == "16"
    assert number(0.06, 1) == "0.1"
    with translation.override("nl"):
        assert number(20314.46, 1) == "20.314,5"


def test_fact_of_the_handbook_stands_with_quote_remark_and_the_publishers_figure() -> None:
    fact = HandbookFact(
        id="F17",
        place="Alblasserdam",
        value="20.356",
        what="residents",
        quote="20.356 INWONERS",
        line=603,
        remark="Year not given.",
        compare=open_figure(),
    )
    text = shown(fact)
    for words in ("20.356 residents", "603", "20.356 INWONERS", "Year not given.", "20,314"):
        assert words in text


def test_pretest_is_exact_for_the_two_who_decide_only() -> None:
    figure = PretestFigure(
        label="Card", decision="changed", reason="A word hurt.", counts=(("clear", 3),)
    )
    assert present(figure).value == "changed"
    assert "3" not in shown(figure)
    deciding = PretestFigure(
        label="Card", decision="changed", reason="", counts=(("clear", 3),), reader_decides=True
    )
    assert present(deciding).value == "clear: 3"


def test_each_class_of_the_union_is_presented() -> None:
    members = {one.__name__ for one in Figure.__args__}
    source = Path(naast.__file__).parent / "shared" / "figures" / "present.py"
    handled = set(re.findall(r"case (\w+Figure|HandbookFact)\(\)", source.read_text("utf-8")))
    assert handled == members
