"""Writing, checking and translating cards on screen."""

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
from naast.steps.inform.cards import actions, context, queries
from naast.steps.inform.cards.forms import ApproveForm, CardForm, CheckForm, StartForm, initial_of
from naast.steps.inform.cards.preview import preview_of


@policy(Right.CARDS)
def new(request: MemberRequest) -> HttpResponse:
    today = timezone.localdate()
    question = context.asked_question(request.actor, request.GET.get("vraag", ""))
    programmes = context.programmes(request.actor, today)
    initial = {"theme": question.theme} if question else {}
    form = StartForm(request.POST or None, programmes=programmes, initial=initial)
    if request.method == "POST" and form.is_valid():
        started = attempt(
            form,
            lambda: context.begin(request.actor, form, question, today),
        )
        if started is not None:
            messages.success(request, _("The card is begun. It is still a concept."))
            return redirect("inform:card_edit", card=started.pk)
    shown = {"form": form, "question": question, "any_programme": bool(programmes)}
    return render(request, "inform/card_new.html", shown)


@require_GET
@policy(Right.CARDS)
def detail(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    return render(request, "inform/card.html", context.card_page(found, timezone.localdate()))


@policy(Right.CARDS)
def edit(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    version = queries.working_version(found)
    if version.published_on is not None:
        return redirect("inform:card_correct", card=card)
    places = context.places(found)
    form = CardForm(request.POST or None, initial=initial_of(version, found), places=places)
    if request.method == "POST" and "look" not in request.POST and form.is_valid():
        saved = attempt(
            form,
            lambda: actions.write_card(
                actor=request.actor, card_id=card, draft=form.draft(), about=form.about()
            ),
        )
        if saved is not None:
            messages.success(request, _("Saved as concept."))
            return redirect("inform:card", card=card)
    return render(request, "inform/card_edit.html", context.editor(found, version, form))


@require_POST
@policy(Right.CARDS)
def preview(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    form = CardForm(request.POST, places=context.places(found))
    shown = preview_of(form.as_typed(), found, timezone.localdate())
    return render(request, "inform/_preview.html", {"preview": shown})


@policy(Right.CARDS)
def check(request: MemberRequest, card: int) -> HttpResponse:
    found = queries.card(request.actor, card)
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        checked = attempt(
            form,
            lambda: actions.note_check(
                actor=request.actor,
                card_id=card,
                check=form.check_given(),
                today=timezone.localdate(),
            ),
        )
        if checked is not None:
            messages.success(request, _("Noted who checked the card."))
            return redirect("inform:card", card=card)
    shown = context.card_page(found, timezone.localdate()) | {"form": form}
    return render(request, "inform/card_check.html", shown)


@policy(Right.CARDS)
def translation(request: MemberRequest, card: int, language: str) -> HttpResponse:
    found = queries.card(request.actor, card)
    desk = context.translation_desk(found, language, request.POST or None)
    if request.method == "POST" and desk.form.is_valid():
        written = attempt(
            desk.form,
            lambda: actions.write_translation(
                actor=request.actor,
                card_id=card,
                language=language,
                texts=desk.form.texts(),
                headings=desk.form.headings(),
            ),
        )
        if written is not None:
            messages.success(request, _("Saved as concept. Now let a native speaker read it."))
            return redirect("inform:translation", card=card, language=language)
    return render(request, "inform/translation.html", {"desk": desk, "card": found})


@require_POST
@policy(Right.CARDS)
def approve(request: MemberRequest, card: int, language: str) -> HttpResponse:
    found = queries.card(request.actor, card)
    form = ApproveForm(request.POST)
    if form.is_valid():
        approved = attempt(
            form,
            lambda: actions.approve_translation(
                actor=request.actor,
                card_id=card,
                language=language,
                reviewer_name=form.cleaned_data["reviewer_name"],
                today=timezone.localdate(),
            ),
        )
        if approved is not None:
            messages.success(request, _("Approved. It becomes public when you publish."))
            return redirect("inform:card", card=card)
    desk = context.translation_desk(found, language, None, approve=form)
    return render(request, "inform/translation.html", {"desk": desk, "card": found})


@require_POST
@policy(Right.CARDS)
def take_off(request: MemberRequest, card: int, language: str) -> HttpResponse:
    actions.take_off_translation(actor=request.actor, card_id=card, language=language)
    messages.success(request, _("This language is off the page. Readers see a notice instead."))
    return redirect("inform:card", card=card)
