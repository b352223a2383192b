"""Rules of the house that only the source can show (docs/architecture.md, 'Rules and checks')."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "naast"


def python_files() -> list[Path]:
    return [path for path in sorted(SOURCE.rglob("*.py")) if "migrations" not in path.parts]


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


def view_files() -> list[Path]:
    return [path for path in python_files() if path.name == "views.py" or "views" in path.parts]


@pytest.mark.parametrize("path", python_files(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_file_is_at_most_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", view_files(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_views_are_short_and_ask_no_database(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ".objects" not in text, "views read through queries and write through actions"
    for function in functions(path):
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= 25, f"{function.name} has {length} lines"


def test_no_model_overrides_save_and_nobody_uses_django_signals() -> None:
    for path in python_files():
        text = path.read_text(encoding="utf-8")
        assert "django.dispatch" not in text and "db.models.signals" not in text, path
        if path.name == "models.py" or "models" in path.parts:
            assert "def save(" not in text, path


# Who may leave the organisation's scope, each with its reason.
UNSCOPED = {
    "shared/people/queries.py": "who somebody is comes before any organisation",
    "shared/people/actions.py": "an invitation is accepted before anyone has signed in",
    "pages/demo/loader.py": "the demo is thrown away as a whole",
    "steps/listen/intake/actions.py": "an envelope arrives without an account",
}


def test_scopes_are_only_left_where_it_is_said() -> None:
    for path in python_files():
        text = path.read_text(encoding="utf-8")
        if "scopes_disabled" not in text or str(path.relative_to(SOURCE)) in UNSCOPED:
            continue
        for function in functions(path):
            uses = "scopes_disabled" in (ast.get_source_segment(text, function) or "")
            assert not uses or function.name.lstrip("_").startswith(("public_", "job_")), (
                f"{path}: {function.name} leaves the organisation's scope; only functions named "
                "public_… (residents) and job_… (the worker) may."
            )


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.html")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_template_has_no_inline_script_style_or_outside_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=", text), "no style attributes (strict CSP)"
    assert not re.search(r"\son[a-z]+=", text), "no handlers in HTML (strict CSP)"
    assert not re.search(r"<script(?![^>]*\bsrc=)", text), "no inline script (strict CSP)"
    assert not re.search(r"(?:src|href)=[\"']https?://", text), "nothing from another host"


def test_project_names_no_machine_and_no_registry() -> None:
    forbidden = r'"resolved": *"http|--(extra-)?index-url|/(simple|registry)/|pythonhosted'
    found = subprocess.run(
        ["git", "grep", "-nIE", forbidden, "--", ".", ":!tests/architecture/test_source.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""


def test_texts_are_looked_for_by_names_that_are_found() -> None:
    alias = re.compile(r"n?gettext(_lazy)? as (?!_\b)\w+")
    for path in python_files():
        assert not alias.search(path.read_text(encoding="utf-8")), (
            f"{path}: xgettext finds _() and gettext() only, so this text would stay English"
        )
