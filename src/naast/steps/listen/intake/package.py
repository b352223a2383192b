"""What an ambassador's phone takes along: the round, the questions, the places, the red card."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from naast.shared.people.queries import Member
from naast.shared.programmes import queries as programmes
from naast.shared.programmes.models import Programme
from naast.steps.listen import places
from naast.steps.listen.models import ProgrammeKey, QuestionnaireVersion, Wave
from naast.steps.listen.versions import queries as library
from naast.steps.listen.versions.adapters import practice_form

Card = dict[str, str]
# Filled by `pages`: inform stands above listen, so listen cannot ask it for its cards.
CARD_PROVIDERS: list[Callable[[Member], list[Card]]] = []


def build_package(member: Member, today: datetime.date) -> dict[str, Any]:
    """The package as the phone reads it (docs/methods/intake.md, 'The package')."""
    wave = _running_wave(member, today)
    programme = wave.programme if wave else _running_programme(member, today)
    return {
        "organisation": member.organisation.name,
        "invented": member.organisation.invented,
        "programme": _programme(programme),
        "wave": _wave(wave),
        "places": _places(member, wave, programme),
        "forms": _forms(member, wave),
        "red_card": _red_card(member),
        "cards": [card for cards_of in CARD_PROVIDERS for card in cards_of(member)],
        "submit_url": reverse("listen:submit"),
    }


def _running_wave(member: Member, today: datetime.date) -> Wave | None:
    return (
        Wave.objects.filter(
            programme__organisation=member.organisation,
            programme__starts__lte=today,
            programme__ends__gte=today,
            state=Wave.State.OPEN,
            opens__lte=today,
            closes__gte=today,
        )
        .select_related("programme", "version__questionnaire")
        .order_by("-opens", "-pk")
        .first()
    )


def _running_programme(member: Member, today: datetime.date) -> Programme | None:
    running = programmes.running_programmes(member, today)
    return running.filter(listen_key__isnull=False).first() or running.first()


def _programme(programme: Programme | None) -> dict[str, Any] | None:
    if programme is None:
        return None
    key = ProgrammeKey.objects.filter(programme=programme).first()
    return {
        "title": programme.title,
        "theme": programme.theme,
        "purpose": programme.purpose,
        "public_key_jwk": key.public_jwk if key else None,
        "key_id": key.key_id if key else None,
        "ends": programme.ends.isoformat(),
    }


def _wave(wave: Wave | None) -> dict[str, str] | None:
    if wave is None:
        return None
    return {
        "id": wave.public_id,
        "title": wave.title,
        "token": wave.token,
        "closes": wave.closes.isoformat(),
    }


def _places(member: Member, wave: Wave | None, programme: Programme | None) -> list[dict[str, Any]]:
    if programme is None:
        return []
    asked = places.from_json(wave.places) if wave else places.places_of(member, programme.pk)
    return [
        {"code": place.code, "year": place.year, "name": place.name}
        for place in places.offered(programme.pk, asked)
    ]


def _forms(member: Member, wave: Wave | None) -> list[dict[str, Any]]:
    live = [_form(wave.version, practice=False)] if wave else []
    own = [_form(version, practice=True) for version in library.practice_versions(member)]
    return live + (own or [practice_form()])


def _form(version: QuestionnaireVersion, *, practice: bool) -> dict[str, Any]:
    languages = library.languages_of(version)
    return {
        "form_id": version.questionnaire.form_id,
        "version": version.version,
        "title": version.title,
        "xform": version.xform,
        "languages": [
            {
                "code": language.code,
                "name": language.name,
                "dir": language.dir,
                "reviewed": language.reviewed,
            }
            for language in languages
            if practice or language.reviewed
        ],
        "practice": practice,
    }


def _red_card(member: Member) -> dict[str, Any]:
    with override("nl"):
        return {
            "lines": [
                _("Stop asking. Say: ‘What you tell me is serious. I want you to get help now.’"),
                _("Call together, or call your backup. Write nothing down."),
            ],
            "backup_phone": member.organisation.contact_phone,
            "backup_role": str(_("coordinator on duty")),
        }
