"""What is stored, read from the real models, in words: the page 'what we keep'."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
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
    """Every table of ours with the names of its columns, from the schema that runs."""
    rooms = []
    for label, title in _titles().items():
        models = sorted(apps.get_app_config(label).get_models(), key=lambda model: model.__name__)
        tables = [
            (model.__name__, ", ".join(field.name for field in model._meta.local_fields))
            for model in models
        ]
        rooms.append(StoredRoom(title, tables))
    return rooms
