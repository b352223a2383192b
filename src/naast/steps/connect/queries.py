"""Every read of places, activities, sessions and what was heard there."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from naast.platform.access import Actor, Right
from naast.platform.errors import DomainError, NotThere
from naast.shared.areas import queries as areas
from naast.shared.areas.parts import PlaceItem, PlacePart
from naast.shared.programmes import queries as programmes
from naast.shared.programmes.actions import PlaceRef
from naast.steps.connect.choices import Language, State, Theme, Visibility, Weekday
from naast.steps.connect.facts import Rhythm
from naast.steps.connect.models import Activity, Session, SessionLog, SessionQuestion, Venue
from naast.steps.connect.opening import is_open, read_opening

# How long a session that nobody noted anything of stays on the list of today.
STILL_TO_LOG_DAYS = 7


def venues(actor: Actor) -> QuerySet[Venue]:
    """Places of the organisation; discreet ones only for those who plan the work."""
    found = Venue.objects.filter(organisation_id=actor.organisation_id)
    return found if actor.may(Right.WORK_PLAN) else found.filter(visibility=Visibility.OPEN)


def venue(actor: Actor, venue_id: int) -> Venue:
    found = venues(actor).filter(pk=venue_id).first()
    if found is None:
        raise NotThere("venue")
    return found


def activities(actor: Actor) -> QuerySet[Activity]:
    """Activities of the organisation; discreet ones only for those who plan the work."""
    found = Activity.objects.filter(programme__organisation_id=actor.organisation_id)
    found = found.select_related("venue", "programme")
    return found if actor.may(Right.WORK_PLAN) else found.filter(_open(""))


def _open(prefix: str) -> Q:
    """Open itself and at an open place."""
    return Q(
        **{
            f"{prefix}visibility": Visibility.OPEN,
            f"{prefix}venue__visibility": Visibility.OPEN,
        }
    )


def activity(actor: Actor, activity_id: int) -> Activity:
    found = activities(actor).filter(pk=activity_id).first()
    if found is None:
        raise NotThere("activity")
    return found


def running_activities(actor: Actor, day: datetime.date) -> QuerySet[Activity]:
    return activities(actor).filter(last_day__gte=day)


def last_activity(actor: Actor) -> Activity | None:
    """The activity that was planned last: what a new one is most like."""
    return activities(actor).order_by("-pk").first()


def _sessions(actor: Actor) -> QuerySet[Session]:
    found = Session.objects.filter(activity__programme__organisation_id=actor.organisation_id)
    found = found.select_related("activity__venue", "activity__programme", "log")
    return found if actor.may(Right.WORK_PLAN) else found.filter(_open("activity__"))


def session(actor: Actor, session_id: int) -> Session:
    found = _sessions(actor).filter(pk=session_id).first()
    if found is None:
        raise NotThere("session")
    return found


def sessions_on(actor: Actor, day: datetime.date) -> QuerySet[Session]:
    """The sessions of one day, for the home of the social worker."""
    return _sessions(actor).filter(day=day)


def sessions_between(actor: Actor, first: datetime.date, last: datetime.date) -> QuerySet[Session]:
    return _sessions(actor).filter(day__gte=first, day__lte=last)


def sessions_of(actor: Actor, activity_id: int) -> QuerySet[Session]:
    return _sessions(actor).filter(activity=activity(actor, activity_id))


def still_to_log(actor: Actor, day: datetime.date) -> QuerySet[Session]:
    """Sessions of the last days of which nothing has been noted."""
    since = day - datetime.timedelta(days=STILL_TO_LOG_DAYS)
    return _sessions(actor).filter(day__gte=since, day__lt=day, state=State.PLANNED)


@dataclass(frozen=True)
class TodayBlock:
    """What the home of who runs sessions shows of this step."""

    day: datetime.date
    sessions: list[Session]
    earlier: list[Session]


def today_block(actor: Actor, day: datetime.date) -> TodayBlock:
    return TodayBlock(day, list(sessions_on(actor, day)), list(still_to_log(actor, day)))


def log_of(found: Session) -> SessionLog | None:
    return SessionLog.objects.filter(session=found).prefetch_related("questions").first()


@dataclass(frozen=True)
class QuestionHeard:
    """A question somebody asked at a session, without the session: day, place and themes.

    Asked at a discreet session it has no place either.
    """

    id: int
    words: str
    language: str
    day: datetime.date
    themes: tuple[str, ...]
    programme_id: int
    area_code: str
    area_year: int | None
    area_name: str

    @property
    def language_name(self) -> str:
        return str(Language(self.language).label)

    @property
    def theme_names(self) -> str:
        return ", ".join(str(Theme(theme).label) for theme in self.themes)


def questions_heard(actor: Actor, since: datetime.date) -> list[QuestionHeard]:
    """Questions heard from `since` on, newest first; also those of discreet sessions.

    A question carries no session, activity or venue: what is asked in a closed group may be
    answered for everybody without telling where it was asked, so then it loses its place too.
    """
    rows = SessionQuestion.objects.filter(
        log__session__activity__programme__organisation_id=actor.organisation_id,
        log__session__day__gte=since,
    ).select_related("log__session__activity__venue")
    return [_heard(row) for row in rows.order_by("-log__session__day", "-pk")]


def _heard(row: SessionQuestion) -> QuestionHeard:
    held = row.log.session
    place, quiet = held.activity.venue, held.activity.discreet
    return QuestionHeard(
        id=row.pk,
        words=row.words,
        language=row.language,
        day=held.day,
        themes=tuple(row.log.themes),
        programme_id=held.activity.programme_id,
        area_code="" if quiet else place.area_code,
        area_year=None if quiet else place.area_year,
        area_name="" if quiet else place.area_name,
    )


def places(actor: Actor) -> list[PlaceRef]:
    """Where a venue may lie: the places of the programmes, and the wijken in them."""
    found: dict[tuple[str, int], PlaceRef] = {}
    for row in programmes.programme_areas(actor):
        own = PlaceRef(row.area_code, row.area_year, row.area_name)
        found.setdefault((own.code, own.year), own)
        for below in _below(own):
            found.setdefault((below.code, below.year), below)
    return list(found.values())


def places_with(actor: Actor, placed: Venue) -> list[PlaceRef]:
    """The same with the place of this venue, also when no programme has it any more."""
    own = PlaceRef(placed.area_code, placed.area_year, placed.area_name)
    found = places(actor)
    return found if own in found else [own, *found]


def _below(place: PlaceRef) -> list[PlaceRef]:
    try:
        area = areas.find(place.code, place.year)
        below = areas.children(area) if area.kind == "gemeente" else []
    except DomainError:
        # Without the open figures a venue can still be placed in the gemeente itself.
        return []
    return [PlaceRef(each.code, each.year, each.name) for each in below]


def planning_warnings(actor: Actor, place: Venue, rhythm: Rhythm) -> list[str]:
    """What speaks against this time at this place. The planner decides; nothing is blocked."""
    found = [
        _("%(activity)s is there on the same day from %(start)s to %(end)s.")
        % {
            "activity": other.title,
            "start": time_format(other.starts_at, "H:i"),
            "end": time_format(other.ends_at, "H:i"),
        }
        for other in clashes(actor, place, rhythm)
    ]
    if _closed(place, rhythm):
        found.append(
            _("%(venue)s is not open then. Its opening hours are: %(hours)s.")
            % {"venue": place.name, "hours": place.opening_hours}
        )
    return found


def clashes(actor: Actor, place: Venue, rhythm: Rhythm) -> list[Activity]:
    """Other activities at the same place on the same weekday and at the same time."""
    near = activities(actor).filter(
        venue=place,
        weekday=rhythm.weekday,
        first_day__lte=rhythm.last_day,
        last_day__gte=rhythm.first_day,
    )
    return [
        other
        for other in near
        if other.starts_at < rhythm.ends_at and rhythm.starts_at < other.ends_at
    ]


def _closed(place: Venue, rhythm: Rhythm) -> bool:
    """Whether the known opening hours do not cover this time."""
    openings = read_opening(place.opening_hours)
    return bool(openings) and not is_open(
        openings, rhythm.weekday, rhythm.starts_at, rhythm.ends_at
    )


def place_section(actor: Actor, area: str, today: datetime.date | None = None) -> PlacePart:
    """What we do in this place. Discreet things are left out: the page is shown and printed."""
    running = activities(actor).filter(
        _open(""), _inside(area), last_day__gte=today or timezone.localdate()
    )
    items = [
        PlaceItem(
            _("%(activity)s, %(weekday)s %(time)s, %(venue)s")
            % {
                "activity": each.title,
                "weekday": Weekday(each.weekday).label.lower(),
                "time": time_format(each.starts_at, "H:i"),
                "venue": each.venue.name,
            },
            reverse("connect:activity", kwargs={"activity": each.pk}),
        )
        for each in running
    ]
    return PlacePart(
        title=_("What we do here"),
        items=items,
        empty=_("No activity is planned here yet. Ask people what they want to do together."),
    )


def _inside(area: str) -> Q:
    """The area itself and what lies in it: codes of wijken and buurten begin with its number."""
    inside = Q(venue__area_code=area)
    below = {"GM": ("WK", "BU"), "WK": ("BU",)}.get(area[:2], ())
    for kind in below:
        inside |= Q(venue__area_code__startswith=f"{kind}{area[2:]}")
    return inside
