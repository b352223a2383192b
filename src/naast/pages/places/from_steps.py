"""What the steps have to say of a place, as parts of its page."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.pages.places.sections import Section, SectionItem
from naast.platform.access import Actor
from naast.shared.areas.parts import PlacePart
from naast.shared.areas.queries import Area
from naast.shared.release import queries as released
from naast.steps.connect import queries as connect
from naast.steps.inform import queries as inform
from naast.steps.learn import queries as learn
from naast.steps.listen.rounds import queries as rounds


def _section(key: str, step: str, part: PlacePart) -> Section:
    items = [SectionItem(title=item.text, url=item.url) for item in part.items]
    return Section(key=key, title=part.title, step=step, empty=part.empty, items=items)


def doing(actor: Actor, area: Area) -> Section:
    return _section("doing", "connect", connect.place_section(actor, area.code))


def explaining(actor: Actor, area: Area) -> Section:
    part = inform.place_section(actor, area.code, timezone.localdate())
    return _section("explaining", "inform", part)


def promised(actor: Actor, area: Area) -> Section:
    return _section("promised", "learn", learn.place_section(actor, area))


def heard(actor: Actor, area: Area) -> Section:
    """The rounds of talks held here, and their results where those are released."""
    return Section(
        key="heard",
        title=_("What we hear"),
        step="listen",
        empty=_(
            "No round of talks has been held here yet. A researcher starts one under ‘Listen’."
        ),
        items=[
            SectionItem(
                title=wave.title,
                text=_("Results are released.") if release else _("No results are released yet."),
                url=reverse("results:round", kwargs={"release": release.pk}) if release else "",
            )
            for wave in rounds.waves_in(actor, area)
            for release in [released.latest(actor, wave.round_key)]
        ],
    )
