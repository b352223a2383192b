"""The parts of a place page that the steps fill, in the order in which they stand there.

A provider is a callable (actor, area) -> Section; `page.py` lists them in order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from naast.platform.access import Actor
from naast.shared.areas.maps import places_of
from naast.shared.areas.queries import Area, figures
from naast.shared.figures import Bound, Figure
from naast.steps.detect.queries import readings_of_place


@dataclass(frozen=True, kw_only=True)
class SectionItem:
    """One line of a section: a title that may lead somewhere, a text, a figure."""

    title: str
    text: str = ""
    meta: str = ""
    url: str = ""
    badge: str = ""
    figure: Figure | None = None


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the page. Without items it says what will stand there, and the first step."""

    key: str
    title: str
    step: str
    empty: str
    items: list[SectionItem] = field(default_factory=list)
    intro: str = ""
    action: str = ""
    action_url: str = ""


Provider = Callable[[Actor, Area], Section]


def readings(actor: Actor, area: Area) -> Section:
    """What people say that the figures of this place mean."""
    items = [
        SectionItem(
            title=f"{found.subject_title} ({found.area_name})",
            text=found.meaning,
            badge=found.get_verdict_display(),
            meta=_("with %(who)s (%(count)s), week %(week)s")
            % {
                "who": found.get_spoken_with_display(),
                "count": found.get_headcount_display(),
                "week": found.week,
            },
        )
        for found in readings_of_place(actor, area)[:10]
    ]
    return Section(
        key="readings",
        title=_("Is what we see right?"),
        step="detect",
        items=items,
        intro=_("What residents and professionals say that the figures mean."),
        empty=_(
            "Nobody said what they think of these figures yet. Choose ‘Is this right?’ beside a "
            "figure above, and write down what people say."
        ),
    )


def unknown(_actor: Actor, area: Area) -> Section:
    """What the open figures cannot say about this place."""
    absent: dict[str, list[str]] = {}
    for found in figures(area):
        if found.bound is Bound.MISSING:
            reason = found.crossing or _("The publisher gives no figure.")
            absent.setdefault(reason, []).append(f"{found.label} ({found.period})")
    items = [
        SectionItem(
            title=ngettext("%(number)d figure", "%(number)d figures", len(names))
            % {"number": len(names)},
            text=f"{reason} {'; '.join(names)}.",
        )
        for reason, names in absent.items()
    ]
    items += [SectionItem(title=title, text=text) for title, text in _never_known(area)]
    return Section(
        key="unknown",
        title=_("What we do not know yet"),
        step="detect",
        items=items,
        empty=_("Every figure that Naast carries is known for this place."),
    )


def _never_known(area: Area) -> list[tuple[str, str]]:
    found = []
    if area.invented:
        return [(_("Everything"), _("This place does not exist. Its figures are invented."))]
    if area.kind in ("wijk", "buurt"):
        text = _("Published per gemeente only. Look at the gemeente.")
        found.append((_("Vaccination coverage"), text))
    if area.kind == "buurt":
        text = _("Naast carries no boundaries of buurten, so the map shows the wijk.")
        found.append((_("A map of the buurt"), text))
    elif area.kind == "wijk" and area.code in {a.code for a in places_of(area).without_shape}:
        text = _("This wijk of 2024 has no boundary in the shapes of 2022.")
        found.append((_("A map of the wijk"), text))
    found.append(
        (
            _("Whom we do not reach"),
            _("No open figure tells. The rounds of talks show who is missing."),
        )
    )
    return found
