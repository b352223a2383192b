"""What a phone without an account may ask: does this round exist, and did we get this before."""

from __future__ import annotations

import hmac

from django_scopes import scopes_disabled

from naast.steps.listen.intake.check import Body
from naast.steps.listen.models import QuestionnaireVersion, Receipt, Wave


def public_wave(body: Body) -> Wave | None:
    """The round that `body` is for; None when round, token, key or form version is unknown."""
    with scopes_disabled():
        wave = (
            Wave.objects.filter(public_id=body.wave)
            .select_related("programme__listen_key", "version__questionnaire")
            .only(
                "token",
                "state",
                "programme__listen_key__key_id",
                "version__version",
                "version__questionnaire__form_id",
            )
            .first()
        )
        if wave is None or not hmac.compare_digest(wave.token.encode(), body.token.encode()):
            return None
        known_key = wave.programme.listen_key.key_id == body.key_id
        return wave if known_key and _knows_form(wave.version, body) else None


def _knows_form(version: QuestionnaireVersion, body: Body) -> bool:
    return (version.questionnaire.form_id, version.version) == (body.form_id, body.form_version)


def public_receipt(mark: str) -> Receipt | None:
    with scopes_disabled():
        return Receipt.objects.filter(mark=mark).first()
