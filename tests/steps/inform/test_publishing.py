"""`naast publish`: the public side as static files that stand anywhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from django_scopes import scopes_disabled

from naast.commands_publish import publish
from naast.platform.errors import DomainError
from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.inform import publishing
from naast.steps.inform.models import FactCard
from naast.steps.inform.public.queries import public_addresses
from tests.steps.inform.builders import correct, make_card, make_translated_card, recall

pytestmark = pytest.mark.django_db
STYLE = b'@font-face{src:url("./assets/letter.woff2")}'


@pytest.fixture(autouse=True)
def collected(tmp_path: Path, settings: pytest.FixtureRequest) -> None:
    """Static files as `naast prepare` leaves them, in small; the pages of this step only."""
    root = tmp_path / "collected"
    (root / "build" / "assets").mkdir(parents=True)
    (root / "platform").mkdir()
    (root / "build" / "style.css").write_bytes(STYLE)
    (root / "build" / "inform.css").write_bytes(b"")
    (root / "build" / "assets" / "letter.woff2").write_bytes(b"font")
    (root / "platform" / "theme.css").write_bytes(b"")
    (root / "platform" / "favicon.svg").write_bytes(b"<svg/>")
    settings.STATIC_ROOT = root  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def only_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "PUBLIC_PAGES", [public_addresses])


def test_every_public_page_becomes_a_file_with_relative_links(
    coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_translated_card(coen, programme, published=True)
    make_card(coen, programme, title="Concept")
    site = publishing.write_site(tmp_path / "site")
    assert [page.url for page in site.pages] == [
        f"/k/{card.code}/",
        f"/k/{card.code}/ar/",
        "/openbaar/kaarten/",
    ]
    arabic = (tmp_path / "site" / "k" / str(card.code) / "ar" / "index.html").read_text("utf-8")
    assert 'dir="rtl"' in arabic
    links = re.findall(r'(?:href|src)="([^"]+)"', arabic)
    assert links
    for link in links:
        if not link.startswith(("tel:", "#", "http")):
            assert not link.startswith("/")
            assert (tmp_path / "site" / "k" / str(card.code) / "ar" / link).resolve().is_file()


def test_fonts_that_the_style_names_come_along(
    coen: Member, programme: Programme, tmp_path: Path
) -> None:
    make_card(coen, programme, published=True)
    publishing.write_site(tmp_path / "site")
    assert (tmp_path / "site/static/build/assets/letter.woff2").read_bytes() == b"font"


def test_recalled_card_keeps_its_path_and_says_so(
    coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_card(coen, programme, published=True)
    publishing.write_site(tmp_path / "site")
    file = tmp_path / "site" / "k" / str(card.code) / "index.html"
    assert "Meelopen is gratis." in file.read_text("utf-8")
    correct(coen, card)
    publishing.write_site(tmp_path / "site")
    assert "Dit is veranderd" in file.read_text("utf-8")
    recall(coen, card)
    site = publishing.write_site(tmp_path / "site")
    assert "De wandeling is gestopt." in file.read_text("utf-8")
    assert {page.status for page in site.pages} == {200, 410}


def test_page_that_is_no_longer_public_goes_and_other_files_stay(
    coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_card(coen, programme, published=True)
    publishing.write_site(tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("wijk.example")
    with scopes_disabled():
        FactCard.objects.all().delete()
    site = publishing.write_site(tmp_path / "site")
    assert f"k/{card.code}/index.html" in site.removed
    assert not (tmp_path / "site" / "k" / str(card.code) / "index.html").exists()
    assert (tmp_path / "site" / "CNAME").exists()


def test_folder_of_somebody_else_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "index.html").write_text("mine")
    with pytest.raises(DomainError):
        publishing.write_site(tmp_path / "thesis")
    assert [path.name for path in (tmp_path / "thesis").iterdir()] == ["index.html"]


def test_marker_cannot_make_us_remove_files_elsewhere(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / "site").mkdir()
    marker = tmp_path / "site" / publishing.MARKER
    marker.write_text(json.dumps({"files": ["../precious"]}))
    publishing.write_site(tmp_path / "site")
    assert precious.exists()


def test_mistyped_code_has_a_page_too(tmp_path: Path) -> None:
    publishing.write_site(tmp_path / "site")
    assert "6 tekens" in (tmp_path / "site" / "404.html").read_text("utf-8")


def test_nothing_half_written_is_left(coen: Member, programme: Programme, tmp_path: Path) -> None:
    make_card(coen, programme, published=True)
    publishing.write_site(tmp_path / "site")
    assert list((tmp_path / "site").rglob("*.half")) == []


def test_command_prints_the_pages_as_json(
    coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_card(coen, programme, published=True)
    done = CliRunner().invoke(publish, [str(tmp_path / "site"), "--yes", "--json"])
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert {page["path"] for page in told["pages"]} == {
        f"k/{card.code}/index.html",
        "openbaar/kaarten/index.html",
    }


def test_command_asks_first_and_writes_nothing_without_yes(tmp_path: Path) -> None:
    done = CliRunner().invoke(publish, [str(tmp_path / "site")], input="n\n")
    assert done.exit_code == 1
    assert not (tmp_path / "site").exists()


def test_command_refuses_a_folder_with_other_files_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "thesis.txt").write_text("mine")
    done = CliRunner().invoke(publish, [str(tmp_path / "thesis"), "--yes"])
    assert done.exit_code == 1
    assert "niet leeg" in done.output
