"""Questionnaires: take one in, look through it, publish it, name who read a translation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, policy
from naast.platform.errors import attempt
from naast.platform.ui import Link
from naast.shared.people.queries import colleagues
from naast.shared.people.requests import MemberRequest
from naast.steps.listen.rounds.overview import trail
from naast.steps.listen.versions import actions, queries
from naast.steps.listen.versions.adapters import SHIPPED, FormRefused, preview
from naast.steps.listen.versions.forms import ReviewForm, UploadForm


def _above() -> Link:
    return Link(_("Questionnaires"), reverse("listen:questionnaires"))


@require_GET
@policy(Right.RESEARCH)
def questionnaires(request: MemberRequest) -> HttpResponse:
    own = list(queries.questionnaires(request.actor))
    taken = {questionnaire.form_id for questionnaire in own}
    context = {
        "questionnaires": own,
        "shipped": [(name, title) for name, title in SHIPPED.items() if name not in taken],
        "crumbs": trail(_("Questionnaires")),
    }
    return render(request, "listen/questionnaires.html", context)


@require_POST
@policy(Right.RESEARCH)
def questionnaire_add(request: MemberRequest) -> HttpResponse:
    name = request.POST.get("name", "")
    if name not in SHIPPED:
        messages.error(request, _("Choose a questionnaire from the list."))
        return redirect("listen:questionnaires")
    version = actions.add_shipped(actor=request.actor, name=name)
    messages.success(request, _("The questionnaire is in your list. Look through it below."))
    return redirect("listen:questionnaire", questionnaire=version.questionnaire_id)


@policy(Right.RESEARCH)
def questionnaire_upload(request: MemberRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    context = {"form": form, "crumbs": trail(_("Upload"), _above())}
    if request.method == "POST" and form.is_valid():
        try:
            version = attempt(
                form, lambda: actions.add_upload(actor=request.actor, content=form.content())
            )
        except FormRefused as refused:
            return render(
                request,
                "listen/questionnaire_upload.html",
                context | {"findings": refused.findings},
                status=422,
            )
        if version is not None:
            messages.success(request, _("The questionnaire is in your list. Look through it."))
            return redirect("listen:questionnaire", questionnaire=version.questionnaire_id)
    return render(request, "listen/questionnaire_upload.html", context)


@require_GET
@policy(Right.RESEARCH)
def questionnaire(request: MemberRequest, questionnaire: int) -> HttpResponse:
    found = queries.questionnaire(request.actor, questionnaire)
    versions = list(found.versions.all())
    newest = versions[0]
    context = {
        "questionnaire": found,
        "version": newest,
        "earlier": versions[1:],
        "modules": preview(newest.xform),
        "languages": queries.languages_of(newest),
        "review_form": ReviewForm(people=[one.user for one in colleagues(request.actor)]),
        "crumbs": trail(found.title, _above()),
    }
    return render(request, "listen/questionnaire.html", context)


@require_POST
@policy(Right.RESEARCH)
def questionnaire_publish(request: MemberRequest, version: int) -> HttpResponse:
    published = actions.publish_version(actor=request.actor, version_id=version)
    messages.success(request, _("Published. You can start a round with it."))
    return redirect("listen:questionnaire", questionnaire=published.questionnaire_id)


@require_POST
@policy(Right.RESEARCH)
def questionnaire_practice(request: MemberRequest, version: int) -> HttpResponse:
    changed = actions.set_practice(
        actor=request.actor, version_id=version, practice=request.POST.get("practice") == "yes"
    )
    messages.success(request, _("Saved."))
    return redirect("listen:questionnaire", questionnaire=changed.questionnaire_id)


@require_POST
@policy(Right.RESEARCH)
def language_review(request: MemberRequest, version: int, language: str) -> HttpResponse:
    found = queries.version(request.actor, version)
    form = ReviewForm(request.POST, people=[one.user for one in colleagues(request.actor)])
    if form.is_valid():
        actions.review_language(
            actor=request.actor,
            version_id=version,
            language=language,
            reviewer=form.cleaned_data["reviewer"],
        )
        messages.success(request, _("Saved. This language may enter a live round."))
    else:
        messages.error(request, _("Choose the colleague who read the translation."))
    return redirect("listen:questionnaire", questionnaire=found.questionnaire_id)
