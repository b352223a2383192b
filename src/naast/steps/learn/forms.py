"""What people type about a promise, checked."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from naast.methods.language.identifiers import find_identifiers
from naast.platform.forms import DateInput
from naast.steps.learn.models import State, Telling

SETTLED = [
    (State.DONE, _("It is done")),
    (State.NOT_POSSIBLE, _("It is not possible")),
]


class OpenText(forms.CharField):
    """A short text for residents to read, in which nobody may be recognised."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        found = find_identifiers(text)
        if found:
            piece = text[found[0].start : found[0].end]
            raise forms.ValidationError(
                gettext("“%(piece)s” may tell who somebody is. Leave it out or say it in general.")
                % {"piece": piece}
            )
        return text


def _area(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class PromiseForm(forms.Form):
    """Four fields, under a minute: what people said, what we do, who, when."""

    said = OpenText(
        label=_("You said"),
        help_text=_("What people said, in plain words. Residents read this."),
        max_length=240,
        widget=_area(),
    )
    will_do = OpenText(
        label=_("What we will do"),
        help_text=_("One thing that residents will notice. For example: open on Saturday too."),
        max_length=300,
        widget=_area(),
    )
    owner = OpenText(
        label=_("Who does it?"),
        help_text=_("An office or an organisation, for example: alderman for Care."),
        max_length=100,
    )
    due = forms.DateField(label=_("Before which day?"), widget=DateInput())

    def __init__(self, *args: Any, today: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["due"].widget.attrs["min"] = today.isoformat()

    def clean_due(self) -> datetime.date:
        due: datetime.date = self.cleaned_data["due"]
        if due < self.today and due != self.initial.get("due"):
            raise forms.ValidationError(gettext("This day has passed. Choose a later day."))
        return due


class SettleForm(forms.Form):
    state = forms.ChoiceField(
        label=_("What came of it?"), choices=SETTLED, widget=forms.RadioSelect
    )
    outcome = OpenText(
        label=_("What did we do, or why is it not possible?"),
        help_text=_("Two short sentences. Residents read this."),
        max_length=400,
        widget=_area(3),
    )


class TellForm(forms.Form):
    way = forms.ChoiceField(
        label=_("How were residents told?"), choices=Telling.Way.choices, widget=forms.RadioSelect
    )
    place = OpenText(
        label=_("Where?"),
        help_text=_("For example: community centre, library window."),
        max_length=100,
        required=False,
    )
    day = forms.DateField(label=_("On which day?"), widget=DateInput())

    def __init__(self, data: Any = None, *, today: datetime.date) -> None:
        super().__init__(data, initial={"day": today})
        self.today = today

    def clean_day(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(
                gettext("This day has yet to come. Note it when residents have been told.")
            )
        return day
