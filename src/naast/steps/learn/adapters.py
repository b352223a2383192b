"""'You said, we did' on paper."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format

from naast.platform.pdf import pdf_of
from naast.platform.qr import qr_svg
from naast.steps.learn.queries import PublicPage


def public_address(request: HttpRequest, code: str) -> str:
    """Where residents find the page: the published site when there is one, else this server."""
    configured: str = getattr(settings, "NAAST_PUBLIC_URL", "")
    root = (configured or request.build_absolute_uri("/")).rstrip("/")
    return root + reverse("learn:public", kwargs={"programme_code": code})


def poster_pdf(page: PublicPage, address: str) -> bytes:
    """An A4 to hang up, with a code that leads to the page."""
    context = {
        "page": page,
        "sender": page.organisation,
        "date": date_format(page.changed_on, "j F Y"),
        "demo_banner": page.invented,
        "qr": qr_svg(address),
        "address": address.split("://", 1)[-1],
    }
    return pdf_of(render_to_string("learn/poster.html", context))
