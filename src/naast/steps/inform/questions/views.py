"""The question bank on screen."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, policy
from naast.platform.errors import attempt
from naast.shared.people.requests import MemberRequest
from naast.steps.connect.queries import places
from naast.steps.inform.cards import queries as cards
from naast.steps.inform.models import Question
from naast.steps.inform.questions import actions, queries
from naast.steps.inform.questions.forms import AnswerForm, JoinForm, QuestionForm


@require_GET
@policy(Right.CARDS)
def question_list(request: MemberRequest) -> HttpResponse:
    actions.take_over_questions(actor=request.actor, today=timezone.localdate())
    context = {
        "waiting": queries.waiting(request.actor),
        "answered": queries.answered(request.actor),
        "aside": queries.aside(request.actor),
    }
    return render(request, "inform/questions.html", context)


@policy(Right.CARDS, Right.WORK_PLAN)
def new(request: MemberRequest) -> HttpResponse:
    form = QuestionForm(request.POST or None, places=places(request.actor))
    if request.method == "POST" and form.is_valid():
        noted = attempt(
            form,
            lambda: actions.note_question(
                actor=request.actor, today=timezone.localdate(), **form.given()
            ),
        )
        if noted is not None:
            messages.success(request, _("The question stands in the bank."))
            if request.actor.may(Right.CARDS):
                return redirect("inform:question", question=noted.pk)
            return redirect("home")
    return render(request, "inform/question_new.html", {"form": form})


@require_GET
@policy(Right.CARDS)
def detail(request: MemberRequest, question: int) -> HttpResponse:
    found = queries.question(request.actor, question)
    context = {
        "question": found,
        "others": queries.others_merged(found),
        "join_form": JoinForm(alike=_alike(request, found)),
        "answer_form": AnswerForm(cards=_choices(request)),
    }
    return render(request, "inform/question.html", context)


def _alike(request: MemberRequest, found: Question) -> list[tuple[int, str]]:
    rows = queries.alike(request.actor, found)
    return [(row.pk, f"{row.words} ({row.total}×)") for row in rows]


def _choices(request: MemberRequest) -> list[tuple[int, str]]:
    rows = cards.work(request.actor, timezone.localdate())
    return [(row.card.pk, row.title) for row in rows]


@require_POST
@policy(Right.CARDS)
def answer(request: MemberRequest, question: int) -> HttpResponse:
    queries.question(request.actor, question)
    form = AnswerForm(request.POST, cards=_choices(request))
    if form.is_valid():
        actions.answer_with_card(
            actor=request.actor,
            question_id=question,
            card_id=int(form.cleaned_data["card"]),
            today=timezone.localdate(),
        )
        messages.success(request, _("This card answers the question."))
    else:
        messages.error(request, _("Choose a card first. Nothing has changed."))
    return redirect("inform:question", question=question)


@require_POST
@policy(Right.CARDS)
def join(request: MemberRequest, question: int) -> HttpResponse:
    found = queries.question(request.actor, question)
    form = JoinForm(request.POST, alike=_alike(request, found))
    if form.is_valid():
        actions.join_questions(actor=request.actor, question_id=question, same_ids=form.chosen())
        messages.success(request, _("They count as one question now. The words of all are kept."))
    else:
        messages.error(request, _("Choose at least one other question. Nothing has changed."))
    return redirect("inform:question", question=question)


@require_POST
@policy(Right.CARDS)
def separate(request: MemberRequest, merged: int) -> HttpResponse:
    separated = actions.separate_question(actor=request.actor, question_id=merged)
    messages.success(request, _("It is a question of its own again."))
    return redirect("inform:question", question=separated.pk)


@require_POST
@policy(Right.CARDS)
def aside(request: MemberRequest, question: int) -> HttpResponse:
    actions.set_aside(actor=request.actor, question_id=question)
    messages.success(request, _("Set aside. You can take it back."))
    return redirect("inform:question", question=question)


@require_POST
@policy(Right.CARDS)
def back(request: MemberRequest, question: int) -> HttpResponse:
    actions.take_back(actor=request.actor, question_id=question)
    messages.success(request, _("The question waits for an answer again."))
    return redirect("inform:question", question=question)
