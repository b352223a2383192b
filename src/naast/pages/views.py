"""The homes per role, and what spans the steps."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.pages import homes
from naast.pages.demo import loader
from naast.platform.access import signed_in
from naast.platform.errors import NotThere
from naast.shared.people.middleware import is_loopback
from naast.shared.people.requests import MemberRequest


@require_GET
@signed_in
def home(request: MemberRequest) -> HttpResponse:
    return render(request, "pages/home.html", {"homes": homes.homes_of(request.actor)})


@require_POST
@signed_in
def demo_reset(request: MemberRequest) -> HttpResponse:
    if not request.actor.organisation.is_demo or not is_loopback(request):
        raise NotThere("demo")
    loader.reset()
    logout(request)
    messages.success(request, _("The example data are as on the first day. Sign in again."))
    return redirect("account_login")
