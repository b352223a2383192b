"""A final release of a round, and a round that still runs."""

from __future__ import annotations

from unittest.mock import patch

from django_scopes import scope

from naast.shared.people.roles import Role
from naast.steps.listen.custody import keys
from tests.conftest import Cast, make_programme
from tests.shared_release.builders import make_plan, make_release, raw
from tests.steps.listen.makers import make_wave, ready_key


def final_release(cast: Cast) -> int:
    researcher = cast.member(Role.RESEARCHER)
    programme = make_programme(cast.member(Role.COORDINATOR), "Programma met resultaten")
    with scope(organisation=cast.organisation):
        plan = make_plan(researcher, programme, round_key="wave:0")
        return make_release(researcher, plan, raw(60, 40, 35)).pk


def samples(cast: Cast) -> dict[str, object]:
    programme = make_programme(cast.member(Role.COORDINATOR), "Programma met een ronde")
    with patch.object(keys, "new_private_key", ready_key):
        wave = make_wave(cast.member(Role.RESEARCHER), programme)
    return {"release": final_release(cast), "wave": wave.pk}
