"""A round with a phone; one key pair for all tests, since making one takes a second."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.listen import closing
from naast.steps.listen.custody import keys
from naast.steps.listen.models import Wave
from tests.steps.listen.makers import Phone, make_wave, ready_key


@pytest.fixture
def key_files(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture(autouse=True)
def one_key(monkeypatch: pytest.MonkeyPatch) -> rsa.RSAPrivateKey:
    monkeypatch.setattr(keys, "new_private_key", ready_key)
    return ready_key()


@pytest.fixture(autouse=True)
def own_conditions(monkeypatch: pytest.MonkeyPatch) -> None:
    """What later steps ask before a round is closed is tested with them, in tests/pages."""
    own = [one for one in closing.CONDITIONS if one.__module__ == closing.__name__]
    monkeypatch.setattr(closing, "CONDITIONS", own)


@pytest.fixture
def wave(bas: Member, programme: Programme) -> Wave:
    return make_wave(bas, programme)


@pytest.fixture
def phone(wave: Wave) -> Phone:
    return Phone(wave)
