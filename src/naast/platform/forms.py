"""How forms look: every form of ours renders through platform/templates/platform/forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input
from django.utils.functional import cached_property

CHOICES = (forms.RadioSelect, forms.CheckboxSelectMultiple)
# allauth repeats the label of these as a placeholder; one of the two is enough.
SAYS_IT_TWICE = frozenset({"one-time-code", "current-password", "new-password", "email"})
TINY, SHORT, MEDIUM = 6, 16, 40


class DateInput(forms.DateInput):
    """The phone's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """Hours and minutes of an activity; never of a person."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%H:%M")


class WeekInput(forms.TextInput):
    """A week as 2026-W48, where no day may be stored."""

    input_type = "week"


class CountInput(forms.NumberInput):
    """A count with a large minus and plus beside it; without script the plain number field."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        base = {"min": 0, "inputmode": "numeric", "data-count": True}
        super().__init__(attrs=base | (attrs or {}))


class Chips(forms.CheckboxSelectMultiple):
    """Several short choices in a row, as themes."""


class ChipRadio(forms.RadioSelect):
    """One of a few short choices in a row."""


class NaastBoundField(BoundField):
    """A field that knows its classes: the component, its width, and whether it is wrong."""

    @property
    def kind(self) -> str:
        """Which part of the field template draws it: input, checkbox, choices or plain."""
        widget = self.field.widget
        if isinstance(widget, CHOICES):
            return "choices"
        if isinstance(widget, forms.CheckboxInput):
            return "checkbox"
        return "plain" if self.use_fieldset else "input"

    @property
    def chips(self) -> bool:
        return isinstance(self.field.widget, Chips | ChipRadio)

    @property
    def first_id(self) -> str:
        """Where the error summary leads: the field itself, or the first of its choices."""
        return f"{self.auto_id}_0" if self.kind == "choices" else self.id_for_label

    @property
    def says_optional(self) -> bool:
        return not self.field.required and self.kind != "checkbox"

    @cached_property
    def subwidgets(self) -> list[BoundWidget]:
        attrs: dict[str, Any] = {"id": self.auto_id} if self.auto_id else {}
        attrs |= {"class": self._component()}
        if self.errors:
            attrs["aria-invalid"] = "true"
        widget = self.field.widget
        return [
            BoundWidget(widget, data, self.form.renderer)
            for data in widget.subwidgets(self.html_name, self.value(), attrs=attrs)
        ]

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        own = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        given = built.get("class") or own.attrs.get("class") or ""
        if classes := f"{self._component()} {given}".strip():
            built["class"] = classes
        autocomplete = own.attrs.get("autocomplete", "")
        if autocomplete in SAYS_IT_TWICE:
            built["placeholder"] = False
        if autocomplete == "one-time-code":
            built["inputmode"] = "numeric"
        # Django's ten rows make every text look like an essay; a form may ask for its own number.
        if isinstance(own, forms.Textarea) and own.attrs.get("rows") == "10":
            built["rows"] = "4"
        return built

    def _component(self) -> str:
        widget = self.field.widget
        # Several choices are a kind of RadioSelect to Django, so ask for them first.
        if isinstance(widget, forms.CheckboxInput | forms.CheckboxSelectMultiple):
            return "utrecht-custom-checkbox utrecht-custom-checkbox--html-input"
        if isinstance(widget, forms.RadioSelect):
            return "utrecht-radio-button utrecht-radio-button--html-input"
        if isinstance(widget, forms.Select):
            return "utrecht-select utrecht-select--html-select naast-input naast-input--medium"
        if isinstance(widget, forms.Textarea):
            return "utrecht-textarea utrecht-textarea--html-textarea"
        if isinstance(widget, forms.FileInput) or not isinstance(widget, Input):
            return ""
        return f"utrecht-textbox utrecht-textbox--html-input naast-input {self._width()}".strip()

    def _width(self) -> str:
        widget = self.field.widget
        if isinstance(widget, forms.NumberInput):
            return "naast-input--tiny"
        if widget.attrs.get("autocomplete") == "one-time-code":
            return "naast-input--short"
        if isinstance(widget, forms.DateInput | forms.TimeInput | WeekInput):
            return "naast-input--short"
        longest = getattr(self.field, "max_length", None)
        for limit, name in ((TINY, "tiny"), (SHORT, "short"), (MEDIUM, "medium")):
            if longest is not None and longest <= limit:
                return f"naast-input--{name}"
        return ""


class Renderer(TemplatesSetting):
    """Our form and field templates, found like any other template."""

    form_template_name = "platform/forms/form.html"
    field_template_name = "platform/forms/field.html"
    bound_field_class = NaastBoundField
