"""The place page and the search, as members of an organisation meet them."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from naast.shared.areas.queries import figure, find
from naast.shared.people.roles import Role
from tests.conftest import Cast


@pytest.fixture
def client(cast: Cast) -> Client:
    return cast.client(Role.SOCIAL_WORKER)


def page(client: Client, code: str) -> str:
    answer = client.get(reverse("places:place", kwargs={"area": code}))
    assert answer.status_code == 200
    return answer.content.decode()


def search(client: Client, text: str) -> str:
    answer = client.get(reverse("places:search"), {"q": text})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("GM0482", ["20.314", "Alblasserdam", "20.356", "72%", "CBS", "1-1-2024"]),
        ("GM0203", ["Barneveld"]),
        ("GM1891", ["19.135"]),
        ("BU05991571", ["12.330", "Tarwewijk", "Rotterdam"]),
        ("WK060606", ["14.760", "€ 18.967", "19.035"]),
        ("GM0988", ["51.079"]),
        ("NL00", ["17.942.942", "342"]),
    ],
)
def test_page_shows_the_published_figures(client: Client, code: str, shown: list[str]) -> None:
    text = page(client, code)
    for words in shown:
        assert words in text


def test_page_of_every_kind_is_whole(client: Client) -> None:
    for code in ("GMX001", "WKX00102", "BUX0010301", "GM1992", "WK0363AA", "BU04820503"):
        text = page(client, code)
        assert text.count("<h1") == 1
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids))


def test_strengths_stand_before_what_is_hard(client: Client) -> None:
    text = page(client, "WK060606")
    assert text.index("vrijwilligerswerk") < text.index("eenzaam")


def test_unknown_area_is_a_404(client: Client) -> None:
    for code in ("GM9999", "WK036300", "x", "GM0482'--"):
        assert client.get(reverse("places:place", kwargs={"area": code})).status_code == 404


def test_invented_place_says_so_and_a_real_one_does_not(client: Client) -> None:
    mark = "Deze plaats bestaat niet"
    assert mark in page(client, "WKX00101")
    assert mark not in page(client, "GM0482")
    assert "verzonnen" in search(client, "voorbeeld")


def test_wijken_without_a_shape_are_named(client: Client) -> None:
    text = page(client, "GM0606")
    assert "Spaland" in text
    assert "2022" in text


def test_fact_without_source_is_marked_with_caution(client: Client) -> None:
    text = page(client, "WK059915")
    assert "37%" in text
    assert "Alleen met voorzichtigheid" in text
    assert "Alleen met voorzichtigheid" not in page(client, "WK060606")


def test_gap_is_shown_as_a_gap(client: Client) -> None:
    text = page(client, "GM1992")
    assert "niet bekend" in text
    assert figure(find("GM1992"), "vaccination_18plus_2021-11-22").value is None


def test_what_is_not_known_is_grouped_by_its_reason(client: Client) -> None:
    text = page(client, "GM1992")
    section = text.split('id="section-unknown"')[1].split("</section>")[0]
    assert section.count("hij bestond niet in 2020") == 1
    assert "voelen zich eenzaam (2020)" in section
    invented = page(client, "GMX001").split('id="section-unknown"')[1].split("</section>")[0]
    assert "verzonnen" in invented


def test_caution_stands_under_the_table_once_and_is_pointed_at(client: Client) -> None:
    text = page(client, "GM0482")
    assert text.count("geen toestemming voor registratie") == 1
    assert "noot 1" in text


def test_only_who_may_note_is_asked_whether_it_is_right(cast: Cast, client: Client) -> None:
    asks = reverse("detect:reading_new", kwargs={"area": "WKX00101"})
    assert asks not in page(client, "WKX00101")
    assert asks in page(cast.client(Role.ADVISER), "WKX00101")


def test_search_finds_by_name_and_code_without_script(client: Client) -> None:
    for typed in ("tarwe", "Tarwewijk", "bu05991571"):
        assert reverse("places:place", kwargs={"area": "BU05991571"}) in search(client, typed)
    assert "342" in search(client, "tarwe")


def test_search_for_nothing_says_what_to_do(client: Client) -> None:
    assert "Geen plaats gevonden" in search(client, "zzzz")
    assert "&lt;script&gt;" in search(client, "<script>")
    assert client.get(reverse("places:search")).status_code == 200
    assert client.get(reverse("places:search"), {"q": "x" * 500}).status_code == 200
