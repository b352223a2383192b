"""What a resident sees: no account, no cookie, no script, in the own language."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone

from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.inform.headings import AR
from tests.conftest import TODAY
from tests.steps.inform.builders import (
    approve,
    correct,
    make_card,
    make_translated_card,
    publish_card,
    recall,
    translate,
)

pytestmark = pytest.mark.django_db


def page_of(url: str, status: int = 200) -> str:
    answer = Client().get(url)
    assert answer.status_code == status
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    text: str = answer.content.decode()
    assert "<script" not in text
    return text


def test_card_shows_both_sides_in_equal_blocks(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    page = page_of(f"/k/{card.code}/")
    blocks = re.findall(r'<section class="card-side">\s*<h2>([^<]+)</h2>', page)
    assert blocks == ["Goede kanten", "Nadelen", "Wat we niet weten"]
    for words in ("U leert de wijk kennen.", "Het kost 60 minuten.", "in 2027 doorgaat"):
        assert words in page


def test_card_says_sender_date_source_checker_and_whom_to_call(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    page = page_of(f"/k/{card.code}/")
    for words in ("Welzijn Test", "24 november 2026", "rooster wandelen", "Dr. Vera Voorbeeld"):
        assert words in page
    assert 'href="tel:0100000000"' in page
    assert page.index("Welzijn Test") < page.index("<h1>")


def test_arabic_is_right_to_left_in_arabic_words_with_numbers_unturned(
    coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme, published=True)
    page = page_of(f"/k/{card.code}/ar/")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<bdi dir="ltr">9:00-12:00</bdi>' in page
    assert '<bdi dir="ltr">010 000 00 00</bdi>' in page
    assert AR.downsides in page
    assert "Huda Nakijker" in page
    spoken = re.sub(r"<[^>]+>|Nederlands|Welzijn Test|Dr\. Vera Voorbeeld|huisarts", " ", page)
    assert "Nadelen" not in spoken
    assert "Naar de inhoud" not in spoken


def test_languages_lead_to_one_another(coen: Member, programme: Programme) -> None:
    card = make_translated_card(coen, programme, published=True)
    page = page_of(f"/k/{card.code}/")
    assert f'<link rel="alternate" hreflang="ar" href="/k/{card.code}/ar/">' in page
    assert f'href="/k/{card.code}/ar/" lang="ar" hreflang="ar" dir="rtl"' in page


def test_concept_is_not_public(coen: Member, programme: Programme) -> None:
    page_of(f"/k/{make_card(coen, programme).code}/", 404)


def test_translation_nobody_approved_is_not_public(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    translate(coen, card)
    page = page_of(f"/k/{card.code}/ar/", 404)
    assert f'href="/k/{card.code}/"' in page
    assert "المشي" not in page


def test_unknown_code_answers_friendly(db: None) -> None:
    page = page_of("/k/QQQQQQ/", 404)
    assert "6 tekens" in page
    assert 'href="/openbaar/kaarten/"' in page


@pytest.mark.parametrize("typed", ["%20", "%00", "0", "QQQQQQQ", "%F0%9F%98%80", "<b>", "qqqqqö"])
def test_whatever_is_typed_for_a_code_answers_friendly(db: None, typed: str) -> None:
    assert "6 tekens" in page_of(f"/k/{typed}/", 404)


def test_code_in_small_letters_leads_to_the_card(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    answer = Client().get(f"/k/{str(card.code).lower()}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/k/{card.code}/")


def test_correction_says_what_changed_since_when(
    coen: Member, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = make_card(coen, programme, published=True)
    later = TODAY + datetime.timedelta(days=2)
    correct(coen, card, today=later)
    monkeypatch.setattr(timezone, "localdate", lambda *_args: later)
    page = page_of(f"/k/{card.code}/")
    for words in (
        "Dit is veranderd",
        "Er stond dat de koffie gratis is.",
        "De koffie kost 1 euro.",
        "24 november 2026",
        "26 november 2026",
    ):
        assert words in page
    assert "De koffie na afloop is ook gratis." not in page


def test_arabic_of_the_old_text_gives_way_to_a_notice(coen: Member, programme: Programme) -> None:
    card = make_translated_card(coen, programme, published=True)
    correct(coen, card)
    page = page_of(f"/k/{card.code}/ar/")
    assert AR.stale_text in page
    assert "القهوة بعد المشي مجانية" not in page
    assert '<dd lang="nl" dir="ltr">De koffie kost 1 euro.</dd>' in page
    assert 'href="tel:0100000000"' in page


def test_renewed_arabic_says_the_change_in_arabic(coen: Member, programme: Programme) -> None:
    card = make_translated_card(coen, programme, published=True)
    correct(coen, card)
    translate(
        coen,
        card,
        certain="تدفع يورو 1 ثمن القهوة.",
        change_wrong="كان مكتوبًا أن القهوة مجانية.",
        change_now="سعر القهوة 1 يورو.",
    )
    approve(coen, card)
    publish_card(coen, card)
    page = page_of(f"/k/{card.code}/ar/")
    assert AR.changed in page
    assert "كان مكتوبًا أن القهوة مجانية." in page
    assert "De koffie kost" not in page


def test_recalled_card_answers_its_old_code(coen: Member, programme: Programme) -> None:
    card = make_translated_card(coen, programme, published=True)
    recall(coen, card)
    page = page_of(f"/k/{card.code}/", 410)
    for words in ("ingetrokken", "De wandeling is gestopt.", "Bel de balie", "010 000 00 00"):
        assert words in page
    assert "Meelopen is gratis" not in page
    arabic = page_of(f"/k/{card.code}/ar/", 410)
    assert AR.recalled in arabic
    assert "المشي معنا مجاني" not in arabic


def test_card_published_again_no_longer_speaks_of_the_recall(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    recall(coen, card)
    publish_card(coen, card)
    page = page_of(f"/k/{card.code}/")
    assert "De wandeling is gestopt." not in page
    assert "Meelopen is gratis." in page


def test_too_old_card_shows_a_notice_and_not_its_text(
    coen: Member, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = make_card(coen, programme, published=True, expires=TODAY)
    assert "Meelopen is gratis." in page_of(f"/k/{card.code}/")
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY + datetime.timedelta(days=1))
    page = page_of(f"/k/{card.code}/")
    assert "te oud" in page
    assert "Meelopen is gratis." not in page
    assert "010 000 00 00" in page


def test_page_may_be_kept_but_is_asked_for_each_time_and_cheaply(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    first = Client().get(f"/k/{card.code}/")
    assert "public" in first["Cache-Control"]
    assert "must-revalidate" in first["Cache-Control"]
    assert "max-age=0" in first["Cache-Control"]
    again = Client().get(f"/k/{card.code}/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    recall(coen, card)
    assert (
        Client().get(f"/k/{card.code}/", headers={"If-None-Match": first["ETag"]}).status_code
        == 410
    )


def test_public_list_holds_what_may_be_read_and_nothing_discreet(
    coen: Member, programme: Programme
) -> None:
    shown = make_translated_card(coen, programme, published=True)
    make_card(coen, programme, published=True, discreet=True, title="Stille kaart")
    make_card(coen, programme, title="Nog een concept")
    recall(coen, make_card(coen, programme, published=True, title="Ingetrokken kaart"))
    page = page_of("/openbaar/kaarten/")
    assert f'href="/k/{shown.code}/"' in page
    assert f'href="/k/{shown.code}/ar/"' in page
    for title in ("Stille kaart", "Nog een concept", "Ingetrokken kaart"):
        assert title not in page


def test_too_old_card_is_not_in_the_public_list(
    coen: Member, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = make_card(coen, programme, published=True, expires=TODAY)
    assert str(card.code) in page_of("/openbaar/kaarten/")
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY + datetime.timedelta(days=1))
    assert str(card.code) not in page_of("/openbaar/kaarten/")


def test_invented_organisation_is_marked_in_the_language_of_the_page(
    coen: Member, programme: Programme
) -> None:
    coen.organisation.invented = True
    coen.organisation.save()
    card = make_translated_card(coen, programme, published=True)
    assert "Voorbeelddata (verzonnen)" in page_of(f"/k/{card.code}/")
    assert AR.invented in page_of(f"/k/{card.code}/ar/")
    assert "Voorbeelddata (verzonnen)" in page_of("/openbaar/kaarten/")


def test_markup_in_a_card_is_shown_as_text(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True, claim="<script>alert(1)</script>")
    page = page_of(f"/k/{card.code}/")
    assert "&lt;script&gt;" in page
