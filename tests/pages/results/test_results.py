"""What was released, on screen, in CSV and in the report: the same, with what must stand beside."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from naast.pages.results import content, export, report
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.shared.release.models import Release
from tests.conftest import Cast
from tests.prints import unpacked
from tests.shared_release.builders import make_plan, make_release, options, question, raw

NAMES = ("paper", "people", "other")


@pytest.fixture
def released(bas: Member, programme: Programme) -> Release:
    """A final release: a clean table, one with a hidden answer, one that shows nothing."""
    with scope(organisation=bas.organisation):
        plan = make_plan(
            bas,
            programme,
            question(),
            options(),
            question("rare", title="Hebt u ooit gebeld met 14 023?"),
        )
        return make_release(
            bas,
            plan,
            raw(62, 25, 15, skipped=12),
            raw(83, 60, 6, key="channels", values=NAMES, answered=98),
            raw(3, 2, 1, key="rare"),
        )


def page(client: Client, release: Release) -> str:
    return client.get(reverse("results:round", kwargs={"release": release.pk})).content.decode()


def data_rows(text: str) -> list[dict[str, str]]:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return list(csv.DictReader(io.StringIO("\n".join(lines))))


def test_round_page_says_finding_question_base_period_route_and_caution(
    cast: Cast, released: Release
) -> None:
    shown = page(cast.client(Role.ADVISER), released)
    for text in (
        "Meer dan de helft (61%): ‘Ja’",
        "Wij vroegen: ‘Bereikt de informatie van de gemeente u?’",
        "n = 102: mensen die wij spraken en die deze vraag beantwoordden",
        "maart en april 2026",
        "straat en buurthuis",
        "Dit is geen aselecte steekproef: het zegt iets over de mensen die wij spraken, "
        "niet over alle inwoners.",
        "10 tot 24 mensen sloegen deze vraag over",
        "ruim 110 gesprekken",
        "Wie er niet in zit",
    ):
        assert text in shown or text.capitalize() in shown, text


def test_hidden_answers_are_shown_as_hidden_with_why(cast: Cast, released: Release) -> None:
    shown = page(cast.client(Role.ADVISER), released)
    assert "Het gaat om minder dan 10 mensen" in shown
    assert "Hier kunnen wij niets tonen" in shown
    assert not re.search(r"marge|significan|betrouwbaarheid|interval", shown, re.IGNORECASE)


def test_screen_csv_and_report_show_the_same_numbers(
    cast: Cast, bas: Member, released: Release
) -> None:
    with scope(organisation=bas.organisation):
        found = content.result(bas, released.pk)
        rows = data_rows(export.as_csv(found))
        print_ = report.report_html(found)
    screen = page(cast.client(Role.RESEARCHER), released)
    assert len(rows) == sum(max(len(block.rows), 1) for block in found.blocks)
    compared = 0
    for row in rows:
        if row["aandeel in procenten"]:
            number = f'<bdi dir="ltr">{row["aandeel in procenten"]}%</bdi>'
            for text in (screen, print_):
                here = text[text.index(f'<th scope="row">{row["antwoord"]}</th>') :]
                cells = here[: here.index("</tr>")]
                assert number in cells
                assert re.search(rf"\b{row['mensen']}</", cells)
                assert f"n = {row['n']}:" in text
            compared += 1
    assert compared == 5


def test_csv_says_what_stands_with_the_figures(
    cast: Cast, elsewhere: Cast, released: Release
) -> None:
    address = reverse("results:csv", kwargs={"release": released.pk})
    answer = cast.client(Role.RESEARCHER).get(address)
    text = answer.content.decode("utf-8-sig")
    head = [line for line in text.splitlines() if line.startswith("# ")]
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    for part in ("Periode", "Ontmoet via", "Basis", "geen aselecte steekproef", "ruim 110"):
        assert any(part in line for line in head), part
    assert not any("verzonnen" in line for line in head)
    hidden = [row for row in data_rows(text) if row["toestand"] == "niet getoond"]
    assert [row["antwoord"] for row in hidden] == ["Anders", ""]
    assert all(row["mensen"] == "" and row["aandeel in procenten"] == "" for row in hidden)


def test_invented_results_are_marked_everywhere(cast: Cast, released: Release) -> None:
    cast.organisation.invented = True
    cast.organisation.save(update_fields=["invented"])
    client = cast.client(Role.RESEARCHER)
    address = reverse("results:csv", kwargs={"release": released.pk})
    first = client.get(address).content.decode("utf-8-sig").splitlines()[0]
    assert first == "# Voorbeelddata (verzonnen)"
    assert "Voorbeelddata (verzonnen)" in page(client, released)
    with scope(organisation=cast.organisation):
        found = content.result(cast.member(Role.RESEARCHER), released.pk)
        assert "Voorbeelddata (verzonnen)" in report.report_html(found)


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-2", "@SUM(A1)", "ja;=cmd|' /C calc'!A0", "ja\t=1", " =1"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    for part in re.split(r"[,;\t\r\n]", export.safe(text)):
        assert not part.strip().startswith(("=", "+", "-", "@"))


def test_a_title_cannot_put_a_formula_beside_a_comment(
    bas: Member, programme: Programme, released: Release
) -> None:
    with scope(organisation=bas.organisation):
        released.plan.title = 'Ronde,=HYPERLINK("x");=1'
        released.plan.save(update_fields=["title"])
        text = export.as_csv(content.result(bas, released.pk))
    first = next(line for line in text.splitlines() if "Ronde" in line)
    assert not re.search(r"[,;\t]\s*[=+@-]", first)
    assert '"' not in first


def test_report_is_a_tagged_pdf_in_dutch(cast: Cast, released: Release) -> None:
    address = reverse("results:pdf", kwargs={"release": released.pk})
    answer = cast.client(Role.ADVISER).get(address)
    pdf = answer.content
    assert answer["Content-Type"] == "application/pdf"
    inside = unpacked(pdf)
    for mark in (b"/StructTreeRoot", b"/Lang (nl)", b"pdfuaid", b"/S /Table", b"/S /H1"):
        assert mark in inside, mark


def test_promise_and_reading_are_offered_to_who_may_make_them(
    cast: Cast, released: Release
) -> None:
    promise = reverse("learn:promise_new", kwargs={"release": released.pk, "key": "reached"})
    for role, offered in ((Role.ADVISER, True), (Role.COORDINATOR, True), (Role.AMBASSADOR, False)):
        shown = page(cast.client(role), released)
        assert (promise in shown) is offered
        assert ("Klopt dit?" in shown) is offered
    assert f"over=release%3A{released.pk}%3Areached" in page(cast.client(Role.ADVISER), released)


def test_list_is_a_beginning_when_nothing_was_released(cast: Cast) -> None:
    shown = cast.client(Role.ADVISER).get(reverse("results:list")).content.decode()
    assert "Hier komen resultaten van vraagrondes te staan" in shown


def test_list_names_each_round_once(cast: Cast, bas: Member, programme: Programme) -> None:
    with scope(organisation=bas.organisation):
        plan = make_plan(bas, programme)
        make_release(bas, plan, raw(30, 20, 15), moment="field")
        make_release(bas, plan, raw(60, 40, 35))
    shown = cast.client(Role.ADVISER).get(reverse("results:list")).content.decode()
    assert shown.count("Straatgesprekken voorjaar") == 1
    assert "Eindstand" in shown


def test_field_figures_are_not_there_for_the_adviser(
    cast: Cast, bas: Member, programme: Programme
) -> None:
    with scope(organisation=bas.organisation):
        field = make_release(bas, make_plan(bas, programme), raw(30, 20, 15), moment="field")
    for name in ("results:round", "results:csv", "results:pdf"):
        address = reverse(name, kwargs={"release": field.pk})
        assert cast.client(Role.ADVISER).get(address).status_code == 404
    assert "Tussenstand" in page(cast.client(Role.RESEARCHER), field)


def test_another_organisation_and_a_wrong_role_see_nothing(
    cast: Cast, elsewhere: Cast, released: Release
) -> None:
    for name in ("results:round", "results:csv", "results:pdf"):
        address = reverse(name, kwargs={"release": released.pk})
        assert elsewhere.client(Role.ADVISER).get(address).status_code == 404
        assert cast.client(Role.ADMINISTRATOR).get(address).status_code == 403
