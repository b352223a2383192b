"""What more ambassadors bring in: sealed envelopes, made and sent as their phones do."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from naast.pages.demo.talks import as_xml
from naast.steps.listen.intake.sealing import Header, seal
from naast.steps.listen.questionnaires.schema import Form, read_form

SHIFTS, TALKS = 3, 21
# How often each answer is given in 63 talks. The phone adds one talk with every first answer.
CLEAR = {"altijd": 15, "meestal": 16, "soms": 17, "nooit": 15}
FEELINGS = {"blij": 30, "bang": 25, "boos": 8}
HELP = {"ja": 33, "nee": 30}


def answers_of(at: int) -> dict[str, list[str]]:
    """What the person in talk number `at` says."""
    return {
        "duidelijk": [_nth(CLEAR, at)],
        "gevoel": [_nth(FEELINGS, at)],
        "hulp_nodig": [_nth(HELP, at)],
    }


def _nth(counts: dict[str, int], at: int) -> str:
    return [name for name, number in counts.items() for _time in range(number)][at]


@dataclass
class Team:
    """Phones of a few ambassadors: they hold the package and know nothing else."""

    url: str
    package: dict[str, Any]
    today: date
    sent: list[bytes] = field(default_factory=list)

    def hold_shifts(self) -> list[int]:
        """Three shifts of talks; returns what the server answered to each."""
        shifts = [secrets.token_hex(16) for _shift in range(SHIFTS)]
        return [
            self.send(self.envelope(answers_of(at), shifts[at % SHIFTS]))
            for at in range(SHIFTS * TALKS)
        ]

    @property
    def form(self) -> Form:
        return read_form(self._live["xform"])

    @property
    def _live(self) -> dict[str, Any]:
        found: dict[str, Any] = next(one for one in self.package["forms"] if not one["practice"])
        return found

    def envelope(self, answers: dict[str, list[str]], shift: str) -> bytes:
        instance = f"uuid:{uuid.uuid4()}"
        programme, wave, live = self.package["programme"], self.package["wave"], self._live
        place = self.package["places"][0]
        year, week, _day = self.today.isocalendar()
        talk = {
            "area": place["code"],
            "area_year": place["year"],
            "week": f"{year}-W{week:02d}",
            "language": "nl",
            "xml": as_xml(self.form, answers, instance),
        }
        header = Header(programme["key_id"], live["form_id"], live["version"], wave["id"], instance)
        sealed = seal(programme["public_key_jwk"], header, talk)
        body = {
            "v": 1,
            "key_id": header.key_id,
            "form_id": header.form_id,
            "form_version": header.form_version,
            "wave": header.wave,
            "token": wave["token"],
            "shift": shift,
            "quality": {"duration": "normal", "straight_lining": "none", "refusals": "some"},
            "instance": instance,
            "wrapped_key": base64.b64encode(sealed.wrapped_key).decode(),
            "iv": base64.b64encode(sealed.iv).decode(),
            "data": base64.b64encode(sealed.data).decode(),
        }
        return json.dumps(body).encode()

    def send(self, raw: bytes, *, digest_of: bytes | None = None) -> int:
        """Send as a phone does: no cookie, and a digest of what was meant to be sent."""
        digest = hashlib.sha256(digest_of or raw).hexdigest()
        request = urllib.request.Request(  # the demo on this computer
            f"{self.url}{self.package['submit_url']}",
            data=raw,
            headers={"Content-Type": "application/json", "X-Naast-Digest": f"sha-256={digest}"},
        )
        self.sent.append(raw)
        try:
            with urllib.request.urlopen(request, timeout=15) as answer:
                assert answer.headers["Set-Cookie"] is None
                return int(answer.status)
        except urllib.error.HTTPError as refused:
            return refused.code


def altered(raw: bytes) -> bytes:
    """The same number on another content."""
    body = json.loads(raw)
    data = bytearray(base64.b64decode(body["data"]))
    data[0] ^= 1
    return json.dumps(body | {"data": base64.b64encode(bytes(data)).decode()}).encode()
