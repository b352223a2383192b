"""Places, activities, sessions and what is noted of a session. No field here holds a person.

tests/steps/connect/test_schema.py walks these models and fails on a field that could.
"""

from __future__ import annotations

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django_scopes import ScopedManager

from naast.steps.connect.choices import (
    ActivityKind,
    FollowUp,
    HostRole,
    Language,
    Mood,
    State,
    Theme,
    VenueKind,
    Visibility,
    Weekday,
)

MOST_HEADS = 500
QUESTION_LENGTH = 200
SHORTEST, LONGEST = 15, 480


def _known(field: str, values: list[str] | list[int], name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__in": values}), name=name)


class Venue(models.Model):
    """A place where people come. The address is the address of the place."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=VenueKind.choices)
    area_code = models.CharField(max_length=12)
    area_year = models.PositiveSmallIntegerField()
    area_name = models.CharField(max_length=120)
    address = models.CharField(max_length=120)
    # Lines as 'ma-vr 9:00-17:00'; naast.steps.connect.opening reads them.
    opening_hours = models.CharField(max_length=300, blank=True)
    accessibility = models.CharField(max_length=200, blank=True)
    languages = models.JSONField(default=list, blank=True)
    visibility = models.CharField(
        max_length=10, choices=Visibility.choices, default=Visibility.OPEN
    )

    objects = ScopedManager(organisation="organisation")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="connect_venue_once"),
            _known("visibility", Visibility.values, "connect_venue_visibility"),
            _known("kind", VenueKind.values, "connect_venue_kind"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def discreet(self) -> bool:
        return self.visibility == Visibility.DISCREET

    @property
    def language_names(self) -> str:
        return ", ".join(str(Language(code).label) for code in self.languages)


class Activity(models.Model):
    """Something that people do together every week: first what they want, then what we tell."""

    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    venue = models.ForeignKey(Venue, on_delete=models.RESTRICT, related_name="activities")
    title = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=ActivityKind.choices)
    wanted = models.CharField(max_length=200)
    theme = models.CharField(max_length=20, choices=Theme.choices, blank=True)
    audience = models.CharField(max_length=120)
    weekday = models.PositiveSmallIntegerField(choices=Weekday.choices)
    starts_at = models.TimeField()
    minutes = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(SHORTEST), MaxValueValidator(LONGEST)]
    )
    first_day = models.DateField()
    last_day = models.DateField()
    host_role = models.CharField(max_length=20, choices=HostRole.choices)
    cost = models.CharField(max_length=60)
    visibility = models.CharField(
        max_length=10, choices=Visibility.choices, default=Visibility.OPEN
    )

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["title", "first_day"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="connect_activity_period"
            ),
            models.CheckConstraint(
                condition=Q(minutes__gte=SHORTEST, minutes__lte=LONGEST),
                name="connect_activity_minutes",
            ),
            _known("weekday", Weekday.values, "connect_activity_weekday"),
            _known("kind", ActivityKind.values, "connect_activity_kind"),
            _known("visibility", Visibility.values, "connect_activity_visibility"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def ends_at(self) -> datetime.time:
        start = datetime.datetime.combine(datetime.date.min, self.starts_at)
        return (start + datetime.timedelta(minutes=self.minutes)).time()

    @property
    def discreet(self) -> bool:
        return Visibility.DISCREET in (self.visibility, self.venue.visibility)


class Session(models.Model):
    """One time that an activity takes place."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="sessions")
    day = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    # Empty means: the theme of the activity.
    theme = models.CharField(max_length=20, choices=Theme.choices, blank=True)
    card_code = models.CharField(max_length=20, blank=True)

    objects = ScopedManager(organisation="activity__programme__organisation")

    class Meta:
        ordering = ["day", "activity__starts_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "day"], name="connect_session_once"),
            _known("state", State.values, "connect_session_state"),
        ]
        indexes = [models.Index(fields=["day"], name="connect_session_day")]

    def __str__(self) -> str:
        return f"{self.activity.title}, {date_format(self.day, 'j F')}"

    @property
    def theme_or_usual(self) -> str:
        return self.theme or self.activity.theme

    @property
    def is_planned(self) -> bool:
        return self.state == State.PLANNED

    @property
    def is_held(self) -> bool:
        return self.state == State.HELD

    @property
    def is_cancelled(self) -> bool:
        return self.state == State.CANCELLED


class SessionLog(models.Model):
    """What the team notes after a session: heads, themes, mood, what follows."""

    session = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="log")
    # Made by the phone, so that the same log sent twice is one log.
    client = models.UUIDField(unique=True)
    adults = models.PositiveSmallIntegerField()
    under_16 = models.PositiveSmallIntegerField()
    themes = models.JSONField(default=list, blank=True)
    mood = models.CharField(max_length=10, choices=Mood.choices)
    follow_up = models.CharField(max_length=20, choices=FollowUp.choices, default=FollowUp.NONE)

    objects = ScopedManager(organisation="session__activity__programme__organisation")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(adults__lte=MOST_HEADS, under_16__lte=MOST_HEADS),
                name="connect_log_heads",
            ),
            _known("mood", Mood.values, "connect_log_mood"),
            _known("follow_up", FollowUp.values, "connect_log_follow_up"),
        ]

    def __str__(self) -> str:
        return str(self.session)

    @property
    def visits(self) -> int:
        return self.adults + self.under_16

    @property
    def theme_names(self) -> str:
        return ", ".join(str(Theme(theme).label) for theme in self.themes)


class SessionQuestion(models.Model):
    """A question as it was asked, in the words that were used; nobody knows by whom."""

    log = models.ForeignKey(SessionLog, on_delete=models.CASCADE, related_name="questions")
    words = models.CharField(max_length=QUESTION_LENGTH)
    language = models.CharField(max_length=10, choices=Language.choices)

    objects = ScopedManager(organisation="log__session__activity__programme__organisation")

    class Meta:
        ordering = ["pk"]
        constraints = [_known("language", Language.values, "connect_question_language")]

    def __str__(self) -> str:
        return self.words
