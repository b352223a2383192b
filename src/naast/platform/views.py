"""Views that belong to no step."""

from __future__ import annotations

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import open_page, public_page
from naast.platform.language import LANGUAGE_KEY
from naast.platform.style import public_sample, sample
from naast.platform.theme import theme_file

LOOPBACK = frozenset({"localhost", "127.0.0.1"})


@require_POST
@open_page
def set_language(request: HttpRequest, language: str) -> HttpResponse:
    if language not in dict(settings.LANGUAGES):
        raise Http404
    request.session[LANGUAGE_KEY] = language
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    return redirect(back)


@require_GET
@open_page
def healthy(request: HttpRequest) -> HttpResponse:
    """Answers 'ok' when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@require_GET
@open_page
def style(request: HttpRequest) -> HttpResponse:
    """Every part of the design system; on a developer's or demo machine only."""
    if not settings.DEBUG and request.get_host().partition(":")[0] not in LOOPBACK:
        raise Http404
    if request.GET.get("taal") == "ar":
        return render(request, "platform/style_public.html", public_sample())
    return render(request, "platform/style.html", sample())


@require_GET
@public_page
def theme(request: HttpRequest) -> HttpResponse:
    """The theme file of the municipality, for pages of members and of residents alike."""
    path = theme_file()
    if path is None:
        raise Http404
    return HttpResponse(
        path.read_bytes(),
        content_type="text/css; charset=utf-8",
        headers={"Cache-Control": "public, max-age=3600"},
    )
