"""Answers from outside are checked against the form, to the letter."""

from collections.abc import Callable

import pytest

from naast.steps.listen.questionnaires.schema import (
    AnswersInvalid,
    Form,
    FormInvalid,
    read_answers,
    read_form,
)
from naast.steps.listen.questionnaires.shipped import shipped
from naast.steps.listen.questionnaires.xform import to_xform


@pytest.fixture(scope="module")
def form() -> Form:
    return read_form(to_xform(shipped("straatinterview").workbook))


def interview(form: Form, inside: str, *, head: str = "", **root: str) -> str:
    named = {"id": form.form_id, "version": form.version} | root
    attributes = " ".join(f'{key}="{value}"' for key, value in named.items())
    return f"{head}<data {attributes}>{inside}</data>"


GOOD = (
    "<welkom/><module_ervaring><wonen>prettig</wonen><gevoel>blij boos</gevoel></module_ervaring>"
    "<module_hulp><hulp_nodig>wil_niet_zeggen</hulp_nodig></module_hulp><module_afwegingen/>"
    '<orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:instanceID>uuid:1</orx:instanceID>'
    "<orx:deviceID>abc</orx:deviceID></orx:meta>"
)


def test_good_answers_are_read_by_name(form: Form) -> None:
    answers = read_answers(form, interview(form, GOOD))
    assert answers["wonen"] == "prettig"
    assert answers["gevoel"] == ["blij", "boos"]
    assert answers["hulp_nodig"] == "wil_niet_zeggen"
    assert answers["hulp_gekregen"] is None


def test_only_answers_to_questions_are_kept(form: Form) -> None:
    answers = read_answers(form, interview(form, GOOD).encode())
    assert list(answers) == [question.name for question in form.asked]
    assert "abc" not in str(answers)
    assert "uuid" not in str(answers)


REFUSED: dict[str, Callable[[Form], str]] = {
    "a value outside the choices": lambda form: interview(
        form, "<module_ervaring><wonen>Jan</wonen></module_ervaring>"
    ),
    "a value outside the choices among several": lambda form: interview(
        form, "<module_ervaring><gevoel>blij 0612345678</gevoel></module_ervaring>"
    ),
    "the same answer twice": lambda form: interview(
        form, "<module_ervaring><gevoel>blij blij</gevoel></module_ervaring>"
    ),
    "an answer that goes with no other": lambda form: interview(
        form, "<module_ervaring><gevoel>blij wil_niet_zeggen</gevoel></module_ervaring>"
    ),
    "a question that is not asked": lambda form: interview(form, "<naam>Jan</naam>"),
    "a question in the wrong place": lambda form: interview(form, "<wonen>prettig</wonen>"),
    "text in a part of the form": lambda form: interview(form, "<module_hulp>Jan</module_hulp>"),
    "a question answered twice": lambda form: interview(
        form,
        "<module_ervaring><wonen>prettig</wonen><wonen>gaat_wel</wonen></module_ervaring>",
    ),
    "another form": lambda form: interview(form, GOOD, id="oefengesprek"),
    "another version": lambda form: interview(form, GOOD, version="0"),
    "another root": lambda form: interview(form, GOOD).replace("data", "gegevens"),
    "no XML": lambda _: "gewone tekst",
    "cut off XML": lambda form: interview(form, GOOD)[:-10],
    "a document type": lambda form: interview(form, GOOD, head="<!DOCTYPE data>"),
    "an entity": lambda form: interview(
        form,
        "<module_ervaring><wonen>&x;</wonen></module_ervaring>",
        head='<!DOCTYPE data [<!ENTITY x "prettig">]>',
    ),
    "too deep": lambda form: interview(form, "<a>" * 40 + "</a>" * 40),
    "too many elements": lambda form: interview(form, "<a/>" * 6000),
    "too long": lambda form: interview(form, " " * 300_000),
}


@pytest.mark.parametrize("what", REFUSED)
def test_answers_that_do_not_fit_are_refused(form: Form, what: str) -> None:
    with pytest.raises(AnswersInvalid):
        read_answers(form, REFUSED[what](form))


def test_a_refusal_does_not_repeat_what_was_sent(form: Form) -> None:
    with pytest.raises(AnswersInvalid) as refused:
        read_answers(form, REFUSED["a value outside the choices"](form))
    assert "Jan" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "<html/>", "<!DOCTYPE h><h/>", "geen xml"])
def test_what_is_no_form_is_refused(text: str) -> None:
    with pytest.raises(FormInvalid):
        read_form(text)


def test_a_form_with_an_open_question_is_refused() -> None:
    xform = to_xform(shipped("oefengesprek").workbook)
    open_text = xform.replace("</h:body>", '<input ref="/data/open"/></h:body>')
    with pytest.raises(FormInvalid, match="cannot be stored"):
        read_form(open_text)


def test_another_content_is_another_version_and_the_same_content_the_same() -> None:
    workbook = shipped("oefengesprek").workbook
    first = read_form(to_xform(workbook)).version
    assert first == read_form(to_xform(workbook)).version
    assert first != read_form(to_xform(shipped("straatinterview").workbook)).version
    assert len(first) == 16
