"""A promise on a finding, and the public page of its programme."""

from __future__ import annotations

from django_scopes import scope

from naast.shared.people.roles import Role
from tests.architecture.samples.release import final_release
from tests.conftest import Cast
from tests.steps.learn.builders import code_of, make_promise


def samples(cast: Cast) -> dict[str, object]:
    released = final_release(cast)
    with scope(organisation=cast.organisation):
        adviser = cast.member(Role.ADVISER)
        promise = make_promise(adviser, released)
        code = code_of(adviser, promise)
    return {
        "release": released,
        "key": "reached",
        "promise": promise.pk,
        "programme": promise.programme_id,
        "programme_code": code,
    }
