"""What writers, checkers and reviewers type."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from naast.platform.forms import DateInput, NaastBoundField
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Programme
from naast.steps.connect.choices import Theme
from naast.steps.inform.cards.drafts import CardAbout, CardDraft, Check
from naast.steps.inform.headings import KEYS, NL, direction
from naast.steps.inform.models import (
    LINE,
    TEXT,
    TEXT_FIELDS,
    CardText,
    CardVersion,
    Certainty,
    FactCard,
)

_THEMES = [("", _("Choose a theme")), *Theme.choices]
_PHONE = re.compile(r"\+?[0-9][0-9 ()\-]{1,28}")


class QuietField(NaastBoundField):
    """Where 'you may skip this' would mislead: a concept may have gaps, a published card not."""

    MAY_SKIP = frozenset({"places", "source_url", "certain", "ask_desk", "ask_hours"})

    @property
    def says_optional(self) -> bool:
        return super().says_optional and self.name in self.MAY_SKIP


def _area(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=help_text, widget=widget, required=False, max_length=TEXT
    )


def _line(label: Any, help_text: Any = "", longest: int = LINE) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=longest)


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    return forms.DateField(label=label, help_text=help_text, widget=DateInput(), required=False)


class StartForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        max_length=LINE,
        help_text=_("A short question or sentence. For example: What does walking along cost?"),
    )
    programme = forms.ChoiceField(label=_("Programme"), widget=forms.RadioSelect)
    theme = forms.ChoiceField(
        label=_("Theme"), choices=_THEMES, help_text=_("Colleagues find the card by it.")
    )

    def __init__(self, *args: Any, programmes: list[Programme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._programmes = {str(one.pk): one for one in programmes}
        field = self.fields["programme"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # declared above
        field.choices = [(key, one.title) for key, one in self._programmes.items()]
        if len(programmes) == 1:
            field.initial = str(programmes[0].pk)

    def programme_chosen(self) -> Programme:
        return self._programmes[self.cleaned_data["programme"]]

    def about(self) -> CardAbout:
        return CardAbout(theme=self.cleaned_data["theme"])


class CardForm(forms.Form):
    """Facts on the left, words in the middle. A concept may still have gaps."""

    # A field that is still blank is not wrong yet; the server says what is missing.
    use_required_attribute = False

    bound_field_class = QuietField

    theme = forms.ChoiceField(label=_("Theme"), choices=Theme.choices)
    places = forms.MultipleChoiceField(
        label=_("For which places?"),
        help_text=_("None chosen: the whole programme."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    discreet = forms.BooleanField(
        label=_("Only on paper: no public page, no code"),
        help_text=_("For what must stay quiet. It travels by hand and by word of mouth."),
        required=False,
    )
    certainty = forms.ChoiceField(
        label=_("How sure is it?"), choices=Certainty.choices, widget=forms.RadioSelect
    )
    source_name = _line(_("Source"), _("Who says so? For example: GGD, page about walking."))
    source_date = _day(_("Date of the source"))
    source_url = forms.URLField(
        label=_("Address of the source"), max_length=300, required=False, assume_scheme="https"
    )
    ask_who = _line(_("Whom to ask"), _("A desk or a person with this work as task."))
    ask_phone = _line(_("Phone number"), longest=30)
    ask_desk = _line(_("Desk"), _("Where people can come by."))
    ask_hours = _line(_("When"), _("For example: Monday to Friday, 9:00 to 12:00."))
    sender = _line(_("Sender"), _("It stands on top of the card."), longest=120)
    expires = _day(_("Last day"), _("After this day the page no longer shows the text."))

    title = forms.CharField(label=_("Title"), max_length=LINE)
    claim = _area(_("The message"), _("What is so? Short sentences, one a line."))
    certain = _area(_("What is certain"))
    good_sides = _area(_("Good sides"), _("One a line."))
    downsides = _area(_("Downsides"), _("One a line. There is always one: time, effort, money."))
    unknown = _area(_("What we do not know"), _("One a line. Be as clear as about what we know."))

    FACTS = (
        "theme",
        "places",
        "discreet",
        "certainty",
        "source_name",
        "source_date",
        "source_url",
        "ask_who",
        "ask_phone",
        "ask_desk",
        "ask_hours",
        "sender",
        "expires",
    )
    WORDS = ("title", "claim", "certain", "good_sides", "downsides", "unknown")

    def __init__(self, *args: Any, places: list[PlaceRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = {place.code: place for place in places}
        field = self.fields["places"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  # declared above
        field.choices = [(place.code, place.name) for place in places]
        if not places:
            del self.fields["places"]

    def clean_ask_phone(self) -> str:
        typed: str = self.cleaned_data["ask_phone"]
        if typed and not _PHONE.fullmatch(typed):
            raise forms.ValidationError(gettext("Type a phone number, for example 010 123 45 67."))
        return typed

    def fact_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.FACTS if name in self.fields]

    def word_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.WORDS]

    def draft(self) -> CardDraft:
        kept = {name: self.cleaned_data[name] for name in CardDraft.__dataclass_fields__}
        return CardDraft(**kept)

    def about(self) -> CardAbout:
        chosen = self.cleaned_data.get("places", [])
        return CardAbout(
            theme=self.cleaned_data["theme"],
            places=[self._places[code] for code in chosen],
            discreet=self.cleaned_data["discreet"],
        )

    def as_typed(self) -> CardVersion:
        """An unsaved version of what was typed so far, also where it is not right yet."""
        self.is_valid()
        version = CardVersion()
        for name in CardDraft.__dataclass_fields__:
            if (value := self.cleaned_data.get(name)) is not None:
                setattr(version, name, value)
        return version


def initial_of(version: CardVersion, card: FactCard) -> dict[str, Any]:
    """What the editor shows first."""
    words = {name: getattr(version, name) for name in CardDraft.__dataclass_fields__}
    return words | {
        "theme": card.theme,
        "discreet": card.discreet,
        "places": [area.area_code for area in card.areas.all()],
    }


class CheckForm(forms.Form):
    checker_name = forms.CharField(label=_("Name of the checker"), max_length=80)
    checker_role = forms.CharField(
        label=_("Role of the checker"),
        max_length=80,
        help_text=_("For example: general practitioner, GGD nurse, colleague of the desk."),
    )

    def check_given(self) -> Check:
        return Check(name=self.cleaned_data["checker_name"], role=self.cleaned_data["checker_role"])


class CorrectionForm(CardForm, CheckForm):
    """The whole card again, with what was wrong, what holds now, and who looked at it."""

    what_was_wrong = forms.CharField(
        label=_("What was not right?"),
        help_text=_("Readers see this. Short and honest."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=TEXT,
    )
    what_now = forms.CharField(
        label=_("What is right now?"),
        help_text=_("Readers see this too."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=TEXT,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, places=[], **kwargs)
        # A printed code keeps its meaning: what a card is about does not change any more.
        del self.fields["theme"], self.fields["discreet"]

    def change_fields(self) -> list[forms.BoundField]:
        return [self["what_was_wrong"], self["what_now"]]

    def check_fields(self) -> list[forms.BoundField]:
        return [self["checker_name"], self["checker_role"]]


class RecallForm(forms.Form):
    use_required_attribute = False

    what_was_wrong = forms.CharField(
        label=_("What was not right?"),
        help_text=_("Who scans the old code sees this."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=TEXT,
    )
    what_now = forms.CharField(
        label=_("What now?"),
        help_text=_("What can people do, whom can they call?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=TEXT,
    )


class ExtendForm(CheckForm):
    expires = forms.DateField(label=_("New last day"), widget=DateInput())


class ApproveForm(forms.Form):
    reviewer_name = forms.CharField(
        label=_("Name of the reviewer"),
        max_length=80,
        help_text=_("Who speaks this language from home and has read all of it, labels too."),
    )


class TranslationForm(forms.Form):
    """The texts that the Dutch has, each under the Dutch, and then the labels."""

    bound_field_class = QuietField

    def __init__(
        self,
        *args: Any,
        language: str,
        source: CardText,
        names: dict[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._texts = [name for name in TEXT_FIELDS if getattr(source, name)]
        attrs = {"lang": language, "dir": direction(language)}
        for name in self._texts:
            long = isinstance(CardText._meta.get_field(name), models.TextField)
            widget = forms.Textarea(attrs=attrs | {"rows": 3}) if long else forms.TextInput(attrs)
            self.fields[name] = forms.CharField(
                label=names[name], required=False, max_length=TEXT if long else LINE, widget=widget
            )
        for key in KEYS:
            self.fields[f"label_{key}"] = forms.CharField(
                label=getattr(NL, key),
                required=False,
                max_length=LINE,
                widget=forms.TextInput(attrs),
            )
        self.source = source

    def text_fields(self) -> list[tuple[forms.BoundField, str]]:
        return [(self[name], getattr(self.source, name)) for name in self._texts]

    def label_fields(self) -> list[forms.BoundField]:
        return [self[f"label_{key}"] for key in KEYS]

    def texts(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name, "") for name in self._texts}

    def headings(self) -> dict[str, str]:
        return {key: self.cleaned_data.get(f"label_{key}", "") for key in KEYS}


class FindForm(forms.Form):
    bound_field_class = QuietField

    q = forms.CharField(label=_("A word, a place or a code"), required=False, max_length=80)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(
        self,
        *args: Any,
        themes: list[tuple[str, str]],
        languages: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        theme, language = self.fields["theme"], self.fields["language"]
        assert isinstance(theme, forms.ChoiceField)  # noqa: S101  # declared above
        assert isinstance(language, forms.ChoiceField)  # noqa: S101
        theme.choices = [("", gettext("All themes")), *themes]
        language.choices = [("", gettext("All languages")), *languages]

    def asked(self) -> dict[str, str]:
        """The search as far as it is understood; a wrong choice in the address counts as none."""
        self.is_valid()
        found = self.cleaned_data
        return {
            "words": found.get("q", ""),
            "theme": found.get("theme", ""),
            "language": found.get("language", ""),
        }
