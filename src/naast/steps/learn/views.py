"""Learn: promises on findings, and telling back what came of them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naast.platform.access import Right, policy, public_page
from naast.platform.errors import attempt
from naast.shared.people.requests import MemberRequest
from naast.shared.release import queries as released
from naast.steps.learn import actions, adapters, queries
from naast.steps.learn.forms import PromiseForm, SettleForm, TellForm


@require_GET
@policy(Right.RESULTS_READ)
def home(request: MemberRequest) -> HttpResponse:
    context = {
        "board": queries.board(request.actor, timezone.localdate()),
        "pages": queries.public_pages(request.actor),
        "may_promise": request.actor.may(Right.ADVISE),
    }
    return render(request, "learn/home.html", context)


@policy(Right.ADVISE)
def promise_new(request: MemberRequest, release: int, key: str) -> HttpResponse:
    table = released.table(request.actor, release, key)
    today = timezone.localdate()
    form = PromiseForm(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: actions.make_promise(
                actor=request.actor, release_id=release, key=key, today=today, **form.cleaned_data
            ),
        )
        if made is not None:
            messages.success(request, _("The promise stands. Residents can read it now."))
            return redirect("learn:promise", promise=made.pk)
    others = queries.promises_for_finding(request.actor, table.subject_key)
    return render(
        request, "learn/promise_new.html", {"form": form, "table": table, "others": others}
    )


@require_GET
@policy(Right.RESULTS_READ)
def promise(request: MemberRequest, promise: int) -> HttpResponse:
    found = queries.promise(request.actor, promise)
    context = {
        "promise": found,
        "overdue": found.is_open and found.due < timezone.localdate(),
        "told": queries.was_told(found),
        "code": queries.public_code(request.actor, found.programme_id),
        "may_promise": request.actor.may(Right.ADVISE),
    }
    return render(request, "learn/promise.html", context)


@policy(Right.ADVISE)
def promise_change(request: MemberRequest, promise: int) -> HttpResponse:
    found = queries.promise(request.actor, promise)
    today = timezone.localdate()
    initial = {name: getattr(found, name) for name in ("said", "will_do", "owner", "due")}
    form = PromiseForm(request.POST or None, initial=initial, today=today)
    if request.method == "POST" and form.is_valid():
        changed = attempt(
            form,
            lambda: actions.change_promise(
                actor=request.actor, promise_id=promise, today=today, **form.cleaned_data
            ),
        )
        if changed is not None:
            messages.success(request, _("Saved. The public page says the same."))
            return redirect("learn:promise", promise=promise)
    return render(request, "learn/promise_change.html", {"form": form, "promise": found})


@policy(Right.ADVISE)
def promise_settle(request: MemberRequest, promise: int) -> HttpResponse:
    found = queries.promise(request.actor, promise)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        settled = attempt(
            form,
            lambda: actions.settle_promise(
                actor=request.actor,
                promise_id=promise,
                today=timezone.localdate(),
                **form.cleaned_data,
            ),
        )
        if settled is not None:
            messages.success(request, _("Noted. Now tell residents what came of it."))
            return redirect("learn:promise", promise=promise)
    return render(request, "learn/promise_settle.html", {"form": form, "promise": found})


@policy(Right.ADVISE)
def promise_reopen(request: MemberRequest, promise: int) -> HttpResponse:
    found = queries.promise(request.actor, promise)
    if request.method == "POST":
        actions.reopen_promise(actor=request.actor, promise_id=promise)
        messages.success(request, _("The promise is open again."))
        return redirect("learn:promise", promise=promise)
    return render(request, "learn/promise_reopen.html", {"promise": found})


@policy(Right.ADVISE)
def promise_told(request: MemberRequest, promise: int) -> HttpResponse:
    found = queries.promise(request.actor, promise)
    today = timezone.localdate()
    form = TellForm(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid():
        told = attempt(
            form,
            lambda: actions.tell_back(
                actor=request.actor, promise_id=promise, today=today, **form.cleaned_data
            ),
        )
        if told is not None:
            messages.success(request, _("Noted how residents were told."))
            return redirect("learn:promise", promise=promise)
    return render(request, "learn/promise_told.html", {"form": form, "promise": found})


@require_GET
@policy(Right.RESULTS_READ)
def poster(request: MemberRequest, programme: int) -> HttpResponse:
    code = queries.public_code(request.actor, programme)
    page = queries.public_page(code, timezone.localdate())
    pdf = adapters.poster_pdf(page, adapters.public_address(request, code))
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="u-zei-wij-deden-{code}.pdf"'
    return answer


@require_GET
@public_page
def public(request: HttpRequest, programme_code: str) -> HttpResponse:
    page = queries.public_page(programme_code, timezone.localdate())
    context = {
        "page": page,
        "sender": page.organisation,
        "date": date_format(page.changed_on, "j F Y"),
        "demo_banner": page.invented,
    }
    return render(request, "learn/public.html", context)
