"""What the linter found, before it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from naast.steps.listen.questionnaires.messages import message


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: a code, where, and the words to fill in."""

    code: str
    sheet: str | None = None
    row: int | None = None
    params: Mapping[str, str] = field(default_factory=dict)

    def told(self, lang: str) -> "Told":
        reason, remedy = message(self.code, self.params, lang)
        return Told(self.sheet, self.row, reason, remedy, self.code)


@dataclass(frozen=True)
class Told:
    """A finding in plain words; row and sheet are missing only when the whole file is meant."""

    sheet: str | None
    row: int | None
    reason: str
    remedy: str
    code: str


# A question or metadata with one of these may not be asked: a cleaned copy leaves it out.
FORBIDDEN_ROWS = frozenset(
    {
        "location",
        "device",
        "person",
        "clock",
        "audit",
        "media",
        "barcode",
        "date",
        "asks",
        "exact_age",
        "open_text",
        "pushes",
        "repeat",
        "rank",
        "external_list",
        "external_data",
        "external_app",
        "include",
    }
)
# With one of these only the cell goes, the question stays.
FORBIDDEN_CELLS = frozenset({"reads_device", "last_saved", "or_other", "sends_elsewhere"})
