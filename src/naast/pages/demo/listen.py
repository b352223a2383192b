"""Two rounds in the invented town: one that was held, one that runs and waits for a researcher.

Every talk is invented, sealed with the programme's key, taken in, accepted and opened by the same
code as a real one. The programme of real places gets nothing: there nobody is asked.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
import random
from dataclasses import dataclass

from django.utils import timezone

from naast.pages.demo import talks
from naast.pages.demo.world import SEED, World
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.steps.listen import actions, night
from naast.steps.listen.intake.actions import Outcome, take_in
from naast.steps.listen.intake.answers import form_of
from naast.steps.listen.intake.check import checked
from naast.steps.listen.intake.opening import job_open_pools
from naast.steps.listen.intake.sealing import Header, seal
from naast.steps.listen.models import QuestionnaireVersion, Wave
from naast.steps.listen.versions.adapters import STREET
from naast.steps.listen.weeks import week_of

AREA_YEAR = 2024
FIRST_WEEKS, SHIFTS_A_WEEK = 6, 4
TALKS = (10, 11, 12, 13, 14, 15)
ACCEPTED, WAITING = (8, 6), (8, 7, 6, 5)
SPEAKERS = {"nl": 6, "tr": 3, "ar": 3, "en": 2}


def load(world: World) -> None:
    """Fill both rounds. `finish_demo_round` closes the first once a promise was made."""
    researcher = world.member(Role.RESEARCHER)
    version = actions.add_shipped(actor=researcher, name=STREET)
    actions.publish_version(actor=researcher, version_id=version.pk)
    actions.count_ambassadors(actor=researcher, programme_id=world.programme.pk, speakers=SPEAKERS)
    world.made["listen.version"] = version
    world.made["listen.wave"] = _held_round(world, researcher, version)
    world.made["listen.running_wave"] = _running_round(world, researcher, version)


def finish_demo_round(world: World) -> Wave:
    """Close the first round; the step that makes its promise calls this."""
    wave = world.made["listen.wave"]
    assert isinstance(wave, Wave)  # noqa: S101  # load put it there
    return actions.close_wave(actor=world.member(Role.COORDINATOR), wave=wave, today=world.today)


def _round(
    world: World,
    researcher: Member,
    version: QuestionnaireVersion,
    *,
    title: str,
    days: tuple[int, int],
) -> Wave:
    opens, closes = (world.today + datetime.timedelta(days=offset) for offset in days)
    return actions.start_wave(
        actor=researcher,
        programme_id=world.programme.pk,
        version_id=version.pk,
        title=title,
        opens=opens,
        closes=closes,
    )


def _held_round(world: World, researcher: Member, version: QuestionnaireVersion) -> Wave:
    wave = _round(world, researcher, version, title="Eerste ronde", days=(-91, -49))
    actions.plan_tables(actor=researcher, wave=wave)
    chance = random.Random(SEED)  # noqa: S311  # the demo is the same every time
    for week in range(FIRST_WEEKS):
        day = wave.opens + datetime.timedelta(days=7 * week + 4)
        for _shift in range(SHIFTS_A_WEEK):
            shift = _Shift(world, wave, day)
            shift.hold(world.rng.choice(TALKS))
            actions.accept_shift(actor=researcher, wave_id=wave.pk, shift=shift.token, today=day)
        evening = timezone.make_aware(datetime.datetime.combine(day, datetime.time(20)))
        job_open_pools(evening, chance)
        night.job_show_field_teams(evening)
    return wave


def _running_round(world: World, researcher: Member, version: QuestionnaireVersion) -> Wave:
    wave = _round(world, researcher, version, title="Tweede ronde", days=(-14, 28))
    for number, talks_held in enumerate((*ACCEPTED, *WAITING)):
        day = world.today - datetime.timedelta(days=max(1, 8 - number))
        # One shift went too fast to be true, so that there is something to judge.
        shift = _Shift(world, wave, day, hasty=number == len(ACCEPTED) + 2)
        shift.hold(talks_held)
        if number < len(ACCEPTED):
            actions.accept_shift(actor=researcher, wave_id=wave.pk, shift=shift.token, today=day)
    return wave


@dataclass
class _Shift:
    """One shift of an invented ambassador on one day."""

    world: World
    wave: Wave
    day: datetime.date
    hasty: bool = False

    def __post_init__(self) -> None:
        self.token = f"{self.world.rng.getrandbits(128):032x}"

    def hold(self, number: int) -> None:
        for _talk in range(number):
            self._send(self._talk())

    def _talk(self) -> tuple[str, dict[str, str | int]]:
        rng, form = self.world.rng, form_of(self.wave.version)
        place, instance = talks.place_of(rng), talks.instance_id(rng)
        said = talks.answers_of(form, place.strain, rng)
        return instance, {
            "area": place.code,
            "area_year": AREA_YEAR,
            "week": week_of(self.day),
            "language": "nl",
            "xml": talks.as_xml(form, said, instance),
        }

    def _quality(self) -> dict[str, str]:
        rng = self.world.rng
        if self.hasty:
            return {"duration": "short", "straight_lining": "much", "refusals": "none"}
        return {
            "duration": rng.choices(("short", "normal", "long"), (1, 7, 2))[0],
            "straight_lining": rng.choices(("none", "some"), (8, 2))[0],
            "refusals": rng.choices(("none", "some", "many"), (5, 4, 1))[0],
        }

    def _send(self, talk: tuple[str, dict[str, str | int]]) -> None:
        instance, inside = talk
        wave, key = self.wave, self.wave.programme.listen_key
        form = form_of(wave.version)
        header = Header(key.key_id, form.form_id, form.version, wave.public_id, instance)
        sealed = seal(key.public_jwk, header, inside)
        body = {
            "v": 1,
            "key_id": key.key_id,
            "form_id": form.form_id,
            "form_version": form.version,
            "wave": wave.public_id,
            "token": wave.token,
            "shift": self.token,
            "quality": self._quality(),
            "instance": instance,
            "wrapped_key": base64.b64encode(sealed.wrapped_key).decode(),
            "iv": base64.b64encode(sealed.iv).decode(),
            "data": base64.b64encode(sealed.data).decode(),
        }
        raw = json.dumps(body).encode()
        digest = hashlib.sha256(raw).hexdigest()
        checked_body, checked_seal = checked(raw, f"sha-256={digest}")
        outcome = take_in(body=checked_body, sealed=checked_seal, digest=digest, durable=False)
        assert outcome is Outcome.STORED  # noqa: S101  # a demo that loses talks is no demo
