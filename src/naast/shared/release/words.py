"""What a released table says, in a sentence that promises no more than its lines hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naast.shared.release.models import Kind


@dataclass(frozen=True)
class Line:
    """One line as the sentence needs it: its words, state, count and whole percent."""

    label: str
    state: str
    count: int | None
    percent: int | None


def base() -> str:
    return _("people we spoke with who answered this question")


def caution() -> str:
    """Stands with every figure of answers, on screen, in files and in print."""
    return _(
        "This is not a random sample: it says something about the people we spoke with, not about "
        "all residents."
    )


def why_hidden(threshold: int) -> str:
    return _(
        "Fewer than %(threshold)d people stand behind it, or it would tell what a small group said."
    ) % {"threshold": threshold}


def why_withheld() -> str:
    return _("Too few people answered, or it would tell what a small group said.")


def merged(labels: Sequence[str]) -> str:
    """The words of answers that were put together."""
    if len(labels) == 1:
        return labels[0]
    return _("%(first)s or %(last)s") % {"first": ", ".join(labels[:-1]), "last": labels[-1]}


def finding(kind: str, lines: Sequence[Line], n: int | None) -> str:
    """The sentence above a table: what is seen, and no more."""
    exact = [line for line in lines if line.count is not None]
    if n is None or all(line.state == "hidden" for line in lines):
        return _("We can show nothing here")
    nearly_all = [line for line in lines if line.state == "bounded_high"]
    if nearly_all:
        return _("Nearly everyone (95%% or more): %(answer)s") % {
            "answer": _quoted(nearly_all[0].label)
        }
    if not exact:
        return _("No answer was given often enough to stand out")
    top = max(line.count or 0 for line in exact)
    best = [line for line in exact if line.count == top]
    if not _surely_most(kind, lines, n, top) and 4 * top >= n:
        return _("Often mentioned: %(answers)s") % {"answers": _named(best)}
    if not _surely_most(kind, lines, n, top):
        return _("Of the answers we may show, most given: %(answers)s") % {"answers": _named(best)}
    if kind == Kind.MANY:
        return _("Mentioned most: %(answers)s") % {"answers": _named(best)}
    # Half a percent over half reads as 50%, which is not more than half.
    if len(best) == 1 and 2 * top > n and (best[0].percent or 0) > 50:
        return _("More than half (%(percent)s%%): %(answer)s") % {
            "percent": best[0].percent,
            "answer": _quoted(best[0].label),
        }
    return _("Most given answer: %(answers)s") % {"answers": _named(best)}


def _surely_most(kind: str, lines: Sequence[Line], n: int, top: int) -> bool:
    """Whether no line that is hidden can hold more people than the highest one shown."""
    if not any(line.state == "hidden" for line in lines):
        return True
    if kind == Kind.MANY:
        return False
    return top >= n - sum(line.count or 0 for line in lines)


def _named(lines: Sequence[Line]) -> str:
    together = " {} ".format(_("and")).join(_quoted(line.label) for line in lines[:3])
    return _("%(answers)s (%(percent)s%%)") % {"answers": together, "percent": lines[0].percent}


def _quoted(label: str) -> str:
    return f"‘{label}’"
