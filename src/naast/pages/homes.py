"""One home per role, with at most five task buttons (docs/architecture.md, 'Homes')."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role


@dataclass(frozen=True)
class Task:
    label: str
    hint: str
    url_name: str

    @property
    def url(self) -> str:
        return reverse(self.url_name)


@dataclass(frozen=True)
class Home:
    role: Role
    tasks: list[Task]


TASKS: dict[Role, list[Task]] = {
    Role.ADMINISTRATOR: [
        Task(_("Colleagues"), _("Invite, give and end roles"), "people:members"),
    ],
    Role.COORDINATOR: [
        Task(_("Programmes"), _("Why, where and until when"), "programmes:list"),
    ],
    Role.PRIVACY_OFFICER: [
        Task(_("Colleagues"), _("Who may do what"), "people:members"),
    ],
}


def homes_of(actor: Member) -> list[Home]:
    return [Home(role, TASKS.get(role, [])) for role in Role if role in actor.roles]
