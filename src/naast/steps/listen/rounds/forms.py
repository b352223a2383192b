"""What people type about rounds, checked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.platform.forms import CountInput, DateInput
from naast.shared.programmes.models import Programme
from naast.steps.listen.models import QuestionnaireVersion


class WaveForm(forms.Form):
    """A new round: which programme, which questions, from when to when."""

    programme_id = forms.TypedChoiceField(label=_("Programme"), coerce=int)
    version_id = forms.TypedChoiceField(
        label=_("Questionnaire"),
        coerce=int,
        help_text=_("Published versions. The round uses this version to its end."),
    )
    title = forms.CharField(
        label=_("Title"), max_length=120, help_text=_("For example: Autumn round, Havenkwartier.")
    )
    opens = forms.DateField(label=_("First day"), widget=DateInput)
    closes = forms.DateField(
        label=_("Last day"),
        widget=DateInput,
        help_text=_("After this day phones begin no new talks. What waits can still be sent."),
    )

    def __init__(
        self,
        *args: Any,
        programmes: list[Programme],
        versions: list[QuestionnaireVersion],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offer("programme_id", [(one.pk, one.title) for one in programmes])
        self._offer("version_id", [(one.pk, f"{one.title} ({one.version})") for one in versions])

    def _offer(self, name: str, choices: list[tuple[int, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # declared above
        field.choices = choices


class SpeakersForm(forms.Form):
    """How many ambassadors of the programme speak each language."""

    def __init__(self, *args: Any, languages: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, name in languages:
            self.fields[code] = forms.IntegerField(
                label=name, min_value=0, max_value=999, required=False, widget=CountInput
            )

    def speakers(self) -> dict[str, int]:
        return {code: number or 0 for code, number in self.cleaned_data.items()}
