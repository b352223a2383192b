"""The pages for residents and the print that is handed to them."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_GET, require_safe

from naast.platform.access import Right, policy, public_page
from naast.platform.errors import NotThere
from naast.shared.people.requests import MemberRequest
from naast.steps.inform import codes
from naast.steps.inform.headings import LANGUAGES, NL, SOURCE_LANGUAGE
from naast.steps.inform.public import adapters, prints, queries
from naast.steps.inform.public.page import CardPage

_GONE = 410


def _cached(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let phones and proxies keep the page, and ask each time whether it still holds.

    A recalled card that a phone goes on showing does harm; the answer 'unchanged' costs little.
    """
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    if response.status_code != 200:
        return response
    unchanged = get_conditional_response(request, etag=etag, response=response)
    assert isinstance(unchanged, HttpResponse)  # noqa: S101  # we gave it one
    return unchanged


@require_safe
@public_page
def public_card(request: HttpRequest, code: str, language: str = SOURCE_LANGUAGE) -> HttpResponse:
    meant = codes.normal(code)
    if code != meant and codes.may_be_code(meant):
        return HttpResponseRedirect(queries.card_url(meant, language))
    try:
        page = queries.public_page(code, language, timezone.localdate())
    except NotThere as missing:
        return _not_there(request, missing)
    response = render(request, "inform/public_card.html", {"page": page, **_base(page)})
    response.status_code = _GONE if page.kind == "recalled" else 200
    response["Content-Language"] = page.language
    return _cached(request, response)


def _base(page: CardPage) -> dict[str, object]:
    return {
        "language_code": page.language,
        "sender": page.sender,
        "date": page.day,
        "languages": page.languages if len(page.languages) > 1 else [],
        "demo_banner": page.invented,
        "demo_language": page.language,
    }


def _not_there(request: HttpRequest, missing: NotThere) -> HttpResponse:
    """A mistyped code or a language we do not have: say so, and where to go."""
    links = missing.links if isinstance(missing, queries.OtherLanguages) else []
    context = {"links": links, "words": NL, "language_code": SOURCE_LANGUAGE}
    return render(request, "inform/public_not_there.html", context, status=404)


@require_safe
@public_page
def public_cards(request: HttpRequest) -> HttpResponse:
    found = queries.public_list(timezone.localdate())
    context = {
        "organisations": found,
        "language_code": SOURCE_LANGUAGE,
        "words": NL,
        "sender": found[0].name if len(found) == 1 else "",
        "demo_banner": bool(found) and all(one.invented for one in found),
    }
    return _cached(request, render(request, "inform/public_cards.html", context))


@require_GET
@policy(Right.CARDS, Right.RESULTS_READ)
def card_print(request: MemberRequest, card: int, language: str) -> HttpResponse:
    if language not in LANGUAGES:
        raise NotThere("language")
    sheet = prints.sheet(request.actor, card, language, timezone.localdate())
    document = adapters.card_pdf(sheet, adapters.public_root(request))
    response = HttpResponse(document, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{sheet.file_name}"'
    return response
