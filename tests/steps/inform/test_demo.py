"""The demo's cards: what the invented town has to show, marked as invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django_scopes import scope

from naast.pages.demo import inform as demo
from naast.pages.demo.world import World
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.inform.cards import queries, rules
from naast.steps.inform.checks import long_sentences
from naast.steps.inform.models import CardVersion, FactCard
from naast.steps.inform.questions import queries as questions
from tests.conftest import TODAY, Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(cast: Cast, coen: Member, programme: Programme) -> FactCard:
    cast.organisation.invented = True
    cast.organisation.save()
    members = {role: cast.member(role) for role in Role}
    world = World(TODAY, members, programme, members, programme)
    with scope(organisation=cast.organisation):
        demo.load(world)
    made = world.made["inform.card"]
    assert isinstance(made, FactCard)
    return made


def test_demo_has_a_card_in_each_state(cast: Cast, coen: Member, card: FactCard) -> None:
    with scope(organisation=cast.organisation):
        states = sorted(queries.cards(coen).values_list("state", flat=True))
    assert states == ["draft", "published", "published", "recalled"]


def test_demo_card_stands_in_arabic_and_is_marked_invented(card: FactCard) -> None:
    page = Client().get(f"/k/{card.code}/ar/")
    assert page.status_code == 200
    assert "غير حقيقية" in page.content.decode()


def test_demo_question_is_answered_in_all_its_words(
    cast: Cast, coen: Member, card: FactCard
) -> None:
    with scope(organisation=cast.organisation):
        answered = list(questions.answered(coen))
        assert [one.total for one in answered] == [6]


def test_demo_concept_says_what_is_missing(cast: Cast, coen: Member, card: FactCard) -> None:
    with scope(organisation=cast.organisation):
        concept = CardVersion.objects.get(state="draft")
        assert len(rules.reasons_not_to_publish(concept, TODAY)) >= 3


def test_demo_cards_use_short_sentences(cast: Cast, coen: Member, card: FactCard) -> None:
    with scope(organisation=cast.organisation):
        for version in CardVersion.objects.all():
            for text in rules.texts_of(version).values():
                assert long_sentences(text) == []
