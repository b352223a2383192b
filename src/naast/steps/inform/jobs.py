"""What this step does by itself every night."""

from __future__ import annotations

import datetime

from django_scopes import scope

from naast.platform.jobs import daily
from naast.shared.people.models import Organisation
from naast.steps.inform.questions import actions

# After the sessions forgot theirs.
NIGHT = datetime.time(3, 20)


def register() -> None:
    daily("inform.forget_questions", NIGHT, forget_questions)


def forget_questions(now: datetime.datetime) -> None:
    """Old questions go, in every organisation."""
    for organisation in Organisation.objects.all():
        with scope(organisation=organisation):
            actions.forget_questions(organisation_id=organisation.pk, today=now.date())
