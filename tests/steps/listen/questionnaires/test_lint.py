"""What the linter refuses and what it warns about, each with its row."""

import re

import pytest

from naast.steps.listen.questionnaires.lint import LintResult, lint
from naast.steps.listen.questionnaires.messages import MESSAGES, WHAT, message
from naast.steps.listen.questionnaires.shipped import shipped
from naast.steps.listen.questionnaires.workbook import write_workbook
from naast.steps.listen.questionnaires.xform import to_xform
from tests.steps.listen.questionnaires.forms import MENING, ask, make_form, only_error


def codes(result: LintResult) -> list[str]:
    return [finding.code for finding in result.errors]


def warned(result: LintResult) -> set[str]:
    return {finding.code for finding in result.warnings}


@pytest.mark.parametrize("name", ["straatinterview", "oefengesprek"])
def test_our_own_questionnaires_may_be_used(name: str) -> None:
    result = lint(shipped(name).workbook)
    assert result.ok
    assert warned(result) <= {"attributes"}
    assert len(result.languages) == 5


def test_a_small_good_form_may_be_used() -> None:
    result = lint(make_form())
    assert (result.ok, result.errors, result.warnings, result.questions) == (True, (), (), 1)


# What identifies

TYPES = {
    "location": [
        "geopoint",
        "geotrace",
        "geoshape",
        "gps",
        "start-geopoint",
        "background-geopoint",
        "osm",
    ],
    "device": ["deviceid", "imei", "subscriberid", "simserial", "uri:deviceid", "get device id"],
    "person": ["phonenumber", "username", "email", "uri:phonenumber", "caseid"],
    "clock": ["start", "end", "today", "start time"],
    "audit": ["audit", "text audit", "sensor_stream pitch"],
    "media": ["image", "photo", "audio", "video", "file", "background-audio", "q image"],
    "barcode": ["barcode"],
    "date": ["date", "time", "dateTime", "datetime"],
    "rank": ["rank mening"],
    "external_list": ["select_one_external mening", "select_one_from_file wijken.csv"],
    "external_data": ["csv-external", "xml-external"],
    "include": ["include ander_formulier"],
}


@pytest.mark.parametrize(
    ("code", "kind"), [(code, kind) for code, kinds in TYPES.items() for kind in kinds]
)
def test_a_type_that_identifies_or_cannot_be_kept_is_refused(code: str, kind: str) -> None:
    assert only_error(make_form(ask(kind, "vraag"))) == (code, "survey", 3)


def test_metadata_needs_no_label_to_be_refused() -> None:
    assert only_error(make_form({"type": "deviceid", "name": "toestel"})) == ("device", "survey", 3)


WORDS = {
    "name": ["Wat is uw naam?", "What is your full name?", "Adınız nedir?", "ما اسمك؟"],
    "phone": ["Uw telefoonnummer?", "Phone number", "رقم الهاتف"],
    "email": ["Wat is uw e-mailadres?"],
    "address": ["In welke straat?"],
    "number": ["Wat is uw BSN?", "Social security number"],
    "birth": ["Wat is uw geboortedatum?", "Date of birth", "تاريخ الميلاد"],
}


@pytest.mark.parametrize(
    ("what", "label"),
    [(what, label) for what, labels in WORDS.items() for label in labels if what != "address"],
)
def test_an_open_question_that_asks_who_someone_is_is_refused(what: str, label: str) -> None:
    result = lint(make_form(ask("text", "vraag", label)))
    assert codes(result) == ["asks"]
    assert WHAT[what][0] in result.errors[0].reason


def test_the_name_of_a_question_gives_it_away_too() -> None:
    assert codes(lint(make_form(ask("text", "achter_naam", "Vul in")))) == ["asks"]


def test_any_language_gives_it_away() -> None:
    row = {"type": "text", "name": "v", "label::nl": "Vul in", "label::en": "Your phone number"}
    assert codes(lint(make_form(row))) == ["asks"]


@pytest.mark.parametrize(
    "label",
    [
        "Wat is uw geloof?",
        "Gaat u weleens naar de kerk?",
        "What is your religion?",
        "ما هي ديانتك؟",
        "Wat is uw nationaliteit?",
        "What is your ethnicity?",
        "Wat is uw huidskleur?",
        "Wat is uw postcode?",
        "Op welke partij stemt u? Welke partij?",
        "Wat is uw seksuele voorkeur?",
    ],
)
def test_some_things_are_never_asked_not_even_with_choices(label: str) -> None:
    assert codes(lint(make_form(ask("select_one mening", "vraag", label)))) == ["asks"]


@pytest.mark.parametrize(
    "label",
    [
        "Wie gelooft u als het belangrijk is?",
        "Is uw straat schoon?",
        "Heeft u contact met de huisarts per telefoon?",
        "Kent u de naam van de wijkagent?",
    ],
)
def test_ordinary_questions_with_choices_pass(label: str) -> None:
    assert lint(make_form(ask("select_one mening", "vraag", label))).ok


def test_the_exact_age_is_refused_and_a_count_is_not() -> None:
    assert codes(lint(make_form(ask("integer", "v", "Hoe oud bent u?")))) == ["exact_age"]
    assert codes(lint(make_form(ask("integer", "v", "Hoeveel kinderen heeft u?")))) == ["asks"]
    assert lint(make_form(ask("integer", "v", "Hoe vaak wandelt u per week?"))).ok


def test_open_text_waits_for_the_coding_workflow() -> None:
    result = lint(make_form(ask("text", "vraag")))
    assert codes(result) == ["open_text"]
    assert "coderen" in result.errors[0].remedy


def test_an_answer_of_ones_own_through_or_other_is_refused() -> None:
    assert codes(lint(make_form(ask("select_one mening or_other", "vraag")))) == ["or_other"]


def test_a_repeat_is_refused() -> None:
    form = make_form(
        ask("begin_repeat", "leden"), ask("select_one mening", "lid"), {"type": "end_repeat"}
    )
    assert only_error(form) == ("repeat", "survey", 3)


@pytest.mark.parametrize(
    "expression", ["now()", "once(today())", "property('deviceid')", "duration()"]
)
def test_a_calculation_that_reads_clock_or_phone_is_refused(expression: str) -> None:
    row = {"type": "calculate", "name": "toen", "calculation": expression}
    assert only_error(make_form(row)) == ("reads_device", "survey", 3)


def test_an_answer_from_another_talk_is_refused() -> None:
    row = ask("select_one mening", "vraag", default="${last-saved#wonen}")
    assert only_error(make_form(row)) == ("last_saved", "survey", 3)


def test_a_lookup_in_another_file_is_refused() -> None:
    row = {"type": "calculate", "name": "x", "calculation": "pulldata('f', 'a', 'b', 'c')"}
    assert only_error(make_form(row)) == ("external_data", "survey", 3)


def test_another_app_is_refused() -> None:
    row = ask("integer", "vraag", appearance="ex:org.example.app(a='b')")
    assert only_error(make_form(row)) == ("external_app", "survey", 3)


@pytest.mark.parametrize("setting", ["submission_url", "public_key"])
def test_a_setting_that_sends_answers_elsewhere_is_refused(setting: str) -> None:
    settings = {"form_title": "P", "form_id": "p", setting: "x"}
    assert only_error(make_form(settings=settings)) == ("sends_elsewhere", "settings", 2)


def test_a_list_of_people_across_talks_is_refused() -> None:
    entities = [{"dataset": "mensen", "label": "x"}]
    assert only_error(make_form(entities=entities)) == ("entities", "entities", 2)


# How it asks


@pytest.mark.parametrize(
    "label",
    [
        "Waarom heb je je niet laten vaccineren?",
        "Waarom heeft u geen hulp gevraagd?",
        "Why did you not come?",
        "Why didn't you come?",
        "Pourquoi n'êtes-vous pas venu ?",
        "Warum haben Sie das nicht getan?",
        "¿Por qué no vino?",
        "Neden gelmediniz?",
        "لماذا لم تأت؟",
        "Vindt u ook dat het beter moet?",
    ],
)
def test_a_question_that_pushes_is_refused(label: str) -> None:
    assert "pushes" in codes(lint(make_form(ask("select_one mening", "vraag", label))))


@pytest.mark.parametrize(
    "label", ["Waar kwam die twijfel door?", "Wat maakte het moeilijk?", "Waarom woont u hier?"]
)
def test_an_open_why_passes(label: str) -> None:
    assert lint(make_form(ask("select_one mening", "vraag", label))).ok


def test_a_talk_does_not_open_with_vaccination() -> None:
    sore = ask("select_one mening", "prik", "Bent u gevaccineerd?")
    assert only_error(make_form(first=[sore])) == ("sore_point", "survey", 2)
    before = [ask("select_one mening", f"vraag{place}") for place in range(3)]
    assert lint(make_form(*before, sore)).ok


# How it is built


def test_a_name_that_our_root_has_is_refused() -> None:
    assert only_error(make_form(ask("select_one mening", "data"))) == (
        "name_reserved",
        "survey",
        3,
    )


def test_a_name_used_twice_is_refused_at_the_second() -> None:
    assert only_error(make_form(ask("select_one mening", "wonen"))) == ("name_twice", "survey", 3)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (ask("select_one er_niet", "vraag"), "unknown_list"),
        (ask("teleportatie", "vraag"), "unknown_type"),
        (ask("select_one mening", "een naam"), "name_invalid"),
        (ask("select_one mening", "1e"), "name_invalid"),
        ({"type": "select_one mening", "label": "Zonder naam"}, "name_missing"),
        ({"type": "select_one mening", "name": "zonder_label"}, "label_missing"),
        (ask("begin_group", "groep"), "group_open"),
        ({"type": "end_group"}, "group_close"),
        (ask("select_one mening", "vraag", relevant="${er_niet} = 'x'"), "reference"),
        (ask("select_one mening", "gender"), "attribute_choices"),
        (ask("integer", "gender", "Kies een groep"), "attribute_choices"),
        (ask("select_one mening", "vraag", relevant="(${wonen} = 'goed'"), "expression"),
        (ask("select_one mening", "vraag", relevant="${wonen} = 'goed"), "expression"),
        (ask("select_one mening", "vraag", relevant="${wonen} = 'goed' and"), "expression"),
        (ask("select_one mening", "vraag", constraint="tover(.)"), "expression"),
    ],
)
def test_a_mistake_in_the_build_has_its_row(row: dict[str, str], code: str) -> None:
    assert only_error(make_form(row)) == (code, "survey", 3)


def test_mistakes_in_a_list_have_their_row() -> None:
    twice = [*MENING, {"list_name": "mening", "name": "goed", "label": "Weer goed"}]
    assert only_error(make_form(choices=twice)) == ("choice_twice", "choices", 5)
    spaced = [*MENING, {"list_name": "mening", "name": "heel goed", "label": "Heel goed"}]
    assert only_error(make_form(choices=spaced)) == ("choice_name", "choices", 5)


def test_what_only_the_converter_sees_has_its_row_too() -> None:
    range_row = ask("range", "cijfer", parameters="start=0 end=tien step=1")
    assert only_error(make_form(ask("note", "tussen"), range_row)) == ("conversion", "survey", 4)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["name", "label"], ["a", "b"]], "no_questions"),
        ([["type", "name", "label"]], "no_questions"),
        ([["type", "label"], ["select_one mening", "b"]], "no_column"),
        ([["type", "name", "label", "label"], ["integer", "a", "b", "c"]], "column_twice"),
    ],
)
def test_a_survey_sheet_that_is_no_list_of_questions_is_refused(
    rows: list[list[str]], code: str
) -> None:
    result = lint(write_workbook([("survey", rows)]))
    assert code in codes(result)
    assert all(error.row for error in result.errors)


def test_a_workbook_without_questions_sheet_is_refused() -> None:
    assert only_error(write_workbook([("Blad1", [["a"], ["b"]])])) == ("no_survey", None, None)


# Advice


def test_what_could_be_better_is_said_and_refuses_nothing() -> None:
    plain = [{"list_name": "ja_nee", "name": name, "label": name} for name in ("ja", "nee")]
    long = (
        "Wat vindt u van de manier waarop de gemeente in de afgelopen jaren met u sprak over geld?"
    )
    result = lint(
        make_form(
            ask("select_multiple ja_nee", "vraag", long, required="yes"),
            ask("select_one mening", "leeftijdsgroep", "Wat is uw leeftijd?"),
            ask("select_one mening", "werk", "Wat is uw beroep?"),
            choices=[*MENING, *plain],
        )
    )
    assert result.ok
    expected = {
        "no_rather_not",
        "no_other",
        "required",
        "long_sentence",
        "attribute_name",
        "attribute_new",
    }
    assert warned(result) == expected
    assert all(warning.row for warning in result.warnings)


def test_a_long_form_and_a_missing_translation_are_warned_about() -> None:
    rows = [
        {"type": "select_one mening", "name": f"v{n}", "label::Nederlands (nl)": "Wat vindt u?"}
        for n in range(31)
    ]
    rows[0]["label::English (en)"] = "What do you think?"
    choices = [
        {"list_name": "mening", "name": row["name"], "label::Nederlands (nl)": row["label"]}
        for row in MENING
    ]
    result = lint(make_form(*rows, first=[], choices=choices))
    assert {"long", "translation"} <= warned(result)
    assert result.languages == ("Nederlands (nl)", "English (en)")


def test_a_question_that_has_to_go_gets_no_advice() -> None:
    assert lint(make_form(ask("text", "naam", "Uw naam?", required="yes"))).warnings == ()


def test_nothing_is_required_in_what_a_phone_opens() -> None:
    xform = to_xform(make_form(ask("select_one mening", "vraag", required="yes")))
    assert "required" not in xform


# Words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_message_says_what_and_what_to_do(lang: str) -> None:
    filled = dict.fromkeys(["name", "type", "what", "list", "other"], "X")
    for code in MESSAGES:
        reason, remedy = message(code, filled, lang)
        assert reason
        assert remedy.endswith(".")
        assert "{" not in re.sub(r"\$\{[^}]*\}", "", reason + remedy)
