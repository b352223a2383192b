"""A place, and a reading of the cast's organisation."""

from __future__ import annotations

from naast.shared.people.roles import Role
from tests.conftest import PLACE, Cast, make_programme
from tests.steps.detect.builders import make_reading


def samples(cast: Cast) -> dict[str, object]:
    anna = cast.member(Role.COORDINATOR)
    reading = make_reading(anna, make_programme(anna))
    return {"area": PLACE.code, "reading": reading.pk}
