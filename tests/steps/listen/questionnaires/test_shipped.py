"""The questionnaires that come with Naast: complete in every language, and as they should ask."""

import re

import pytest

from naast.steps.listen.questionnaires.build import LANGUAGES, SHIPPED, SOURCES, Source, build
from naast.steps.listen.questionnaires.conventions import ATTRIBUTES, RATHER_NOT
from naast.steps.listen.questionnaires.schema import Form, read_form
from naast.steps.listen.questionnaires.shipped import shipped
from naast.steps.listen.questionnaires.xform import to_xform

NAMES = sorted(SHIPPED)
every_form = pytest.mark.parametrize("name", NAMES)


def form_of(name: str) -> Form:
    return read_form(to_xform(shipped(name).workbook))


@every_form
def test_the_workbook_is_what_the_sources_say(name: str) -> None:
    assert to_xform(build(name)) == to_xform(shipped(name).workbook)


@every_form
def test_the_same_sources_give_the_same_bytes(name: str) -> None:
    assert build(name) == build(name)


@every_form
def test_every_text_stands_in_every_language(name: str) -> None:
    source = Source.read(SOURCES / name)
    keys = [set(source.texts[language.code]) for language in LANGUAGES]
    assert all(one == keys[0] for one in keys)
    assert all(text.strip() for texts in source.texts.values() for text in texts.values())
    form = form_of(name)
    codes = {language.column for language in LANGUAGES}
    for question in form.questions:
        assert set(question.labels) == codes
        assert all(set(choice.labels) == codes for choice in question.choices)


@every_form
def test_no_text_is_left_over(name: str) -> None:
    source = Source.read(SOURCES / name)
    used = {question["name"] for question in source.questions}
    used |= {f"{one['list']}/{one['name']}" for one in source.choices}
    used |= {f"*/{one['name']}" for one in source.choices}
    used |= {f"module/{question['module']}" for question in source.questions}
    used |= {f"{question['name']}:hint" for question in source.questions} | {"*:exclusive"}
    assert set(source.texts["nl"]) <= used


@every_form
def test_each_question_can_be_declined(name: str) -> None:
    for question in form_of(name).asked:
        assert question.choice_names[-1] == RATHER_NOT, question.name


@every_form
def test_only_dutch_is_reviewed(name: str) -> None:
    assert shipped(name).reviewed == ("nl",)


@every_form
def test_no_sentence_is_long(name: str) -> None:
    for question in form_of(name).questions:
        for sentence in re.split(r"[.?!]", question.label("nl")):
            assert len(sentence.split()) <= 12, sentence


def test_the_interview_opens_with_life_and_never_with_the_choice() -> None:
    asked = [question.group for question in form_of("straatinterview").asked]
    assert asked[0] == "module_ervaring"
    assert asked.index("module_afwegingen") > asked.index("module_vertrouwen")
    assert asked[-len(ATTRIBUTES) :] == ["module_kenmerken"] * len(ATTRIBUTES)


def test_the_interview_asks_of_the_person_only_what_may_be_asked() -> None:
    form = form_of("straatinterview")
    asked = {question.name: question for question in form.asked}
    assert {q.name for q in form.asked if q.group == "module_kenmerken"} == set(ATTRIBUTES)
    for name, answers in ATTRIBUTES.items():
        assert asked[name].choice_names == (*answers, RATHER_NOT)


def test_only_who_needed_help_is_asked_whether_it_came() -> None:
    form = form_of("straatinterview")
    assert form.question("hulp_gekregen").follows == {"hulp_nodig": ("ja",)}
    assert form.question("keuze_hulp").follows == {"twijfel": ("veel", "beetje")}


def test_a_scale_leaves_out_what_is_no_step_on_it() -> None:
    form = form_of("straatinterview")
    assert form.question("twijfel").scale_names == ("veel", "beetje", "nee")
    assert form.question("gender").scale_names == ()


def test_the_practice_talk_is_short() -> None:
    assert len(form_of("oefengesprek").asked) == 4
