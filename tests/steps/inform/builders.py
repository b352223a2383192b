"""Questions, cards and translations for tests, with sensible defaults."""

from __future__ import annotations

import datetime
from typing import Any

from django_scopes import scope

from naast.shared.people.queries import Member
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Programme
from naast.steps.inform.cards import actions, publish, queries
from naast.steps.inform.cards.drafts import CardAbout, CardDraft, Check
from naast.steps.inform.headings import suggested
from naast.steps.inform.models import CardVersion, FactCard, Question, Translation
from naast.steps.inform.questions import actions as questions
from tests.conftest import PLACE, TODAY

CHECK = Check(name="Dr. Vera Voorbeeld", role="huisarts")
ARABIC: dict[str, str] = {
    "title": "كم تكلفة المشي معنا؟",
    "claim": "المشي معنا مجاني.",
    "certain": "لا تدفع شيئًا. القهوة بعد المشي مجانية.",
    "good_sides": "تتعرف على الحي.\nتتحدث مع جيرانك.",
    "downsides": "المشي يستغرق 60 دقيقة.\nإذا هطل المطر فقد تبتل.",
    "unknown": "لا نعرف ما إذا كان المشي سيستمر في عام 2027.",
    "source_name": "مركز الحي دي بروخ، جدول المشي",
    "ask_who": "مكتب الاستقبال في مركز الحي",
    "ask_desk": "دي بروخ، كاده 1",
    "ask_hours": "من الإثنين إلى الجمعة، 9:00-12:00",
}


def card_draft(**changes: Any) -> CardDraft:
    facts: dict[str, Any] = {
        "title": "Wat kost samen wandelen?",
        "claim": "Meelopen is gratis.",
        "certainty": "sure",
        "certain": "U betaalt niets. De koffie na afloop is ook gratis.",
        "good_sides": "U leert de wijk kennen.\nU spreekt buren.",
        "downsides": "Het kost 60 minuten.\nAls het regent, wordt u nat.",
        "unknown": "We weten niet of het in 2027 doorgaat.",
        "source_name": "Buurthuis De Brug, rooster wandelen",
        "source_date": TODAY - datetime.timedelta(days=10),
        "ask_who": "De balie van het buurthuis",
        "ask_phone": "010 000 00 00",
        "ask_desk": "De Brug, Kade 1",
        "ask_hours": "ma-vr 9:00-12:00",
        "sender": "Welzijn Test",
        "expires": TODAY + datetime.timedelta(days=90),
    }
    return CardDraft(**(facts | changes))


def make_card(
    actor: Member,
    programme: Programme,
    *,
    checked: bool = True,
    published: bool = False,
    places: tuple[PlaceRef, ...] = (PLACE,),
    discreet: bool = False,
    theme: str = "health",
    **changes: Any,
) -> FactCard:
    with scope(organisation=actor.organisation):
        card = actions.start_card(
            actor=actor,
            programme_id=programme.pk,
            draft=card_draft(**changes),
            about=CardAbout(theme=theme, places=list(places), discreet=discreet),
        )
        if checked or published:
            actions.note_check(actor=actor, card_id=card.pk, check=CHECK, today=TODAY)
        if published:
            publish.publish_card(actor=actor, card_id=card.pk, today=TODAY)
        card.refresh_from_db()
        return card


def translate(actor: Member, card: FactCard, language: str = "ar", **changes: str) -> Translation:
    with scope(organisation=actor.organisation):
        return actions.write_translation(
            actor=actor,
            card_id=card.pk,
            language=language,
            texts=ARABIC | changes,
            headings=suggested(language),
        )


def approve(
    actor: Member, card: FactCard, language: str = "ar", reviewer: str = "Huda Nakijker"
) -> Translation:
    with scope(organisation=actor.organisation):
        return actions.approve_translation(
            actor=actor, card_id=card.pk, language=language, reviewer_name=reviewer, today=TODAY
        )


def publish_card(actor: Member, card: FactCard, today: datetime.date = TODAY) -> list[str]:
    with scope(organisation=actor.organisation):
        return publish.publish_card(actor=actor, card_id=card.pk, today=today)


def make_translated_card(
    actor: Member, programme: Programme, *, published: bool = False, **changes: Any
) -> FactCard:
    """A card with an approved Arabic translation."""
    card = make_card(actor, programme, **changes)
    translate(actor, card)
    approve(actor, card)
    if published:
        publish_card(actor, card)
    card.refresh_from_db()
    return card


def correct(
    actor: Member,
    card: FactCard,
    *,
    wrong: str = "Er stond dat de koffie gratis is.",
    now: str = "De koffie kost 1 euro.",
    today: datetime.date = TODAY,
    **changes: Any,
) -> CardVersion:
    with scope(organisation=actor.organisation):
        return publish.correct_card(
            actor=actor,
            card_id=card.pk,
            draft=card_draft(**({"certain": "U betaalt 1 euro voor de koffie."} | changes)),
            what_was_wrong=wrong,
            what_now=now,
            check=CHECK,
            today=today,
        )


def recall(actor: Member, card: FactCard, today: datetime.date = TODAY) -> None:
    with scope(organisation=actor.organisation):
        publish.recall_card(
            actor=actor,
            card_id=card.pk,
            what_was_wrong="De wandeling is gestopt.",
            what_now="Bel de balie voor iets anders.",
            today=today,
        )


def version_of(actor: Member, card: FactCard) -> CardVersion:
    with scope(organisation=actor.organisation):
        return queries.working_version(card)


def make_question(
    actor: Member, words: str = "Wat kost het om mee te lopen?", count: int = 1
) -> Question:
    with scope(organisation=actor.organisation):
        return questions.note_question(
            actor=actor,
            words=words,
            language="nl",
            count=count,
            place=PLACE,
            theme="health",
            today=TODAY,
        )


def join(actor: Member, kept: Question, *same: Question) -> None:
    with scope(organisation=actor.organisation):
        questions.join_questions(
            actor=actor, question_id=kept.pk, same_ids=[one.pk for one in same]
        )
