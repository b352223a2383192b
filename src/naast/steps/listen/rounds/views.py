"""Rounds of talks: the list, one round, its shifts, its table plan, its end."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, policy
from naast.platform.errors import DomainError, attempt
from naast.shared.people.requests import MemberRequest
from naast.shared.programmes import queries as programmes
from naast.steps.listen.rounds import actions, overview, queries
from naast.steps.listen.rounds.forms import SpeakersForm, WaveForm
from naast.steps.listen.versions import queries as library


@require_GET
@policy(Right.PROGRAMME_SEE)
def home(request: MemberRequest) -> HttpResponse:
    return render(request, "listen/home.html", overview.home(request.actor, timezone.localdate()))


@policy(Right.RESEARCH)
def wave_new(request: MemberRequest) -> HttpResponse:
    form = WaveForm(
        request.POST or None,
        programmes=list(programmes.running_programmes(request.actor, timezone.localdate())),
        versions=list(library.published_versions(request.actor)),
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        wave = attempt(form, lambda: actions.start_wave(actor=request.actor, **typed))
        if wave is not None:
            messages.success(request, _("The round has started. Phones get it when they connect."))
            return redirect("listen:wave", wave=wave.pk)
    context = {"form": form, "crumbs": overview.trail(_("New round"))}
    return render(request, "listen/wave_new.html", context)


@require_GET
@policy(Right.RESEARCH, Right.WAVE_CLOSE)
def wave(request: MemberRequest, wave: int) -> HttpResponse:
    found = queries.wave(request.actor, wave)
    return render(request, "listen/wave.html", overview.wave_page(request.actor, found))


@require_POST
@policy(Right.RESEARCH)
def shift_accept(request: MemberRequest, wave: int) -> HttpResponse:
    shift = request.POST.get("shift", "")
    try:
        moved = actions.accept_shift(
            actor=request.actor, wave_id=wave, shift=shift, today=timezone.localdate()
        )
        said = ngettext("%d talk is in the pool.", "%d talks are in the pool.", moved) % moved
        messages.success(request, said)
    except actions.AlreadyDone as error:
        messages.info(request, error.message)
    return redirect("listen:wave", wave=wave)


@require_POST
@policy(Right.RESEARCH)
def shift_reject(request: MemberRequest, wave: int) -> HttpResponse:
    found, shift = queries.wave(request.actor, wave), request.POST.get("shift", "")
    if "confirmed" not in request.POST:
        context = overview.reject_page(request.actor, found, shift)
        return render(request, "listen/shift_reject.html", context)
    try:
        gone = actions.reject_shift(
            actor=request.actor, wave_id=wave, shift=shift, today=timezone.localdate()
        )
        said = ngettext("%d talk is destroyed.", "%d talks are destroyed.", gone) % gone
        messages.success(request, said)
    except actions.AlreadyDone as error:
        messages.info(request, error.message)
    return redirect("listen:wave", wave=wave)


@require_POST
@policy(Right.RESEARCH)
def wave_plan(request: MemberRequest, wave: int) -> HttpResponse:
    found, today = queries.wave(request.actor, wave), timezone.localdate()
    try:
        actions.plan_tables(actor=request.actor, wave=found)
        messages.success(request, _("The table plan is fixed."))
        actions.release_now(actor=request.actor, wave=found, today=today)
        messages.success(request, _("The field team sees the tables now."))
    except DomainError as error:
        messages.info(request, error.message)
    return redirect("listen:wave", wave=wave)


@policy(Right.WAVE_CLOSE)
def wave_close(request: MemberRequest, wave: int) -> HttpResponse:
    found = queries.wave(request.actor, wave)
    if request.method == "POST":
        try:
            actions.close_wave(actor=request.actor, wave=found, today=timezone.localdate())
            messages.success(request, _("The round is closed. Its tables are final."))
        except DomainError as error:
            messages.error(request, error.message)
        return redirect("listen:wave", wave=wave)
    return render(request, "platform/confirm.html", overview.close_page(found))


@policy(Right.RESEARCH, Right.PROGRAMME_MANAGE)
def speakers(request: MemberRequest, programme: int) -> HttpResponse:
    found = programmes.programme(request.actor, programme)
    form = SpeakersForm(
        request.POST or None,
        languages=overview.languages_asked(request.actor),
        initial=queries.ambassador_languages(found.pk),
    )
    if request.method == "POST" and form.is_valid():
        actions.count_ambassadors(
            actor=request.actor, programme_id=programme, speakers=form.speakers()
        )
        messages.success(request, _("Saved."))
        return redirect(reverse("listen:home"))
    context = {"form": form, "programme": found, "crumbs": overview.trail(_("Languages"))}
    return render(request, "listen/speakers.html", context)
