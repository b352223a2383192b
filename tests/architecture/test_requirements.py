"""The list of requirements is complete and names only what is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "docs" / "requirements.md"


def rows() -> dict[str, list[str]]:
    found = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if re.fullmatch(r"[XSLVIB]\d\d", cells[0]):
            found[cells[0]] = cells
    return found


def test_every_requirement_has_a_row(shared: Path) -> None:
    inventory = (shared / "requirements.md").read_text(encoding="utf-8")
    assert set(rows()) == set(re.findall(r"^\| ([XSLVIB]\d\d) \|", inventory, flags=re.MULTILINE))


def test_what_is_said_to_exist_exists_and_has_a_test() -> None:
    for key, (_id, _what, state, where, test) in rows().items():
        assert state in {"whole", "part", "later"}, key
        if state == "later":
            continue
        for cell in (where, test):
            paths = re.findall(r"`([^`]+)`", cell)
            assert paths, key
            for path in paths:
                assert (ROOT / path).exists(), f"{key}: {path}"
