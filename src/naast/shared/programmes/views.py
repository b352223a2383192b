"""Programmes: why, where, until when, and how touchy a topic is."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naast.platform.access import Right, policy
from naast.platform.errors import attempt
from naast.shared.people.requests import MemberRequest
from naast.shared.programmes import actions, queries
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.forms import ProgrammeChangeForm, ProgrammeForm, SensitivityForm
from naast.shared.programmes.models import Level, Programme


@require_GET
@policy(Right.PROGRAMME_SEE)
def programme_list(request: MemberRequest) -> HttpResponse:
    context = {
        "programmes": queries.programmes(request.actor),
        "may_manage": request.actor.may(Right.PROGRAMME_MANAGE),
    }
    return render(request, "programmes/list.html", context)


@require_GET
@policy(Right.PROGRAMME_SEE)
def detail(request: MemberRequest, programme: int) -> HttpResponse:
    context = {
        "programme": queries.programme(request.actor, programme),
        "sensitivities": queries.sensitivities(request.actor, programme),
        "threshold": queries.threshold(programme),
        "may_manage": request.actor.may(Right.PROGRAMME_MANAGE),
    }
    return render(request, "programmes/detail.html", context)


@policy(Right.PROGRAMME_MANAGE)
def new(request: MemberRequest) -> HttpResponse:
    form = ProgrammeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        started = attempt(
            form, lambda: actions.start_programme(actor=request.actor, **form.cleaned_data)
        )
        if started is not None:
            messages.success(request, _("The programme has started."))
            return redirect("programmes:detail", programme=started.pk)
    return render(request, "programmes/new.html", {"form": form})


@policy(Right.PROGRAMME_MANAGE)
def change(request: MemberRequest, programme: int) -> HttpResponse:
    changed = queries.programme(request.actor, programme)
    initial = {"title": changed.title, "ends": changed.ends, "places": _as_lines(changed)}
    form = ProgrammeChangeForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: actions.change_programme(
                actor=request.actor,
                programme_id=programme,
                today=timezone.localdate(),
                **form.cleaned_data,
            ),
        )
        if saved is not None:
            messages.success(request, _("Saved."))
            return redirect("programmes:detail", programme=programme)
    return render(request, "programmes/change.html", {"form": form, "programme": changed})


@policy(Right.PROGRAMME_MANAGE)
def sensitivity(request: MemberRequest, programme: int) -> HttpResponse:
    about = queries.programme(request.actor, programme)
    form = SensitivityForm(request.POST or None, places=_places(about))
    if request.method == "POST" and form.is_valid():
        actions.set_sensitivity(
            actor=request.actor,
            programme_id=programme,
            topic=form.cleaned_data["topic"],
            place=form.place_chosen(),
            level=Level(form.cleaned_data["level"]),
        )
        messages.success(request, _("Saved."))
        return redirect("programmes:detail", programme=programme)
    return render(request, "programmes/sensitivity.html", {"form": form, "programme": about})


def _places(programme: Programme) -> list[PlaceRef]:
    return [PlaceRef(row.area_code, row.area_year, row.area_name) for row in programme.areas.all()]


def _as_lines(programme: Programme) -> str:
    return "\n".join(place.code for place in _places(programme))
