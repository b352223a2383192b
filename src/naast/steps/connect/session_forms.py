"""What is typed about one session, before and after it, checked."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from naast.platform.forms import ChipRadio, Chips, CountInput
from naast.steps.connect.choices import FollowUp, Language, Mood, Theme
from naast.steps.connect.facts import LogFacts
from naast.steps.connect.forms import PlainField
from naast.steps.connect.models import MOST_HEADS, QUESTION_LENGTH, Session, SessionLog

QUESTIONS = (1, 2, 3)


class PrepareForm(forms.Form):
    """What one session is about and which card goes along."""

    theme = forms.ChoiceField(
        label=_("What is this session about?"),
        choices=[("", _("As usual")), *Theme.choices],
        required=False,
    )
    card_code = forms.RegexField(
        r"^[A-Za-z0-9-]*$",
        label=_("Code of the card you take along"),
        max_length=20,
        required=False,
        error_messages={"invalid": _("A code has only letters, digits and dashes.")},
    )


class QuestionField(PlainField):
    """A question in the words that were used."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=QUESTION_LENGTH,
            required=False,
            widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        return " ".join(super().clean(value).split())


def _heads(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=MOST_HEADS, initial=0, widget=CountInput
    )


class LogForm(forms.Form):
    """What is noted after a session, in six taps: only the mood has no answer beforehand."""

    client = forms.UUIDField(widget=forms.HiddenInput)
    replaces = forms.UUIDField(widget=forms.HiddenInput, required=False)
    adults = _heads(_("Adults"))
    under_16 = _heads(_("Children under 16"))
    themes = forms.MultipleChoiceField(
        label=_("What was it about?"), choices=Theme.choices, widget=Chips, required=False
    )
    mood = forms.ChoiceField(label=_("How was it?"), choices=Mood.choices, widget=ChipRadio)
    follow_up = forms.ChoiceField(
        label=_("What next?"), choices=FollowUp.choices, widget=ChipRadio, initial=FollowUp.NONE
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in QUESTIONS:
            self.fields[f"question_{number}"] = QuestionField(
                label=_("Question you heard")
                if number == 1
                else format_lazy("{} {}", _("Question"), number),
                help_text=_("In the words people used. No names.") if number == 1 else "",
            )
            self.fields[f"language_{number}"] = forms.ChoiceField(
                label=_("In which language?"),
                choices=Language.choices,
                initial=Language.DUTCH,
                required=False,
            )

    def facts(self) -> LogFacts:
        data = self.cleaned_data
        return LogFacts(
            adults=data["adults"],
            under_16=data["under_16"],
            mood=Mood(data["mood"]),
            themes=tuple(Theme(theme) for theme in data["themes"]),
            follow_up=FollowUp(data["follow_up"]),
            questions=tuple(
                (data[f"question_{number}"], Language(data[f"language_{number}"] or "nl"))
                for number in QUESTIONS
                if data[f"question_{number}"]
            ),
        )

    def replaced(self) -> UUID | None:
        found: UUID | None = self.cleaned_data["replaces"]
        return found


def log_initial(session: Session, log: SessionLog | None) -> dict[str, Any]:
    """A fresh note about the planned theme, or what was noted before."""
    usual = session.theme_or_usual
    if log is None:
        return {"client": uuid4(), "themes": [usual] if usual else []}
    found: dict[str, Any] = {
        "client": uuid4(),
        "replaces": log.client,
        "adults": log.adults,
        "under_16": log.under_16,
        "themes": log.themes,
        "mood": log.mood,
        "follow_up": log.follow_up,
    }
    for number, question in zip(QUESTIONS, log.questions.all(), strict=False):
        found |= {f"question_{number}": question.words, f"language_{number}": question.language}
    return found
