"""The pages of rounds, questionnaires and keys, through HTTP."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django_scopes import scopes_disabled
from openpyxl import Workbook

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.listen.models import (
    AmbassadorLanguage,
    Envelope,
    LanguageReview,
    Questionnaire,
    QuestionnaireVersion,
    Wave,
)
from tests.conftest import Cast
from tests.steps.listen.makers import Phone, make_version

Rows = list[tuple[str, ...]]
GOOD: Rows = [
    ("type", "name", "label"),
    ("select_one ja_nee", "hulp", "Had u hulp nodig?"),
    ("select_one ja_nee", "tevreden", "Bent u tevreden met uw buurt?"),
]
CHOICES: Rows = [("list_name", "name", "label"), ("ja_nee", "ja", "Ja"), ("ja_nee", "nee", "Nee")]
SETTINGS: Rows = [("form_title", "form_id"), ("Buurtvragen", "buurtvragen")]


@pytest.fixture(autouse=True)
def no_scope() -> Iterator[None]:
    with scopes_disabled():
        yield


def workbook(survey: Rows, settings: Rows = SETTINGS) -> SimpleUploadedFile:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in (("survey", survey), ("choices", CHOICES), ("settings", settings)):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("vragen.xlsx", out.getvalue())


def test_an_empty_home_leads_to_the_first_round(cast: Cast) -> None:
    page = cast.client(Role.RESEARCHER).get(reverse("listen:home")).content.decode()
    assert reverse("listen:questionnaires") in page
    assert reverse("listen:wave_new") in page


def test_a_researcher_takes_in_publishes_and_starts(cast: Cast, programme: Programme) -> None:
    client = cast.client(Role.RESEARCHER)
    client.post(reverse("listen:questionnaire_add"), {"name": "straatinterview"})
    version = QuestionnaireVersion.objects.get()
    page = client.get(reverse("listen:questionnaire", args=[version.questionnaire_id]))
    assert "Hoe is het om hier te wonen?" in page.content.decode()
    client.post(reverse("listen:questionnaire_publish", args=[version.pk]))
    answer = client.post(
        reverse("listen:wave_new"),
        {
            "programme_id": programme.pk,
            "version_id": version.pk,
            "title": "Najaar",
            "opens": "2026-11-24",
            "closes": "2026-12-20",
        },
    )
    wave = Wave.objects.get()
    assert answer["Location"] == reverse("listen:wave", args=[wave.pk])
    assert "Najaar" in client.get(answer["Location"]).content.decode()


def test_a_round_outside_the_programme_keeps_what_was_typed(
    cast: Cast, bas: Member, programme: Programme
) -> None:
    version = make_version(bas)
    answer = cast.client(Role.RESEARCHER).post(
        reverse("listen:wave_new"),
        {
            "programme_id": programme.pk,
            "version_id": version.pk,
            "title": "Veel te laat",
            "opens": "2201-01-01",
            "closes": "2201-02-01",
        },
    )
    assert answer.status_code == 200
    assert "Veel te laat" in answer.content.decode()
    assert not Wave.objects.exists()


def test_a_version_that_is_not_published_is_not_offered(cast: Cast, programme: Programme) -> None:
    client = cast.client(Role.RESEARCHER)
    client.post(reverse("listen:questionnaire_add"), {"name": "straatinterview"})
    page = client.get(reverse("listen:wave_new")).content.decode()
    assert QuestionnaireVersion.objects.get().version not in page


def test_an_own_questionnaire_comes_in(cast: Cast) -> None:
    client = cast.client(Role.RESEARCHER)
    answer = client.post(reverse("listen:questionnaire_upload"), {"file": workbook(GOOD)})
    assert answer.status_code == 302
    assert Questionnaire.objects.get().form_id == "buurtvragen"
    assert "Had u hulp nodig?" in client.get(answer["Location"]).content.decode()


def test_a_changed_questionnaire_is_a_new_version(cast: Cast) -> None:
    client = cast.client(Role.RESEARCHER)
    changed = [*GOOD, ("select_one ja_nee", "rust", "Is het hier rustig?")]
    for survey in (GOOD, GOOD, changed):
        client.post(reverse("listen:questionnaire_upload"), {"file": workbook(survey)})
    assert (Questionnaire.objects.count(), QuestionnaireVersion.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (("geopoint", "plek", "Waar bent u?"), "4"),
        (("deviceid", "toestel", ""), "4"),
        (("text", "naam", "Hoe heet u?"), "4"),
        (("date", "geboren", "Wanneer bent u geboren?"), "4"),
    ],
)
def test_a_questionnaire_that_identifies_is_refused_with_sheet_and_row(
    cast: Cast, row: tuple[str, str, str], named: str
) -> None:
    client = cast.client(Role.RESEARCHER)
    answer = client.post(reverse("listen:questionnaire_upload"), {"file": workbook([*GOOD, row])})
    assert answer.status_code == 422
    assert "<td>survey</td>" in answer.content.decode()
    assert f'<td class="is-number">{named}</td>' in answer.content.decode()
    assert not Questionnaire.objects.exists()


def test_a_file_that_is_no_workbook_is_refused_in_words(cast: Cast) -> None:
    client = cast.client(Role.RESEARCHER)
    file = SimpleUploadedFile("vragen.xlsx", b"PK\x03\x04 not a workbook")
    answer = client.post(reverse("listen:questionnaire_upload"), {"file": file})
    assert answer.status_code == 422
    assert not Questionnaire.objects.exists()


def test_a_form_without_a_form_id_is_told_to_get_one(cast: Cast) -> None:
    client = cast.client(Role.RESEARCHER)
    bare = workbook(GOOD, settings=[("form_title",), ("Buurtvragen",)])
    answer = client.post(reverse("listen:questionnaire_upload"), {"file": bare})
    assert "form_id" in answer.content.decode()
    assert not Questionnaire.objects.exists()


LONG = "Waarom " * 60
LONG_QUESTION = workbook([*GOOD, ("select_one ja_nee", "lang", LONG)])
LONG_TITLE = workbook(GOOD, settings=[("form_title", "form_id"), (LONG, "buurtvragen")])


@pytest.mark.parametrize("file", [LONG_QUESTION, LONG_TITLE], ids=["question", "title"])
def test_a_text_that_nobody_can_listen_to_is_named(cast: Cast, file: SimpleUploadedFile) -> None:
    file.seek(0)
    client = cast.client(Role.RESEARCHER)
    answer = client.post(reverse("listen:questionnaire_upload"), {"file": file})
    assert "is te lang" in answer.content.decode()
    assert not Questionnaire.objects.exists()


def test_a_translation_needs_a_named_reader(cast: Cast, bas: Member) -> None:
    version = make_version(bas)
    client = cast.client(Role.RESEARCHER)
    address = reverse("listen:language_review", args=[version.pk, "tr"])
    client.post(address, {"reviewer": ""})
    assert not LanguageReview.objects.exists()
    client.post(address, {"reviewer": bas.user_id})
    assert LanguageReview.objects.get().reviewer == bas.user
    page = client.get(reverse("listen:questionnaire", args=[version.questionnaire_id]))
    assert bas.name in page.content.decode()


def test_a_stranger_cannot_be_the_reader(cast: Cast, bas: Member, chris: Member) -> None:
    version = make_version(bas)
    address = reverse("listen:language_review", args=[version.pk, "tr"])
    cast.client(Role.RESEARCHER).post(address, {"reviewer": chris.user_id})
    assert not LanguageReview.objects.exists()


def test_a_shift_is_accepted_on_the_page_of_the_round(cast: Cast, wave: Wave, phone: Phone) -> None:
    phone.talk(3)
    client = cast.client(Role.RESEARCHER)
    page = client.get(reverse("listen:wave", args=[wave.pk])).content.decode()
    assert phone.shift[:4] in page
    accept = reverse("listen:shift_accept", args=[wave.pk])
    for _click in range(2):
        assert client.post(accept, {"shift": phone.shift}).status_code == 302
    wave.refresh_from_db()
    assert (wave.pool_envelopes, wave.pool_shifts) == (3, 1)


def test_rejecting_asks_first(cast: Cast, wave: Wave, phone: Phone) -> None:
    phone.talk(2)
    client = cast.client(Role.RESEARCHER)
    reject = reverse("listen:shift_reject", args=[wave.pk])
    assert client.post(reject, {"shift": phone.shift}).status_code == 200
    assert Envelope.objects.count() == 2
    client.post(reject, {"shift": phone.shift, "confirmed": "yes"})
    assert Envelope.objects.count() == 0


def test_the_languages_of_ambassadors_are_counts(
    cast: Cast, programme: Programme, bas: Member
) -> None:
    make_version(bas)
    address = reverse("listen:speakers", args=[programme.pk])
    cast.client(Role.RESEARCHER).post(address, {"nl": "5", "tr": "3", "ar": ""})
    counts = dict(AmbassadorLanguage.objects.values_list("language", "ambassadors"))
    assert counts == {"nl": 5, "tr": 3}


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.COMMUNICATOR, Role.ADVISER])
def test_what_waits_of_a_round_is_for_who_may_open_it(
    cast: Cast, wave: Wave, phone: Phone, role: Role
) -> None:
    """Few talks of one shift: who saw an ambassador at work could tell whose they are."""
    phone.talk(2)
    home = reverse("listen:home")
    assert "1 dienst wacht" in cast.client(Role.RESEARCHER).get(home).content.decode()
    page = cast.client(role).get(home).content.decode()
    assert wave.title in page
    assert "1 dienst wacht" not in page and "20 gesprekken" not in page


@pytest.mark.parametrize("name", ["listen:home", "listen:wave", "listen:questionnaires"])
def test_an_ambassador_sees_no_round(cast: Cast, wave: Wave, name: str) -> None:
    args = [wave.pk] if name == "listen:wave" else []
    assert cast.client(Role.AMBASSADOR).get(reverse(name, args=args)).status_code == 403


def test_a_coordinator_neither_accepts_nor_rejects(cast: Cast, wave: Wave, phone: Phone) -> None:
    phone.talk(1)
    client = cast.client(Role.COORDINATOR)
    for name in ("listen:shift_accept", "listen:shift_reject"):
        answer = client.post(reverse(name, args=[wave.pk]), {"shift": phone.shift})
        assert answer.status_code == 403
    assert Envelope.objects.count() == 1


def test_an_outsider_finds_nothing(elsewhere: Cast, wave: Wave) -> None:
    client = elsewhere.client(Role.RESEARCHER)
    questionnaire = wave.version.questionnaire_id
    for address in (
        reverse("listen:wave", args=[wave.pk]),
        reverse("listen:questionnaire", args=[questionnaire]),
        reverse("listen:speakers", args=[wave.programme_id]),
    ):
        assert client.get(address).status_code == 404
    for name, args in (
        ("listen:shift_accept", [wave.pk]),
        ("listen:shift_reject", [wave.pk]),
        ("listen:wave_plan", [wave.pk]),
        ("listen:questionnaire_publish", [wave.version_id]),
        ("listen:language_review", [wave.version_id, "tr"]),
    ):
        assert client.post(reverse(name, args=args), {"shift": "a"}).status_code == 404
    assert wave.title not in client.get(reverse("listen:home")).content.decode()


def test_an_unknown_round_is_not_found(cast: Cast) -> None:
    assert cast.client(Role.RESEARCHER).get("/luisteren/rondes/999/").status_code == 404


def test_residents_read_what_sealing_protects(client: object, db: None) -> None:
    from django.test import Client

    answer = Client().get(reverse("listen:sealing"))
    assert answer.status_code == 200
    assert not answer.cookies
