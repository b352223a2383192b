"""Records of talks are counted for the release door only, and the door keeps no hidden count."""

from __future__ import annotations

import ast
from pathlib import Path

from django.apps import apps

import naast

SOURCE = Path(naast.__file__).parent
# Who may touch the records of talks, each with its reason.
MAY_TOUCH = {
    "steps/listen/models.py": "defines them",
    "steps/listen/intake/opening.py": "makes them from envelopes",
    "steps/listen/retention.py": "destroys them at the end",
    "steps/listen/rounds/queries.py": "the number of talks of a round, which is our own work",
    "steps/listen/results.py": "counts answers, for the door",
}
# What the door keeps. A new column needs a look at whether it tells what was hidden.
KEPT = {
    "release.tableplan": {"id", "programme", "round_key", "title", "threshold"},
    "release.plannedtable": {
        "id",
        "plan",
        "key",
        "title",
        "kind",
        "answers",
        "ordered",
        "other",
        "apart",
        "refusals",
        "parent",
        "parent_answers",
        "position",
        "planned",
    },
    "release.release": {
        "id",
        "plan",
        "sequence",
        "moment",
        "n",
        "period",
        "route",
        "day",
        "threshold",
    },
    "release.releasedtable": {
        "id",
        "release",
        "table",
        "n",
        "cells",
        "skipped",
        "counted_on",
        "period",
        "repeated",
    },
}


def names_records(path: Path) -> bool:
    """Whether this file imports the model of the records, or asks for it by its label."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.ImportFrom)
            and (node.module or "").endswith("listen.models")
            and any(alias.name in {"Interview", "*"} for alias in node.names)
        ):
            return True
        if isinstance(node, ast.Constant) and node.value in {"listen.Interview", "Interview"}:
            return True
    return False


def test_only_the_listening_step_touches_records_of_talks() -> None:
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if "migrations" not in path.parts and names_records(path)
    }
    assert found <= set(MAY_TOUCH), "Counts of answers leave through naast.shared.release only."


def test_the_check_sees_an_import_and_a_label(tmp_path: Path) -> None:
    for text in (
        "from naast.steps.listen.models import Interview as I\n",
        "apps.get_model('listen.Interview')\n",
    ):
        trick = tmp_path / "trick.py"
        trick.write_text(text)
        assert names_records(trick)


def test_the_door_keeps_what_is_known_here_and_nothing_more() -> None:
    kept = {
        model._meta.label_lower: {
            field.name for field in model._meta.get_fields() if field.concrete
        }
        for model in apps.get_app_config("release").get_models()
    }
    assert kept == KEPT
