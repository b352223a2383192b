"""A place: open data belong to no organisation."""

from __future__ import annotations

from tests.conftest import PLACE, Cast


def samples(cast: Cast) -> dict[str, object]:
    return {"area": PLACE.code}
