"""A new release is safe whatever was hidden before: judged with the truth it never had."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naast.methods.disclosure import (
    CountTable,
    OptionCounts,
    Policy,
    ProtectedTable,
    Release,
    protect,
    weak_spots,
)
from naast.methods.disclosure.memoryless import blind_weak_spots, next_options, next_table

LETTERS = "abcd"
POLICY = Policy()


def table(people: list[int], size: int, *, scale: bool) -> CountTable:
    labels = tuple(LETTERS[:size])
    counts = tuple(people.count(place) for place in range(size))
    return CountTable(labels, counts, scale=labels if scale else ())


def states(found: ProtectedTable | None) -> list[str]:
    assert found is not None
    return [cell.state for cell in found.cells]


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    size=st.integers(2, 4),
    scale=st.booleans(),
    steps=st.lists(st.integers(12, 90), min_size=2, max_size=4),
)
def test_no_series_gives_a_hidden_count_away(
    seed: int, size: int, scale: bool, steps: list[int]
) -> None:
    rng = random.Random(seed)  # noqa: S311
    weights = [rng.choice((1, 2, 5, 9)) for _answer in range(size)]
    people: list[int] = []
    told: list[ProtectedTable] = []
    series: list[Release] = []
    for added in steps:
        people += rng.choices(range(size), weights, k=added)
        truth = table(people, size, scale=scale)
        found = next_table(truth, POLICY, told)
        if found is not None and found.n is not None:
            told.append(found)
            series.append(Release(truth, found))
            assert weak_spots(series, POLICY) == {}


def test_a_field_table_waits_for_its_smallest_answer() -> None:
    small = CountTable(("ja", "deels", "nee"), (40, 30, 6))
    assert next_table(small, POLICY, moment="field") is None
    assert "hidden" in states(next_table(small, POLICY))
    whole = CountTable(("ja", "deels", "nee"), (40, 30, 10))
    assert states(next_table(whole, POLICY, moment="field")) == ["shown"] * 3


def test_a_field_table_comes_back_when_its_answers_doubled() -> None:
    first = protect(CountTable(("ja", "nee"), (30, 20)))
    assert next_table(CountTable(("ja", "nee"), (59, 40)), POLICY, [first], "field") is None
    assert next_table(CountTable(("ja", "nee"), (60, 40)), POLICY, [first], "field") is not None
    assert next_table(CountTable(("ja", "nee"), (59, 40)), POLICY, [first]) is not None


@pytest.mark.parametrize("counts", [(39, 20), (30, 29), (49, 20), (50, 21)])
def test_a_small_addition_leaves_the_earlier_table(counts: tuple[int, int]) -> None:
    first = protect(CountTable(("ja", "nee"), (30, 20)))
    assert next_table(CountTable(("ja", "nee"), counts), POLICY, [first]) is None


def test_lines_stay_as_they_were_published_first() -> None:
    labels = ("a", "b", "c")
    first = next_table(CountTable(labels, (30, 12, 4), scale=labels), POLICY)
    assert first is not None
    assert [cell.members for cell in first.cells] == [("a",), ("b", "c")]
    later = next_table(CountTable(labels, (80, 60, 50), scale=labels), POLICY, [first])
    assert later is not None
    assert [cell.members for cell in later.cells] == [("a",), ("b", "c")]
    assert states(later) == ["shown", "merged"]


def test_a_count_that_narrows_what_was_hidden_is_weak() -> None:
    before = protect(CountTable(("a", "b", "c"), (40, 12, 4)))
    after = protect(CountTable(("a", "b", "c"), (80, 30, 12)))
    assert blind_weak_spots([before, after], POLICY)
    later = protect(CountTable(("a", "b", "c"), (80, 60, 55)))
    assert blind_weak_spots([before, later], POLICY) == set()


def test_options_come_back_only_with_as_many_as_before() -> None:
    first = next_options(OptionCounts(("krant", "buren", "anders"), (40, 35, 4), 60), POLICY)
    assert first is not None
    little = OptionCounts(("krant", "buren", "anders"), (48, 37, 5), 72)
    assert next_options(little, POLICY, [first]) is None
    much = OptionCounts(("krant", "buren", "anders"), (80, 75, 25), 130)
    again = next_options(much, POLICY, [first])
    assert again is not None
    assert [one.cells[0].state for one in again.values()][:2] == ["shown", "shown"]


def test_a_question_with_too_few_answers_keeps_even_n() -> None:
    few = next_options(OptionCounts(("krant", "buren"), (3, 4), 6), POLICY)
    assert few is not None
    assert all(one.n is None for one in few.values())


def test_people_do_not_disappear() -> None:
    first = protect(CountTable(("ja", "nee"), (30, 20)))
    with pytest.raises(ValueError):
        next_table(CountTable(("ja", "nee"), (15, 80)), POLICY, [first])
