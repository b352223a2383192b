"""The homes per role, and what spans the steps."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.pages import data_map, homes
from naast.pages.demo import loader
from naast.platform.access import Right, open_page, policy, signed_in
from naast.platform.errors import NotThere
from naast.shared.audit.queries import entries
from naast.shared.people.middleware import is_loopback
from naast.shared.people.requests import MemberRequest
from naast.shared.people.roles import Role


@require_GET
@signed_in
def home(request: MemberRequest) -> HttpResponse:
    if request.actor.roles == frozenset({Role.AMBASSADOR}):
        # An ambassador's home is the app itself, which also opens without a network.
        return redirect("listen:phone")
    shown = homes.homes_of(request.actor, timezone.localdate())
    return render(request, "pages/home.html", {"homes": shown})


@require_GET
@open_page
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/privacy.html", {"stored": data_map.stored()})


@require_GET
@policy(Right.PRIVACY)
def audit(request: MemberRequest) -> HttpResponse:
    page = Paginator(entries(request.actor), 50).get_page(request.GET.get("page"))
    return render(request, "pages/audit.html", {"page": page})


@require_POST
@signed_in
def demo_reset(request: MemberRequest) -> HttpResponse:
    if not request.actor.organisation.is_demo or not is_loopback(request):
        raise NotThere("demo")
    loader.reset()
    logout(request)
    messages.success(request, _("The example data are as on the first day. Sign in again."))
    return redirect("account_login")
