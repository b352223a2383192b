"""What the listening step hands to the door: planned questions and raw counts, in memory only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class PlannedQuestion:
    """A question that a round will show. `answers` are (value, label) in their own order."""

    key: str
    title: str
    answers: Sequence[tuple[str, str]]
    kind: Literal["one", "many"] = "one"
    # The answers (but for those apart) form a scale, so that neighbours may be merged.
    ordered: bool = False
    # The value of 'anders', if small answers may be merged into it.
    other: str = ""
    # Values that stand apart: off the scale, or going with no other answer ('none of these').
    apart: Sequence[str] = ()
    # Values by which no answer is given ('wil niet zeggen'): counted with those who skipped it.
    refusals: Sequence[str] = ()
    # For a follow-up: the key of the question, and its values, that lead to this one.
    parent: str = ""
    parent_answers: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class RawTable:
    """True counts of one question now. They are protected and then forgotten.

    `counts` holds a number per value (a missing value counts zero); `answered` is the number of
    interviews with an answer to this question (with several answers: at least one); `asked` the
    number in which it was put, answered or not.
    """

    key: str
    counts: dict[str, int] = field(repr=False)
    answered: int = field(repr=False)
    asked: int = field(repr=False)
