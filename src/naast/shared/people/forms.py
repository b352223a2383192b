"""What people type about accounts, checked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from naast.shared.people.models import User
from naast.shared.people.roles import Role

EMAIL_LESS = frozenset({Role.AMBASSADOR})


class RolesForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=Role.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("One person may have several roles. No role at all ends the membership."),
    )

    def chosen(self) -> frozenset[Role]:
        return frozenset(Role(role) for role in self.cleaned_data["roles"])


class InviteForm(RolesForm):
    name = forms.CharField(
        label=_("Name"), max_length=80, help_text=_("As colleagues know this person.")
    )
    field_order = ["name", "roles"]

    def clean_roles(self) -> list[str]:
        roles: list[str] = self.cleaned_data["roles"]
        if not roles:
            raise forms.ValidationError(_("Choose at least one role."))
        return roles


class AcceptForm(forms.Form):
    """For staff: a name, an e-mail address and a password of their own."""

    name = forms.CharField(label=_("Your name"), max_length=80)
    email = forms.EmailField(label=_("E-mail address"))
    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. A short sentence works well."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if password := cleaned.get("password"):
            try:
                validate_password(password, User(name=cleaned.get("name", "")))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return cleaned


class AcceptPhoneForm(forms.Form):
    """For ambassadors: only a name. The phone itself is the key from now on."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=80,
        help_text=_("Only your own organisation sees this name. It is never kept with a talk."),
    )


class ContactForm(forms.Form):
    contact_phone = forms.CharField(
        label=_("Telephone number of your team"),
        max_length=30,
        required=False,
        validators=[
            RegexValidator(
                r"^[+()\d][\d ()\-]{5,}$",
                _("Type a telephone number: digits, spaces, brackets and dashes."),
            )
        ],
        help_text=_("For residents, on public pages and prints; for ambassadors, on the red card."),
    )
