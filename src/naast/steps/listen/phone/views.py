"""The interview app on the phone: page, manifest and service worker.

All three are the same for everybody and say nothing about who asks, so that the worker may keep
them. What depends on the account is the package (`listen:package`) and nothing else.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.http import require_safe

from naast.platform.access import open_page
from naast.steps.listen.phone.bundle import manifest_of, page_context, worker_script

# Only this page may compile WebAssembly: the form engine's expression parser needs it.
CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
    "style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; manifest-src 'self'; "
    "worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)


def page_html() -> str:
    # Without the request: no session, no context that knows an account. In Dutch until the
    # script speaks the language that was chosen on the phone.
    with translation.override("nl"):
        return render_to_string("listen/phone/app.html", page_context())


@require_safe
@open_page
def app(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(page_html())
    response.naast_csp = CSP  # type: ignore[attr-defined]
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
@open_page
def manifest(request: HttpRequest) -> HttpResponse:
    response = JsonResponse(manifest_of(), content_type="application/manifest+json")
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
@open_page
def worker(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(worker_script(page_html()), content_type="text/javascript")
    response["Service-Worker-Allowed"] = page_context()["scope"]
    response["Cache-Control"] = "no-cache"
    return response
