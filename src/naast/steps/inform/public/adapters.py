"""Card to PDF, with WeasyPrint, without asking anything of another host."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string

from naast.platform.qr import qr_svg
from naast.steps.inform.public.prints import Sheet

# The print style also dresses SVG, with properties that WeasyPrint knows in SVG only.
logging.getLogger("weasyprint").setLevel(logging.ERROR)

# The roomy layout first; a long card is set tighter before it takes a second page.
_LAYOUTS = ("card-roomy", "card-usual", "card-tight", "card-tightest")


def public_root(request: HttpRequest) -> str:
    """Where residents find us: the published site when there is one, else this server."""
    return (settings.NAAST_PUBLIC_URL or request.build_absolute_uri("/")).rstrip("/")


def _refuse(url: str) -> dict[str, Any]:
    raise ValueError(f"A print holds everything it needs; it may not fetch {url}.")


def card_pdf(sheet: Sheet, root: str) -> bytes:
    """One A5 page as tagged PDF (PDF/UA-1), in the writing direction of its language."""
    # Heavy, and needed by those who print only.
    from weasyprint import HTML  # noqa: PLC0415

    printer: Any = HTML  # WeasyPrint carries no types
    document: Any = None
    for layout in _LAYOUTS:
        html = _html(sheet, root, layout)
        document = printer(string=html, url_fetcher=_refuse).render(pdf_variant="pdf/ua-1")
        if len(document.pages) == 1:
            break
    written = document.write_pdf(pdf_variant="pdf/ua-1")
    assert isinstance(written, bytes)  # noqa: S101  # no target means: give the bytes
    return written


def _html(sheet: Sheet, root: str, layout: str) -> str:
    page = sheet.page
    context = {
        "page": page,
        "concept": sheet.concept,
        "layout": layout,
        "language_code": page.language,
        "sender": page.sender,
        "date": page.day,
        "demo_banner": page.invented,
        "demo_language": page.language,
        "qr": qr_svg(root + sheet.path) if sheet.path else "",
        "address": (root + sheet.short_path).split("://", 1)[-1] if sheet.path else "",
    }
    return render_to_string("inform/print_card.html", context)
