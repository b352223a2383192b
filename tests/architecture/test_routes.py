"""The role-by-route table in tests/architecture/routes, carried out in full.

For each row: every allowed role gets in, every other role is refused, somebody who has not
signed in is sent to the sign-in page, and the same role of another organisation finds nothing.
"""

from __future__ import annotations

import csv
import importlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from naast.shared.people.roles import Role
from tests.architecture.test_urls import PATTERNS
from tests.conftest import Cast

HERE = Path(__file__).parent
SHORT = {
    "adm": Role.ADMINISTRATOR,
    "coord": Role.COORDINATOR,
    "social": Role.SOCIAL_WORKER,
    "amb": Role.AMBASSADOR,
    "res": Role.RESEARCHER,
    "comm": Role.COMMUNICATOR,
    "adv": Role.ADVISER,
    "priv": Role.PRIVACY_OFFICER,
}
REFUSED = {403, 404}
# Beside roles: residents' pages, the way in, and what exists in a demo only.
OTHERS = frozenset({"public", "open", "demo"})
# Members of another organisation may reach addresses that name no object of ours.
ANYONES = frozenset({"area", "language"})


@dataclass(frozen=True)
class Row:
    name: str
    kwargs: tuple[str, ...]
    method: str
    roles: frozenset[str]
    part: str

    @property
    def access(self) -> str:
        return next(iter(self.roles)) if self.roles <= OTHERS else "roles"


def rows() -> list[Row]:
    found = []
    for path in sorted((HERE / "routes").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file):
                found.append(
                    Row(
                        line["name"],
                        tuple(line["kwargs"].split()),
                        line["method"],
                        frozenset(line["roles"].split()),
                        path.stem,
                    )
                )
    return found


ROWS = rows()
IDS = [f"{row.method} {row.name}" for row in ROWS]


def ask(client: Client, row: Row, values: dict[str, object]) -> HttpResponse:
    url = reverse(row.name, kwargs={key: values[key] for key in row.kwargs})
    return client.get(url) if row.method == "GET" else client.post(url)


def values_of(row: Row, cast: Cast) -> dict[str, object]:
    if not row.kwargs:
        return {}
    module = importlib.import_module(f"tests.architecture.samples.{row.part}")
    found: dict[str, object] = module.samples(cast)
    return found


def test_table_names_every_address() -> None:
    assert {row.name for row in ROWS} == set(PATTERNS)


def test_table_is_written_with_known_words() -> None:
    for row in ROWS:
        assert row.roles <= set(SHORT) | OTHERS, row
        assert row.method in {"GET", "POST"}, row


CLOSED = [row for row in ROWS if row.access == "roles"]


@pytest.mark.parametrize("row", CLOSED, ids=lambda row: f"{row.method} {row.name}")
def test_each_role_meets_the_table(row: Row, cast: Cast) -> None:
    values = values_of(row, cast)
    for short, role in SHORT.items():
        status = ask(cast.client(role), row, values).status_code
        if short in row.roles:
            assert status not in REFUSED, f"{short} must get in, got {status}"
            assert status < 500, f"{short} got {status}"
        else:
            assert status == 403, f"{short} must be refused, got {status}"


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.access == "demo"], ids=lambda row: row.name
)
def test_what_is_for_the_demo_is_nowhere_else(row: Row, cast: Cast) -> None:
    for role in SHORT.values():
        assert ask(cast.client(role), row, {}).status_code == 404
    assert ask(Client(), row, {}).status_code == 302


@pytest.mark.parametrize("row", CLOSED, ids=lambda row: f"{row.method} {row.name}")
def test_nobody_is_sent_to_the_sign_in_page(row: Row, cast: Cast) -> None:
    answer = ask(Client(), row, values_of(row, cast))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(
    "row",
    [row for row in CLOSED if set(row.kwargs) - ANYONES],
    ids=lambda row: f"{row.method} {row.name}",
)
def test_outsider_gets_404(row: Row, cast: Cast, elsewhere: Cast) -> None:
    values = values_of(row, cast)
    for short in sorted(row.roles):
        status = ask(elsewhere.client(SHORT[short]), row, values).status_code
        assert status == 404, f"{short} of another organisation got {status}"


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.access == "public"], ids=lambda row: row.name
)
def test_public_page_sets_no_cookie(row: Row, cast: Cast) -> None:
    answer = ask(Client(), row, values_of(row, cast))
    assert answer.status_code < 500
    assert not answer.cookies
