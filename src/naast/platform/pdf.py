"""HTML to a tagged PDF (PDF/UA-1) that a screen reader can read; asks nothing of another host."""

from __future__ import annotations

from typing import Any


def pdf_of(html: str) -> bytes:
    """Print a page that extends platform/print_base.html."""
    # Heavy, and needed by those who print only.
    from weasyprint import HTML  # noqa: PLC0415

    printer: Any = HTML  # WeasyPrint carries no types
    written = printer(string=html, url_fetcher=_refuse).write_pdf(pdf_variant="pdf/ua-1")
    assert isinstance(written, bytes)  # noqa: S101  # no target means: give the bytes
    return written


def _refuse(url: str) -> dict[str, Any]:
    raise ValueError(f"A print holds everything it needs; it may not fetch {url}.")
