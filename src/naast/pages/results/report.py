"""The report of a round, from the same released tables as the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.template.loader import render_to_string

from naast.pages.results.content import Result, result
from naast.platform.access import Actor
from naast.platform.pdf import pdf_of
from naast.shared.release import queries as released

if TYPE_CHECKING:
    from naast.shared.release.models import Release


def report_html(found: Result) -> str:
    context = {
        "result": found,
        "sender": found.organisation,
        "date": found.day,
        "demo_banner": found.invented,
    }
    return render_to_string("results/report.html", context)


def report_pdf(found: Result) -> bytes:
    """Tagged PDF (PDF/UA-1), A4."""
    return pdf_of(report_html(found))


def newest_release(actor: Actor, round_name: str) -> Release | None:
    """The newest visible release of a round, by its number, key or title."""
    rounds = released.rounds(actor)
    keys = {round_name, f"wave:{round_name}"}
    by_key = [found for found in rounds if found.plan.round_key in keys]
    by_title = [found for found in rounds if found.plan.title.lower() == round_name.lower()]
    return next(iter(by_key or by_title), None)


def report_of(actor: Actor, release: Release) -> Result:
    return result(actor, release.pk)
