"""The home of this step, and finding a card to take along."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from naast.platform.access import Right, policy
from naast.shared.people.requests import MemberRequest
from naast.steps.inform.cards import queries as cards
from naast.steps.inform.cards.forms import FindForm
from naast.steps.inform.questions import overview
from naast.steps.inform.questions.actions import take_over_questions


@require_GET
@policy(Right.CARDS, Right.RESULTS_READ)
def home(request: MemberRequest) -> HttpResponse:
    today = timezone.localdate()
    if not request.actor.may(Right.CARDS):
        return render(
            request, "inform/home_reader.html", {"cards": cards.valid_cards(request.actor, today)}
        )
    take_over_questions(actor=request.actor, today=today)
    context = {
        "overview": overview.overview(request.actor, today),
        "cards": cards.work(request.actor, today),
    }
    return render(request, "inform/home.html", context)


@require_GET
@policy(Right.CARDS, Right.RESULTS_READ)
def find(request: MemberRequest) -> HttpResponse:
    today = timezone.localdate()
    form = FindForm(
        request.GET,
        themes=cards.themes(request.actor),
        languages=cards.languages_in_use(request.actor, today),
    )
    asked = form.asked()
    context = {
        "form": form,
        "asked": asked,
        "cards": cards.find(request.actor, today, **asked),
        "any_cards": bool(cards.valid_cards(request.actor, today)),
    }
    return render(request, "inform/find.html", context)
