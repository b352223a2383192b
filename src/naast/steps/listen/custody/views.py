"""Keys and recovery pages, and what sealing protects, said to residents."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, policy, public_page
from naast.platform.errors import attempt
from naast.shared.people.requests import MemberRequest
from naast.steps.listen.custody import actions, queries
from naast.steps.listen.custody.forms import HalvesForm, HoldersForm


def _page(
    request: MemberRequest, holders: HoldersForm | None = None, halves: HalvesForm | None = None
) -> HttpResponse:
    people = queries.possible_holders(request.actor)
    context = {
        "state": queries.key_state(request.actor),
        "may_manage": request.actor.may(Right.ORGANISATION_MANAGE),
        "holders_form": holders or HoldersForm(people=people),
        "halves_form": halves or HalvesForm(),
    }
    return render(request, "listen/keys.html", context)


@require_GET
@policy(Right.ORGANISATION_SEE)
def keys(request: MemberRequest) -> HttpResponse:
    return _page(request)


@require_POST
@policy(Right.ORGANISATION_MANAGE)
def keys_make(request: MemberRequest) -> HttpResponse:
    people = queries.possible_holders(request.actor)
    form = HoldersForm(request.POST, people=people)

    def make() -> bool:
        actions.make_halves(
            actor=request.actor,
            first_holder=form.cleaned_data["first"],
            second_holder=form.cleaned_data["second"],
            today=timezone.localdate(),
        )
        return True

    if form.is_valid() and attempt(form, make):
        messages.success(request, _("The two pages are ready. Show and print them one by one."))
        return redirect("listen:keys")
    return _page(request, holders=form)


@require_POST
@policy(Right.ORGANISATION_SEE)
def keys_show(request: MemberRequest, half: str) -> HttpResponse:
    row, text = actions.show_half(actor=request.actor, which=half)
    context = {"row": row, "groups": text.split(), "holder": row.holder}
    return render(request, "listen/key_half.html", context)


@require_POST
@policy(Right.ORGANISATION_MANAGE)
def keys_check(request: MemberRequest) -> HttpResponse:
    form = HalvesForm(request.POST)
    if form.is_valid():
        typed = form.cleaned_data
        put_back = attempt(form, lambda: actions.use_halves(actor=request.actor, **typed))
        if put_back is not None:
            said = _("The key file is back.") if put_back else _("The two halves are right.")
            messages.success(request, said)
            return redirect("listen:keys")
    return _page(request, halves=form)


@require_GET
@public_page
def sealing(request: HttpRequest) -> HttpResponse:
    return render(request, "listen/sealing.html")
