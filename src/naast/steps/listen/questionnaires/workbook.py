"""Read an XLSForm workbook from outside: small enough, no macros, no tricks.

Rows keep the number that Excel shows.

Only values are read. Formatting, comments and the names of authors stay behind.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook as Book
from openpyxl import load_workbook

_MAX_FILE = 10_000_000
_MAX_UNPACKED = 100_000_000
_MAX_PARTS = 2_000
_MAX_COLUMNS = 400
_MAX_ROWS = 20_000
# Sheets are often formatted down to row 1,048,576; a form does not go on after so much nothing.
_EMPTY_ROWS = 300

FORM_SHEETS = (
    "survey",
    "choices",
    "choices_and_columns",
    "settings",
    "external_choices",
    "entities",
    "osm",
)

Cell = str | int | float | bool | None


class UnreadableWorkbook(ValueError):  # reads as a sentence where it is caught
    """The file is no workbook that we open; `code` names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Row:
    """One row: its number as Excel shows it, and its text by (lower case) column."""

    number: int
    cells: Mapping[str, str]

    def get(self, *columns: str) -> str:
        """The text of the first of these columns that holds any."""
        return next((self.cells[column] for column in columns if self.cells.get(column)), "")


@dataclass(frozen=True)
class Sheet:
    """A sheet of the form; `raw` holds all its rows as they stand, for writing a copy."""

    title: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    raw: tuple[tuple[Any, ...], ...]


def read_workbook(source: Path | bytes) -> dict[str, Sheet]:
    """The sheets of a workbook by lower-case name; raises UnreadableWorkbook."""
    content = _content(source)
    _check_parts(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = [_sheet(sheet) for sheet in book.worksheets]
            book.close()
    except UnreadableWorkbook:
        raise
    except Exception as problem:  # openpyxl raises anything at all on a damaged file
        raise UnreadableWorkbook("file_damaged") from problem
    if not any(sheet.raw for sheet in sheets):
        raise UnreadableWorkbook("file_empty")
    return {sheet.title.strip().lower(): sheet for sheet in sheets}


def write_workbook(sheets: Sequence[tuple[str, Sequence[Sequence[Any]]]]) -> bytes:
    """A workbook of values only."""
    book = Book(write_only=True)
    for title, rows in sheets:
        sheet: Any = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def workbook_of(sheets: Mapping[str, Sheet]) -> bytes:
    """What pyxform needs of a workbook, values only."""
    kinds = {row.get("type").lower() for row in sheets["survey"].rows} if "survey" in sheets else ()
    without = () if any("external" in kind for kind in kinds) else ("external_choices",)
    needed = [sheets[name] for name in FORM_SHEETS if name in sheets and name not in without]
    return write_workbook([(sheet.title, sheet.raw) for sheet in needed])


def _content(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        content = source
    else:
        try:
            if source.stat().st_size > _MAX_FILE:
                raise UnreadableWorkbook("file_too_large")
            content = source.read_bytes()
        except OSError as problem:
            raise UnreadableWorkbook("file_missing") from problem
    if len(content) > _MAX_FILE:
        raise UnreadableWorkbook("file_too_large")
    if not content:
        raise UnreadableWorkbook("file_empty")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableWorkbook("file_old_or_locked")
    return content


def _check_parts(content: bytes) -> None:
    """Refuse zip bombs, macros and document types before any parser sees them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            _check_list(parts.infolist())
            for part in parts.infolist():
                if part.filename.lower().endswith((".xml", ".rels")):
                    _refuse_document_type(parts, part)
    except UnreadableWorkbook:
        raise
    except zipfile.BadZipFile as problem:
        raise UnreadableWorkbook("file_no_workbook") from problem
    except Exception as problem:  # zlib.error, locked parts, unknown ways of packing
        raise UnreadableWorkbook("file_damaged") from problem


def _check_list(parts: Sequence[zipfile.ZipInfo]) -> None:
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise UnreadableWorkbook("file_bomb")
    names = [part.filename.lower() for part in parts]
    if not {"[content_types].xml", "xl/workbook.xml"} <= set(names):
        raise UnreadableWorkbook("file_no_workbook")
    if any("vbaproject" in name or "/macrosheets/" in name for name in names):
        raise UnreadableWorkbook("file_macros")


def _refuse_document_type(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    tail = b""
    with parts.open(part) as file:
        while chunk := file.read(1 << 20):
            # Without zero bytes UTF-16 reads like ASCII.
            text = (tail + chunk).replace(b"\0", b"")
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise UnreadableWorkbook("file_bomb")
            tail = chunk[-24:]


def _sheet(sheet: Any) -> Sheet:
    title = str(sheet.title)
    raw = tuple(_values(sheet))
    header = tuple(_column(cell) for cell in (raw[0] if raw else ()))
    rows = tuple(
        Row(number, cells)
        for number, values in enumerate(raw[1:], 2)
        if (cells := _cells(header, values))
    )
    return Sheet(title, header, rows, raw)


def _values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()
    waiting: list[tuple[Any, ...]] = []
    form = str(sheet.title).strip().lower() in FORM_SHEETS
    for number, values in enumerate(sheet.iter_rows(values_only=True)):
        if number >= _MAX_ROWS:
            if form:
                raise UnreadableWorkbook("file_too_long")
            return
        row = _trimmed(values)
        waiting.append(row)
        if row:
            yield from waiting
            waiting.clear()
        elif len(waiting) > _EMPTY_ROWS:
            return


def _trimmed(values: Sequence[Any]) -> tuple[Any, ...]:
    end = min(len(values), _MAX_COLUMNS)
    while end and not text_of(values[end - 1]):
        end -= 1
    return tuple(values[:end])


def _cells(header: Sequence[str], values: Sequence[Any]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for column, value in zip(header, values, strict=False):
        text = text_of(value)
        if column and text:
            cells.setdefault(column, text)
    return cells


def _column(value: Any) -> str:
    """Column names compare without case, save for the name of a language."""
    text = re.sub(r"\s*:\s*", ":", text_of(value)).replace("::", ":")
    first, colon, rest = text.partition(":")
    return re.sub(r"\s+", "_", first.strip().lower()) + (f"::{rest}" if colon else "")


def text_of(value: Any) -> str:
    """The text of a cell as a form reads it: 1.0 is 1, TRUE is TRUE."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\u00a0", " ").strip()
