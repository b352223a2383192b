"""The A5 card: tagged, one page, readable by machine, right to left where it must."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.urls import reverse

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from tests.conftest import Cast
from tests.prints import unpacked
from tests.steps.inform.builders import (
    make_card,
    make_translated_card,
    recall,
    translate,
)

pytestmark = pytest.mark.django_db
A5 = (419.5, 595.3)


def pdf_of(cast: Cast, card_id: int, language: str, role: Role = Role.SOCIAL_WORKER) -> bytes:
    answer = cast.client(role).get(f"/informeren/kaart/{card_id}/print/{language}.pdf")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    return bytes(answer.content)


def text_of(document: bytes, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not on this machine")
    file = folder / "card.pdf"
    file.write_bytes(document)
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True)
    return done.stdout


def test_print_is_one_tagged_a5_page(cast: Cast, coen: Member, programme: Programme) -> None:
    document = unpacked(pdf_of(cast, make_card(coen, programme, published=True).pk, "nl"))
    assert b"/Marked true" in document
    assert b"/StructTreeRoot" in document
    assert b"/Lang (nl)" in document
    boxes = re.findall(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", document)
    assert len(boxes) == 1
    assert float(boxes[0][0]) == pytest.approx(A5[0], abs=0.5)
    assert float(boxes[0][1]) == pytest.approx(A5[1], abs=0.5)


def test_print_says_all_that_the_page_says(
    cast: Cast, coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_card(coen, programme, published=True)
    text = " ".join(text_of(pdf_of(cast, card.pk, "nl"), tmp_path).split())
    for words in (
        "Wat kost samen wandelen?",
        "Nadelen",
        "Wat we niet weten",
        "010 000 00 00",
        "Welzijn Test",
        "24 november 2026",
        "22 februari 2027",
        str(card.code),
        f"/k/{card.code}/",
    ):
        assert words in text


def test_arabic_print_holds_arabic_and_unturned_numbers(
    cast: Cast, coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_translated_card(coen, programme, published=True)
    document = pdf_of(cast, card.pk, "ar")
    assert b"/Lang (ar)" in unpacked(document)
    text = text_of(document, tmp_path)
    assert "010 000 00 00" in text
    assert re.search(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]{3}", text)
    assert "Nadelen" not in text


def test_long_card_still_fits_one_page(cast: Cast, coen: Member, programme: Programme) -> None:
    long = "\n".join(f"Dit is regel {number} van een lange kaart." for number in range(9))
    card = make_card(coen, programme, published=True, good_sides=long, downsides=long)
    assert unpacked(pdf_of(cast, card.pk, "nl")).count(b"/MediaBox") == 1


def test_address_on_paper_is_the_published_site(
    cast: Cast,
    coen: Member,
    programme: Programme,
    tmp_path: Path,
    settings: pytest.FixtureRequest,
) -> None:
    settings.NAAST_PUBLIC_URL = "https://wijk.example/"  # type: ignore[attr-defined]
    card = make_card(coen, programme, published=True)
    assert f"wijk.example/k/{card.code}/" in text_of(pdf_of(cast, card.pk, "nl"), tmp_path)


def test_discreet_card_prints_without_code(
    cast: Cast, coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_card(coen, programme, published=True, discreet=True)
    text = text_of(pdf_of(cast, card.pk, "nl"), tmp_path)
    assert "/k/" not in text
    assert "Nadelen" in text


def test_invented_card_says_so_on_paper(
    cast: Cast, coen: Member, programme: Programme, tmp_path: Path
) -> None:
    coen.organisation.invented = True
    coen.organisation.save()
    card = make_card(coen, programme, published=True)
    assert "Voorbeelddata (verzonnen)" in text_of(pdf_of(cast, card.pk, "nl"), tmp_path)


def test_concept_is_marked_and_prints_for_who_writes_it_only(
    cast: Cast, coen: Member, programme: Programme, tmp_path: Path
) -> None:
    card = make_card(coen, programme)
    translate(coen, card)
    text = text_of(pdf_of(cast, card.pk, "ar", Role.COMMUNICATOR), tmp_path)
    assert "CONCEPT" in text
    assert "/k/" not in text
    refused = cast.client(Role.SOCIAL_WORKER).get(f"/informeren/kaart/{card.pk}/print/ar.pdf")
    assert refused.status_code == 404


def test_language_that_is_not_there_is_404(cast: Cast, coen: Member, programme: Programme) -> None:
    card = make_card(coen, programme, published=True)
    for language in ("tr", "xx"):
        answer = cast.client(Role.COMMUNICATOR).get(
            f"/informeren/kaart/{card.pk}/print/{language}.pdf"
        )
        assert answer.status_code == 404


@pytest.mark.parametrize("role", [Role.COMMUNICATOR, Role.SOCIAL_WORKER])
def test_recalled_card_is_not_printed(
    cast: Cast, coen: Member, programme: Programme, role: Role
) -> None:
    card = make_card(coen, programme, published=True)
    recall(coen, card)
    address = reverse("inform:card_print", kwargs={"card": card.pk, "language": "nl"})
    answer = cast.client(role).get(address)
    assert answer.status_code == 400
    assert "ingetrokken" in answer.content.decode()
