"""What is stored, read from the real models, in words: the page 'what we keep'."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class StoredRoom:
    """One part of Naast with the kinds of things it keeps."""

    title: str
    tables: list[tuple[str, str]]


def _titles() -> dict[str, str]:
    return {
        "people": _("Accounts of people who work with Naast"),
        "programmes": _("Programmes"),
        "detect": _("Detect"),
        "listen": _("Listen: interviews that know nobody"),
        "connect": _("Connect"),
        "inform": _("Inform"),
        "learn": _("Learn"),
        "release": _("Figures that were released"),
        "audit": _("Who did what"),
    }


def stored() -> list[StoredRoom]:
    """Every table with the names of its columns, from the schema that runs."""
    titles = _titles()
    every = apps.get_models(include_auto_created=True)
    rooms = [
        _room(title, [model for model in every if model._meta.app_label == label])
        for label, title in titles.items()
    ]
    rest = [model for model in every if model._meta.app_label not in titles]
    return [*rooms, _room(_("Signing in, and what the machine itself remembers"), rest)]


def _room(title: str, models: list[type[Model]]) -> StoredRoom:
    tables = [
        (model.__name__, ", ".join(field.name for field in model._meta.local_fields))
        for model in sorted(models, key=lambda model: model.__name__)
    ]
    return StoredRoom(title, tables)
