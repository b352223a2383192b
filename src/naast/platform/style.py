"""What /stijl/ shows: every part in every state, with invented words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator

from naast.platform.forms import ChipRadio, Chips, CountInput, DateInput, TimeInput, WeekInput
from naast.platform.ui import Link, Share, Stage

THEMES = [("health", "Gezond leven"), ("money", "Rondkomen"), ("meeting", "Ontmoeten")]
MOODS = [("good", "Fijn"), ("mixed", "Gemengd"), ("heavy", "Zwaar")]


class SampleForm(forms.Form):
    """One field of each kind."""

    title = forms.CharField(
        label="Naam van de activiteit", max_length=80, help_text="Zoals u het hardop zegt."
    )
    postcode = forms.CharField(label="Cijfers van de postcode", max_length=4, required=False)
    day = forms.DateField(label="Dag", widget=DateInput)
    start = forms.TimeField(label="Begint om", widget=TimeInput)
    week = forms.CharField(label="Week", widget=WeekInput, required=False)
    present = forms.IntegerField(label="Hoeveel mensen waren er?", widget=CountInput)
    themes = forms.MultipleChoiceField(label="Waar ging het over?", choices=THEMES, widget=Chips)
    mood = forms.ChoiceField(label="Hoe was de sfeer?", choices=MOODS, widget=ChipRadio)
    place = forms.ChoiceField(label="Plek", choices=[("", "Kies een plek"), *THEMES])
    how = forms.ChoiceField(
        label="Hoe vaak?",
        choices=[("weekly", "Elke week"), ("once", "Eén keer")],
        widget=forms.RadioSelect,
    )
    heard = forms.CharField(
        label="Welke vraag hoorde u?",
        widget=forms.Textarea,
        required=False,
        help_text="Schrijf geen namen op.",
    )
    agreed = forms.BooleanField(label="De deelnemers weten dat we dit opschrijven")


def _shares() -> list[Share]:
    return [
        Share(label="De huisarts of de praktijkondersteuner", percent=46.2, n=72, reference=39.0),
        Share(label="Familie of vrienden", percent=31.4, n=49, reference=44.0),
        Share(label="Een sleutelpersoon in de wijk", percent=17.3, n=27, reference=9.0),
        Share(label="De gemeente", percent=5.0, n=None, text="5% of minder", reference=12.0),
        Share(
            label="De moskee of de kerk",
            percent=None,
            why="Minder dan 10 mensen gaven dit antwoord. Zo kan niemand herkend worden.",
        ),
    ]


def sample() -> dict[str, Any]:
    """The context of the style page."""
    wrong = SampleForm({"title": "", "present": "-2", "how": "daily"})
    return {
        "step_keys": ["detect", "listen", "connect", "inform", "learn"],
        "form": SampleForm(auto_id="ok_%s"),
        "wrong_form": wrong,
        "shares": _shares(),
        "tab_links": [
            Link("Overzicht", "#", True),
            Link("Open antwoorden", "#"),
            Link("Uitspraken", "#"),
        ],
        "stages": [
            Stage("Organisatie", "done", "#"),
            Stage("Plaats", "done", "#"),
            Stage("Collega's", "current"),
            Stage("Eerste activiteit"),
        ],
        "trail": [Link("Start", "/"), Link("Verbinden", "#"), Link("Wandeling", "#")],
        "fact_pairs": [
            ("Verwerkingsverantwoordelijke", "Gemeente Voorbeelddam"),
            ("Grondslag", "Taak van algemeen belang"),
            ("Loopt tot", "31 december 2027"),
        ],
        "page": Paginator(range(240), 20).get_page(5),
        "nav_steps": [
            {"key": key, "title": title, "url": "#", "active": key == "listen"}
            for key, title in (
                ("detect", "Signaleren"),
                ("listen", "Luisteren"),
                ("connect", "Verbinden"),
                ("inform", "Informeren"),
                ("learn", "Leren"),
            )
        ],
        "organisation": {"name": "Welzijn Voorbeelddam"},
        "programme": "Gezond in de wijk",
        "place": "Havenwijk",
        "demo_banner": True,
    }


def public_sample() -> dict[str, Any]:
    """The context of the Arabic public page: right to left, numbers unflipped."""
    return {
        "language_code": "ar",
        "sender": "بلدية فوربيلدام",
        "date": "24 نوفمبر 2026",
        "demo_banner": True,
        "languages": [
            {"code": "nl", "title": "Nederlands", "url": "/stijl/", "active": False},
            {"code": "ar", "title": "العربية", "url": "/stijl/?taal=ar", "active": True},
        ],
        "shares": [
            Share(label="طبيب الأسرة", percent=46.2, n=72),
            Share(label="العائلة أو الأصدقاء", percent=31.4, n=49),
        ],
    }
