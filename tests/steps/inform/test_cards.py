"""Cards: two sides, a checker, an end, and translations that somebody approved."""

from __future__ import annotations

import datetime

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from naast.platform.errors import DomainError, NotThere
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.connect.choices import Theme
from naast.steps.inform import queries as inform
from naast.steps.inform.cards import actions, publish, queries, rules
from naast.steps.inform.cards.drafts import CardAbout, Check
from naast.steps.inform.models import CardVersion, FactCard, Translation
from tests.conftest import PLACE, TODAY, Cast
from tests.steps.inform.builders import (
    CHECK,
    approve,
    card_draft,
    correct,
    make_card,
    make_translated_card,
    publish_card,
    recall,
    translate,
    version_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inside")]
ABOUT = CardAbout(theme="health", places=[PLACE])


@pytest.mark.parametrize(
    ("blank", "said"),
    [
        ("source_name", "bron"),
        ("source_date", "datum van de bron"),
        ("downsides", "nadelen"),
        ("good_sides", "goede kanten"),
        ("unknown", "niet weten"),
        ("expires", "laatste dag"),
        ("sender", "afzender"),
        ("ask_phone", "telefoonnummer"),
    ],
)
def test_card_with_a_gap_is_not_published(
    coen: Member, programme: Programme, blank: str, said: str
) -> None:
    gap = None if blank in {"source_date", "expires"} else ""
    card = make_card(coen, programme, **{blank: gap})
    with pytest.raises(DomainError) as refused:
        publish_card(coen, card)
    assert said in refused.value.message
    assert queries.card(coen, card.pk).state == "draft"


def test_card_that_nobody_checked_is_not_published(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, checked=False)
    with pytest.raises(DomainError):
        publish_card(coen, card)


def test_writer_does_not_check_the_own_card(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, checked=False)
    same = Check(name=f" {coen.name.upper()} ", role="collega")
    with pytest.raises(DomainError):
        actions.note_check(actor=coen, card_id=card.pk, check=same, today=TODAY)


def test_changed_words_must_be_checked_again(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme)
    actions.write_card(
        actor=coen, card_id=card.pk, draft=card_draft(claim="Meelopen kost 1 euro."), about=ABOUT
    )
    assert version_of(coen, card).checked_on is None


def test_saving_the_same_words_keeps_the_check(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme)
    actions.write_card(actor=coen, card_id=card.pk, draft=card_draft(), about=ABOUT)
    assert version_of(coen, card).checker_name == CHECK.name


def test_published_words_are_not_changed_in_silence(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    with pytest.raises(DomainError):
        actions.write_card(
            actor=coen, card_id=card.pk, draft=card_draft(claim="Anders."), about=ABOUT
        )
    assert version_of(coen, card).claim == "Meelopen is gratis."


def test_database_refuses_a_published_version_without_checker(
    coen: Member, programme: Programme
) -> None:
    version = version_of(coen, make_card(coen, programme, published=True))
    with pytest.raises(IntegrityError), transaction.atomic():
        CardVersion.objects.filter(pk=version.pk).update(checker_name="")


def test_database_refuses_a_public_translation_that_nobody_approved(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    row = translate(coen, card)
    with pytest.raises(IntegrityError), transaction.atomic():
        Translation.objects.filter(pk=row.pk).update(published_on=TODAY)


def test_two_cards_never_share_a_code(
    coen: Member, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = iter(["ACDEFH", "ACDEFH", "ACDEFJ"])
    monkeypatch.setattr("naast.steps.inform.codes.new_code", lambda: next(given))
    assert make_card(coen, programme).code == "ACDEFH"
    assert make_card(coen, programme).code == "ACDEFJ"


def test_translation_with_another_number_is_not_approved(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    translate(coen, card, downsides="المشي يستغرق 90 دقيقة.")
    with pytest.raises(DomainError) as refused:
        approve(coen, card)
    assert "60" in refused.value.message
    assert "90" in refused.value.message


def test_translation_with_a_blank_heading_is_not_approved(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    row = translate(coen, card)
    row.headings["downsides"] = ""
    row.save()
    with pytest.raises(DomainError):
        approve(coen, card)


def test_translator_does_not_approve_the_own_translation(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme)
    translate(coen, card)
    with pytest.raises(DomainError):
        approve(coen, card, reviewer=coen.name)


def test_changed_dutch_makes_the_translation_stale_and_keeps_it_off_the_page(
    coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme)
    actions.write_card(
        actor=coen, card_id=card.pk, draft=card_draft(claim="Meelopen kost niets."), about=ABOUT
    )
    actions.note_check(actor=coen, card_id=card.pk, check=CHECK, today=TODAY)
    assert publish_card(coen, card) == []
    assert [one.stale for one in queries.standings(version_of(coen, card))] == [True]


def test_changed_translation_must_be_approved_again(coen: Member, programme: Programme) -> None:
    card = make_translated_card(coen, programme, published=True)
    translate(coen, card, claim="المشي معنا مجاني تمامًا.")
    row = queries.translation(version_of(coen, card), "ar")
    assert row is not None
    assert (row.state, row.published_on) == ("draft", None)


def test_later_approved_language_joins_the_page(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    translate(coen, card)
    assert publish_card(coen, card) == []
    approve(coen, card)
    assert publish_card(coen, card) == ["ar"]


def test_correction_makes_a_new_version_and_old_translations_stale(
    coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme, published=True)
    later = TODAY + datetime.timedelta(days=3)
    right = correct(coen, card, today=later)
    assert (right.number, right.state) == (2, "published")
    states = CardVersion.objects.filter(card=card).order_by("number")
    assert [one.state for one in states] == ["past", "published"]
    change = card.corrections.get()
    assert (change.since, change.on) == (TODAY, later)
    assert [(one.stale, one.public) for one in queries.standings(right)] == [(True, False)]


def test_incomplete_correction_changes_nothing(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    with pytest.raises(DomainError):
        correct(coen, card, downsides="")
    assert version_of(coen, card).number == 1
    assert not card.corrections.exists()


def test_recall_is_undone_by_publishing_again(coen: Member, programme: Programme) -> None:
    card = make_translated_card(coen, programme, published=True)
    recall(coen, card)
    assert queries.card(coen, card.pk).state == "recalled"
    later = TODAY + datetime.timedelta(days=1)
    assert publish_card(coen, card, later) == ["ar"]
    assert queries.card(coen, card.pk).state == "published"
    assert card.corrections.get().ended_on == later


def test_recalled_card_that_is_too_old_is_not_published_again(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, published=True)
    recall(coen, card)
    with pytest.raises(DomainError):
        publish_card(coen, card, TODAY + datetime.timedelta(days=91))


def test_draft_is_not_recalled(coen: Member, programme: Programme) -> None:
    with pytest.raises(DomainError):
        recall(coen, make_card(coen, programme))


def test_card_stands_longer_after_a_new_check_and_translations_stay(
    coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme, published=True)
    until = TODAY + datetime.timedelta(days=365)
    publish.extend_card(actor=coen, card_id=card.pk, expires=until, check=CHECK, today=TODAY)
    version = version_of(coen, card)
    assert version.expires == until
    assert [one.public for one in queries.standings(version)] == [True]


@pytest.mark.parametrize(("days", "soon"), [(30, True), (31, False), (0, True)])
def test_card_that_ends_within_thirty_days_says_so(
    coen: Member, programme: Programme, days: int, soon: bool
) -> None:
    card = make_card(coen, programme, expires=TODAY + datetime.timedelta(days=days))
    assert rules.expires_soon(version_of(coen, card), TODAY) is soon


def test_discreet_card_has_no_code_and_is_in_no_public_list(
    coen: Member, programme: Programme
) -> None:
    card = make_card(coen, programme, discreet=True, published=True)
    assert card.code is None
    assert inform.cards_for_phone(coen, TODAY) == []
    assert inform.place_section(coen, PLACE.code, TODAY).items == []
    assert [row.card.pk for row in queries.valid_cards(coen, TODAY)] == [card.pk]


def test_database_refuses_a_discreet_card_with_a_code(coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme)
    with pytest.raises(IntegrityError), transaction.atomic():
        FactCard.objects.filter(pk=card.pk).update(discreet=True)


def test_phone_gets_each_card_in_each_language_it_is_public_in(
    coen: Member, programme: Programme
) -> None:
    card = make_translated_card(coen, programme, published=True)
    make_card(coen, programme, title="Concept")
    found = [(one.language, one.title, one.url) for one in inform.cards_for_phone(coen, TODAY)]
    assert found == [
        ("nl", "Wat kost samen wandelen?", f"/k/{card.code}/"),
        ("ar", "كم تكلفة المشي معنا؟", f"/k/{card.code}/ar/"),
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"words": "wandelen"}, True),
        ({"words": "gratis meelopen"}, True),
        ({"words": "voorbeelddam"}, True),
        ({"words": str(Theme.HEALTH.label)}, True),
        ({"words": "المشي"}, True),
        ({"words": "belasting"}, False),
        ({"theme": "health"}, True),
        ({"theme": "money"}, False),
        ({"language": "ar"}, True),
        ({"language": "tr"}, False),
        ({"theme": "health", "language": "ar", "words": "kost"}, True),
    ],
)
def test_card_is_found_by_word_place_theme_and_language(
    coen: Member, programme: Programme, asked: dict[str, str], found: bool
) -> None:
    make_translated_card(coen, programme, published=True)
    assert bool(queries.find(coen, TODAY, **asked)) is found


def test_too_old_and_recalled_cards_are_not_taken_along(coen: Member, programme: Programme) -> None:
    make_card(coen, programme, published=True, expires=TODAY)
    recalled = make_card(coen, programme, published=True)
    recall(coen, recalled)
    assert len(queries.find(coen, TODAY)) == 1
    assert queries.find(coen, TODAY + datetime.timedelta(days=1)) == []


def test_place_page_shows_cards_about_the_place_around_it(
    coen: Member, programme: Programme
) -> None:
    make_card(coen, programme, published=True)
    assert len(inform.place_section(coen, PLACE.code, TODAY).items) == 1
    assert inform.place_section(coen, "GM0482", TODAY).items == []


def test_card_of_another_organisation_is_not_there(
    coen: Member, programme: Programme, elsewhere: Cast
) -> None:
    card = make_card(coen, programme, published=True)
    theirs = elsewhere.member(Role.COMMUNICATOR)
    with scope(organisation=elsewhere.organisation), pytest.raises(NotThere):
        queries.card(theirs, card.pk)
