"""A cleaned copy leaves out what may not be asked, what names it, and nothing else."""

import pytest

from naast.steps.listen.questionnaires.cleaning import clean
from naast.steps.listen.questionnaires.lint import lint
from naast.steps.listen.questionnaires.shipped import shipped
from naast.steps.listen.questionnaires.workbook import Sheet, read_workbook
from naast.steps.listen.questionnaires.xform import to_xform
from tests.steps.listen.questionnaires.forms import ask, make_form


def copied(content: bytes, sheet: str = "survey") -> Sheet:
    cleaned = clean(content)
    assert cleaned.content is not None
    return read_workbook(cleaned.content)[sheet]


def names(content: bytes) -> list[str]:
    return [row.get("name") for row in copied(content).rows]


def test_a_form_without_faults_stays_what_it_is() -> None:
    workbook = shipped("straatinterview").workbook
    cleaned = clean(workbook)
    assert cleaned.content is not None
    assert cleaned.original.removed == ()
    assert to_xform(cleaned.content) == to_xform(workbook)


def test_questions_and_metadata_that_may_not_be_asked_are_left_out_and_listed() -> None:
    form = make_form(
        {"type": "deviceid", "name": "toestel"}, ask("text", "naam"), ask("geopoint", "plek")
    )
    assert names(form) == ["wonen"]
    assert [(one.sheet, one.row) for one in clean(form).original.removed] == [
        ("survey", 3),
        ("survey", 4),
        ("survey", 5),
    ]
    assert not clean(form).original.ok
    copy = clean(form).copy
    assert copy is not None
    assert copy.ok


def test_expressions_that_name_what_went_go_too() -> None:
    form = make_form(
        ask("text", "naam", "Uw naam?"),
        ask("select_one mening", "vraag", "Dag ${naam}, wat vindt u?", relevant="${naam} != ''"),
        {"type": "calculate", "name": "groet", "calculation": "concat('x', ${naam})"},
        ask("note", "slot", "Tot ziens ${groet}"),
    )
    rows = {row.get("name"): row for row in copied(form).rows}
    assert list(rows) == ["wonen", "vraag", "slot"]
    assert rows["vraag"].get("relevant") == ""
    assert rows["vraag"].get("label") == "Dag …, wat vindt u?"
    assert rows["slot"].get("label") == "Tot ziens …"
    assert lint(clean(form).content or b"").ok


def test_other_expressions_stay() -> None:
    form = make_form(
        ask("geopoint", "plek"),
        ask("select_one mening", "vraag", relevant="${wonen} = 'goed'"),
    )
    assert copied(form).rows[1].get("relevant") == "${wonen} = 'goed'"


def test_a_group_that_becomes_empty_goes_and_one_that_does_not_stays() -> None:
    form = make_form(
        ask("begin_group", "buiten"),
        ask("select_one mening", "vraag"),
        ask("begin_group", "binnen"),
        ask("geopoint", "plek"),
        {"type": "end_group"},
        {"type": "end_group"},
    )
    assert names(form) == ["wonen", "buiten", "vraag", ""]
    assert lint(clean(form).content or b"").ok


def test_a_repeat_goes_with_all_that_is_in_it() -> None:
    form = make_form(
        ask("begin_repeat", "leden"),
        ask("begin_group", "lid"),
        ask("select_one mening", "mening_lid"),
        {"type": "end_group"},
        {"type": "end_repeat"},
        ask("select_one mening", "daarna"),
    )
    assert names(form) == ["wonen", "daarna"]


def test_only_the_cell_goes_where_the_question_may_stay() -> None:
    form = make_form(
        ask("select_one mening or_other", "vraag"),
        ask("select_one mening", "weer", default="${last-saved#wonen}"),
        settings={"form_title": "P", "form_id": "p", "submission_url": "https://x"},
    )
    rows = copied(form).rows
    assert [row.get("type") for row in rows] == ["select_one mening"] * 3
    assert rows[2].get("default") == ""
    assert copied(form, "settings").rows[0].get("submission_url") == ""
    assert copied(form, "settings").rows[0].get("form_id") == "p"


def test_a_list_of_people_goes_as_a_sheet() -> None:
    form = make_form(entities=[{"dataset": "mensen", "label": "x"}])
    assert "entities" not in read_workbook(clean(form).content or b"")


def test_a_mistake_in_the_build_is_not_mended() -> None:
    form = make_form(ask("select_one er_niet", "vraag"), ask("geopoint", "plek"))
    assert names(form) == ["wonen", "vraag"]
    copy = clean(form).copy
    assert copy is not None
    assert [error.code for error in copy.errors] == ["unknown_list"]


def test_a_sheet_of_ones_own_stays() -> None:
    form = make_form(uitleg=[{"voor": "collega's", "tekst": "niet vergeten"}])
    assert copied(form, "uitleg").raw == (("voor", "tekst"), ("collega's", "niet vergeten"))


@pytest.mark.parametrize("content", [b"", b"gewone tekst"])
def test_what_cannot_be_read_gives_no_copy(content: bytes) -> None:
    cleaned = clean(content)
    assert (cleaned.content, cleaned.copy, cleaned.original.ok) == (None, None, False)
