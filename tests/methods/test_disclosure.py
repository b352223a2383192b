"""One-way tables: what may be shown, and what an attacker can derive from all of it."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naast.methods.disclosure import (
    CountTable,
    Interval,
    Policy,
    ProtectedCell,
    ProtectedTable,
    Release,
    bounds,
    may_release_again,
    may_show_follow_up,
    protect,
    weak_spots,
)
from tests.methods.attack import LETTERS, far_enough


def make_table(*counts: int, scale: bool = False, other: bool = False) -> CountTable:
    labels = tuple(LETTERS[: len(counts)])
    return CountTable(
        labels,
        counts,
        scale=labels if scale else (),
        other=labels[-1] if other else None,
        foldable=labels[:-1] if other else (),
    )


def states(table: ProtectedTable) -> list[str]:
    return [cell.state for cell in table.cells]


def release(table: CountTable, policy: Policy | None = None) -> Release:
    return Release(table, protect(table, policy))


# What is shown


def test_a_table_without_small_counts_is_shown_as_it_is() -> None:
    shown = protect(make_table(40, 30, 20))
    assert states(shown) == ["shown"] * 3
    assert [cell.count for cell in shown.cells] == [40, 30, 20]
    assert shown.n == 90


def test_a_table_with_too_few_answers_does_not_even_give_n() -> None:
    withheld = protect(make_table(5, 4))
    assert (withheld.n, withheld.cells, withheld.reason) == (None, (), "too_few_answers")


@pytest.mark.parametrize("least", [10, 15, 20])
def test_a_count_is_small_under_the_threshold_and_not_at_it(least: int) -> None:
    policy = Policy(threshold=least)
    assert states(protect(make_table(60, 50, least), policy)) == ["shown"] * 3
    assert "hidden" in states(protect(make_table(60, 50, least - 1), policy))


def test_zero_is_a_small_count() -> None:
    assert protect(make_table(40, 30, 0)).cell_of("c").state == "hidden"


def test_one_small_count_takes_the_next_smallest_along() -> None:
    assert states(protect(make_table(40, 12, 30, 4))) == ["shown", "hidden", "shown", "hidden"]


def test_small_counts_that_add_up_to_too_little_take_another_along() -> None:
    table = protect(make_table(40, 30, 12, 3, 2))
    assert states(table) == ["shown", "shown", "hidden", "hidden", "hidden"]
    assert table.cell_of("c").reason == "protects_others"
    assert table.cell_of("d").reason == "small"


def test_small_counts_that_protect_each_other_take_none_along() -> None:
    assert states(protect(make_table(40, 30, 7, 6))) == ["shown", "shown", "hidden", "hidden"]


def test_nearly_everybody_is_as_small_as_nearly_nobody() -> None:
    table = protect(make_table(97, 3))
    assert states(table) == ["hidden", "hidden"]
    assert table.cell_of("a").reason == "complement"
    assert table.reason == "nothing_left"


def test_in_a_large_table_small_shares_become_bounds() -> None:
    table = protect(make_table(980, 12, 8))
    assert states(table) == ["bounded_high", "bounded_low", "bounded_low"]
    assert (table.cell_of("a").low, table.cell_of("c").high) == (950, 50)


def test_a_bound_that_everybody_can_undo_takes_another_line_along() -> None:
    table = protect(make_table(500, 480, 20))
    assert states(table) == ["shown", "hidden", "bounded_low"]


def test_a_bound_too_narrow_to_protect_does_not_stand_for_a_small_count() -> None:
    assert protect(make_table(120, 100, 30, 6)).cell_of("d").state == "hidden"


def test_neighbours_on_a_scale_merge_before_anything_is_hidden() -> None:
    table = protect(make_table(30, 25, 20, 6, scale=True))
    assert [(cell.members, cell.state) for cell in table.cells] == [
        (("a",), "shown"),
        (("b",), "shown"),
        (("c", "d"), "merged"),
    ]


def test_small_answers_go_into_other_before_anything_is_hidden() -> None:
    table = protect(make_table(30, 5, 25, 20, other=True))
    assert [(cell.members, cell.state) for cell in table.cells] == [
        (("a",), "shown"),
        (("c",), "shown"),
        (("b", "d"), "merged"),
    ]


def test_merging_never_leaves_one_line() -> None:
    assert protect(make_table(5, 6, 4, scale=True)).withheld


def test_the_answers_of_a_line_keep_their_own_order() -> None:
    table = protect(make_table(4, 30, 25, scale=True))
    assert table.cells[0].members == ("a", "b")


def test_a_follow_up_is_shown_only_beside_a_shown_parent() -> None:
    assert may_show_follow_up(protect(make_table(40, 30)), "a")
    assert not may_show_follow_up(protect(make_table(95, 5)), "a")
    assert not may_show_follow_up(protect(make_table(40, 12, 30, 4)), "b")


@pytest.mark.parametrize(
    ("labels", "counts", "scale"),
    [(("a",), (1, 2), ()), (("a", "a"), (1, 2), ()), (("a",), (-1,), ()), (("a",), (1,), ("b",))],
)
def test_a_table_that_cannot_be_is_refused(
    labels: tuple[str, ...], counts: tuple[int, ...], scale: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        CountTable(labels, counts, scale)


# The attacker against every table that could be true


def true_tables(total: int, lines: int) -> Iterator[tuple[int, ...]]:
    return (cells for cells in product(range(total + 1), repeat=lines) if sum(cells) == total)


def fits(cells: Sequence[int], table: ProtectedTable) -> bool:
    return all(
        cell.low <= count <= cell.high for count, cell in zip(cells, table.cells, strict=True)
    )


def enumerated(tables: Sequence[ProtectedTable]) -> list[list[Interval]]:
    """The attacker by brute force: every series of true tables that fits what was published."""
    lines = len(tables[0].cells)
    series: list[tuple[tuple[int, ...], ...]] = [()]
    for table in tables:
        series = [
            (*before, cells)
            for before in series
            for cells in true_tables(table.n or 0, lines)
            if fits(cells, table)
            and (not before or all(a <= b for a, b in zip(before[-1], cells, strict=True)))
        ]
    return [
        [
            Interval(min(one[step][line] for one in series), max(one[step][line] for one in series))
            for line in range(lines)
        ]
        for step in range(len(tables))
    ]


def published(counts: Sequence[int], modes: Sequence[str]) -> ProtectedTable:
    total = sum(counts)
    cells = tuple(
        ProtectedCell((letter,), "shown", count, count, count)
        if mode == "shown"
        else ProtectedCell((letter,), "bounded_low", None, 0, min(total, count + 2), "share_low")
        if mode == "bounded"
        else ProtectedCell((letter,), "hidden", None, 0, total, "small")
        for letter, count, mode in zip(LETTERS, counts, modes, strict=False)
    )
    return ProtectedTable(total, cells, 3)


MODES = st.lists(st.sampled_from(["shown", "hidden", "bounded"]), min_size=3, max_size=3)
PARTS = st.lists(st.integers(0, 3), min_size=3, max_size=3)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PARTS, MODES), min_size=1, max_size=3))
def test_the_attacker_is_exact(steps: list[tuple[list[int], list[str]]]) -> None:
    counts, tables = [0, 0, 0], []
    for added, modes in steps:
        counts = [a + b for a, b in zip(counts, added, strict=True)]
        tables.append(published(counts, modes))
    known = [list(step.counts.values()) for step in bounds(tables)]
    assert known == enumerated(tables)


def test_figures_that_contradict_each_other_are_named_as_such() -> None:
    wrong = ProtectedTable(50, (ProtectedCell(("a",), "shown", 40, 40, 40),), 10)
    with pytest.raises(ValueError, match="No table fits"):
        bounds([wrong])


def test_releases_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="oldest first"):
        bounds([protect(make_table(40, 30)), protect(make_table(20, 15))])


# Nobody can be narrowed down


def assert_protected(series: Sequence[Release], policy: Policy) -> None:
    known = bounds([one.published for one in series])
    told = [one for one in series if one.published.n is not None]
    before = dict.fromkeys(told[0].truth.labels, 0) if told else {}
    total_before = 0
    for one, step in zip(told, known, strict=True):
        for members, interval in step.counts.items():
            assert far_enough(one.truth.count_of(members), one.truth.n, interval, policy)
        for members, interval in step.increments.items():
            added = one.truth.count_of(members) - sum(before[label] for label in members)
            assert far_enough(added, one.truth.n - total_before, interval, policy)
        before = dict(zip(one.truth.labels, one.truth.counts, strict=True))
        total_before = one.truth.n


COUNTS = st.lists(
    st.one_of(st.integers(0, 12), st.integers(0, 80), st.integers(0, 900)), min_size=2, max_size=7
)
POLICIES = st.sampled_from([Policy(10), Policy(15), Policy(20), Policy(10, protection=1.0)])


@settings(max_examples=300, deadline=None)
@given(COUNTS, POLICIES, st.booleans(), st.booleans())
def test_no_small_count_of_one_table_can_be_narrowed_down(
    counts: list[int], policy: Policy, scale: bool, other: bool
) -> None:
    table = make_table(*counts, scale=scale, other=other)
    shown = protect(table, policy)
    assert_protected([Release(table, shown)], policy)
    hidden = [cell for cell in shown.cells if not cell.exact]
    unseen = sum(table.count_of(cell.members) for cell in hidden)
    assert not hidden or unseen >= policy.threshold
    for cell in shown.cells:
        for member in cell.members if cell.state == "merged" else ():
            own = table.count_of((member,))
            assert own >= policy.threshold or far_enough(
                own, table.n, Interval(0, cell.count or 0), policy
            )


@settings(max_examples=120, deadline=None)
@given(
    st.integers(2, 5).flatmap(
        lambda width: st.lists(
            st.lists(
                st.one_of(st.integers(0, 8), st.integers(0, 60)), min_size=width, max_size=width
            ),
            min_size=2,
            max_size=5,
        )
    ),
    POLICIES,
    st.booleans(),
)
def test_no_series_of_releases_narrows_anyone_down(
    steps: list[list[int]], policy: Policy, scale: bool
) -> None:
    counts = [0] * len(steps[0])
    series: list[Release] = []
    for added in steps:
        counts = [a + b for a, b in zip(counts, added, strict=True)]
        table = make_table(*counts, scale=scale)
        decision = may_release_again(series, table, policy)
        if decision.table is not None:
            series.append(Release(table, decision.table))
    assert_protected(series, policy)
    told = [one for one in series if one.published.n is not None]
    for later in range(1, len(told)):
        for first in told[:later]:
            assert_protected_pair(first, told[later], policy)


def assert_protected_pair(first: Release, last: Release, policy: Policy) -> None:
    added = bounds([first.published, last.published])[-1].increments
    for members, interval in added.items():
        count = last.truth.count_of(members) - first.truth.count_of(members)
        assert far_enough(count, last.truth.n - first.truth.n, interval, policy)


def test_the_audit_sees_a_table_that_was_protected_badly() -> None:
    truth = make_table(40, 30, 4)
    cells = (
        ProtectedCell(("a",), "shown", 40, 40, 40),
        ProtectedCell(("b",), "shown", 30, 30, 30),
        ProtectedCell(("c",), "hidden", None, 0, 74, "small"),
    )
    assert weak_spots([Release(truth, ProtectedTable(74, cells, 10))], Policy()) == {
        ("c",): "small"
    }


# Releasing again


def test_nine_new_answers_are_too_few() -> None:
    decision = may_release_again([release(make_table(30, 20))], make_table(35, 24))
    assert (decision.allowed, decision.reason) == (False, "too_few_new")


def test_ten_new_answers_that_say_who_came_in_are_not_released() -> None:
    decision = may_release_again([release(make_table(30, 20))], make_table(38, 22))
    assert (decision.allowed, decision.reason) == (False, "shows_less")


def test_enough_new_answers_on_every_line_are_released() -> None:
    decision = may_release_again([release(make_table(30, 20))], make_table(45, 32))
    assert decision.table is not None
    assert states(decision.table) == ["shown", "shown"]


def test_lines_stay_merged_as_they_were_first_published() -> None:
    first = release(make_table(30, 25, 20, 6, scale=True))
    later = protect(make_table(60, 55, 50, 40, scale=True), earlier=[first])
    assert [cell.members for cell in later.cells] == [("a",), ("b",), ("c", "d")]


def test_a_table_that_shrank_is_refused() -> None:
    with pytest.raises(ValueError, match="more people"):
        protect(make_table(10, 10), earlier=[release(make_table(30, 20))])


def test_other_answers_than_before_are_refused() -> None:
    with pytest.raises(ValueError, match="same answers"):
        protect(make_table(40, 30, 20), earlier=[release(make_table(30, 20))])
