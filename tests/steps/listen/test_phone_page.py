"""The page of the interview app: the same for everybody, and no more open than it must be."""

from __future__ import annotations

import json
import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from naast.shared.people.roles import Role
from naast.steps.listen.phone import bundle
from tests.conftest import Cast

pytestmark = pytest.mark.django_db


def _worker(page: str = "<page>") -> dict[str, object]:
    first = bundle.worker_script(page).partition("\n")[0]
    kept: dict[str, object] = json.loads(first.removeprefix("self.NAAST = ").removesuffix(";"))
    return kept


def test_page_is_the_same_for_everybody_and_sets_no_cookie(cast: Cast) -> None:
    nobody = Client().get(reverse("listen:phone"))
    ambassador = cast.client(Role.AMBASSADOR).get(reverse("listen:phone"))
    assert nobody.content == ambassador.content
    assert not nobody.cookies
    assert not ambassador.cookies


def test_page_may_compile_the_engine_and_nothing_else_is_loosened() -> None:
    csp = Client().get(reverse("listen:phone"))["Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in csp.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert rules["connect-src"] == "'self'"
    assert "unsafe-inline" not in csp


def test_other_pages_may_not_compile_anything(cast: Cast) -> None:
    csp = cast.client(Role.AMBASSADOR).get(reverse("home"))["Content-Security-Policy"]
    assert "wasm" not in csp


def test_page_has_no_script_or_style_of_its_own() -> None:
    html = Client().get(reverse("listen:phone")).content.decode()
    assert re.findall(r"<script(?![^>]*\ssrc=)", html) == []
    assert " style=" not in html
    assert "<style" not in html


def test_page_names_only_addresses_of_this_site() -> None:
    html = Client().get(reverse("listen:phone")).content.decode()
    addresses = re.findall(r'(?:href|src|data-[a-z-]+)="([^"]+)"', html)
    assert len(addresses) >= 10
    assert all(address.startswith("/") and address[1] != "/" for address in addresses)


def test_worker_stands_at_the_app_and_is_never_kept_by_the_browser() -> None:
    answer = Client().get(reverse("listen:phone_worker"))
    assert answer["Service-Worker-Allowed"] == reverse("listen:phone") == "/gesprek/"
    assert answer["Cache-Control"] == "no-cache"
    assert answer["Content-Type"].startswith("text/javascript")


def test_worker_keeps_every_part_that_the_page_loads() -> None:
    html = Client().get(reverse("listen:phone")).content.decode()
    loaded = set(re.findall(r'(?:src|data-engine)="([^"]+)"', html))
    loaded |= set(re.findall(r'rel="(?:stylesheet|icon)" href="([^"]+)"', html))
    assets = _worker()["assets"]
    assert isinstance(assets, list)
    assert loaded <= set(assets)


def test_another_page_makes_another_version() -> None:
    assert _worker("<page>")["version"] == _worker("<page>")["version"]
    assert _worker("<page>")["version"] != _worker("<other page>")["version"]


def test_another_part_makes_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _worker()["version"]
    monkeypatch.setattr(bundle, "_fingerprint", lambda part: part.encode() + b"changed")
    assert _worker()["version"] != before


def test_home_screen_tells_nothing_about_the_work() -> None:
    manifest = Client().get(reverse("listen:phone_manifest")).json()
    assert (manifest["name"], manifest["short_name"]) == ("Naast", "Naast")
    assert "description" not in manifest
    assert manifest["scope"] == manifest["start_url"] == "/gesprek/"


def test_every_icon_of_the_manifest_exists() -> None:
    icons = Client().get(reverse("listen:phone_manifest")).json()["icons"]
    assert {icon["sizes"] for icon in icons} == {"192x192", "512x512", "any"}
    for icon in icons:
        assert finders.find(icon["src"].removeprefix("/static/")), icon["src"]


def test_only_an_ambassador_gets_the_package(cast: Cast) -> None:
    assert cast.client(Role.AMBASSADOR).get(reverse("listen:package")).status_code == 200
    assert cast.client(Role.RESEARCHER).get(reverse("listen:package")).status_code == 403
    assert Client().get(reverse("listen:package")).status_code == 302


def test_package_travels_compressed(cast: Cast) -> None:
    client = cast.client(Role.AMBASSADOR)
    answer = client.get(reverse("listen:package"), headers={"Accept-Encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
