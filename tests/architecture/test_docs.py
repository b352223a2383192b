"""Documents name what is there: settings, models, decisions."""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def glossary_names() -> set[str]:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    return {row.split("|")[2].strip() for row in text.splitlines() if row.count("|") >= 4}


def our_models() -> set[str]:
    return {
        model.__name__
        for config in apps.get_app_configs()
        if config.name.startswith("naast.")
        for model in config.get_models()
    }


def test_glossary_names_every_model() -> None:
    assert our_models() - glossary_names() == set()


def test_every_setting_is_documented() -> None:
    source = (ROOT / "src/naast/config").glob("*.py")
    used = {
        name
        for path in source
        for name in re.findall(r'environ\.get\(\s*"([A-Z_]+)"', path.read_text(encoding="utf-8"))
    }
    documented = (DOCS / "operations.md").read_text(encoding="utf-8")
    assert used
    assert {name for name in used if f"`{name}`" not in documented} == set()


def test_every_path_that_documents_name_exists() -> None:
    pages = [*DOCS.rglob("*.md"), *ROOT.glob("*.md")]
    missing = []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for path in re.findall(r"`((?:src|docs|tests|scripts|bench)/[\w./-]+)`", text):
            if not (ROOT / path).exists():
                missing.append(f"{page.name}: {path}")
    assert missing == []


def test_decision_pages_are_numbered_once() -> None:
    numbers = [path.name[:4] for path in sorted((DOCS / "decisions").glob("*.md"))]
    assert numbers
    assert len(numbers) == len(set(numbers))
