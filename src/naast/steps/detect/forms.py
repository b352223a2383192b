"""What people type about a figure, checked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from naast.methods.language.identifiers import find_identifiers
from naast.platform.access import Actor
from naast.platform.forms import WeekInput
from naast.shared.areas.indicators import BY_KEY
from naast.steps.detect.models import WEEK, Headcount, SpokenWith, SubjectKind, Verdict
from naast.steps.detect.queries import result_title

if TYPE_CHECKING:
    from naast.shared.programmes.models import Programme


@dataclass(frozen=True)
class Subject:
    """What a reading is about, as the address names it."""

    kind: str
    key: str
    title: str


class SubjectForm(forms.Form):
    """The part of the address that says what the reading is about."""

    soort = forms.ChoiceField(choices=SubjectKind.choices)
    over = forms.RegexField(r"^[\w:+.\-]{1,120}$")

    def subject(self, actor: Actor) -> Subject | None:
        """Return the subject, or None for an address that names nothing we know."""
        if not self.is_valid():
            return None
        kind, key = self.cleaned_data["soort"], self.cleaned_data["over"]
        if kind == SubjectKind.RESULT:
            return Subject(kind, key, result_title(actor, key))
        indicator = BY_KEY.get(key)
        if indicator is None:
            return None
        return Subject(kind, key, f"{indicator.label}, {indicator.period}")


class ReadingForm(forms.Form):
    """Is what we see right? With whom, what they say, in which week."""

    use_required_attribute = False  # else an empty text field looks wrong before anyone typed

    verdict = forms.ChoiceField(
        label=_("Is what we see right?"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    meaning = forms.CharField(
        label=_("What do they say it means?"),
        help_text=_("In their words. No names, addresses or numbers of people."),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    spoken_with = forms.ChoiceField(
        label=_("With whom was this talked about?"),
        choices=SpokenWith.choices,
        widget=forms.RadioSelect,
    )
    headcount = forms.ChoiceField(
        label=_("With about how many people?"),
        choices=Headcount.choices,
        widget=forms.RadioSelect,
    )
    week = forms.RegexField(
        WEEK,
        label=_("In which week?"),
        help_text=_("Year and week, for example 2026-W48. We keep no day."),
        widget=WeekInput,
    )
    programme: forms.ModelChoiceField[Programme] = forms.ModelChoiceField(
        label=_("For which programme?"), queryset=None, empty_label=None
    )

    def __init__(
        self, data: QueryDict | None, *, programmes: QuerySet[Programme], today: datetime.date
    ) -> None:
        year, week, _day = today.isocalendar()
        super().__init__(
            data, initial={"week": f"{year}-W{week:02d}", "programme": programmes.first()}
        )
        self.today = today
        field = cast("forms.ModelChoiceField[Programme]", self.fields["programme"])
        field.queryset = programmes

    def clean_meaning(self) -> str:
        text: str = self.cleaned_data["meaning"]
        found = find_identifiers(text)
        if found:
            piece = text[found[0].start : found[0].end]
            raise forms.ValidationError(
                gettext("“%(piece)s” may tell who somebody is. Leave it out or say it in general.")
                % {"piece": piece}
            )
        return text

    def clean_week(self) -> str:
        week: str = self.cleaned_data["week"]
        try:
            monday = datetime.date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
        except ValueError as error:
            raise forms.ValidationError(
                gettext("This week does not exist in that year.")
            ) from error
        if monday > self.today:
            raise forms.ValidationError(
                gettext("This week has yet to come. Choose an earlier week.")
            )
        return week
