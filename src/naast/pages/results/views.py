"""Results: what was released of each round."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naast.pages import closing
from naast.pages.results import content, export, report
from naast.platform.access import Right, policy
from naast.platform.errors import DomainError
from naast.shared.people.requests import MemberRequest
from naast.shared.release import queries as released
from naast.steps.listen.rounds import queries as rounds


@require_GET
@policy(Right.RESULTS_READ)
def round_list(request: MemberRequest) -> HttpResponse:
    found = [(one, content.people(one)) for one in released.rounds(request.actor)]
    return render(request, "results/list.html", {"rounds": found})


@require_GET
@policy(Right.RESULTS_READ)
def detail(request: MemberRequest, release: int) -> HttpResponse:
    found = content.result(request.actor, release)
    newest = released.latest(request.actor, found.release.plan.round_key)
    context = {"result": found, "newest": newest, "may_promise": request.actor.may(Right.ADVISE)}
    return render(request, "results/round.html", context)


@policy(Right.RESEARCH)
def finish(request: MemberRequest, wave: int) -> HttpResponse:
    found = rounds.wave(request.actor, wave)
    back = reverse("listen:wave", kwargs={"wave": wave})
    if request.method == "POST":
        try:
            closing.make_final(actor=request.actor, wave_id=wave, today=timezone.localdate())
        except DomainError as error:
            messages.error(request, error.message)
            return redirect(back)
        messages.success(request, _("The tables are final. Everyone can read them now."))
        newest = released.latest(request.actor, found.round_key)
        assert newest is not None  # noqa: S101  # it was made just now
        return redirect("results:round", release=newest.pk)
    return render(request, "platform/confirm.html", content.final_page(found.title, back))


@require_GET
@policy(Right.RESULTS_READ)
def table_file(request: MemberRequest, release: int) -> HttpResponse:
    found = content.result(request.actor, release)
    # The mark in front makes spreadsheets read it as UTF-8.
    answer = HttpResponse("\ufeff" + export.as_csv(found), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{slugify(found.title)}.csv"'
    return answer


@require_GET
@policy(Right.RESULTS_READ)
def report_file(request: MemberRequest, release: int) -> HttpResponse:
    found = content.result(request.actor, release)
    answer = HttpResponse(report.report_pdf(found), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{slugify(found.title)}.pdf"'
    return answer
