"""What people type about a programme, checked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from naast.shared.areas.queries import resolve
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Level, Programme


class PlacesField(forms.CharField):
    """Places by name or code, one a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: str) -> list[PlaceRef]:
        lines = [line.strip() for line in super().clean(value).splitlines()]
        return [self._place(line) for line in lines if line]

    def _place(self, line: str) -> PlaceRef:
        found = resolve(line)
        if len(found) == 1:
            return PlaceRef(found[0].code, found[0].year, found[0].name)
        if not found:
            raise forms.ValidationError(
                gettext("We do not know “%(line)s”. Type the name of a gemeente, wijk or buurt.")
                % {"line": line}
            )
        several = ", ".join(f"{area.name} ({area.code})" for area in found[:6])
        raise forms.ValidationError(
            gettext("There are several places called “%(line)s”. Type a code: %(several)s.")
            % {"line": line, "several": several}
        )


def _date(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget)


class ProgrammeForm(forms.ModelForm[Programme]):
    starts = _date(_("First day"))
    ends = _date(_("Last day"))
    places = PlacesField(
        label=_("Places"), help_text=_("One a line. A name or a code, for example Alblasserdam.")
    )

    class Meta:
        model = Programme
        fields = [
            "title",
            "theme",
            "purpose",
            "controller",
            "processor",
            "legal_basis",
            "starts",
            "ends",
        ]
        labels = {
            "title": _("Title"),
            "theme": _("Theme"),
            "purpose": _("What is it for?"),
            "controller": _("Controller"),
            "processor": _("Processor"),
            "legal_basis": _("Legal basis"),
        }
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("purpose", "legal_basis")}
        help_texts = {
            "theme": _("For example health, making ends meet, safety."),
            "purpose": _("One or two sentences. They are read aloud to people who are asked."),
            "controller": _("Who is responsible for the data by law."),
            "processor": _("Who works with the data on behalf of the controller."),
            "legal_basis": _("Your privacy officer knows which one applies."),
        }


class ProgrammeChangeForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=120)
    ends = _date(_("Last day"))
    places = PlacesField(label=_("Places"), help_text=_("One a line. A name or a code."))


class SensitivityForm(forms.Form):
    topic = forms.CharField(label=_("Topic"), max_length=80)
    place = forms.ChoiceField(label=_("Place"))
    level = forms.ChoiceField(
        label=_("How do people speak about it there?"),
        choices=Level.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, places: list[PlaceRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = {place.code: place for place in places}
        field = self.fields["place"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # declared above
        field.choices = [(place.code, place.name) for place in places]

    def place_chosen(self) -> PlaceRef:
        return self._places[self.cleaned_data["place"]]
