"""A line of the trail says the day, or only the week where a day would say too much."""

from __future__ import annotations

import datetime

from django.urls import reverse

from naast.shared.audit.actions import record
from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from tests.conftest import Cast


def test_a_line_by_week_tells_no_day_and_no_order(cast: Cast, bas: Member, inside: None) -> None:
    before = set(AuditEntry.objects.values_list("pk", flat=True))
    record(bas, "first", "x")
    record(bas, "shift accepted", "x", by_week=True)
    record(bas, "second", "x")
    rows = {row.verb: row for row in AuditEntry.objects.exclude(pk__in=before)}
    assert rows["second"].pk == rows["first"].pk + 1
    weekly = rows["shift accepted"]
    assert weekly.pk < 0
    assert weekly.day.weekday() == 0
    assert weekly.day <= rows["first"].day < weekly.day + datetime.timedelta(days=7)
    page = cast.client(Role.PRIVACY_OFFICER).get(reverse("pages:audit")).content.decode()
    assert weekly.details["week"] in page
