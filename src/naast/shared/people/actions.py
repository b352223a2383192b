"""Writes about accounts: organisations, invitations, roles given and ended."""

from __future__ import annotations

import datetime
import secrets

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django_scopes import scope, scopes_disabled

from naast.platform.access import Actor
from naast.platform.errors import DomainError, NotThere
from naast.shared.audit.actions import record
from naast.shared.people.models import Invitation, Membership, Organisation, User
from naast.shared.people.queries import Member, colleague, colleagues, digest_of
from naast.shared.people.roles import Role

INVITATION_DAYS = 14


@transaction.atomic
def found_organisation(
    *, name: str, owner: User, roles: frozenset[Role], invented: bool = False, is_demo: bool = False
) -> Member:
    """Start an organisation with its first member."""
    organisation = Organisation.objects.create(name=name, invented=invented, is_demo=is_demo)
    with scope(organisation=organisation):
        give_roles_unaudited(organisation=organisation, user=owner, roles=roles)
        actor = Member(owner, organisation, roles)
        record(actor, "organisation founded", organisation)
    return actor


@transaction.atomic
def create_user(
    *, name: str, email: str | None, password: str | None, is_demo: bool = False
) -> User:
    """An account; without e-mail it can only be reached through an invitation link."""
    user = User(name=name, email=email.lower() if email else None, is_demo=is_demo)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise DomainError(
            _("There is an account with this e-mail address already. Sign in with it first.")
        ) from error
    return user


def give_roles_unaudited(*, organisation: Organisation, user: User, roles: frozenset[Role]) -> None:
    for role in sorted(roles):
        Membership.objects.get_or_create(organisation=organisation, user=user, role=role)


@transaction.atomic
def add_member(*, actor: Member, user: User, roles: frozenset[Role]) -> Member:
    """Make `user` a member with `roles`."""
    give_roles_unaudited(organisation=actor.organisation, user=user, roles=roles)
    record(actor, "roles given", f"user {user.pk}", roles=", ".join(sorted(roles)))
    return Member(user, actor.organisation, roles)


@transaction.atomic
def invite(
    *,
    actor: Actor,
    name: str,
    roles: frozenset[Role],
    now: datetime.datetime,
) -> str:
    """Make an invitation and return its token, which is shown once and not kept."""
    token = secrets.token_urlsafe(24)
    Invitation.objects.create(
        organisation_id=actor.organisation_id,
        name=name,
        roles=sorted(roles),
        token_digest=digest_of(token),
        expires=now + datetime.timedelta(days=INVITATION_DAYS),
    )
    record(actor, "invited", "member", roles=", ".join(sorted(roles)))
    return token


@transaction.atomic
def withdraw_invitation(*, actor: Actor, invitation_id: int) -> None:
    found = Invitation.objects.filter(organisation_id=actor.organisation_id, pk=invitation_id)
    if not found.delete()[0]:
        raise NotThere("invitation")
    record(actor, "invitation withdrawn", f"invitation {invitation_id}")


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, name: str, email: str | None, password: str | None
) -> User:
    """Use the invitation up and return the account it gives access to."""
    with scopes_disabled():
        used, _rows = Invitation.objects.filter(pk=invitation.pk).delete()
    if not used:
        raise DomainError(_("This invitation has been used. Ask your coordinator for a new one."))
    user = create_user(name=name, email=email, password=password)
    roles = frozenset(Role(role) for role in invitation.roles)
    with scope(organisation=invitation.organisation):
        give_roles_unaudited(organisation=invitation.organisation, user=user, roles=roles)
        member = Member(user, invitation.organisation, roles)
        record(member, "invitation accepted", f"user {user.pk}", roles=", ".join(sorted(roles)))
    return user


@transaction.atomic
def set_roles(*, actor: Member, user_id: int, roles: frozenset[Role]) -> None:
    """Give exactly `roles`; none at all ends the membership. The last administrator stays."""
    changed = colleague(actor, user_id).user
    others = [found for found in colleagues(actor) if found.user.pk != user_id]
    if Role.ADMINISTRATOR not in roles and not any(
        Role.ADMINISTRATOR in found.roles for found in others
    ):
        raise DomainError(
            _("An organisation needs an administrator. Make a colleague administrator first.")
        )
    Membership.objects.filter(organisation=actor.organisation, user=changed).delete()
    give_roles_unaudited(organisation=actor.organisation, user=changed, roles=roles)
    record(actor, "roles set", f"user {user_id}", roles=", ".join(sorted(roles)))


@transaction.atomic
def set_contact(*, actor: Member, contact_phone: str) -> None:
    """The number that residents read on public pages and prints."""
    actor.organisation.contact_phone = contact_phone
    actor.organisation.save(update_fields=["contact_phone"])
    record(actor, "contact set", actor.organisation)
