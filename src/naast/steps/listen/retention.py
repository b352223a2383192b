"""What goes when a programme ends, and the proof that it went (RULINGS 1.9)."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import F
from django_scopes import scopes_disabled

from naast.shared.audit.actions import record_by_itself
from naast.steps.listen.models import Envelope, Interview, ProgrammeKey, Receipt, Wave
from naast.steps.listen.places import coarsened, from_json


@transaction.atomic
def end_programme(programme_id: int, organisation_id: int) -> int:
    """Destroy interviews, sealed rests, receipts and the private key of an ended programme."""
    rests = 0
    for wave in Wave.objects.select_for_update().filter(programme_id=programme_id):
        sealed, _per_model = Envelope.objects.filter(wave=wave).delete()
        rests += sealed
        Wave.objects.filter(pk=wave.pk).update(
            destroyed=F("destroyed") + sealed, pool_envelopes=0, pool_shifts=0, state="closed"
        )
    gone, _per_model = Interview.objects.filter(wave__programme_id=programme_id).delete()
    Receipt.objects.filter(programme_id=programme_id).delete()
    ProgrammeKey.objects.filter(programme_id=programme_id).update(locked_private_key=b"")
    record_by_itself(
        organisation_id,
        "talks destroyed at the end of the programme",
        f"programme {programme_id}",
        interviews=gone,
        sealed=rests,
    )
    return gone


def job_end_programmes(now: datetime.datetime) -> int:
    """The daily job: whatever programme ended before today and still has its key."""
    ended = 0
    with scopes_disabled():
        keys = ProgrammeKey.objects.filter(programme__ends__lt=now.date())
        for key in keys.exclude(locked_private_key=b"").select_related("programme"):
            end_programme(key.programme_id, key.programme.organisation_id)
            ended += 1
    return ended


def job_coarsen_places(_now: datetime.datetime) -> int:
    """The daily job: where a topic became touchier, talks kept at a wijk keep its gemeente only."""
    changed = 0
    with scopes_disabled():
        for wave in Wave.objects.all():
            for place in from_json(wave.places):
                kept = coarsened(wave.programme_id, place)
                if kept.code != place.code:
                    found = Interview.objects.filter(wave=wave, area_code=place.code)
                    changed += found.update(area_code=kept.code)
    return changed
