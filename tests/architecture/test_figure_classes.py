"""Answers of people become figures in one place only: the release door."""

import ast
from pathlib import Path

import naast

SOURCE = Path(naast.__file__).parent
DOOR = SOURCE / "shared" / "release"


def _constructions(path: Path) -> list[int]:
    """Return the lines where this file calls AnswerFigure, whatever it was imported as."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {"AnswerFigure"}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names |= {a.asname for a in node.names if a.name == "AnswerFigure" and a.asname}
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            if name in names:
                lines.append(node.lineno)
    return lines


def test_only_the_release_door_constructs_figures_of_answers() -> None:
    offenders = [
        f"{path.relative_to(SOURCE)}:{line}"
        for path in SOURCE.rglob("*.py")
        if DOOR not in path.parents
        for line in _constructions(path)
    ]
    assert offenders == [], "Use naast.shared.release; nobody else makes an AnswerFigure."


def test_the_check_sees_a_construction_under_another_name(tmp_path: Path) -> None:
    trick = tmp_path / "trick.py"
    trick.write_text("from naast.shared.figures import AnswerFigure as AF\nAF(label='x')\n")
    assert _constructions(trick) == [2]
