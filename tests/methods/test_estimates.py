"""Counting answers and turning protected counts into shares."""

import pytest

from naast.methods.disclosure import CountTable, OptionCounts, protect
from naast.methods.estimates import shares, tally, tally_options


def test_rather_not_say_is_an_answer_and_a_skip_is_not() -> None:
    answers = ["ja"] * 3 + ["wil_niet_zeggen"] * 2 + [None]
    table, skipped = tally(answers, ["ja", "nee", "wil_niet_zeggen"])
    assert (table.counts, table.n, skipped) == ((3, 0, 2), 5, 1)


def test_an_answer_outside_the_question_is_refused() -> None:
    with pytest.raises(ValueError, match="misschien"):
        tally(["misschien"], ["ja", "nee"])


def test_several_answers_are_counted_by_person() -> None:
    table, skipped = tally_options([["a", "b"], ["b"], [], None], ["a", "b"], exclusive=["b"])
    assert table == OptionCounts(("a", "b"), (1, 2), 2, ("b",))
    assert skipped == 2


def test_shares_are_whole_percents_of_those_who_answered() -> None:
    result = shares(protect(CountTable(("a", "b", "c"), (20, 20, 20))), base="alle gesprekken")
    assert [row.percent for row in result.rows] == [33, 33, 33]
    assert (result.n, result.base) == (60, "alle gesprekken")


def test_half_a_percent_goes_up() -> None:
    result = shares(protect(CountTable(("a", "b"), (25, 175))), base="allen")
    assert [row.percent for row in result.rows] == [13, 88]


def test_a_hidden_line_has_no_share_and_the_others_do_not_fill_its_place() -> None:
    result = shares(protect(CountTable(("a", "b", "c"), (40, 12, 4))), base="allen")
    assert [row.percent for row in result.rows] == [71, None, None]
    assert [row.count for row in result.rows] == [40, None, None]


def test_a_bound_is_given_as_the_bound() -> None:
    result = shares(protect(CountTable(("a", "b", "c"), (980, 12, 8))), base="allen")
    assert [(row.percent, row.state) for row in result.rows] == [
        (95, "bounded_high"),
        (5, "bounded_low"),
        (5, "bounded_low"),
    ]


@pytest.mark.parametrize(("skipped", "told"), [(0, None), (9, None), (10, 10), (None, None)])
def test_few_skips_are_not_counted_out(skipped: int | None, told: int | None) -> None:
    result = shares(protect(CountTable(("a", "b"), (40, 30))), base="allen", skipped=skipped)
    assert result.skipped == told


def test_a_table_of_too_few_people_says_only_that() -> None:
    result = shares(protect(CountTable(("a", "b"), (4, 3))), base="allen")
    assert (result.rows, result.n, result.reason) == ((), None, "too_few_answers")


@pytest.mark.parametrize(("base", "skipped"), [(" ", None), ("allen", -1)])
def test_a_result_without_base_or_with_less_than_no_skips_is_refused(
    base: str, skipped: int | None
) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        shares(protect(CountTable(("a", "b"), (40, 30))), base=base, skipped=skipped)
