"""Dutch is complete: every text of the code has its Dutch, and none is a guess."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "naast"
CATALOGUES = sorted(SOURCE.rglob("locale/nl/LC_MESSAGES/django.po"))


def app_of(catalogue: Path) -> Path:
    return catalogue.parents[3]


def message_ids(catalogue: Path) -> set[str]:
    text = subprocess.run(
        ["msgattrib", "--no-obsolete", "--no-wrap", "--no-location", str(catalogue)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return set(re.findall(r'^msgid "(.+)"$', text, flags=re.MULTILINE))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: str(app_of(path).name))
def test_dutch_is_complete_and_certain(catalogue: Path) -> None:
    for kind in ("--untranslated", "--only-fuzzy"):
        left = subprocess.run(
            ["msgattrib", kind, "--no-obsolete", str(catalogue)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert 'msgid "' not in left.stdout.replace('msgid ""\nmsgstr ""', "", 1), left.stdout


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source in which the texts were looked for anew."""
    copy = tmp_path_factory.mktemp("texts") / "naast"
    skipped = shutil.ignore_patterns("data", "*.mo", "__pycache__", "static", "browser")
    shutil.copytree(SOURCE, copy, ignore=skipped)
    script = SOURCE.parents[1] / "scripts" / "messages"
    subprocess.run([script, copy], check=True, capture_output=True)
    return copy


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: str(app_of(path).name))
def test_catalogue_holds_every_text_of_the_code(catalogue: Path, extracted: Path) -> None:
    fresh = extracted / catalogue.relative_to(SOURCE)
    assert message_ids(fresh) == message_ids(catalogue), "run `make messages` and translate"


def test_every_app_with_texts_has_a_catalogue() -> None:
    apps = {path.parent for path in SOURCE.rglob("apps.py")}
    marks = ("gettext", "{% translate", "{% blocktranslate")
    for app in apps:
        files = [*app.rglob("*.py"), *app.rglob("*.html")]
        uses = any(mark in file.read_text(encoding="utf-8") for file in files for mark in marks)
        assert not uses or any(app_of(path) == app for path in CATALOGUES), app


def test_one_text_has_one_dutch_everywhere() -> None:
    said: dict[str, dict[str, str]] = {}
    for catalogue in CATALOGUES:
        text = subprocess.run(
            ["msgattrib", "--no-obsolete", "--no-wrap", str(catalogue)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for english, dutch in re.findall(
            r'^msgid "(.+)"\nmsgstr "(.*)"$', text, flags=re.MULTILINE
        ):
            said.setdefault(english, {})[dutch] = app_of(catalogue).name
    assert {english: apps for english, apps in said.items() if len(apps) > 1} == {}
