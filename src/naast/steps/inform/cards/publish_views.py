"""Publishing, correcting, recalling and extending on screen."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naast.platform.access import Right, policy
from naast.platform.errors import attempt
from naast.shared.people.requests import MemberRequest
from naast.steps.inform.cards import context, queries
from naast.steps.inform.cards import publish as publishing
from naast.steps.inform.cards.forms import CorrectionForm, ExtendForm, RecallForm, initial_of


@require_POST
@policy(Right.CARDS)
def publish(request: MemberRequest, card: int) -> HttpResponse:
    publishing.publish_card(actor=request.actor, card_id=card, today=timezone.localdate())
    messages.success(request, _("The card is public."))
    return redirect("inform:card", card=card)


@policy(Right.CARDS)
def correct(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    version = queries.working_version(found)
    form = CorrectionForm(request.POST or None, initial=initial_of(version, found))
    if request.method == "POST" and "look" not in request.POST and form.is_valid():
        corrected = attempt(
            form,
            lambda: publishing.correct_card(
                actor=request.actor,
                card_id=card,
                draft=form.draft(),
                what_was_wrong=form.cleaned_data["what_was_wrong"],
                what_now=form.cleaned_data["what_now"],
                check=form.check_given(),
                today=timezone.localdate(),
            ),
        )
        if corrected is not None:
            messages.success(request, _("Corrected. The page says what has changed."))
            return redirect("inform:card", card=card)
    return render(request, "inform/card_correct.html", context.editor(found, version, form))


@policy(Right.CARDS)
def recall(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    form = RecallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        recalled = attempt(
            form,
            lambda: publishing.recall_card(
                actor=request.actor,
                card_id=card,
                today=timezone.localdate(),
                **form.cleaned_data,
            ),
        )
        if recalled is not None:
            messages.success(request, _("Recalled. You can publish it again at any time."))
            return redirect("inform:card", card=card)
    shown = context.confirm_recall(found) | {"form": form}
    return render(request, "inform/card_recall.html", shown)


@policy(Right.CARDS)
def extend(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    form = ExtendForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        extended = attempt(
            form,
            lambda: publishing.extend_card(
                actor=request.actor,
                card_id=card,
                expires=form.cleaned_data["expires"],
                check=form.check_given(),
                today=timezone.localdate(),
            ),
        )
        if extended is not None:
            messages.success(request, _("The card stands longer now."))
            return redirect("inform:card", card=card)
    shown = context.card_page(found, timezone.localdate()) | {"form": form}
    return render(request, "inform/card_extend.html", shown)
