"""From workbook to XForm, the same every time, and with a version that follows from its content."""

import hashlib
import io
import re
from typing import Any

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from naast.steps.listen.questionnaires.conventions import ROOT
from naast.steps.listen.questionnaires.workbook import (
    UnreadableWorkbook,
    read_workbook,
    workbook_of,
)


class NotConvertible(ValueError):  # reads as a sentence where it is caught
    """The workbook cannot be made into an XForm; the message is pyxform's own (English)."""


def to_xform(content: bytes) -> str:
    """Make the XForm of a workbook. Nothing in it is required, so that anyone may skip anything."""
    try:
        # pyxform sees only values, in a workbook that our own reader found harmless.
        plain = workbook_of(read_workbook(content))
    except UnreadableWorkbook as problem:
        raise NotConvertible(problem.code) from problem
    return convert_plain(plain)


def convert_plain(plain: bytes) -> str:
    """Make the XForm of a workbook that we wrote ourselves."""
    try:
        result: Any = convert(io.BytesIO(plain), form_name=ROOT, file_type=".xlsx", warnings=[])
    except PyXFormError as problem:
        raise NotConvertible(str(problem)) from problem
    except Exception as problem:  # pyxform lets TypeError, KeyError and others escape
        raise NotConvertible(f"{type(problem).__name__}: {problem}") from problem
    xform = re.sub(r"<bind [^>]*>", _without_required, str(result.xform))
    return _with_version(xform)


def _without_required(bind: re.Match[str]) -> str:
    return re.sub(r'\s(?:required|jr:requiredMsg)="[^"]*"', "", bind[0])


def _with_version(xform: str) -> str:
    """Two forms with one version are the same form: the version is a digest of all the rest."""
    opening = re.search(rf'<{ROOT}\s[^>]*\bid="[^"]*"[^>]*>', xform)
    if opening is None:
        raise NotConvertible("The form has no root element with an id.")
    bare = re.sub(r'\sversion="[^"]*"', "", opening[0])
    without = xform.replace(opening[0], bare, 1)
    version = hashlib.sha256(without.encode()).hexdigest()[:16]
    versioned = bare.replace(f"<{ROOT}", f'<{ROOT} version="{version}"', 1)
    return without.replace(bare, versioned, 1)
