"""HTML to a tagged PDF (PDF/UA-1) that a screen reader can read; asks nothing of another host."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

# The print style also dresses SVG, with properties that WeasyPrint knows in SVG only.
logging.getLogger("weasyprint").setLevel(logging.ERROR)
_VARIANT = "pdf/ua-1"


def pdf_of(html: str) -> bytes:
    """Print a page that extends platform/print_base.html."""
    return first_on_one_page([html])


def first_on_one_page(layouts: Iterable[str]) -> bytes:
    """Print the first layout that fits one page, else the last; pages not needed are not made."""
    # Heavy, and needed by those who print only.
    from weasyprint import HTML  # noqa: PLC0415

    printer: Any = HTML  # WeasyPrint carries no types
    document: Any = None
    for html in layouts:
        document = printer(string=html, url_fetcher=_refuse).render(pdf_variant=_VARIANT)
        if len(document.pages) == 1:
            break
    written = document.write_pdf(pdf_variant=_VARIANT)
    assert isinstance(written, bytes)  # noqa: S101  # no target means: give the bytes
    return written


def _refuse(url: str) -> dict[str, Any]:
    raise ValueError(f"A print holds everything it needs; it may not fetch {url}.")
