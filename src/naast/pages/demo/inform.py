"""Questions and cards of the invented town: one in two languages, one put right, one taken back.

What the cards say is invented and harmless: times, prices and places that do not exist.
"""

from __future__ import annotations

import datetime
from typing import Any

from naast.pages.demo.world import World
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.actions import PlaceRef
from naast.steps.connect.choices import Language, Theme
from naast.steps.inform.cards import actions, publish
from naast.steps.inform.cards.drafts import CardAbout, CardDraft, Check
from naast.steps.inform.headings import suggested
from naast.steps.inform.models import FactCard
from naast.steps.inform.questions import actions as questions
from naast.steps.inform.questions import queries as bank

NORTH = PlaceRef("WKX00101", 2024, "Wijk 01 Noord")
TOWN = PlaceRef("GMX001", 2024, "Voorbeelddam")
SENDER = "Welzijn Voorbeelddam"
CHECK = Check(name="Joke (verzonnen)", role="beheerder van De Brug")
REVIEWER = "Huda (verzonnen)"
DESK: dict[str, Any] = {
    "ask_who": "De balie van De Brug",
    "ask_phone": "010 000 00 00",
    "ask_desk": "Bloemenplein 2 (verzonnen)",
    "ask_hours": "maandag tot en met vrijdag, 9:00-17:00",
    "sender": SENDER,
}
WALK_ARABIC = {
    "title": "ما تكلفة المشاركة في مجموعة المشي؟",
    "claim": "المشاركة مجانية.\nلا حاجة إلى التسجيل.",
    "certain": "تُقام جولة المشي كل أسبوع وتستغرق 60 دقيقة.\nالقهوة بعدها مجانية أيضًا.",
    "good_sides": (
        "تخرج قليلًا إلى الهواء الطلق.\nتتحدث مع أناس من الحي.\nتمشي بالسرعة التي تناسبك."
    ),
    "downsides": (
        "يأخذ ذلك وقتًا: ساعة كل أسبوع.\n"
        "لا تُلغى الجولة عند هطول المطر، وقد تبتل.\n"
        "تكون المجموعة كبيرة أحيانًا."
    ),
    "unknown": "لا نعرف ما إذا كانت جولة المشي ستستمر بعد الصيف.",
    "source_name": "جدول مواعيد «دي بروخ» (غير حقيقي)",
    "ask_who": "مكتب الاستقبال في «دي بروخ»",
    "ask_desk": "Bloemenplein 2 (غير حقيقي)",
    "ask_hours": "من الإثنين إلى الجمعة، 9:00-17:00",
}


def load(world: World) -> None:
    """Take over what was heard, answer some of it, and leave some of it to do."""
    coen = world.member(Role.COMMUNICATOR)
    questions.take_over_questions(actor=coen, today=world.today)
    world.made["inform.card"] = _walk(world, coen)
    _saturday(world, coen)
    _bus(world, coen)
    _interpreter(world, coen)


def _before(world: World, days: int) -> datetime.date:
    return world.today - datetime.timedelta(days=days)


def _begin(
    world: World, actor: Member, draft: CardDraft, theme: Theme, place: PlaceRef
) -> FactCard:
    return actions.start_card(
        actor=actor,
        programme_id=world.programme.pk,
        draft=draft,
        about=CardAbout(theme=theme, places=[place]),
    )


def _publish(actor: Member, card: FactCard, day: datetime.date) -> None:
    actions.note_check(actor=actor, card_id=card.pk, check=CHECK, today=day)
    publish.publish_card(actor=actor, card_id=card.pk, today=day)


def _walk(world: World, coen: Member) -> FactCard:
    """Published in Dutch and Arabic, for a question that was asked in both."""
    day = _before(world, 14)
    heard = [
        questions.note_question(
            actor=coen, words=words, language=language, count=count, place=TOWN,
            theme=Theme.HEALTH, today=_before(world, 21),
        )
        for words, language, count in (
            ("Kost meelopen met de wandelgroep iets?", Language.DUTCH, 4),
            ("هل المشي مع المجموعة مجاني؟", Language.ARABIC, 2),
        )
    ]  # fmt: skip
    questions.join_questions(actor=coen, question_id=heard[0].pk, same_ids=[heard[1].pk])
    draft = CardDraft(
        title="Wat kost meelopen met de wandelgroep?",
        claim="Meelopen is gratis.\nU hoeft zich niet aan te melden.",
        certainty="sure",
        certain=(
            "De wandeling is elke week en duurt 60 minuten.\nDe koffie na afloop is ook gratis."
        ),
        good_sides=(
            "U bent even buiten.\nU spreekt mensen uit de buurt.\nU loopt in uw eigen tempo."
        ),
        downsides=(
            "Het kost tijd: een uur per week.\n"
            "De wandeling gaat door als het regent. Dan wordt u nat.\n"
            "De groep is soms groot."
        ),
        unknown="We weten niet of de wandeling na de zomer doorgaat.",
        source_name="Rooster van De Brug (verzonnen)",
        source_date=_before(world, 30),
        expires=world.today + datetime.timedelta(days=120),
        **DESK,
    )
    card = _begin(world, coen, draft, Theme.HEALTH, NORTH)
    questions.answer_with_card(
        actor=coen, question_id=heard[0].pk, card_id=card.pk, today=world.today
    )
    actions.write_translation(
        actor=coen, card_id=card.pk, language="ar", texts=WALK_ARABIC, headings=suggested("ar")
    )
    actions.approve_translation(
        actor=coen, card_id=card.pk, language="ar", reviewer_name=REVIEWER, today=day
    )
    _publish(coen, card, day)
    return card


def _opening(world: World, until: str) -> CardDraft:
    return CardDraft(
        title="Kan ik op zaterdag langskomen bij De Brug?",
        claim=f"Ja. Op zaterdag is De Brug open van 10:00 tot {until}.",
        certainty="sure",
        certain="U hoeft geen afspraak te maken.",
        good_sides="U kunt ook in het weekend iets vragen.\nEr is altijd koffie en thee.",
        downsides="Het kan druk zijn.\nOp zaterdag is er geen loket voor formulieren.",
        unknown="We weten niet hoelang De Brug op zaterdag open blijft.",
        source_name="Openingstijden van De Brug (verzonnen)",
        source_date=_before(world, 20),
        expires=world.today + datetime.timedelta(days=25),
        **DESK,
    )


def _saturday(world: World, coen: Member) -> None:
    """Put right: the closing time was wrong, and the page says so."""
    card = _begin(world, coen, _opening(world, "15:00"), Theme.MEETING, TOWN)
    _publish(coen, card, _before(world, 40))
    publish.correct_card(
        actor=coen,
        card_id=card.pk,
        draft=_opening(world, "13:00"),
        what_was_wrong="Er stond dat De Brug tot 15:00 open is. Dat klopte niet.",
        what_now="De Brug sluit op zaterdag om 13:00.",
        check=CHECK,
        today=_before(world, 10),
    )


def _bus(world: World, coen: Member) -> None:
    """Taken back: what it was about has stopped."""
    draft = CardDraft(
        title="Rijdt er een buurtbus naar de huisarts?",
        claim="Ja. De buurtbus rijdt op dinsdag en donderdag.",
        certainty="probably",
        certain="De bus stopt voor de deur van de huisarts.",
        good_sides="U hoeft niet te lopen.\nDe chauffeur helpt met instappen.",
        downsides="De bus rijdt maar 2 keer per dag.\nU moet soms lang wachten.",
        unknown="We weten niet of er altijd plaats is voor een rolstoel.",
        source_name="Folder van de buurtbus (verzonnen)",
        source_date=_before(world, 90),
        expires=world.today + datetime.timedelta(days=60),
        **DESK,
    )
    card = _begin(world, coen, draft, Theme.CARE, TOWN)
    _publish(coen, card, _before(world, 60))
    publish.recall_card(
        actor=coen,
        card_id=card.pk,
        what_was_wrong="De buurtbus rijdt niet meer.",
        what_now="Bel de balie van De Brug. Zij zoeken met u naar ander vervoer.",
        today=_before(world, 5),
    )


def _interpreter(world: World, coen: Member) -> None:
    """Still a concept: the source and the downsides are missing, nobody has checked it."""
    draft = CardDraft(
        title="Mag er iemand mee naar de huisarts die tolkt?",
        claim="Ja, u mag iemand meenemen.\nZeg het als u een afspraak maakt.",
        certainty="probably",
        good_sides="U begrijpt de dokter beter.",
        unknown="We weten niet of elke praktijk een tolk kan bellen.",
        **DESK,
    )
    card = _begin(world, coen, draft, Theme.CARE, TOWN)
    for question in bank.waiting(coen):
        if "tolkt" in question.words:
            questions.answer_with_card(
                actor=coen, question_id=question.pk, card_id=card.pk, today=world.today
            )
