"""One home per role, with at most five task buttons (docs/architecture.md, 'Homes')."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from naast.pages import board
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.steps.connect import queries as connect
from naast.steps.inform import queries as inform
from naast.steps.learn import queries as learn


@dataclass(frozen=True)
class Task:
    label: Any
    hint: Any
    url_name: str
    step: str = ""
    primary: bool = False

    @property
    def url(self) -> str:
        return reverse(self.url_name)


@dataclass(frozen=True)
class Block:
    """A part of a home that shows what there is to do now."""

    template: str
    data: Any


@dataclass(frozen=True)
class Home:
    role: Role
    tasks: list[Task]
    blocks: list[Block] = field(default_factory=list)


_ROUNDS = Task(_("Question rounds"), _("Ask, listen, open and close"), "listen:home", "listen")
_RESULTS = Task(_("Results"), _("What was heard, with what may be said"), "results:list", "learn")
_PLACES = Task(
    _("Find a place"), _("Figures and what people say about them"), "places:search", "detect"
)

TASKS: dict[Role, list[Task]] = {
    Role.ADMINISTRATOR: [
        Task(_("Colleagues"), _("Invite, give and end roles"), "people:members", primary=True),
        Task(_("Organisation"), _("The number that residents can call"), "people:organisation"),
        Task(_("Keys"), _("The lock on the interviews, and its recovery"), "listen:keys"),
    ],
    Role.COORDINATOR: [
        Task(
            _("Plan an activity"),
            _("A walk, a language café"),
            "connect:activity_new",
            "connect",
            primary=True,
        ),
        Task(_("Programmes"), _("Why, where and until when"), "programmes:list"),
        _ROUNDS,
        _RESULTS,
        Task(_("Promises"), _("You said, we did"), "learn:home", "learn"),
    ],
    Role.SOCIAL_WORKER: [
        Task(_("New activity"), _("From what people want"), "connect:activity_new", "connect"),
        Task(_("Find a card"), _("By theme and language, to print"), "inform:find", "inform"),
        Task(_("All activities"), _("This week and later"), "connect:home", "connect"),
        _PLACES,
        Task(
            _("Something heard"),
            _("A question or worry, without a name"),
            "inform:question_new",
            "inform",
        ),
    ],
    Role.AMBASSADOR: [
        Task(
            _("Begin a talk"),
            _("The app for in the street"),
            "listen:phone",
            "listen",
            primary=True,
        ),
    ],
    Role.RESEARCHER: [
        Task(
            _("Question rounds"),
            _("Shifts to accept, tables, closing"),
            "listen:home",
            "listen",
            primary=True,
        ),
        Task(_("Questionnaires"), _("Make, check and publish"), "listen:questionnaires", "listen"),
        _RESULTS,
        _PLACES,
    ],
    Role.COMMUNICATOR: [
        Task(
            _("Questions and cards"),
            _("What people ask, and our answer"),
            "inform:home",
            "inform",
            primary=True,
        ),
        Task(_("Find a card"), _("By theme and language, to print"), "inform:find", "inform"),
        _RESULTS,
    ],
    Role.ADVISER: [
        Task(_("Promises"), _("You said, we did"), "learn:home", "learn", primary=True),
        _RESULTS,
        _PLACES,
        Task(
            _("Places of our programmes"),
            _("What we know and what people say"),
            "detect:home",
            "detect",
        ),
    ],
    Role.PRIVACY_OFFICER: [
        Task(
            _("What is stored"),
            _("Every table, from the program itself"),
            "pages:privacy",
            primary=True,
        ),
        Task(_("Who did what"), _("The trail of deliberate acts"), "pages:audit"),
        Task(_("Colleagues"), _("Who may do what"), "people:members"),
        Task(_("Programmes"), _("Purpose, legal basis, end"), "programmes:list"),
        Task(_("Keys"), _("The lock on the interviews, and its recovery"), "listen:keys"),
    ],
}


def _today(actor: Member, today: datetime.date) -> Block:
    return Block("connect/parts/today_block.html", connect.today_block(actor, today))


def _promises(actor: Member, today: datetime.date) -> Block:
    due = learn.due(actor, today)
    return Block("pages/parts/promises_due.html", {"promises": due, "today": today})


def _blocks(role: Role, actor: Member, today: datetime.date) -> list[Block]:
    """What there is to do now. Who holds several roles sees each block once."""
    if role == Role.COORDINATOR:
        own = [] if Role.SOCIAL_WORKER in actor.roles else [_today(actor, today)]
        return own if Role.ADVISER in actor.roles else [*own, _promises(actor, today)]
    if role == Role.SOCIAL_WORKER:
        return [_today(actor, today)]
    if role == Role.RESEARCHER:
        return [Block("pages/parts/waiting_shifts.html", board.waiting_shifts(actor))]
    if role == Role.COMMUNICATOR:
        return [Block("pages/parts/line.html", inform.work_waits(actor, today))]
    if role == Role.ADVISER:
        places = Block("pages/parts/places_board.html", board.place_states(actor))
        return [_promises(actor, today), places]
    return []


def homes_of(actor: Member, today: datetime.date) -> list[Home]:
    return [
        Home(role, TASKS[role], _blocks(role, actor, today)) for role in Role if role in actor.roles
    ]
