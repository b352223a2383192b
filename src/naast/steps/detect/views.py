"""Detect: the places of our programmes, and what people say about the figures."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naast.platform.access import Right, policy
from naast.platform.errors import attempt
from naast.shared.areas.queries import Area, figures, find
from naast.shared.people.requests import MemberRequest
from naast.steps.detect import actions, queries
from naast.steps.detect.forms import ReadingForm, Subject, SubjectForm


@require_GET
@policy(Right.RESULTS_READ)
def home(request: MemberRequest) -> HttpResponse:
    context = {
        "places": queries.programme_places(request.actor),
        "readings": queries.readings(request.actor)[:10],
        "may_manage": request.actor.may(Right.PROGRAMME_MANAGE),
        "may_note": request.actor.may(Right.ADVISE),
    }
    return render(request, "detect/home.html", context)


@policy(Right.ADVISE)
def reading_new(request: MemberRequest, area: str) -> HttpResponse:
    place, subject = find(area), SubjectForm(request.GET).subject(request.actor)
    if subject is None:
        return render(
            request, "detect/reading_choose.html", {"place": place, "figures": figures(place)}
        )
    today = timezone.localdate()
    programmes = queries.programmes_of_place(request.actor, place, today)
    form = ReadingForm(request.POST or None, programmes=programmes, today=today)
    if request.method == "POST" and form.is_valid():
        noted = attempt(form, lambda: _note(request, place, subject, form))
        if noted is not None:
            messages.success(request, _("Noted. It stands beside the figure now."))
            return redirect("places:place", area=place.code)
    context = {"place": place, "subject": subject, "form": form, "programmes": programmes}
    return render(request, "detect/reading_new.html", context)


def _note(request: MemberRequest, place: Area, subject: Subject, form: ReadingForm) -> object:
    fields = dict(form.cleaned_data)
    return actions.note_reading(
        actor=request.actor,
        programme_id=fields.pop("programme").pk,
        area=place,
        subject_kind=subject.kind,
        subject_key=subject.key,
        subject_title=subject.title,
        **fields,
    )


@policy(Right.ADVISE)
def reading_withdraw(request: MemberRequest, reading: int) -> HttpResponse:
    found = queries.reading(request.actor, reading)
    if request.method == "POST":
        actions.withdraw_reading(actor=request.actor, reading_id=reading)
        messages.success(request, _("Taken back."))
        return redirect("places:place", area=found.area_code)
    return render(request, "detect/reading_withdraw.html", {"reading": found})
