"""Reads of promises: for members, for closing a round, for residents."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.shared.areas.parts import PlaceItem, PlacePart
from naast.shared.areas.queries import Area
from naast.shared.programmes.models import Programme
from naast.shared.programmes.queries import programme_areas
from naast.shared.programmes.queries import programmes as programmes_of
from naast.steps.learn.models import Promise, PublicCode, State

SOON = datetime.timedelta(days=30)


def promises(actor: Actor) -> QuerySet[Promise]:
    """All promises of the organisation, the first due first."""
    rows = Promise.objects.filter(programme__organisation_id=actor.organisation_id)
    return rows.select_related("programme").prefetch_related("tellings")


def promise(actor: Actor, promise_id: int) -> Promise:
    found = promises(actor).filter(pk=promise_id).first()
    if found is None:
        raise NotThere("promise")
    return found


def promises_for_round(actor: Actor, round_key: str) -> QuerySet[Promise]:
    return promises(actor).filter(round_key=round_key)


def promises_for_finding(actor: Actor, finding_key: str) -> QuerySet[Promise]:
    return promises(actor).filter(finding_key=finding_key)


def has_owned_promise(actor: Actor, round_key: str) -> bool:
    """Whether a promise with owner and date stands on a finding of this round."""
    return promises_for_round(actor, round_key).exists()


def due(actor: Actor, today: datetime.date) -> list[Promise]:
    """Open promises that are overdue or due within a month, the first due first."""
    return list(promises(actor).filter(state=State.PROMISED, due__lte=today + SOON))


@dataclass(frozen=True)
class Board:
    """The promises of an organisation, by what there is to do."""

    overdue: list[Promise]
    open: list[Promise]
    to_tell: list[Promise]
    told: list[Promise]

    @property
    def empty(self) -> bool:
        return not (self.overdue or self.open or self.to_tell or self.told)


def board(actor: Actor, today: datetime.date) -> Board:
    found = Board([], [], [], [])
    for one in promises(actor):
        if one.is_open:
            (found.overdue if one.due < today else found.open).append(one)
        else:
            (found.told if was_told(one) else found.to_tell).append(one)
    return found


def was_told(promise: Promise) -> bool:
    """Whether residents have heard what came of it, on or after the day it was settled."""
    settled = promise.settled_on
    return settled is not None and any(one.day >= settled for one in promise.tellings.all())


@dataclass(frozen=True)
class ProgrammePage:
    """The public page of a programme, as members reach it."""

    programme: Programme
    code: str


def public_pages(actor: Actor) -> list[ProgrammePage]:
    rows = PublicCode.objects.filter(programme__organisation_id=actor.organisation_id)
    return [ProgrammePage(row.programme, row.code) for row in rows.select_related("programme")]


def public_code(actor: Actor, programme_id: int) -> str:
    for page in public_pages(actor):
        if page.programme.pk == programme_id:
            return page.code
    raise NotThere("public page")


@dataclass(frozen=True)
class PublicPromise:
    """What residents read of one promise."""

    promise: Promise
    overdue: bool

    @property
    def done(self) -> bool:
        return self.promise.state == State.DONE

    @property
    def not_possible(self) -> bool:
        return self.promise.state == State.NOT_POSSIBLE


@dataclass(frozen=True)
class PublicPage:
    """'You said, we did' of one programme; needs no account, so it is read in no scope."""

    organisation: str
    phone: str
    programme: str
    places: str
    code: str
    invented: bool
    promises: list[PublicPromise]
    changed_on: datetime.date


def public_page(code: str, today: datetime.date) -> PublicPage:
    with scopes_disabled():
        found = (
            PublicCode.objects.filter(code=code)
            .select_related("programme__organisation")
            .prefetch_related("programme__areas")
            .first()
        )
        if found is None:
            raise NotThere("public page")
        rows = list(Promise.objects.filter(programme=found.programme))
        programme = found.programme
        places = ", ".join(area.area_name for area in programme.areas.all())
    order = {State.PROMISED: 0, State.DONE: 1, State.NOT_POSSIBLE: 2}
    rows.sort(key=lambda one: (order[State(one.state)], one.due))
    return PublicPage(
        organisation=programme.organisation.name,
        phone=programme.organisation.contact_phone,
        programme=programme.title,
        places=places,
        code=code,
        invented=programme.organisation.invented,
        promises=[PublicPromise(one, one.is_open and one.due < today) for one in rows],
        changed_on=max((one.settled_on or one.made_on for one in rows), default=today),
    )


def public_addresses() -> Iterator[str]:
    """Every address of this step that a resident may open; `naast publish` writes them."""
    with scopes_disabled():
        codes = list(PublicCode.objects.order_by("pk").values_list("code", flat=True))
    for code in codes:
        yield reverse("learn:public", args=[code])


def place_section(actor: Actor, area: Area) -> PlacePart:
    """The promises of the programmes that work in a place."""
    around = {area.code, area.parent_code, area.gemeente_code} - {""}
    places = programme_areas(actor).filter(area_code__in=around)
    here = programmes_of(actor).filter(pk__in=places.values("programme"))
    items = [
        PlaceItem(_line(one), reverse("learn:promise", kwargs={"promise": one.pk}))
        for one in promises(actor).filter(programme__in=here)
    ]
    return PlacePart(
        title=_("You said, we did"),
        items=items,
        empty=_(
            "What is promised here after talks will stand here, with who does it and when. Open a "
            "result and choose ‘Make a promise’."
        ),
    )


def _line(promise: Promise) -> str:
    facts = {
        "what": promise.will_do,
        "owner": promise.owner,
        "day": date_format(promise.settled_on or promise.due, "j F Y"),
    }
    if promise.state == State.DONE:
        return _("%(what)s (%(owner)s): done on %(day)s") % facts
    if promise.state == State.NOT_POSSIBLE:
        return _("%(what)s (%(owner)s): not possible, said on %(day)s") % facts
    return _("%(what)s (%(owner)s): before %(day)s") % facts
