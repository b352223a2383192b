"""What a step has to say on the page of a place: the shape that all steps hand over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlaceItem:
    """One line, leading to where it comes from."""

    text: str
    url: str


@dataclass(frozen=True)
class PlacePart:
    """A step's part of the page; `empty` says what will stand there and the first step to it."""

    title: str
    items: list[PlaceItem]
    empty: str
