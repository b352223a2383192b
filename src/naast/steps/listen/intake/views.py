"""The address where phones deliver, and the package that they take along."""

from __future__ import annotations

import hashlib

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from naast.platform.access import Right, policy, public_page
from naast.shared.people.requests import MemberRequest
from naast.steps.listen.intake.actions import Outcome, take_in
from naast.steps.listen.intake.check import MOST_BYTES, Unacceptable, checked
from naast.steps.listen.intake.package import build_package

TRY_AGAIN_SECONDS = 30


def _answer(status: int, message: str) -> JsonResponse:
    response = JsonResponse({"message": message}, status=status)
    # Django logs each 4xx answer; on this address nothing is logged, ever.
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response


def _outcome(outcome: Outcome) -> JsonResponse:
    return {
        Outcome.STORED: lambda: _answer(201, _("Received and stored.")),
        Outcome.UNKNOWN: lambda: _answer(
            404, _("We do not know this round. Keep the talk and ask your coordinator.")
        ),
        Outcome.OTHER_CONTENT: lambda: _answer(
            409, _("Another talk has this number already. Nothing was changed.")
        ),
        Outcome.CLOSED: lambda: _answer(
            410, _("This round is closed. The talk can no longer be sent.")
        ),
    }[outcome]()


def _too_large(request: HttpRequest) -> bool:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return not said.isdigit() or int(said) > MOST_BYTES


@csrf_exempt
@require_POST
@public_page
def submit(request: HttpRequest) -> JsonResponse:
    too_large = _answer(413, _("This is too large for a talk. Nothing was stored."))
    try:
        if _too_large(request) or len(request.body) > MOST_BYTES:
            return too_large
        raw = request.body
        body, sealed = checked(raw, request.headers.get("X-Naast-Digest", ""))
        digest = hashlib.sha256(raw).hexdigest()
        return _outcome(take_in(body=body, sealed=sealed, digest=digest))
    except RequestDataTooBig:
        return too_large
    except Unacceptable:
        return _answer(400, _("This is not a complete, sealed talk. Nothing was stored."))
    except OperationalError:
        response = _answer(503, _("We cannot store anything right now. Try again in a moment."))
        response["Retry-After"] = str(TRY_AGAIN_SECONDS)
        return response


# A hundred kB of questions on a slow network; nothing of the request is echoed in it.
@require_GET
@gzip_page
@policy(Right.INTERVIEW)
def package(request: MemberRequest) -> JsonResponse:
    return JsonResponse(build_package(request.actor, timezone.localdate()))
