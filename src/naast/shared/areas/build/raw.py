"""Read a publisher's CSV strictly: each complaint names file, row, column and the remedy."""

import csv
import gzip
import io
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

# Amsterdam writes letters in its wijken and buurten, such as WK0363AA and BU0363AA01.
CODE = re.compile(r"^(NL\d{2}|VR\d{2}|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$")


class DataError(Exception):
    """An open-data file cannot be used; the text says where and what to do."""

    def __init__(self, what: str, remedy: str, file: str = "", row: int = 0, column: str = ""):
        place = [file] if file else []
        if row:
            place.append(_("row %(row)d") % {"row": row})
        if column:
            place.append(_("column “%(column)s”") % {"column": column})
        self.message = f"{', '.join(place)}: {what} {remedy}" if place else f"{what} {remedy}"
        super().__init__(self.message)


@dataclass(frozen=True)
class RawRow:
    """One row with its place in the file, so that a complaint can point at it."""

    file: str
    number: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        return self.cells[column].strip()

    def code(self, column: str) -> str:
        value = self.text(column)
        if not CODE.match(value):
            raise self.error(
                column,
                _("“%(value)s” is not an area code (such as GM0482, WK048201 or BU04820100).")
                % {"value": value},
            )
        return value

    def figure(self, column: str) -> str:
        """Return the number as written, without a meaningless '.0'; empty stays empty."""
        value = self.text(column)
        if not value:
            return ""
        try:
            number = float(value)
        except ValueError:
            raise self.error(column, _("“%(value)s” is not a number.") % {"value": value}) from None
        if not math.isfinite(number):
            raise self.error(column, _("“%(value)s” is not a number.") % {"value": value})
        return str(int(number)) if number.is_integer() else repr(number)

    def error(self, column: str, what: str) -> DataError:
        return DataError(
            what,
            _("Correct this cell, or get the file from the publisher again. Nothing was changed."),
            file=self.file,
            row=self.number,
            column=column,
        )


def locate(folder: Path, name: str) -> Path:
    """Find `name` in the folder, packed (.gz) or plain."""
    bare = name.removesuffix(".gz")
    for candidate in (folder / f"{bare}.gz", folder / bare):
        if candidate.is_file():
            return candidate
    raise DataError(
        _("this file is missing in %(folder)s.") % {"folder": folder},
        _("Put it there under this name (packed as .gz is fine) and run the command again."),
        file=bare,
    )


def read_bytes(path: Path) -> bytes:
    """Read a file, unpacking .gz; a truncated or damaged one is said, not guessed at."""
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if path.suffix == ".gz" else data
    except (OSError, EOFError) as error:
        raise DataError(
            _("the file cannot be read or is damaged (%(error)s).") % {"error": error},
            _("Copy or download it again. Nothing was changed."),
            file=path.name,
        ) from error


def read_rows(folder: Path, name: str, columns: tuple[str, ...]) -> Iterator[RawRow]:
    """Yield the rows of a CSV that must have at least these columns."""
    path = locate(folder, name)
    rows = csv.reader(io.StringIO(_decode(read_bytes(path), path.name), newline=""))
    header = next(rows, [])
    missing = [column for column in columns if column not in header]
    if missing:
        raise DataError(
            _("this column is missing; found: %(found)s.")
            % {"found": ", ".join(header[:12]) or _("an empty file")},
            _("Use the file with the columns that shared/areas/build describes."),
            file=path.name,
            row=1,
            column=missing[0],
        )
    filled = 0
    for number, cells in enumerate(rows, start=2):
        if not any(cells):
            continue
        if len(cells) != len(header):
            raise DataError(
                _("%(found)d values where %(expected)d are expected.")
                % {"found": len(cells), "expected": len(header)},
                _("The file looks truncated or damaged: copy or download it again."),
                file=path.name,
                row=number,
            )
        filled += 1
        yield RawRow(path.name, number, dict(zip(header, cells, strict=True)))
    if not filled:
        raise DataError(_("the file has no rows."), _("Copy or download it again."), file=path.name)


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise DataError(
            _("the file is not UTF-8 text."),
            _("Save it as UTF-8 and run the command again."),
            file=name,
            row=row,
        ) from error
