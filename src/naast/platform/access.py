"""Who may see what: every view carries a policy, and a view without one is closed.

The table of roles and rights stands in `naast.shared.people.roles`; here is only
what a view says about itself and the one place where it is enforced.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class Right(StrEnum):
    """One row of the table in docs/architecture.md, 'Roles and rights'."""

    ORGANISATION_MANAGE = "organisation_manage"
    ORGANISATION_SEE = "organisation_see"
    PROGRAMME_MANAGE = "programme_manage"
    PROGRAMME_SEE = "programme_see"
    WAVE_CLOSE = "wave_close"
    WORK_PLAN = "work_plan"
    INTERVIEW = "interview"
    RESEARCH = "research"
    RESULTS_READ = "results_read"
    CARDS = "cards"
    ADVISE = "advise"
    PRIVACY = "privacy"


class Actor(Protocol):
    """Whoever acts in this request, inside one organisation."""

    @property
    def user_id(self) -> int: ...
    @property
    def organisation_id(self) -> int: ...
    @property
    def name(self) -> str: ...
    def may(self, right: Right) -> bool: ...


@dataclass(frozen=True)
class Policy:
    """A view is open to everyone, to every member, or to holders of one of the rights."""

    public: bool = False
    cookieless: bool = False
    rights: frozenset[Right] = frozenset()

    def allows(self, actor: Actor) -> bool:
        return not self.rights or any(actor.may(right) for right in self.rights)


def _carrying(policy_: Policy) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.naast_policy = policy_  # type: ignore[attr-defined]
        return view

    return mark


def policy(*rights: Right) -> Callable[[View], View]:
    """Open to members who hold at least one of `rights`."""
    if not rights:
        raise ValueError("A policy names at least one right; use @signed_in for all members.")
    return _carrying(Policy(rights=frozenset(rights)))


def signed_in(view: View) -> View:
    """Open to every member of an organisation."""
    return _carrying(Policy())(view)


def public_page(view: View) -> View:
    """For residents: open to everyone, reads no cookie and sets none."""
    return _carrying(Policy(public=True, cookieless=True))(view)


def open_page(view: View) -> View:
    """The way in: signing in, accepting an invitation. Open to who has no account yet."""
    return _carrying(Policy(public=True))(view)


def policy_of(view: Callable[..., Any]) -> Policy | None:
    """The policy that a view carries, or None where somebody forgot it."""
    found = getattr(view, "naast_policy", None)
    return found if isinstance(found, Policy) else None


class AccessMiddleware:
    """Refuses what no policy allows. Runs after the actor is known."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        rule = policy_of(view)
        if rule is None:
            raise PermissionDenied
        if rule.public:
            return None
        actor = getattr(request, "actor", None)
        if actor is None:
            if request.user.is_authenticated:
                raise PermissionDenied
            return redirect(
                f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': request.get_full_path()})}"
            )
        if not rule.allows(actor):
            raise PermissionDenied
        return None
