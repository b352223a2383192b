"""One object of the cast's organisation for each kwarg of people, programmes and platform."""

from __future__ import annotations

from django.utils import timezone
from django_scopes import scope

from naast.shared.people import actions
from naast.shared.people.models import Invitation
from naast.shared.people.roles import Role
from tests.conftest import Cast, make_programme


def samples(cast: Cast) -> dict[str, object]:
    with scope(organisation=cast.organisation):
        token = actions.invite(
            actor=cast.owner, name="Nieuw", roles=frozenset({Role.ADVISER}), now=timezone.now()
        )
        invitation = Invitation.objects.latest("pk").pk
    return {
        "language": "en",
        "token": token,
        "invitation": invitation,
        "user": cast.member(Role.RESEARCHER).user_id,
        "organisation": cast.organisation.pk,
        "programme": make_programme(cast.member(Role.COORDINATOR)).pk,
    }
