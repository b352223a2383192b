"""What people type about places, activities and sessions, checked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from naast.methods.language import Kind
from naast.platform.forms import Chips, DateInput, TimeInput
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Programme
from naast.steps.connect.choices import (
    ActivityKind,
    HostRole,
    Language,
    Theme,
    VenueKind,
    Visibility,
    Weekday,
)
from naast.steps.connect.facts import ActivityFacts, Rhythm, VenueFacts
from naast.steps.connect.models import (
    LONGEST,
    SHORTEST,
    Activity,
    Venue,
)
from naast.steps.connect.opening import Unreadable, read_opening
from naast.steps.connect.wording import refuse_identifiers, refuse_labels


class PlainField(forms.CharField):
    """Short text in which nobody can be named."""

    def __init__(self, *, allowed: Iterable[Kind] = (), labels: bool = True, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._allowed = tuple(allowed)
        self._labels = labels

    def clean(self, value: Any) -> str:
        text = refuse_identifiers(super().clean(value), allowed=self._allowed)
        return text if self._labels else refuse_labels(text)


def _place_key(place: PlaceRef) -> str:
    return f"{place.code} {place.year}"


class VenueForm(forms.Form):
    """A place where people come."""

    name = PlainField(
        label=_("Name of the place"), max_length=80, help_text=_("For example: De Brug.")
    )
    kind = forms.ChoiceField(label=_("What kind of place is it?"), choices=VenueKind.choices)
    place = forms.ChoiceField(label=_("In which wijk or gemeente?"))
    address = PlainField(
        label=_("Address of the place"),
        max_length=120,
        allowed=(Kind.ADDRESS, Kind.POSTCODE),
        help_text=_("Where people go. Never the address of somebody’s home."),
    )
    opening_hours = forms.CharField(
        label=_("When is it open?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One line for each time, for example: ma-vr 9:00-17:00"),
    )
    accessibility = PlainField(
        label=_("How do people get in?"),
        max_length=200,
        required=False,
        help_text=_("For example: no doorstep, toilet for wheelchairs, bus stop at the door."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Which languages are spoken there?"),
        choices=Language.choices,
        required=False,
        widget=Chips,
    )
    visibility = forms.ChoiceField(
        label=_("Who may know of this place?"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        initial=Visibility.OPEN,
    )

    def __init__(self, *args: Any, places: list[PlaceRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = {_place_key(place): place for place in places}
        field = self.fields["place"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # declared above
        field.choices = [(key, place.name) for key, place in self._places.items()]

    def clean_opening_hours(self) -> str:
        typed = "\n".join(self.cleaned_data["opening_hours"].split("\r\n"))
        try:
            read_opening(typed)
        except Unreadable as error:
            raise forms.ValidationError(
                gettext("We cannot read “%(piece)s”. Write it like this: ma-vr 9:00-17:00")
                % {"piece": error.piece}
            ) from error
        return typed

    def facts(self) -> VenueFacts:
        data = self.cleaned_data
        return VenueFacts(
            name=data["name"],
            kind=VenueKind(data["kind"]),
            place=self._places[data["place"]],
            address=data["address"],
            opening_hours=data["opening_hours"],
            accessibility=data["accessibility"],
            languages=tuple(Language(code) for code in data["languages"]),
            visibility=Visibility(data["visibility"]),
        )


def venue_initial(venue: Venue) -> dict[str, Any]:
    own = PlaceRef(venue.area_code, venue.area_year, venue.area_name)
    copied = ("name", "kind", "address", "opening_hours", "accessibility", "languages")
    return {name: getattr(venue, name) for name in copied} | {
        "place": _place_key(own),
        "visibility": venue.visibility,
    }


class ActivityTextForm(forms.Form):
    """What an activity is: first what people here want, then what we want to tell."""

    wanted = PlainField(
        label=_("What do people here want?"),
        max_length=200,
        help_text=_("For example: to get out of the house and talk to someone."),
    )
    title = PlainField(
        label=_("What do you call it?"),
        max_length=80,
        labels=False,
        help_text=_("For example: Wandelen vanaf De Brug."),
    )
    kind = forms.ChoiceField(label=_("What do you do together?"), choices=ActivityKind.choices)
    audience = PlainField(
        label=_("Who is welcome?"), max_length=120, labels=False, initial=_("Everybody")
    )
    host_role = forms.ChoiceField(
        label=_("Who receives people?"),
        choices=HostRole.choices,
        help_text=_("A role, not a name."),
    )
    cost = PlainField(label=_("What does it cost?"), max_length=60, initial=_("Free"))
    theme = forms.ChoiceField(
        label=_("What do you want to tell, beside that?"),
        choices=[("", _("Nothing yet")), *Theme.choices],
        required=False,
    )
    visibility = forms.ChoiceField(
        label=_("Who may know of it?"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        initial=Visibility.OPEN,
    )

    def facts(self) -> ActivityFacts:
        data = self.cleaned_data
        return ActivityFacts(
            title=data["title"],
            kind=ActivityKind(data["kind"]),
            wanted=data["wanted"],
            audience=data["audience"],
            host_role=HostRole(data["host_role"]),
            cost=data["cost"],
            theme=Theme(data["theme"]) if data["theme"] else None,
            visibility=Visibility(data["visibility"]),
        )


class ActivityForm(ActivityTextForm):
    """A new weekly activity."""

    programme = forms.ChoiceField(label=_("Programme"))
    venue = forms.ChoiceField(label=_("Where?"))
    weekday = forms.TypedChoiceField(
        label=_("On which day of the week?"), choices=Weekday.choices, coerce=int
    )
    starts_at = forms.TimeField(label=_("From what time?"), widget=TimeInput)
    minutes = forms.IntegerField(
        label=_("How many minutes?"),
        min_value=SHORTEST,
        max_value=LONGEST,
        initial=60,
        widget=forms.NumberInput(attrs={"step": 15}),
    )
    first_day = forms.DateField(label=_("From which day on?"), widget=DateInput)
    last_day = forms.DateField(label=_("Until which day?"), widget=DateInput)
    field_order = [
        "wanted",
        "title",
        "kind",
        "audience",
        "programme",
        "venue",
        "weekday",
        "starts_at",
        "minutes",
        "first_day",
        "last_day",
        "host_role",
        "cost",
        "theme",
        "visibility",
    ]

    def __init__(
        self,
        *args: Any,
        programmes: Iterable[Programme],
        venues: Iterable[Venue],
        warn: Callable[[Venue, Rhythm], list[str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._warn = warn
        self.warnings: list[str] = []
        self._venues = {str(each.pk): each for each in venues}
        self._running = [(str(each.pk), each.title) for each in programmes]
        self._choose("programme", self._running)
        self._choose("venue", [(key, each.name) for key, each in self._venues.items()])
        if len(self._running) == 1:
            self.fields["programme"].widget = forms.HiddenInput()
            self.initial["programme"] = self._running[0][0]

    @property
    def has_venues(self) -> bool:
        return bool(self._venues)

    @property
    def has_programmes(self) -> bool:
        return bool(self._running)

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # declared above
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("first_day"), data.get("last_day")
        if first and last and last < first:
            self.add_error(
                "last_day", gettext("This day lies before the first one. Choose a later one.")
            )
        start, minutes = data.get("starts_at"), data.get("minutes")
        if start and minutes and start.hour * 60 + start.minute + minutes >= 24 * 60:
            self.add_error("minutes", gettext("It would end after midnight. Choose fewer minutes."))
        if not self.errors and "anyway" not in self.data:
            self.warnings = self._warn(self._venues[data["venue"]], self.rhythm())
        return data

    def rhythm(self) -> Rhythm:
        data = self.cleaned_data
        return Rhythm(
            weekday=Weekday(data["weekday"]),
            starts_at=data["starts_at"],
            minutes=data["minutes"],
            first_day=data["first_day"],
            last_day=data["last_day"],
        )


_TEXTS = ("wanted", "title", "kind", "audience", "host_role", "cost", "theme", "visibility")


def activity_initial(activity: Activity) -> dict[str, Any]:
    return {name: getattr(activity, name) for name in _TEXTS}


def copied_initial(activity: Activity | None, today: datetime.date) -> dict[str, Any]:
    """A new activity like the last one, from this week on for a quarter."""
    dates = {"first_day": today, "last_day": today + datetime.timedelta(weeks=12)}
    if activity is None:
        return dates | {"weekday": today.weekday()}
    times = {name: getattr(activity, name) for name in ("weekday", "starts_at", "minutes")}
    chosen = {"programme": activity.programme_id, "venue": activity.venue_id}
    return activity_initial(activity) | times | chosen | dates
