"""The released tables as CSV: what stands with the figures on screen stands in the file."""

from __future__ import annotations

import csv
import io
import re

from django.utils.translation import gettext as _

from naast.pages.results.content import Result, people
from naast.platform.ui import Share

# A spreadsheet reads a cell that begins with one of these as a formula.
FORMULA = re.compile(r"(^|[,;\t\r\n])(\s*)([=+\-@])")


def as_csv(result: Result) -> str:
    """UTF-8 text; comment lines start with #, then a header row, then a row per answer."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for line in _notes(result):
        out.write(f"# {comment(line)}\r\n")
    writer.writerow(
        [
            _("question"),
            _("answer"),
            _("share in percent"),
            _("people"),
            _("state"),
            "n",
            _("period"),
            _("counted on"),
            _("remark"),
        ]
    )
    for block in result.blocks:
        shared = [
            str(block.table.n or ""),
            safe(block.table.period),
            block.table.counted_on.isoformat(),
        ]
        if not block.rows:
            writer.writerow(
                [safe(block.table.title), "", "", "", _("not shown"), *shared, block.table.why]
            )
        for row in block.rows:
            writer.writerow(
                [
                    safe(block.table.title),
                    safe(row.label),
                    "" if row.percent is None else f"{row.percent:.0f}",
                    "" if row.n is None else str(row.n),
                    state(row),
                    *shared,
                    safe(row.why),
                ]
            )
    return out.getvalue()


def state(row: Share) -> str:
    """Whether the share is itself, a bound, or not shown."""
    if row.percent is None:
        return _("not shown")
    return row.text or _("shown")


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return FORMULA.sub(r"\1\2'\3", text)


def comment(text: str) -> str:
    """One line without quotes, in which a comma starts no formula either."""
    return safe(" ".join(text.replace('"', "'").split()))


def _notes(result: Result) -> list[str]:
    return [
        *([_("Example data (invented)")] if result.invented else []),
        f"{result.title} ({result.programme}, {result.organisation})",
        _("Places: %(places)s") % {"places": result.places},
        _("Period: %(period)s") % {"period": result.period},
        _("Met through: %(route)s") % {"route": result.route},
        _("Talks: %(people)s") % {"people": people(result.release)},
        _("Base of each share: people we spoke with who answered that question; n stands per row"),
        result.caution,
        *result.not_in_it,
    ]
