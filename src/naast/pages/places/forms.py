"""What people type to find a place."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Name or code of a gemeente, wijk or buurt"),
        help_text=_("For example Alblasserdam, Nieuwland or WK060606."),
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
