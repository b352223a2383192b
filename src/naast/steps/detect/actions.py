"""Writes of detect: note what people say about a figure, take it back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from naast.methods.language.identifiers import find_identifiers
from naast.platform.access import Actor, Right
from naast.platform.errors import DomainError
from naast.shared.areas.queries import Area
from naast.shared.audit.actions import record
from naast.shared.programmes.queries import programme, programme_areas
from naast.shared.release import queries as released
from naast.steps.detect.models import Reading, SubjectKind
from naast.steps.detect.queries import reading


@transaction.atomic
def note_reading(
    *,
    actor: Actor,
    programme_id: int,
    area: Area,
    subject_kind: str,
    subject_key: str,
    subject_title: str,
    spoken_with: str,
    headcount: str,
    verdict: str,
    meaning: str,
    week: str,
) -> Reading:
    """Keep what people say a figure means: with whom as a class, in which week, never who."""
    _may(actor)
    belongs_to = programme(actor, programme_id)
    if subject_kind == SubjectKind.RESULT:
        # Raises NotThere for what this actor may not see.
        released.table_of_subject(actor, subject_key)
    around = {area.code, area.parent_code, area.gemeente_code} - {""}
    if not programme_areas(actor).filter(programme=belongs_to, area_code__in=around).exists():
        raise DomainError(
            _("The programme does not work in %(place)s. Choose another programme.")
            % {"place": area.name}
        )
    if find_identifiers(f"{subject_title}\n{meaning}"):
        raise DomainError(
            _("This text may tell who somebody is. Leave out names, addresses and numbers.")
        )
    noted = Reading.objects.create(
        programme=belongs_to,
        area_code=area.code,
        area_year=area.year,
        area_name=area.name,
        subject_kind=subject_kind,
        subject_key=subject_key,
        subject_title=subject_title,
        spoken_with=spoken_with,
        headcount=headcount,
        verdict=verdict,
        meaning=meaning,
        week=week,
        noted_by_id=actor.user_id,
    )
    record(actor, "note_reading", f"{subject_key} {area.code}", verdict=verdict, week=week)
    return noted


@transaction.atomic
def withdraw_reading(*, actor: Actor, reading_id: int) -> None:
    """Take a reading back for good, for instance when it says too much."""
    _may(actor)
    found = reading(actor, reading_id)
    record(actor, "withdraw_reading", f"{found.subject_key} {found.area_code}", week=found.week)
    found.delete()


def _may(actor: Actor) -> None:
    if not actor.may(Right.ADVISE):
        raise DomainError(_("Only a coordinator or a policy adviser notes readings."))
