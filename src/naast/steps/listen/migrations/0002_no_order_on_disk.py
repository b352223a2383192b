"""Keep receipts, envelopes and interviews on disk in the order of their random keys.

An ordinary SQLite table numbers its rows as they come in, and that number survives. A table
WITHOUT ROWID has no such number: its rows stand in the order of the primary key, which is chance.
"""

from django.db import migrations

TABLES = ("listen_receipt", "listen_envelope", "listen_interview")


def drop_row_numbers(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL "
                "ORDER BY type = 'table' DESC",
                [table],
            )
            made, *indexes = (row[0] for row in cursor.fetchall())
            cursor.execute(f'DROP TABLE "{table}"')
            cursor.execute(f"{made} WITHOUT ROWID")
            for index in indexes:
                cursor.execute(index)


class Migration(migrations.Migration):
    dependencies = [("listen", "0001_initial")]
    operations = [migrations.RunPython(drop_row_numbers, migrations.RunPython.noop)]
