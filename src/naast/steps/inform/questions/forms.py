"""What somebody types about a question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.platform.forms import CountInput
from naast.shared.programmes.actions import PlaceRef
from naast.steps.connect.choices import Language, Theme
from naast.steps.inform.models import WORDS


class QuestionForm(forms.Form):
    # A field that is still blank is not wrong yet; the server says what is missing.
    use_required_attribute = False

    words = forms.CharField(
        label=_("The question, in the words of who asked"),
        help_text=_("No names, phone numbers or addresses."),
        max_length=WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    language = forms.ChoiceField(
        label=_("In which language was it asked?"),
        choices=Language.choices,
        initial=Language.DUTCH,
    )
    count = forms.IntegerField(
        label=_("How often did you hear it?"),
        min_value=1,
        max_value=1000,
        initial=1,
        widget=CountInput,
    )
    place = forms.ChoiceField(label=_("Where?"), required=False)
    theme = forms.ChoiceField(
        label=_("Theme"), choices=[("", _("No theme yet")), *Theme.choices], required=False
    )

    def __init__(self, *args: Any, places: list[PlaceRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = {place.code: place for place in places}
        place = self.fields["place"]
        assert isinstance(place, forms.ChoiceField)  # noqa: S101  # declared above
        place.choices = [("", _("Not tied to a place")), *((p.code, p.name) for p in places)]

    def given(self) -> dict[str, Any]:
        kept = {key: self.cleaned_data[key] for key in ("words", "language", "count", "theme")}
        return kept | {"place": self._places.get(self.cleaned_data["place"])}


class JoinForm(forms.Form):
    same = forms.MultipleChoiceField(
        label=_("Which other questions ask the same?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, alike: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["same"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  # declared above
        field.choices = alike
        self.has_others = bool(alike)

    def chosen(self) -> list[int]:
        return [int(value) for value in self.cleaned_data["same"]]


class AnswerForm(forms.Form):
    card = forms.ChoiceField(label=_("Which card answers it?"))

    def __init__(self, *args: Any, cards: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["card"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # declared above
        field.choices = [("", _("Choose a card")), *cards]
        self.has_cards = bool(cards)
