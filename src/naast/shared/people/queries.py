"""Who is who. The actor of a request is made here and nowhere else."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass

from django.db.models import QuerySet
from django_scopes import scopes_disabled

from naast.platform.access import Actor, Right
from naast.platform.errors import NotThere
from naast.shared.people.models import Invitation, Membership, Organisation, User
from naast.shared.people.roles import Role, rights_of


@dataclass(frozen=True)
class Member:
    """A user acting in one organisation with all roles held there."""

    user: User
    organisation: Organisation
    roles: frozenset[Role]

    @property
    def user_id(self) -> int:
        return self.user.pk

    @property
    def organisation_id(self) -> int:
        return self.organisation.pk

    @property
    def name(self) -> str:
        return self.user.name

    def may(self, right: Right) -> bool:
        return right in rights_of(self.roles)


def organisations_of(user: User) -> list[Organisation]:
    """The organisations of `user`, the one joined first in front."""
    with scopes_disabled():
        held = Membership.objects.filter(user=user).select_related("organisation").order_by("pk")
        return list({row.organisation_id: row.organisation for row in held}.values())


def organisation_of(user: User, organisation_id: int) -> Organisation:
    for found in organisations_of(user):
        if found.pk == organisation_id:
            return found
    raise NotThere("organisation")


def member(user: User, organisation_id: int | None = None) -> Member | None:
    """`user` in the chosen organisation, else in the first; None for nobody's member."""
    organisations = organisations_of(user)
    chosen = [found for found in organisations if found.pk == organisation_id]
    organisation = next(iter(chosen or organisations), None)
    if organisation is None:
        return None
    with scopes_disabled():
        held = Membership.objects.filter(user=user, organisation=organisation)
        roles = frozenset(Role(role) for role in held.values_list("role", flat=True))
    return Member(user, organisation, roles)


@dataclass(frozen=True)
class Colleague:
    user: User
    roles: list[Role]

    @property
    def role_names(self) -> str:
        return ", ".join(str(role.label) for role in self.roles)


def colleagues(actor: Actor) -> list[Colleague]:
    held: dict[int, Colleague] = {}
    rows = Membership.objects.filter(organisation_id=actor.organisation_id)
    for row in rows.select_related("user").order_by("user__name", "role"):
        held.setdefault(row.user.pk, Colleague(row.user, [])).roles.append(Role(row.role))
    return list(held.values())


def colleague(actor: Actor, user_id: int) -> Colleague:
    for found in colleagues(actor):
        if found.user.pk == user_id:
            return found
    raise NotThere("colleague")


def holders(actor: Actor, right: Right) -> list[User]:
    """Members of the actor's organisation who hold `right`."""
    return [found.user for found in colleagues(actor) if right in rights_of(frozenset(found.roles))]


def open_invitations(actor: Actor, now: datetime.datetime) -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        organisation_id=actor.organisation_id, expires__gt=now
    ).order_by("name")


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def invitation(token: str, now: datetime.datetime) -> Invitation:
    """The invitation that `token` opens. Asked before anyone has signed in, so in no scope."""
    with scopes_disabled():
        found = (
            Invitation.objects.filter(token_digest=digest_of(token), expires__gt=now)
            .select_related("organisation")
            .first()
        )
    if found is None:
        raise NotThere("invitation")
    return found
