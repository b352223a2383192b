"""Every address is closed until its view says who may come in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from naast.platform.access import policy_of


def url_patterns(
    resolver: URLResolver | None = None, prefix: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every pattern with its full name."""
    resolver = resolver or get_resolver()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from url_patterns(entry, space)
        else:
            yield f"{prefix}{entry.name}", entry


PATTERNS = dict(url_patterns())


def test_there_are_addresses() -> None:
    assert len(PATTERNS) > 60


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_every_view_declares_its_policy(name: str) -> None:
    assert policy_of(PATTERNS[name].callback) is not None, (
        f"{name} has no policy: put @policy(Right.…), @signed_in, @open_page or @public_page "
        "directly above the view."
    )


def test_every_address_has_a_name() -> None:
    assert "None" not in {name.rsplit(":", 1)[-1] for name in PATTERNS}
