"""The screens of who writes cards: from a blank card to the public page, by hand."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django_scopes import scope

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.inform.cards import queries
from naast.steps.inform.headings import KEYS, suggested
from naast.steps.inform.models import FactCard
from tests.conftest import TODAY, Cast
from tests.steps.inform.builders import (
    ARABIC,
    card_draft,
    correct,
    make_card,
    make_question,
    make_translated_card,
    recall,
    translate,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(cast: Cast) -> Client:
    return cast.client(Role.COMMUNICATOR)


def typed(**changes: Any) -> dict[str, str]:
    """The editor as a browser sends it."""
    words = {name: str(value or "") for name, value in vars(card_draft()).items()}
    return words | {"theme": "health", "places": "GMX001"} | changes


def only_card(cast: Cast) -> FactCard:
    with scope(organisation=cast.organisation):
        return queries.cards(cast.member(Role.COMMUNICATOR)).get()


def url_of(card: FactCard, page: str = "") -> str:
    return f"/informeren/kaart/{card.pk}/{page}"


def test_card_is_begun_from_a_question_with_the_organisation_as_sender(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    question = make_question(coen)
    page = browser.get(f"/informeren/kaart/nieuw/?vraag={question.pk}").content.decode()
    assert question.words in page
    browser.post(
        f"/informeren/kaart/nieuw/?vraag={question.pk}",
        {"title": "Wat kost meelopen?", "programme": str(programme.pk), "theme": "health"},
    )
    card = only_card(cast)
    with scope(organisation=cast.organisation):
        assert queries.working_version(card).sender == cast.organisation.name
        assert [one.pk for one in card.questions.all()] == [question.pk]


def test_question_of_another_organisation_does_not_begin_a_card(
    browser: Client, elsewhere: Cast, programme: Programme
) -> None:
    theirs = make_question(elsewhere.member(Role.COMMUNICATOR))
    assert browser.get(f"/informeren/kaart/nieuw/?vraag={theirs.pk}").status_code == 404


def test_without_a_programme_the_page_says_what_to_do(browser: Client) -> None:
    page = browser.get("/informeren/kaart/nieuw/").content.decode()
    assert "coördinator" in page


def test_unfinished_card_may_be_saved(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False)
    answer = browser.post(
        url_of(card, "schrijven/"), {"title": "Half", "theme": "health", "certainty": "unknown"}
    )
    assert answer.status_code == 302
    with scope(organisation=cast.organisation):
        assert queries.working_version(card).title == "Half"


def test_wrong_field_keeps_everything_typed(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False)
    page = browser.post(
        url_of(card, "schrijven/"),
        typed(ask_phone="bel Piet", downsides="Dit typte ik net.", source_date="gisteren"),
    ).content.decode()
    for words in ("bel Piet", "Dit typte ik net.", 'value="gisteren"', "data-error-summary"):
        assert words in page


def test_look_shows_what_is_typed_and_saves_nothing(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False)
    page = browser.post(
        url_of(card, "schrijven/"), typed(claim="Nieuwe boodschap.", look="1")
    ).content.decode()
    phone = page[page.index('class="card-phone"') :]
    assert "Nieuwe boodschap." in phone
    with scope(organisation=cast.organisation):
        assert queries.working_version(card).claim == "Meelopen is gratis."


def test_preview_is_a_fragment_with_a_word_on_long_sentences(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False)
    long = "Dit is een zin die maar doorgaat " + "en doorgaat " * 8 + "tot niemand hem nog leest."
    page = browser.post(url_of(card, "voorbeeld/"), typed(claim=long)).content.decode()
    assert "<html" not in page
    assert "Lange zinnen" in page
    assert f"<li>{long}</li>" in page


def test_publish_button_is_grey_with_its_reasons_until_all_is_there(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False, downsides="", expires=None)
    page = browser.get(url_of(card)).content.decode()
    assert 'disabled aria-describedby="why-not"' in page
    for reason in (
        "De nadelen ontbreken.",
        "De laatste dag",
        "Nog niemand heeft de kaart nagekeken",
    ):
        assert reason in page
    browser.post(url_of(card, "schrijven/"), typed())
    browser.post(
        url_of(card, "nagekeken/"), {"checker_name": "Dr. Vera", "checker_role": "huisarts"}
    )
    assert "disabled" not in browser.get(url_of(card)).content.decode()


def test_pushing_through_an_unready_card_is_refused_in_plain_words(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False)
    answer = browser.post(url_of(card, "publiceren/"))
    assert answer.status_code == 400
    assert "Nog niemand heeft de kaart nagekeken" in answer.content.decode()
    assert only_card(cast).state == "draft"


def test_checker_who_wrote_it_is_refused_on_the_form(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, checked=False)
    page = browser.post(
        url_of(card, "nagekeken/"), {"checker_name": coen.name, "checker_role": "ik"}
    ).content.decode()
    assert "heeft deze kaart geschreven" in page


def test_translation_starts_with_suggested_labels_marked_as_concept(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    page = browser.get(url_of(card, "vertaling/ar/")).content.decode()
    assert suggested("ar")["downsides"] in page
    assert "concept, niet nagekeken" in page
    assert 'dir="rtl"' in page


def test_translation_is_typed_approved_and_published(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    labels = {f"label_{key}": suggested("ar")[key] for key in KEYS}
    browser.post(url_of(card, "vertaling/ar/"), ARABIC | labels)
    assert Client().get(f"/k/{card.code}/ar/").status_code == 404
    browser.post(url_of(card, "vertaling/ar/akkoord/"), {"reviewer_name": "Huda Nakijker"})
    assert "Huda Nakijker" in browser.get(url_of(card)).content.decode()
    browser.post(url_of(card, "publiceren/"))
    assert Client().get(f"/k/{card.code}/ar/").status_code == 200
    browser.post(url_of(card, "vertaling/ar/eraf/"))
    page = Client().get(f"/k/{card.code}/ar/").content.decode()
    assert suggested("ar")["stale_text"] in page


def test_differing_number_is_said_at_the_translation(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    translate(coen, card, downsides="المشي يستغرق 90 دقيقة.")
    page = browser.get(url_of(card, "vertaling/ar/")).content.decode()
    assert "Nadelen: een getal is anders. Alleen in het Nederlands: 60." in page
    refused = browser.post(url_of(card, "vertaling/ar/akkoord/"), {"reviewer_name": "Huda"})
    assert refused.status_code == 200
    assert "een getal is anders" in refused.content.decode()


def test_translation_into_dutch_or_an_unknown_language_is_404(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    for language in ("nl", "xx"):
        assert browser.get(url_of(card, f"vertaling/{language}/")).status_code == 404


def test_correction_by_hand_rewrites_the_page(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    change = {
        "what_was_wrong": "De koffie is niet gratis.",
        "what_now": "Koffie kost 1 euro.",
        "checker_name": "Dr. Vera",
        "checker_role": "huisarts",
    }
    refused = browser.post(url_of(card, "verbeteren/"), typed(**change, downsides=""))
    assert "De nadelen ontbreken." in refused.content.decode()
    assert "Dit is veranderd" not in Client().get(f"/k/{card.code}/").content.decode()
    browser.post(url_of(card, "verbeteren/"), typed(**change, certain="Koffie kost 1 euro."))
    assert "Dit is veranderd" in Client().get(f"/k/{card.code}/").content.decode()


def test_editing_a_published_card_leads_to_correcting_it(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    answer = browser.get(url_of(card, "schrijven/"))
    assert answer.status_code == 302
    assert answer["Location"] == url_of(card, "verbeteren/")


def test_recall_asks_first_and_can_be_taken_back(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    page = browser.get(url_of(card, "intrekken/")).content.decode()
    assert "U kunt de kaart altijd weer publiceren." in page
    assert only_card(cast).state == "published"
    browser.post(url_of(card, "intrekken/"), {"what_was_wrong": "Gestopt.", "what_now": "Bel ons."})
    assert Client().get(f"/k/{card.code}/").status_code == 410
    browser.post(url_of(card, "publiceren/"))
    assert Client().get(f"/k/{card.code}/").status_code == 200


def test_extending_needs_a_new_check_and_a_day_in_the_future(
    browser: Client, cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    check = {"checker_name": "Dr. Vera", "checker_role": "huisarts"}
    page = browser.post(
        url_of(card, "verlengen/"), check | {"expires": TODAY.isoformat()}
    ).content.decode()
    assert "Kies een laatste dag in de toekomst." in page
    later = (TODAY + datetime.timedelta(days=400)).isoformat()
    browser.post(url_of(card, "verlengen/"), check | {"expires": later})
    with scope(organisation=cast.organisation):
        expires = queries.working_version(card).expires
    assert expires is not None
    assert expires.isoformat() == later


def test_home_of_the_communicator_shows_each_state(
    browser: Client, coen: Member, programme: Programme
) -> None:
    make_card(coen, programme, title="Concept A")
    make_card(coen, programme, published=True, title="Openbaar B", expires=TODAY)
    recalled = make_card(coen, programme, published=True, title="Terug C")
    recall(coen, recalled)
    page = browser.get("/informeren/").content.decode()
    for words in ("Concept A", "Openbaar B", "Terug C", "Loopt bijna af:", "Ingetrokken"):
        assert words in page


def test_card_page_tells_the_story_of_a_correction(
    browser: Client, coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme, published=True)
    correct(coen, card)
    page = browser.get(url_of(card)).content.decode()
    assert "Er stond dat de koffie gratis is." in page
    assert "Het Nederlands is veranderd: kijk opnieuw" in page


def test_social_worker_finds_and_prints_but_sees_no_concept(
    cast: Cast, coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme, published=True)
    make_card(coen, programme, title="Nog een concept")
    browser = cast.client(Role.SOCIAL_WORKER)
    page = browser.get(
        "/informeren/zoeken/", {"theme": "health", "language": "ar"}
    ).content.decode()
    assert url_of(card, "print/ar.pdf") in page
    assert "Nog een concept" not in page
    assert browser.get(url_of(card)).status_code == 403


def test_search_without_a_match_says_what_to_do(
    cast: Cast, coen: Member, programme: Programme
) -> None:
    make_card(coen, programme, published=True)
    page = cast.client(Role.SOCIAL_WORKER).get("/informeren/zoeken/", {"q": "belasting"})
    assert "Haal een woord weg" in page.content.decode()


def test_strange_choice_in_the_search_address_counts_as_none(
    cast: Cast, coen: Member, programme: Programme
) -> None:
    make_card(coen, programme, published=True)
    page = cast.client(Role.SOCIAL_WORKER).get(
        "/informeren/zoeken/", {"theme": "x", "language": "y"}
    )
    assert "Wat kost samen wandelen?" in page.content.decode()
