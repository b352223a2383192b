"""Noting a session: on a phone, with one hand, with or without a network."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naast.platform.access import Right, open_page, policy
from naast.platform.errors import DomainError
from naast.shared.people.requests import MemberRequest
from naast.steps.connect import actions, adapters, queries
from naast.steps.connect.models import Session, SessionLog
from naast.steps.connect.session_forms import LogForm, log_initial


@require_GET
@policy(Right.WORK_PLAN)
def today(request: MemberRequest) -> HttpResponse:
    day = timezone.localdate()
    context = {
        "today": day,
        "sessions": queries.sessions_on(request.actor, day),
        "earlier": queries.still_to_log(request.actor, day),
    }
    return render(request, "connect/today.html", context)


@policy(Right.WORK_PLAN)
def session_log(request: MemberRequest, session: int) -> HttpResponse:
    held = queries.session(request.actor, session)
    log = queries.log_of(held)
    form = LogForm(request.POST or None, initial=log_initial(held, log))
    noted, status = _note(request, held, form) if request.method == "POST" else (None, 200)
    if request.method == "POST" and request.accepts("text/html") is False:
        errors = [str(error) for field in form.errors.values() for error in field]
        return JsonResponse({"noted": noted is not None, "errors": errors}, status=status)
    if noted is not None:
        messages.success(request, _("Noted. Thank you."))
        return redirect("connect:today")
    context = {"form": form, "session": held, "log": log, "today": timezone.localdate()}
    return render(request, "connect/session_log.html", context, status=status)


def _note(request: MemberRequest, held: Session, form: LogForm) -> tuple[SessionLog | None, int]:
    """What was noted, and the answer's status: a phone keeps its copy unless it is 200."""
    if not form.is_valid():
        return None, 400
    try:
        noted = actions.log_session(
            actor=request.actor,
            session_id=held.pk,
            client=form.cleaned_data["client"],
            facts=form.facts(),
            today=timezone.localdate(),
            replaces=form.replaced(),
        )
    except DomainError as error:
        form.add_error(None, error.message)
        return None, error.status
    return noted, 200


@require_GET
@open_page
def worker(request: MemberRequest) -> HttpResponse:
    """The service worker. It lies here since a worker rules only what lies beside or below it."""
    response = HttpResponse(adapters.session_log_worker(), content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response
