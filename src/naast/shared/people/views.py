"""Colleagues: invite, give and end roles, accept an invitation, choose an organisation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, open_page, policy, signed_in
from naast.platform.errors import attempt
from naast.platform.qr import qr_svg
from naast.shared.people import actions, queries
from naast.shared.people.adapters import let_in
from naast.shared.people.forms import (
    EMAIL_LESS,
    AcceptForm,
    AcceptPhoneForm,
    ContactForm,
    InviteForm,
    RolesForm,
)
from naast.shared.people.middleware import ORGANISATION_KEY
from naast.shared.people.requests import MemberRequest

PHONE_SESSION_SECONDS = 90 * 24 * 3600


@require_GET
@policy(Right.ORGANISATION_SEE)
def members(request: MemberRequest) -> HttpResponse:
    context = {
        "colleagues": queries.colleagues(request.actor),
        "invitations": queries.open_invitations(request.actor, timezone.now()),
        "may_manage": request.actor.may(Right.ORGANISATION_MANAGE),
    }
    return render(request, "people/members.html", context)


@policy(Right.ORGANISATION_MANAGE)
def invite(request: MemberRequest) -> HttpResponse:
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        token = actions.invite(
            actor=request.actor,
            name=form.cleaned_data["name"],
            roles=form.chosen(),
            now=timezone.now(),
        )
        url = request.build_absolute_uri(reverse("people:accept", args=[token]))
        context = {"url": url, "qr": qr_svg(url), "name": form.cleaned_data["name"]}
        return render(request, "people/invited.html", context)
    return render(request, "people/invite.html", {"form": form})


@require_POST
@policy(Right.ORGANISATION_MANAGE)
def withdraw(request: MemberRequest, invitation: int) -> HttpResponse:
    actions.withdraw_invitation(actor=request.actor, invitation_id=invitation)
    messages.success(request, _("The invitation no longer works."))
    return redirect("people:members")


@policy(Right.ORGANISATION_MANAGE)
def roles(request: MemberRequest, user: int) -> HttpResponse:
    colleague = queries.colleague(request.actor, user)
    form = RolesForm(request.POST or None, initial={"roles": colleague.roles})

    def set_roles() -> bool:
        actions.set_roles(actor=request.actor, user_id=user, roles=form.chosen())
        return True

    if request.method == "POST" and form.is_valid() and attempt(form, set_roles):
        messages.success(request, _("Saved."))
        return redirect("people:members")
    return render(request, "people/roles.html", {"form": form, "colleague": colleague})


@open_page
def accept(request: HttpRequest, token: str) -> HttpResponse:
    invitation = queries.invitation(token, timezone.now())
    by_phone = frozenset(invitation.roles) <= EMAIL_LESS
    form_class = AcceptPhoneForm if by_phone else AcceptForm
    form = form_class(request.POST or None, initial={"name": invitation.name})
    if request.method == "POST" and form.is_valid():
        user = attempt(
            form,
            lambda: actions.accept_invitation(
                invitation=invitation,
                name=form.cleaned_data["name"],
                email=form.cleaned_data.get("email"),
                password=form.cleaned_data.get("password"),
            ),
        )
        if user is not None:
            let_in(request, user)
            if by_phone:
                request.session.set_expiry(PHONE_SESSION_SECONDS)
            return redirect("home")
    context = {"form": form, "invitation": invitation, "by_phone": by_phone}
    return render(request, "people/accept.html", context)


@policy(Right.ORGANISATION_MANAGE)
def organisation(request: MemberRequest) -> HttpResponse:
    initial = {"contact_phone": request.actor.organisation.contact_phone}
    form = ContactForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.set_contact(actor=request.actor, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("people:organisation")
    return render(request, "people/organisation.html", {"form": form})


@require_POST
@signed_in
def choose_organisation(request: MemberRequest, organisation: int) -> HttpResponse:
    chosen = queries.organisation_of(request.actor.user, organisation)
    request.session[ORGANISATION_KEY] = chosen.pk
    return redirect("home")
