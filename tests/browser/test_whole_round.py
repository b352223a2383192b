"""One whole round, from a neighbourhood's figures to 'you said, we did', with its own data.

Each part begins at the home of whoever does it. What the walk needs beside the accounts of the
demo and the shipped questionnaire it makes itself. With NAAST_PICTURES set, each main screen is
kept as a picture in test-results/walk.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Naast
from tests.browser.walk import adviser, ambassador, communicator, coordinator, researcher, resident
from tests.browser.walk.fieldwork import SHIFTS, TALKS, Team, altered
from tests.browser.walk.stage import Walk
from tests.browser.walk.traces import leaves_no_trace

ROUND = "Herfstronde van de proef"
# The question whose answers carry the promise, and one with answers that stay hidden.
CLEAR, FEELINGS = "duidelijk", "gevoel"
TALKED = SHIFTS * TALKS + 1
RESIDENTS_SAY = "Bewoners hebben nog niet gezegd"
PLANTED_NUMBER = "06-91827364"


def test_whole_round_from_figures_to_you_said_we_did(
    naast_server: Naast, new_page: Callable[..., Page], tmp_path: Path
) -> None:
    walk = Walk(naast_server, new_page)
    walk.today = coordinator.server_day(walk)

    adviser.looks_at_places(walk)
    _begin(walk, tmp_path)
    _talk(walk)
    page = _open_and_read(walk, tmp_path)
    promised = _promise_and_close(walk)
    researcher.compares_the_report(walk, page, ROUND, tmp_path)
    _answer_and_tell(walk, promised, tmp_path)
    leaves_no_trace(
        naast_server,
        tmp_path / "publiek",
        [ambassador.PIN, ambassador.DEVICE, PLANTED_NUMBER, PLANTED_NUMBER.replace("-", "")],
        coordinator.QUESTION,
    )


def _begin(walk: Walk, folder: Path) -> None:
    coordinator.begins_a_programme(walk)
    coordinator.counts_the_languages(walk)
    coordinator.plans_a_weekly_walk(walk)
    coordinator.is_refused_a_phone_number(walk, PLANTED_NUMBER)
    coordinator.logs_the_walk_in_six_taps(walk)
    researcher.is_refused_a_questionnaire(walk, folder)
    researcher.starts_a_round(walk, ROUND)


def _talk(walk: Walk) -> None:
    """One talk through the app; sixty-three more as the phones of three colleagues send them."""
    phone = ambassador.pairs_a_phone(walk)
    ambassador.talks_without_network(walk, phone)
    team = Team(walk.naast.url, ambassador.package_of(phone.page), walk.today)
    ambassador.practises_in_arabic(walk, phone)
    assert set(team.hold_shifts()) == {201}
    first = team.sent[0]
    assert team.send(first) == 201, "the same once more is the same answer"
    assert team.send(altered(first)) == 409, "another content under the same number"
    assert team.send(altered(first), digest_of=first) == 400, "damaged on the way"
    assert team.send(first[: len(first) // 2]) == 400, "cut off on the way"


def _open_and_read(walk: Walk, folder: Path) -> Page:
    """Shifts accepted, a plan made, the pool opened at night, results read by the field team."""
    researcher.accepts_shifts(walk, ROUND, shifts=SHIFTS + 1, talks=TALKED)
    researcher.plans_the_tables(walk, ROUND)
    night = f"{walk.today + timedelta(days=1)}T20:05"
    assert "listen: open full pools" in walk.naast.command("worker", "--once", "--now", night)
    researcher.reads_field_results(walk, ROUND, CLEAR, TALKED)
    coordinator.cannot_close_yet(walk, ROUND, "de tabellen veranderen nog", RESIDENTS_SAY)
    page = researcher.makes_tables_final(walk, ROUND)
    researcher.says_only_what_may_be_said(walk, page, CLEAR, TALKED, FEELINGS)
    researcher.compares_the_file(page)
    return page


def _promise_and_close(walk: Walk) -> str:
    coordinator.cannot_close_yet(walk, ROUND, "geen belofte met een", RESIDENTS_SAY)
    public = adviser.promises(walk, ROUND, CLEAR)
    coordinator.cannot_close_yet(walk, ROUND, RESIDENTS_SAY)
    adviser.notes_a_reading(walk, ROUND, CLEAR)
    coordinator.closes(walk, ROUND)
    return public


def _answer_and_tell(walk: Walk, promised: str, folder: Path) -> None:
    """The question of the walk becomes a card; a resident reads it, its correction, its end."""
    title = communicator.FACTS["title"]
    communicator.colleague_comes_in(walk)
    card = communicator.takes_the_question_over(walk)
    communicator.writes_the_card(walk, card)
    communicator.colleague_checks(walk, title)
    communicator.translates(walk, title)
    path = communicator.publishes(walk, title)

    page = resident.opens(walk)
    resident.reads_the_card_in_dutch(walk, page, path)
    resident.reads_the_card_in_arabic(walk, page, path)
    resident.has_prints(walk, title, path, folder)
    resident.reads_what_was_done(walk, page, promised)
    communicator.corrects(walk, title)
    resident.reads_what_changed(walk, page, path)
    communicator.recalls(walk, title)
    resident.reads_that_it_was_recalled(walk, page, path)
