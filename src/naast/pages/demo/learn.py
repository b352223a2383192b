"""The end of the first round: final tables, what residents say about them, promises, closing."""

from __future__ import annotations

import datetime

from naast.pages import closing
from naast.pages.demo.listen import finish_demo_round
from naast.pages.demo.world import World
from naast.shared.areas.queries import find
from naast.shared.people.roles import Role
from naast.shared.release import queries as released
from naast.steps.detect import actions as detect
from naast.steps.detect.queries import result_title
from naast.steps.learn import actions
from naast.steps.learn.models import State
from naast.steps.listen.models import Wave

PLACE = "GMX001"
# Days before today on which it happened.
FINAL, PROMISED, SETTLED, TOLD = 45, 38, 12, 6


def load(world: World) -> None:
    """One promise done and told back, one past its day, one to come."""
    wave = world.made["listen.wave"]
    assert isinstance(wave, Wave)  # noqa: S101  # the listening step put it there
    researcher = world.member(Role.RESEARCHER)
    closing.make_final(actor=researcher, wave_id=wave.pk, today=_ago(world, FINAL))
    _reading(world, wave)
    _promises(world, wave)
    finish_demo_round(world)


def _ago(world: World, days: int) -> datetime.date:
    return world.today - datetime.timedelta(days=days)


def _reading(world: World, wave: Wave) -> None:
    adviser = world.member(Role.ADVISER)
    newest = released.latest(adviser, wave.round_key)
    assert newest is not None  # noqa: S101  # made final just now
    table = released.table(adviser, newest.pk, "obstakels")
    year, week, _day = _ago(world, PROMISED).isocalendar()
    detect.note_reading(
        actor=adviser,
        programme_id=wave.programme_id,
        area=find(PLACE),
        subject_kind="result",
        subject_key=table.subject_key,
        subject_title=result_title(adviser, table.subject_key),
        spoken_with="residents",
        headcount="from_10",
        verdict="agreed",
        meaning=(
            "Dat klopt. Je weet niet waar je moet zijn, en als je belt hoor je een bandje. "
            "In het buurthuis weten ze het wel, maar dat is alleen op dinsdag open."
        ),
        week=f"{year}-W{week:02d}",
    )


def _promises(world: World, wave: Wave) -> None:
    adviser = world.member(Role.ADVISER)
    done = _promise(
        world,
        wave,
        key="obstakels",
        said="Wij weten niet waar wij hulp kunnen vragen.",
        will_do="Elke week zit er iemand van het wijkteam in het buurthuis. U kunt zo binnenlopen.",
        owner="wethouder Zorg",
        due=-10,
    )
    actions.settle_promise(
        actor=adviser,
        promise_id=done,
        state=State.DONE,
        outcome=(
            "Het wijkteam zit elke dinsdag en vrijdag van 10 tot 12 uur in het buurthuis. "
            "U hebt geen afspraak nodig."
        ),
        today=_ago(world, SETTLED),
    )
    for way, place in (("meeting", "koffie in het buurthuis"), ("poster", "bibliotheek")):
        actions.tell_back(
            actor=adviser,
            promise_id=done,
            way=way,
            place=place,
            day=_ago(world, TOLD),
            today=world.today,
        )
    _promise(
        world,
        wave,
        key="duidelijk",
        said="Brieven van de gemeente zijn niet duidelijk.",
        will_do="Bewoners lezen nieuwe brieven eerst, voordat wij ze sturen.",
        owner="hoofd communicatie van de gemeente",
        due=-4,
    )
    _promise(
        world,
        wave,
        key="vertrouwen_groeit",
        said="Doe wat u belooft, en vertel het ons.",
        will_do="Wij komen in het voorjaar terug in de wijk, met wat er gedaan is.",
        owner="wethouder Zorg",
        due=120,
    )


def _promise(
    world: World, wave: Wave, *, key: str, said: str, will_do: str, owner: str, due: int
) -> int:
    adviser = world.member(Role.ADVISER)
    newest = released.latest(adviser, wave.round_key)
    assert newest is not None  # noqa: S101  # made final before
    made = actions.make_promise(
        actor=adviser,
        release_id=newest.pk,
        key=key,
        said=said,
        will_do=will_do,
        owner=owner,
        due=world.today + datetime.timedelta(days=due),
        today=_ago(world, PROMISED),
    )
    return made.pk
