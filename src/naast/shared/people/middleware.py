"""Who acts in this request, and the walls that depend on it."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django_scopes import scope

from naast.shared.people.models import User
from naast.shared.people.queries import Member, member
from naast.shared.people.roles import Role

ORGANISATION_KEY = "organisation"


def is_loopback(request: HttpRequest) -> bool:
    """True when both the visitor and the name in the address bar are this very machine."""
    host = request.get_host().rsplit(":", 1)[0].strip("[]")
    try:
        visitor = ipaddress.ip_address(request.META.get("REMOTE_ADDR", "") or "127.0.0.1")
    except ValueError:
        return False
    named_here = host == "localhost" or _is_loopback_address(host)
    return named_here and visitor.is_loopback and "X-Forwarded-For" not in request.headers


def _is_loopback_address(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class ActorMiddleware:
    """Sets `request.actor` and keeps every query of the request inside one organisation."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(settings.NAAST_PUBLIC_PREFIXES):
            # Residents' pages read no cookie, so they cannot know who looks.
            return self.get_response(request)
        user = request.user
        if not isinstance(user, User):
            return self.get_response(request)
        if user.is_demo and not is_loopback(request):
            logout(request)
            return render(request, "people/demo_refused.html", status=403)
        actor = member(user, request.session.get(ORGANISATION_KEY))
        if actor is None:
            return self.get_response(request)
        request.actor = actor  # type: ignore[attr-defined]
        with scope(organisation=actor.organisation):
            return self.get_response(request)


class SecondFactorMiddleware:
    """Staff set up a second factor before anything else; a paired phone is one by itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        actor: Member | None = getattr(request, "actor", None)
        if (
            actor is None
            or actor.user.is_demo
            or actor.roles == frozenset({Role.AMBASSADOR})
            or request.path.startswith(settings.NAAST_SECOND_FACTOR_PATHS)
            or is_mfa_enabled(actor.user)
        ):
            return self.get_response(request)
        return redirect("mfa_activate_totp")
