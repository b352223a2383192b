"""Two holders, and two halves typed over from paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.shared.people.models import User


class HoldersForm(forms.Form):
    first = forms.TypedChoiceField(label=_("Who keeps the first page?"), coerce=int)
    second = forms.TypedChoiceField(label=_("Who keeps the second page?"), coerce=int)

    def __init__(self, *args: Any, people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("first", "second"):
            field = self.fields[name]
            assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # declared above
            field.choices = [("", _("Choose a colleague"))] + [(one.pk, one.name) for one in people]


class HalvesForm(forms.Form):
    first = forms.CharField(
        label=_("The first half"), max_length=120, widget=forms.Textarea(attrs={"rows": 3})
    )
    second = forms.CharField(
        label=_("The second half"), max_length=120, widget=forms.Textarea(attrs={"rows": 3})
    )
