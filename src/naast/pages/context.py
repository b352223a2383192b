"""What stands around every page: who you are, where you are, which step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from naast.shared.people.middleware import is_loopback
from naast.shared.people.queries import Member, organisations_of
from naast.shared.people.roles import Role

STEP_ROLES = frozenset({Role.COORDINATOR, Role.RESEARCHER, Role.ADVISER})
STEPS = ("detect", "listen", "connect", "inform", "learn")


@dataclass(frozen=True)
class StepLink:
    key: str
    title: str
    url: str
    active: bool


def step_titles() -> dict[str, str]:
    return {
        "detect": _("Detect"),
        "listen": _("Listen"),
        "connect": _("Connect"),
        "inform": _("Inform"),
        "learn": _("Learn"),
    }


def _steps(request: HttpRequest, actor: Member) -> list[StepLink]:
    if not actor.roles & STEP_ROLES:
        return []
    namespace = request.resolver_match.namespace if request.resolver_match else ""
    titles = step_titles()
    return [StepLink(key, titles[key], reverse(f"{key}:home"), namespace == key) for key in STEPS]


def chrome(request: HttpRequest) -> dict[str, Any]:
    """Context for the header and the banner; residents' pages get none of it."""
    found: dict[str, Any] = {"theme_url": settings.NAAST_THEME}
    actor: Member | None = getattr(request, "actor", None)
    if actor is None:
        return found
    organisations = organisations_of(actor.user)
    return found | {
        "actor": actor,
        "nav_steps": _steps(request, actor),
        "organisation": actor.organisation,
        "other_organisations": [other for other in organisations if other != actor.organisation],
        "demo_banner": actor.organisation.invented,
        "demo_reset_allowed": actor.organisation.is_demo and is_loopback(request),
    }
