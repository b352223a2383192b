"""An uploaded questionnaire, and who read a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.shared.people.models import User

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    Upload = UploadedFile[bytes]

MOST_BYTES = 2 * 1024 * 1024


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("XLSForm (.xlsx)"),
        help_text=_("A spreadsheet with the sheets survey, choices and settings, up to 2 MB."),
    )

    def clean_file(self) -> Upload:
        uploaded: Upload = self.cleaned_data["file"]
        if (uploaded.size or 0) > MOST_BYTES:
            raise forms.ValidationError(
                _("This file is larger than 2 MB. Take out pictures and try again.")
            )
        return uploaded

    def content(self) -> bytes:
        uploaded: Upload = self.cleaned_data["file"]
        content: bytes = uploaded.read()
        return content


class ReviewForm(forms.Form):
    reviewer = forms.TypedChoiceField(label=_("Native speaker who read it"), coerce=int)

    def __init__(self, *args: Any, people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["reviewer"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # declared above
        field.choices = [("", _("Choose a colleague"))] + [(one.pk, one.name) for one in people]
