"""A published card with Arabic beside it, and two questions of which one was joined."""

from __future__ import annotations

from naast.shared.people.roles import Role
from tests.conftest import Cast, make_programme
from tests.steps.inform.builders import join, make_question, make_translated_card


def samples(cast: Cast) -> dict[str, object]:
    programme = make_programme(cast.member(Role.COORDINATOR))
    coen = cast.member(Role.COMMUNICATOR)
    card = make_translated_card(coen, programme, published=True)
    question, other = make_question(coen), make_question(coen, words="Kost meelopen geld?")
    join(coen, question, other)
    return {
        "card": card.pk,
        "code": card.code,
        "language": "ar",
        "question": question.pk,
        "merged": other.pk,
    }
