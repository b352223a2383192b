"""Writes about rounds: start, accept or reject a shift, close."""

from __future__ import annotations

import datetime
import secrets

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record
from naast.shared.programmes import queries as programmes
from naast.shared.programmes.models import Programme
from naast.shared.release import queries as released
from naast.steps.listen import closing, places, results
from naast.steps.listen.custody.keys import ensure_programme_key
from naast.steps.listen.models import AmbassadorLanguage, Envelope, QuestionnaireVersion, Wave
from naast.steps.listen.rounds import queries
from naast.steps.listen.versions import queries as library
from naast.steps.listen.weeks import week_of


class AlreadyDone(DomainError):
    """Somebody was faster, or clicked twice."""

    def __init__(self) -> None:
        super().__init__(_("This shift has been dealt with already. Look at the list again."))


NO_CLASSES = {"shift": "", "duration": "", "straight_lining": "", "refusals": ""}


def _check_start(
    programme: Programme,
    version: QuestionnaireVersion,
    opens: datetime.date,
    closes: datetime.date,
) -> None:
    if not version.published:
        raise DomainError(_("This questionnaire has not been published. Publish it first."))
    if closes < opens:
        raise DomainError(_("The last day lies before the first. Choose a later last day."))
    if opens < programme.starts or closes > programme.ends:
        raise DomainError(
            _("The round must lie within the programme: from %(starts)s up to %(ends)s.")
            % {"starts": programme.starts, "ends": programme.ends}
        )


@transaction.atomic
def start_wave(
    *,
    actor: Actor,
    programme_id: int,
    version_id: int,
    title: str,
    opens: datetime.date,
    closes: datetime.date,
) -> Wave:
    """Start a round. The programme's key pair is made with its first round."""
    programme = programmes.programme(actor, programme_id)
    version = library.version(actor, version_id)
    _check_start(programme, version, opens, closes)
    asked = places.places_of(actor, programme.pk)
    if not asked:
        raise DomainError(_("The programme has no places yet. Add a place to it first."))
    ensure_programme_key(programme)
    try:
        with transaction.atomic():
            wave = Wave.objects.create(
                programme=programme,
                version=version,
                title=title,
                opens=opens,
                closes=closes,
                public_id=secrets.token_hex(8),
                token=secrets.token_urlsafe(32),
                places=[place.as_json() for place in asked],
            )
    except IntegrityError as error:
        raise DomainError(
            _("This programme has a round with this title. Choose another title.")
        ) from error
    for earlier in Wave.objects.filter(programme=programme, state=Wave.State.CLOSED):
        _hand_over(earlier, wave)
    record(actor, "round started", f"wave {wave.pk}", programme=programme.pk)
    return wave


def _shift_of(actor: Actor, wave_id: int, shift: str) -> tuple[Wave, QuerySet[Envelope]]:
    """The envelopes that wait under `shift`, with the wave locked against a second click."""
    wave = queries.wave(actor, wave_id)
    Wave.objects.select_for_update().get(pk=wave.pk)
    if not shift:
        raise AlreadyDone()
    return wave, Envelope.objects.filter(wave=wave, shift=shift)


@transaction.atomic
def accept_shift(*, actor: Actor, wave_id: int, shift: str, today: datetime.date) -> int:
    """Move a shift to the pool. Its token goes, so nobody can tell any more what was one shift."""
    wave, waiting = _shift_of(actor, wave_id, shift)
    moved = waiting.update(**NO_CLASSES)
    if not moved:
        raise AlreadyDone()
    Wave.objects.filter(pk=wave.pk).update(
        pool_envelopes=F("pool_envelopes") + moved, pool_shifts=F("pool_shifts") + 1
    )
    record(actor, "shift accepted", f"wave {wave.pk}", by_week=True, week=week_of(today))
    return moved


@transaction.atomic
def reject_shift(*, actor: Actor, wave_id: int, shift: str, today: datetime.date) -> int:
    """Destroy a shift unread; only the number of talks stays."""
    wave, waiting = _shift_of(actor, wave_id, shift)
    gone, _per_model = waiting.delete()
    if not gone:
        raise AlreadyDone()
    Wave.objects.filter(pk=wave.pk).update(rejected=F("rejected") + gone)
    record(actor, "shift rejected", f"wave {wave.pk}", by_week=True, week=week_of(today))
    return gone


@transaction.atomic
def close_wave(*, actor: Actor, wave: Wave, today: datetime.date) -> Wave:
    """Close a round when nothing stands in the way, and release its tables a last time."""
    closed = queries.wave(actor, wave.pk)
    Wave.objects.select_for_update().get(pk=closed.pk)
    if not closed.is_open:
        raise DomainError(_("This round is closed already."))
    if reasons := closing.reasons(actor, closed):
        raise DomainError(" ".join([_("This round cannot be closed yet."), *reasons]))
    if results.is_planned(actor, closed) and not released.is_final(actor, closed.round_key):
        results.release(actor=actor, wave=closed, moment="closing", today=today)
    closed.state = Wave.State.CLOSED
    closed.save(update_fields=["state"])
    successor = queries.next_wave(closed, today)
    if successor is not None:
        _hand_over(closed, successor)
    record(actor, "round closed", f"wave {closed.pk}")
    return closed


def _hand_over(earlier: Wave, later: Wave) -> None:
    """What was too little to open joins the pool of another round (RULINGS 1.5)."""
    source = Wave.objects.select_for_update().get(pk=earlier.pk)
    if not source.pool_envelopes:
        return
    Envelope.objects.filter(wave=source, shift="").update(wave=later)
    Wave.objects.filter(pk=later.pk).update(
        pool_envelopes=F("pool_envelopes") + source.pool_envelopes,
        pool_shifts=F("pool_shifts") + source.pool_shifts,
    )
    Wave.objects.filter(pk=source.pk).update(pool_envelopes=0, pool_shifts=0)


@transaction.atomic
def plan_tables(*, actor: Actor, wave: Wave) -> None:
    """Fix or refresh the table plan of a round: what will be shown, before anybody looks."""
    results.make_plan(actor=actor, wave=queries.wave(actor, wave.pk))


@transaction.atomic
def release_now(*, actor: Actor, wave: Wave, today: datetime.date) -> None:
    """Release the planned tables for the field team, if something can be added safely."""
    results.release(actor=actor, wave=queries.wave(actor, wave.pk), moment="field", today=today)


@transaction.atomic
def count_ambassadors(*, actor: Actor, programme_id: int, speakers: dict[str, int]) -> None:
    """Note how many ambassadors speak each language; the count replaces the earlier one."""
    programme = programmes.programme(actor, programme_id)
    AmbassadorLanguage.objects.filter(programme=programme).delete()
    AmbassadorLanguage.objects.bulk_create(
        AmbassadorLanguage(programme=programme, language=code, ambassadors=number)
        for code, number in sorted(speakers.items())
        if number
    )
    record(actor, "ambassador languages counted", f"programme {programme.pk}")
