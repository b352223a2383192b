"""A phone without a network hands its sealed talks over as a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django_scopes import scopes_disabled

from naast.commands_deliver import deliver
from naast.steps.listen.models import Envelope
from tests.steps.listen.makers import Phone


@pytest.fixture(autouse=True)
def no_scope() -> Iterator[None]:
    with scopes_disabled():
        yield


def saved(folder: Path, *bodies: dict[str, Any], **changed: Any) -> Path:
    file = folder / "naast-bewaard.json"
    content = {
        "format": "naast-sealed-queue-1",
        "envelopes": [json.dumps(body) for body in bodies],
    } | changed
    file.write_text(json.dumps(content))
    return file


def run(file: Path) -> Result:
    return CliRunner().invoke(deliver, [str(file), "--json"])


def told(result: Result) -> dict[str, int]:
    counts: dict[str, int] = json.loads(result.stdout.splitlines()[0])
    return {what: number for what, number in counts.items() if number}


def test_talks_in_a_file_come_in_once(phone: Phone, tmp_path: Path) -> None:
    first, second = phone.body(), phone.body()
    file = saved(tmp_path, first, second)
    assert phone.send(first).status_code == 201
    for _again in range(2):
        result = run(file)
        assert (result.exit_code, told(result)) == (0, {"stored": 2})
    assert Envelope.objects.count() == 2


def test_what_does_not_fit_is_counted_and_the_rest_comes_in(phone: Phone, tmp_path: Path) -> None:
    damaged = phone.body() | {"data": "AAAA"}
    result = run(saved(tmp_path, damaged, phone.body(token="x" * 43), phone.body()))
    assert result.exit_code == 1
    assert told(result) == {"stored": 1, "unknown": 1, "damaged": 1}
    assert Envelope.objects.count() == 1


@pytest.mark.parametrize(
    "changed", [{"format": "iets anders"}, {"envelopes": "x"}, {"name": "Amina"}]
)
def test_another_file_is_refused_in_words(
    phone: Phone, tmp_path: Path, changed: dict[str, Any]
) -> None:
    result = run(saved(tmp_path, phone.body(), **changed))
    assert result.exit_code == 1
    assert "geen bestand met bewaarde gesprekken" in result.output
    assert not Envelope.objects.exists()
