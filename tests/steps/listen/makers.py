"""Builders of rounds and sealed talks for the tests of the listening part."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import uuid
from dataclasses import dataclass
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django_scopes import scope

from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.listen.intake.answers import form_of
from naast.steps.listen.intake.sealing import RSA_BITS, Header, seal
from naast.steps.listen.models import QuestionnaireVersion, Wave
from naast.steps.listen.rounds import actions as rounds
from naast.steps.listen.versions import actions as library
from tests.conftest import TODAY

WEEK = "2026-W48"


@cache
def ready_key() -> rsa.RSAPrivateKey:
    """One private key for all tests, since making one takes a second."""
    return rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)


ANSWERS: dict[str, str] = {
    "module_ervaring/wonen": "prettig",
    "module_hulp/hulp_nodig": "ja",
    "module_hulp/hulp_soort": "geld praten",
    "module_kenmerken/age_band": "25_44",
}


def make_version(actor: Member, *, name: str = "straatinterview") -> QuestionnaireVersion:
    with scope(organisation=actor.organisation):
        version = library.add_shipped(actor=actor, name=name)
        return library.publish_version(actor=actor, version_id=version.pk)


def make_wave(actor: Member, programme: Programme, *, title: str = "Ronde 1") -> Wave:
    with scope(organisation=actor.organisation):
        return rounds.start_wave(
            actor=actor,
            programme_id=programme.pk,
            version_id=make_version(actor).pk,
            title=title,
            opens=TODAY,
            closes=programme.ends,
        )


def instance_xml(version: QuestionnaireVersion, instance: str, answers: dict[str, str]) -> str:
    """The answers as the form engine writes them."""
    form = form_of(version)
    groups: dict[str, str] = {}
    for place, answer in answers.items():
        group, _slash, name = place.rpartition("/")
        groups[group] = groups.get(group, "") + f"<{name}>{answer}</{name}>"
    inside = "".join(
        f"<{group}>{said}</{group}>" if group else said for group, said in groups.items()
    )
    return (
        f'<data id="{form.form_id}" version="{form.version}">{inside}'
        f"<meta><instanceID>{instance}</instanceID></meta></data>"
    )


def deliver(client: Client, raw: bytes, **headers: str) -> Any:
    digest = f"sha-256={hashlib.sha256(raw).hexdigest()}"
    return client.post(
        "/inzending/",
        raw,
        content_type="application/json",
        headers={"X-Naast-Digest": digest} | headers,
    )


@dataclass
class Phone:
    """A phone in one shift: seals talks for a round and sends them."""

    wave: Wave
    shift: str = ""

    def __post_init__(self) -> None:
        self.shift = self.shift or secrets.token_hex(16)
        self.client = Client()

    def body(self, **changed: Any) -> dict[str, Any]:
        """A complete body; `changed` replaces fields, `talk` and `answers` what is sealed."""
        wave, version = self.wave, self.wave.version
        instance = changed.pop("instance", f"uuid:{uuid.uuid4()}")
        answers = changed.pop("answers", ANSWERS)
        talk = {
            "area": wave.places[0]["code"],
            "area_year": wave.places[0]["year"],
            "week": WEEK,
            "language": "nl",
            "xml": instance_xml(version, instance, answers),
        } | changed.pop("talk", {})
        key = wave.programme.listen_key
        form = version.questionnaire.form_id
        header = Header(key.key_id, form, version.version, wave.public_id, instance)
        sealed = seal(key.public_jwk, header, talk)
        return {
            "v": 1,
            "key_id": key.key_id,
            "form_id": form,
            "form_version": version.version,
            "wave": wave.public_id,
            "token": wave.token,
            "shift": self.shift,
            "quality": {"duration": "normal", "straight_lining": "none", "refusals": "some"},
            "instance": instance,
            "wrapped_key": base64.b64encode(sealed.wrapped_key).decode(),
            "iv": base64.b64encode(sealed.iv).decode(),
            "data": base64.b64encode(sealed.data).decode(),
        } | changed

    def send(self, body: dict[str, Any] | bytes | None = None, **headers: str) -> Any:
        raw = body if isinstance(body, bytes) else json.dumps(body or self.body()).encode()
        return deliver(self.client, raw, **headers)

    def talk(self, times: int, **changed: Any) -> None:
        for _time in range(times):
            assert self.send(self.body(**dict(changed))).status_code == 201
