"""Questions with several answers: each option apart, and all of them together."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naast.methods.disclosure import (
    OptionCounts,
    Policy,
    ProtectedTable,
    option_bounds,
    protect_options,
)
from tests.methods.attack import LETTERS, far_enough


def make_options(n: int, *counts: int, exclusive: Sequence[str] = ()) -> dict[str, ProtectedTable]:
    return protect_options(OptionCounts(tuple(LETTERS[: len(counts)]), counts, n, tuple(exclusive)))


def test_each_option_is_protected_with_its_complement() -> None:
    shown = make_options(100, 60, 4, 96, 30)
    assert {name: table.cells[0].state for name, table in shown.items()} == {
        "a": "shown",
        "b": "hidden",
        "c": "hidden",
        "d": "shown",
    }


def test_an_option_is_not_betrayed_by_everyone_having_named_one() -> None:
    """When nobody named two options, they would add up to n like a table with one answer."""
    shown = make_options(100, 51, 40, 9)
    assert option_bounds(shown)["c"].low <= 4


def test_an_exclusive_option_is_not_betrayed_by_a_popular_one() -> None:
    shown = make_options(100, 88, 40, 9, exclusive="c")
    assert option_bounds(shown, exclusive="c")["c"].high >= 14


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sets(st.sampled_from("abcd"), min_size=1), min_size=10, max_size=150))
def test_no_option_can_be_narrowed_down(answers: list[set[str]]) -> None:
    answers = [{"d"} if "d" in named else named for named in answers]
    counts = tuple(sum(option in named for named in answers) for option in "abcd")
    shown = make_options(len(answers), *counts, exclusive="d")
    known = option_bounds(shown, exclusive="d")
    for option, count in zip("abcd", counts, strict=True):
        assert far_enough(count, len(answers), known[option], Policy())
        assert known[option].low <= count <= known[option].high


def test_options_of_nobody_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        OptionCounts(("a", "b"), (3, 4), 10)
