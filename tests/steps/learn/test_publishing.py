"""'You said, we did' leaves the server with the rest of the public side."""

from __future__ import annotations

from pathlib import Path

import pytest
from django_scopes import scopes_disabled

from naast.shared.programmes.models import Programme
from naast.steps.inform import publishing
from naast.steps.learn.models import PublicCode

pytestmark = pytest.mark.django_db


def test_told_back_page_is_one_of_the_public_addresses(programme: Programme) -> None:
    with scopes_disabled():
        PublicCode.objects.create(programme=programme, code="abc234")
    assert "/openbaar/u-zei-wij-deden/abc234/" in publishing.public_addresses()


def test_told_back_page_is_written_as_a_file(
    programme: Programme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_static_file", lambda _name: b"")
    with scopes_disabled():
        PublicCode.objects.create(programme=programme, code="abc234")
    publishing.write_site(tmp_path / "site")
    page = tmp_path / "site/openbaar/u-zei-wij-deden/abc234/index.html"
    text = page.read_text("utf-8")
    assert "<h1>" in text
    assert programme.organisation.name in text
