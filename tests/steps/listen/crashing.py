"""A Naast of its own in another process, which can be killed: `python -m … <what> <arguments>`."""

from __future__ import annotations

import datetime
import json
import os
import signal
import sys
import uuid
from pathlib import Path

import django

TALKS = (7, 7, 6)
EVENING = datetime.datetime(2026, 11, 24, 20, tzinfo=datetime.UTC)


def die() -> None:
    """As pulling the plug: nothing is said, nothing is tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)


def found(home: Path) -> None:
    """A database with a round, a full pool, and two bodies under one instance."""
    from django.core.management import call_command

    from naast.shared.people.roles import Role
    from naast.steps.listen.rounds import actions
    from tests.conftest import TODAY, Cast, make_programme
    from tests.steps.listen.makers import Phone, make_wave

    call_command("migrate", verbosity=0)
    cast = Cast("Welzijn Test")
    researcher = cast.member(Role.RESEARCHER)
    wave = make_wave(researcher, make_programme(cast.member(Role.COORDINATOR)))
    instance = f"uuid:{uuid.uuid4()}"
    for name in ("one", "other"):
        body = Phone(wave).body(instance=instance)
        (home / f"{name}.json").write_text(json.dumps(body))
    for talks in TALKS:
        phone = Phone(wave)
        phone.talk(talks)
        actions.accept_shift(actor=researcher, wave_id=wave.pk, shift=phone.shift, today=TODAY)


def send(home: Path, name: str) -> None:
    """Say the answer, and die before anything else can happen."""
    from django.test import Client

    from tests.steps.listen.makers import deliver

    answer = deliver(Client(), (home / f"{name}.json").read_bytes())
    sys.stdout.write(str(answer.status_code))
    sys.stdout.flush()
    die()


def torn(home: Path) -> None:
    """Open the pool, and die when the records are written and the envelopes are still there."""
    from django.db.models.query import QuerySet

    from naast.steps.listen.intake.opening import job_open_pools

    QuerySet.delete = lambda _self: die()  # type: ignore[method-assign, assignment, return-value]
    job_open_pools(EVENING)


def whole(home: Path) -> None:
    from naast.steps.listen.intake.opening import job_open_pools

    job_open_pools(EVENING)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "naast.config.settings"
    os.environ["NAAST_HOSTS"] = "testserver"
    django.setup()
    from django_scopes import scopes_disabled

    what, *arguments = sys.argv[1:]
    with scopes_disabled():
        globals()[what](Path(os.environ["NAAST_HOME"]), *arguments)
