"""Opening: at 20:00 a full pool is opened whole, in an order that is chance (RULINGS 1.5).

One transaction per pool: either all its envelopes are interviews and gone, or nothing changed.
No audit line, no log line about a talk.
"""

from __future__ import annotations

import datetime
import logging
import random
import re
import secrets
from dataclasses import dataclass
from typing import Annotated

from cryptography.hazmat.primitives.asymmetric import rsa
from django.db import DataError, IntegrityError, transaction
from django.db.models import F
from django_scopes import scopes_disabled
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from naast.steps.listen import places
from naast.steps.listen.custody.files import KeyFileMissing
from naast.steps.listen.custody.keys import private_key
from naast.steps.listen.intake.answers import read_talk
from naast.steps.listen.intake.sealing import Sealed, Unreadable, unseal
from naast.steps.listen.models import WEEK, Envelope, Interview, Wave
from naast.steps.listen.rounds import queries
from naast.steps.listen.weeks import week_of

OTHER = "other"
_log = logging.getLogger(__name__)


class Talk(BaseModel):
    """What is inside an envelope."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    area: Annotated[str, StringConstraints(max_length=12)]
    area_year: int
    week: Annotated[str, StringConstraints(max_length=8)]
    language: Annotated[str, StringConstraints(max_length=12)]
    xml: str


@dataclass(frozen=True)
class Opener:
    """All that one pool needs to become interviews."""

    pool: Wave
    key: rsa.RSAPrivateKey
    rounds: dict[str, Wave]
    languages: frozenset[str]
    first_week: str
    this_week: str

    def interview(self, envelope: Envelope) -> Interview:
        """The record inside `envelope`; raises Unreadable for whatever is not right."""
        sealed = Sealed.from_bytes(bytes(envelope.sealed))
        asked_in = self.rounds.get(sealed.header.wave)
        if asked_in is None:
            raise Unreadable
        try:
            talk = Talk.model_validate(unseal(self.key, sealed))
        except ValidationError:
            raise Unreadable from None
        place = self._place(asked_in, talk)
        said = read_talk(asked_in.version, talk.xml, sealed.header.instance)
        return Interview(
            wave=self.pool,
            version=asked_in.version,
            week=self._week(talk.week),
            area_code=place.code,
            area_year=place.year,
            language=talk.language if talk.language in self.languages else OTHER,
            answers=said.answers,
            **said.attributes,
        )

    def _place(self, asked_in: Wave, talk: Talk) -> places.AskedPlace:
        for place in places.from_json(asked_in.places):
            for known in (place, place.as_gemeente):
                if (known.code, known.year) == (talk.area, talk.area_year):
                    return places.coarsened(asked_in.programme_id, known)
        raise Unreadable

    def _week(self, week: str) -> str:
        # A phone with a wrong clock must not cost somebody's answers.
        if not re.match(WEEK, week):
            raise Unreadable
        return min(max(week, self.first_week), self.this_week)


def _opener(pool: Wave, today: datetime.date) -> Opener:
    programme = pool.programme
    rounds = Wave.objects.filter(programme=programme).select_related("version")
    return Opener(
        pool=pool,
        key=private_key(programme.listen_key),
        rounds={found.public_id: found for found in rounds},
        languages=queries.kept_languages(programme.pk),
        first_week=week_of(programme.starts),
        this_week=week_of(today),
    )


@transaction.atomic
def open_pool(wave: Wave, today: datetime.date, chance: random.Random) -> int:
    """Open the pool of `wave` whole; returns how many interviews it gave."""
    Wave.objects.select_for_update().get(pk=wave.pk)
    opener = _opener(wave, today)
    # The lock on the wave keeps others from adding to the pool in the meantime.
    pool = Envelope.objects.filter(wave=wave, shift="")
    found, unreadable = [], 0
    for envelope in pool.iterator():
        try:
            found.append(opener.interview(envelope))
        except Unreadable:
            unreadable += 1
    chance.shuffle(found)
    Interview.objects.bulk_create(found)
    pool.delete()
    Wave.objects.filter(pk=wave.pk).update(
        pool_envelopes=0, pool_shifts=0, unreadable=F("unreadable") + unreadable
    )
    return len(found)


def job_open_pools(now: datetime.datetime, chance: random.Random | None = None) -> list[int]:
    """Open each pool that is full enough; returns the waves. What cannot be opened stays sealed."""
    opened = []
    with scopes_disabled():
        full = Wave.objects.filter(
            pool_envelopes__gte=queries.OPENS_AT_ENVELOPES, pool_shifts__gte=queries.OPENS_AT_SHIFTS
        )
        for wave in full.select_related("programme__listen_key"):
            try:
                open_pool(wave, now.date(), chance or secrets.SystemRandom())
                opened.append(wave.pk)
            except KeyFileMissing as error:
                _log.error("Pool of wave %d stays sealed: %s", wave.pk, error.message)
            except (DataError, IntegrityError) as error:
                # Others are opened all the same. PostgreSQL puts the row, so what somebody said,
                # into its message: only its kind may be logged.
                _log.error("Pool of wave %d stays sealed: %s", wave.pk, type(error).__name__)
    return opened
