"""Build the shipped questionnaires as XLSForm from their readable sources.

Run: python -m naast.steps.listen.questionnaires.build
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from openpyxl import Workbook

from naast.steps.listen.questionnaires.conventions import EXCLUSIVE, NAMESPACES

SOURCES = Path(__file__).parents[3] / "data" / "questionnaires"
SHIPPED = {"straatinterview": "Straatinterview", "oefengesprek": "Oefengesprek"}


@dataclass(frozen=True)
class Language:
    """A language of a shipped questionnaire; only reviewed ones may enter a live wave."""

    code: str
    name: str
    direction: str
    reviewed: bool

    @property
    def column(self) -> str:
        return f"{self.name} ({self.code})"


LANGUAGES = (
    Language("nl", "Nederlands", "ltr", True),
    Language("fy", "Frysk", "ltr", False),
    Language("en", "English", "ltr", False),
    Language("tr", "Türkçe", "ltr", False),
    Language("ar", "العربية", "rtl", False),
)

Row = Mapping[str, str]


@dataclass(frozen=True)
class Source:
    """The readable source of one questionnaire."""

    questions: Sequence[Row]
    choices: Sequence[Row]
    texts: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls, folder: Path) -> "Source":
        return cls(
            _rows(folder / "questions.csv"),
            _rows(folder / "choices.csv"),
            {
                language.code: {
                    row["key"]: row["text"] for row in _rows(folder / f"texts.{language.code}.csv")
                }
                for language in LANGUAGES
            },
        )

    def text(self, language: Language, *keys: str) -> str:
        """The first of these texts that exists; the last key must."""
        texts = self.texts[language.code]
        return next((texts[key] for key in keys if key in texts), "") or texts.get(keys[-1], "")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def build(name: str) -> bytes:
    """The workbook of a shipped questionnaire; the same sources give the same bytes."""
    source = Source.read(SOURCES / name)
    book = Workbook()
    book.remove(book.worksheets[0])
    _write(book, "survey", _survey(source))
    _write(book, "choices", _choices(source))
    _write(
        book,
        "settings",
        [
            {
                "form_title": SHIPPED[name],
                "form_id": name,
                "default_language": LANGUAGES[0].column,
                "namespaces": NAMESPACES,
            }
        ],
    )
    return _reproducible(book)


def _survey(source: Source) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    module = ""
    for question in source.questions:
        if question["module"] != module:
            rows += [{"type": "end_group"}] if module else []
            module = question["module"]
            if module:
                labels = _texts(source, "label", f"module/{module}")
                rows.append({"type": "begin_group", "name": f"module_{module}", **labels})
        rows.append(_question(source, question))
    return rows + ([{"type": "end_group"}] if module else [])


def _question(source: Source, question: Row) -> dict[str, str]:
    name, kind, choices = question["name"], question["type"], question["list"]
    row = {
        "type": f"{kind} {choices}".strip(),
        "name": name,
        **_texts(source, "label", name),
        **_texts(source, "hint", f"{name}:hint"),
        "relevant": question["relevant"],
        "bind::naast:besd": question["besd"],
        "bind::naast:scale": question["scale"],
    }
    if kind == "select_multiple":
        alone = [c["name"] for c in source.choices if c["list"] == choices]
        row["constraint"] = " and ".join(
            f"not(selected(., '{choice}') and count-selected(.) > 1)"
            for choice in alone
            if choice in EXCLUSIVE
        )
        row |= _texts(source, "constraint_message", "*:exclusive")
    return row


def _choices(source: Source) -> list[dict[str, str]]:
    return [
        {
            "list_name": choice["list"],
            "name": choice["name"],
            **_texts(source, "label", f"{choice['list']}/{choice['name']}", f"*/{choice['name']}"),
        }
        for choice in source.choices
    ]


def _texts(source: Source, column: str, *keys: str) -> dict[str, str]:
    return {f"{column}::{language.column}": source.text(language, *keys) for language in LANGUAGES}


def _write(book: Workbook, title: str, rows: Sequence[Row]) -> None:
    sheet: Any = book.create_sheet(title)
    header = list(dict.fromkeys(column for row in rows for column in row))
    header = [column for column in header if any(row.get(column) for row in rows)]
    sheet.append(header)
    for row in rows:
        sheet.append([row.get(column) or None for column in header])
    sheet.freeze_panes = "A2"


def _reproducible(book: Workbook) -> bytes:
    """Save without the moment of saving, so that a change in the file is a change of content."""
    saved, stable = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(stable, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2026-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            new.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return stable.getvalue()


def languages_file() -> str:
    """What stands beside each workbook: its languages and whether someone has reviewed them."""
    listed = [
        {
            "code": language.code,
            "name": language.name,
            "label": language.column,
            "direction": language.direction,
            "reviewed": language.reviewed,
        }
        for language in LANGUAGES
    ]
    return json.dumps({"languages": listed}, ensure_ascii=False, indent=2) + "\n"


@click.command()
def main() -> None:
    """Write the workbooks and their languages beside the sources."""
    for name in SHIPPED:
        (SOURCES / f"{name}.xlsx").write_bytes(build(name))
        (SOURCES / f"{name}.json").write_text(languages_file(), encoding="utf-8")
        click.echo(SOURCES / f"{name}.xlsx")


if __name__ == "__main__":
    main()
