"""How django-allauth behaves here: no sign-up, only invitations."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.http import HttpRequest

from naast.shared.people.models import User


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False  # whatever the request: accounts come from invitations


def let_in(request: HttpRequest, user: User) -> None:
    """Sign in somebody who accepted an invitation just now.

    Whoever chose a password a moment ago is not asked for it again to set up a second factor.
    """
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    if user.has_usable_password():
        record_authentication(request, user, "password", reauthenticated=True)
