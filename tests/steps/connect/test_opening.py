"""Opening hours are read as people write them, and refused when they cannot be read."""

from __future__ import annotations

import datetime

import pytest

from naast.steps.connect.opening import Opening, Unreadable, is_open, read_opening


def hours(first: int, last: int) -> tuple[datetime.time, datetime.time]:
    return datetime.time(first), datetime.time(last)


def test_a_range_of_days_is_open_on_each_of_them() -> None:
    assert read_opening("ma-wo 9:00-17:00") == [Opening(day, *hours(9, 17)) for day in (0, 1, 2)]


@pytest.mark.parametrize(
    "text", ["za 10-13", "zaterdag 10.00 - 13.00", "za 10 uur tot 13 uur", "Za: 10:00–13:00"]
)
def test_one_time_may_be_written_in_several_ways(text: str) -> None:
    assert read_opening(text) == [Opening(5, *hours(10, 13))]


def test_several_pieces_stand_on_lines_or_after_commas() -> None:
    assert read_opening("ma en wo 9-12\nvr 13-16, za 10-13") == [
        Opening(0, *hours(9, 12)),
        Opening(2, *hours(9, 12)),
        Opening(4, *hours(13, 16)),
        Opening(5, *hours(10, 13)),
    ]


@pytest.mark.parametrize("piece", ["altijd", "ma 17-9", "ma 25-26", "9-17", "ma-vr", "xx 9-17"])
def test_what_is_no_opening_time_is_named(piece: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_opening(f"di 9-12, {piece}")
    assert caught.value.piece == piece


def test_a_time_must_fit_inside_one_opening() -> None:
    openings = read_opening("di 9-12, di 13-17")
    assert is_open(openings, 1, *hours(10, 12))
    assert not is_open(openings, 1, *hours(11, 14))
    assert not is_open(openings, 2, *hours(10, 12))
