"""Card to PDF, with WeasyPrint, without asking anything of another host."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string

from naast.platform.pdf import first_on_one_page
from naast.platform.qr import qr_svg
from naast.steps.inform.public.prints import Sheet

# The roomy layout first; a long card is set tighter before it takes a second page.
_LAYOUTS = ("card-roomy", "card-usual", "card-tight", "card-tightest")


def public_root(request: HttpRequest) -> str:
    """Where residents find us: the published site when there is one, else this server."""
    return (settings.NAAST_PUBLIC_URL or request.build_absolute_uri("/")).rstrip("/")


def card_pdf(sheet: Sheet, root: str) -> bytes:
    """One A5 page as tagged PDF (PDF/UA-1), in the writing direction of its language."""
    return first_on_one_page(_html(sheet, root, layout) for layout in _LAYOUTS)


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
