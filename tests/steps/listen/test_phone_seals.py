"""What the phone seals, the server accepts and can open: both sides keep one contract."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from naast.steps.listen.intake.check import Unacceptable, checked
from naast.steps.listen.intake.sealing import BLOCK, TAG_BYTES, public_jwk, unseal

ROOT = Path(__file__).resolve().parents[3]
INSTANCE = "uuid:0b0e5da5-9993-4eed-b5b6-9ddde2a892bc"
TALK = {
    "area": "WKX00101",
    "area_year": 2024,
    "week": "2026-W48",
    "language": "ar",
    "xml": f"<data><q>نعم</q><meta><instanceID>{INSTANCE}</instanceID></meta></data>",
}


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 3072)


@pytest.fixture(scope="module")
def body(key: rsa.RSAPrivateKey, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    script = tmp_path_factory.mktemp("seal") / "seal_one.mjs"
    source = ROOT / "tests" / "browser" / "interview" / "seal_one.ts"
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    bundle = [esbuild, source, "--bundle", "--platform=node", "--format=esm", f"--outfile={script}"]
    subprocess.run([*bundle, "--log-level=error"], check=True)
    sealing: dict[str, Any] = {
        "context": {
            "form": {"form_id": "straatinterview", "version": "0a1b2c3d4e5f6071"},
            "key": {"id": "key-1", "jwk": public_jwk(key.public_key())},
            "wave": {"id": "ronde-1", "token": "t" * 43},
        },
        "shift": "ab" * 16,
        "quality": {"duration": "normal", "straight_lining": "none", "refusals": "some"},
        "contents": TALK,
    }
    done = subprocess.run(
        ["node", script], input=json.dumps(sealing).encode(), capture_output=True, check=True
    )
    return done.stdout


def _digest(body: bytes) -> str:
    return f"sha-256={hashlib.sha256(body).hexdigest()}"


def test_server_accepts_and_opens_what_the_phone_sealed(
    body: bytes, key: rsa.RSAPrivateKey
) -> None:
    outside, sealed = checked(body, _digest(body))
    assert outside.instance == INSTANCE
    assert outside.quality.refusals == "some"
    assert unseal(key, sealed) == TALK


def test_length_of_an_envelope_is_rounded_up(body: bytes) -> None:
    _, sealed = checked(body, _digest(body))
    assert len(sealed.data) == BLOCK + TAG_BYTES


def test_a_changed_byte_is_refused(body: bytes) -> None:
    changed = body.replace(b'"refusals":"some"', b'"refusals":"none"')
    assert changed != body
    with pytest.raises(Unacceptable):
        checked(changed, _digest(body))


def test_nothing_of_the_talk_stands_on_the_outside(body: bytes) -> None:
    outside = json.loads(body)
    del outside["data"]
    written = json.dumps(outside, ensure_ascii=False)
    assert not any(word in written for word in ("نعم", "WKX00101", "2026-W48", '"language"'))
