"""The page 'what we keep' promises that it is complete."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from naast.pages import data_map

# What Django and SQLite keep about tables themselves.
ABOUT_TABLES = {"django_migrations", "sqlite_sequence"}


@pytest.mark.django_db
def test_every_table_of_the_database_stands_on_the_page() -> None:
    tables = set(connection.introspection.table_names()) - ABOUT_TABLES
    named = {name for room in data_map.stored() for name, _columns in room.tables}
    models = apps.get_models(include_auto_created=True)
    assert {model._meta.db_table for model in models if model.__name__ in named} == tables
    page = Client().get("/wat-we-bewaren/").content.decode()
    assert "Session" in page and "session_data" in page
