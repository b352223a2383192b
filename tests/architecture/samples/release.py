"""A final release of a round."""

from __future__ import annotations

from django_scopes import scope

from naast.shared.people.roles import Role
from tests.conftest import Cast, make_programme
from tests.shared_release.builders import make_plan, make_release, raw


def samples(cast: Cast) -> dict[str, object]:
    researcher = cast.member(Role.RESEARCHER)
    programme = make_programme(cast.member(Role.COORDINATOR), "Programma met resultaten")
    with scope(organisation=cast.organisation):
        released = make_release(researcher, make_plan(researcher, programme), raw(60, 40, 35))
    return {"release": released.pk}
