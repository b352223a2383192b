"""Reads opening hours as people write them: 'ma-vr 9:00-17:00, za 10-13'."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_DAY = r"(ma|di|wo|do|vr|za|zo)[a-z]*\.?"
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:uur|u)?"
_TO = r"\s*(?:-|–|t/m|tot)\s*"
_DAYS = re.compile(rf"{_DAY}(?:{_TO}{_DAY})?$", re.IGNORECASE)
_LINE = re.compile(rf"(?P<days>[^\d:]+?)\s*:?\s+{_TIME}{_TO}{_TIME}$", re.IGNORECASE)


class Unreadable(ValueError):
    """This piece is not an opening time; `piece` is what was typed."""

    def __init__(self, piece: str) -> None:
        super().__init__(piece)
        self.piece = piece


@dataclass(frozen=True)
class Opening:
    """Open on `weekday` (0 is Monday) from `opens` to `closes`."""

    weekday: int
    opens: datetime.time
    closes: datetime.time


def read_opening(text: str) -> list[Opening]:
    """The openings in `text`, one per day; raises Unreadable with the piece that is none."""
    found: list[Opening] = []
    for piece in re.split(r"[;,\n]", text):
        if piece.strip():
            found += _read_piece(piece.strip())
    return found


def _read_piece(piece: str) -> list[Opening]:
    match = _LINE.match(piece)
    if match is None:
        raise Unreadable(piece)
    opens = _time(match[2], match[3], piece)
    closes = _time(match[4], match[5], piece)
    if closes <= opens:
        raise Unreadable(piece)
    return [Opening(day, opens, closes) for day in _weekdays(match["days"], piece)]


def _time(hours: str, minutes: str | None, piece: str) -> datetime.time:
    if int(hours) == 24:
        return datetime.time.max
    try:
        return datetime.time(int(hours), int(minutes or 0))
    except ValueError as error:
        raise Unreadable(piece) from error


def _weekdays(text: str, piece: str) -> Iterable[int]:
    days: list[int] = []
    for part in re.split(r"\s*(?:\ben\b|&|\+|/(?!m))\s*", text.strip()):
        match = _DAYS.match(part.strip())
        if match is None:
            raise Unreadable(piece)
        first = DAYS.index(match[1].lower())
        last = DAYS.index(match[2].lower()) if match[2] else first
        days += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return days


def is_open(
    openings: Iterable[Opening], weekday: int, start: datetime.time, end: datetime.time
) -> bool:
    """Whether one opening covers the whole time from `start` to `end`."""
    return any(
        opening.weekday == weekday and opening.opens <= start and end <= opening.closes
        for opening in openings
    )
