"""Places and activities: what there is, plan it, change it."""

from __future__ import annotations

import datetime
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, policy
from naast.platform.errors import attempt
from naast.shared.people.requests import MemberRequest
from naast.shared.programmes import queries as programmes
from naast.steps.connect import actions, figures, queries
from naast.steps.connect.choices import Theme
from naast.steps.connect.forms import (
    ActivityForm,
    ActivityTextForm,
    VenueForm,
    activity_initial,
    copied_initial,
    venue_initial,
)
from naast.steps.connect.models import Activity
from naast.steps.connect.session_forms import PrepareForm


@require_GET
@policy(Right.WORK_PLAN, Right.RESULTS_READ)
def home(request: MemberRequest) -> HttpResponse:
    today = timezone.localdate()
    monday = today - datetime.timedelta(days=today.weekday())
    sunday = monday + datetime.timedelta(days=6)
    context = {
        "sessions": queries.sessions_between(request.actor, monday, sunday),
        "activities": queries.running_activities(request.actor, today),
        "venues": queries.venues(request.actor),
        "may_plan": request.actor.may(Right.WORK_PLAN),
        "today": today,
    }
    return render(request, "connect/home.html", context)


@require_GET
@policy(Right.WORK_PLAN, Right.RESULTS_READ)
def overview(request: MemberRequest) -> HttpResponse:
    shown = figures.periods(timezone.localdate())
    context = {"periods": shown, "rows": figures.overview(request.actor, shown)}
    return render(request, "connect/overview.html", context)


@require_GET
@policy(Right.WORK_PLAN, Right.RESULTS_READ)
def venue(request: MemberRequest, venue: int) -> HttpResponse:
    found = queries.venue(request.actor, venue)
    today = timezone.localdate()
    context = {
        "venue": found,
        "activities": queries.running_activities(request.actor, today).filter(venue=found),
        "may_plan": request.actor.may(Right.WORK_PLAN),
    }
    return render(request, "connect/venue.html", context)


@policy(Right.WORK_PLAN)
def venue_new(request: MemberRequest) -> HttpResponse:
    form = VenueForm(request.POST or None, places=queries.places(request.actor))
    if request.method == "POST" and form.is_valid():
        added = attempt(form, lambda: actions.add_venue(actor=request.actor, facts=form.facts()))
        if added is not None:
            messages.success(request, _("The place is there. Now plan what people do there."))
            return redirect("connect:venue", venue=added.pk)
    return render(request, "connect/venue_form.html", {"form": form})


@policy(Right.WORK_PLAN)
def venue_change(request: MemberRequest, venue: int) -> HttpResponse:
    found = queries.venue(request.actor, venue)
    places = queries.places_with(request.actor, found)
    form = VenueForm(request.POST or None, initial=venue_initial(found), places=places)
    if request.method == "POST" and form.is_valid():
        changed = attempt(
            form,
            lambda: actions.change_venue(actor=request.actor, venue_id=venue, facts=form.facts()),
        )
        if changed is not None:
            messages.success(request, _("Saved."))
            return redirect("connect:venue", venue=venue)
    return render(request, "connect/venue_form.html", {"form": form, "venue": found})


@policy(Right.WORK_PLAN)
def activity_new(request: MemberRequest) -> HttpResponse:
    like, form = _new_activity(request)
    if request.method == "POST" and form.is_valid() and not form.warnings:
        planned = attempt(
            form,
            lambda: actions.plan_activity(
                actor=request.actor,
                programme_id=int(form.cleaned_data["programme"]),
                venue_id=int(form.cleaned_data["venue"]),
                facts=form.facts(),
                rhythm=form.rhythm(),
            ),
        )
        if planned is not None:
            messages.success(request, _("It is planned. You can cancel one session at any time."))
            return redirect("connect:activity", activity=planned.pk)
    return render(request, "connect/activity_new.html", {"form": form, "like": like})


def _new_activity(request: MemberRequest) -> tuple[Activity | None, ActivityForm]:
    """The form, filled with the activity in ?zoals= or else with the last one."""
    actor, today = request.actor, timezone.localdate()
    chosen = request.GET.get("zoals", "")
    like = (
        queries.activity(actor, int(chosen)) if chosen.isdecimal() else queries.last_activity(actor)
    )
    form = ActivityForm(
        request.POST or None,
        programmes=programmes.running_programmes(actor, today),
        venues=queries.venues(actor),
        warn=partial(queries.planning_warnings, actor),
        initial=copied_initial(like, today),
    )
    return like, form


@require_GET
@policy(Right.WORK_PLAN, Right.RESULTS_READ)
def activity(request: MemberRequest, activity: int) -> HttpResponse:
    found = queries.activity(request.actor, activity)
    today = timezone.localdate()
    sessions = queries.sessions_of(request.actor, activity)
    context = {
        "activity": found,
        "coming": sessions.filter(day__gte=today),
        "past": sessions.filter(day__lt=today).order_by("-day"),
        "today": today,
        "may_plan": request.actor.may(Right.WORK_PLAN),
    }
    return render(request, "connect/activity.html", context)


@policy(Right.WORK_PLAN)
def activity_change(request: MemberRequest, activity: int) -> HttpResponse:
    found = queries.activity(request.actor, activity)
    form = ActivityTextForm(request.POST or None, initial=activity_initial(found))
    if request.method == "POST" and form.is_valid():
        actions.change_activity(actor=request.actor, activity_id=activity, facts=form.facts())
        messages.success(request, _("Saved."))
        return redirect("connect:activity", activity=activity)
    return render(request, "connect/activity_change.html", {"form": form, "activity": found})


@policy(Right.WORK_PLAN)
def activity_stop(request: MemberRequest, activity: int) -> HttpResponse:
    """Cancel all that is still planned; each session can be put back."""
    found = queries.activity(request.actor, activity)
    if request.method == "POST":
        actions.stop_activity(actor=request.actor, activity_id=activity, today=timezone.localdate())
        messages.success(request, _("The sessions that were still to come are cancelled."))
        return redirect("connect:activity", activity=activity)
    context = {
        "title": _("Stop “%(activity)s”?") % {"activity": found.title},
        "consequence": _(
            "All sessions that are still to come are cancelled. What was noted stays."
        ),
        "undo": _("You can put back each session until its day."),
        "confirm_label": _("Stop this activity"),
        "cancel_url": reverse("connect:activity", kwargs={"activity": activity}),
    }
    return render(request, "platform/confirm.html", context)


@policy(Right.WORK_PLAN)
def session(request: MemberRequest, session: int) -> HttpResponse:
    """Prepare one session: its theme and the card that goes along."""
    found = queries.session(request.actor, session)
    initial = {"theme": found.theme, "card_code": found.card_code}
    form = PrepareForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.prepare_session(
            actor=request.actor,
            session_id=session,
            theme=Theme(form.cleaned_data["theme"]) if form.cleaned_data["theme"] else None,
            card_code=form.cleaned_data["card_code"],
        )
        messages.success(request, _("Saved."))
        return redirect("connect:activity", activity=found.activity_id)
    return render(request, "connect/session.html", {"form": form, "session": found})


@require_POST
@policy(Right.WORK_PLAN)
def session_cancel(request: MemberRequest, session: int) -> HttpResponse:
    cancelled = actions.cancel_session(actor=request.actor, session_id=session)
    messages.success(request, _("Cancelled: %(session)s.") % {"session": cancelled})
    return redirect("connect:activity", activity=cancelled.activity_id)


@require_POST
@policy(Right.WORK_PLAN)
def session_restore(request: MemberRequest, session: int) -> HttpResponse:
    restored = actions.restore_session(actor=request.actor, session_id=session)
    messages.success(request, _("It goes on again: %(session)s.") % {"session": restored})
    return redirect("connect:activity", activity=restored.activity_id)
