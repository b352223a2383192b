"""No column of this step can hold a person, and no free text passes without the check."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from naast.steps.connect.forms import ActivityForm, PlainField, VenueForm
from naast.steps.connect.session_forms import LogForm, PrepareForm

FORBIDDEN = (
    "person", "participant", "visitor", "attend", "resident_", "first_name", "surname", "phone",
    "mobile", "email", "mail", "birth", "gender", "bsn", "gps", "latitude", "longitude", "ip_",
    "device", "user", "author", "created_by", "logged_by", "host_name", "contact", "street",
    "religion", "nationality",
)  # fmt: skip
# Names of things, not of people.
NAMES_OF_THINGS = {("Venue", "name"), ("Venue", "area_name")}
FREE_TEXT = {
    ("Venue", "name"),
    ("Venue", "area_name"),
    ("Venue", "address"),
    ("Venue", "opening_hours"),
    ("Venue", "accessibility"),
    ("Activity", "title"),
    ("Activity", "wanted"),
    ("Activity", "audience"),
    ("Activity", "cost"),
    ("Session", "card_code"),
    ("SessionQuestion", "words"),
}
# Checked by a stricter rule of their own: chosen from a list, read as hours, letters and digits.
OWN_RULE = {("Venue", "area_name"), ("Venue", "opening_hours"), ("Session", "card_code")}
MODELS = list(apps.get_app_config("connect").get_models())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_field_names_a_person(model: type[models.Model]) -> None:
    for field in model._meta.get_fields():
        place = (model.__name__, field.name)
        assert not any(word in field.name for word in FORBIDDEN), place
        if "name" in field.name:
            assert place in NAMES_OF_THINGS, place


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_nothing_points_at_an_account(model: type[models.Model]) -> None:
    targets = {
        field.related_model._meta.label
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
    }
    assert settings.AUTH_USER_MODEL not in targets
    assert not any(target.startswith("people.") for target in targets - {"people.Organisation"})


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_what_is_noted_has_a_day_and_no_minute(model: type[models.Model]) -> None:
    assert not any(isinstance(field, models.DateTimeField) for field in model._meta.get_fields())


def test_every_free_text_is_known_here_and_short() -> None:
    found = {
        (model.__name__, field.name)
        for model in MODELS
        for field in model._meta.get_fields()
        if isinstance(field, models.CharField | models.TextField) and not field.choices
    } - {(model.__name__, "area_code") for model in MODELS}
    assert found == FREE_TEXT
    for name, field_name in FREE_TEXT:
        field = apps.get_model("connect", name)._meta.get_field(field_name)
        assert isinstance(field, models.CharField)
        assert field.max_length is not None
        assert field.max_length <= 300


def test_every_free_text_is_checked_for_identifiers() -> None:
    forms = {
        "Venue": VenueForm(places=[]),
        "Activity": ActivityForm(programmes=[], venues=[], warn=lambda *_: []),
        "Session": PrepareForm(),
        "SessionQuestion": LogForm(),
    }
    for name, field_name in FREE_TEXT - OWN_RULE:
        form_field = "question_1" if name == "SessionQuestion" else field_name
        assert isinstance(forms[name].fields[form_field], PlainField), (name, field_name)
