"""An attacker who keeps everything that was ever released, judged with the truth in hand.

The audit is `weak_spots` of the methods (exact network flows, compared there with enumeration of
all true tables). The door itself never had the truth of earlier releases.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from naast.methods.disclosure import (
    CountTable,
    OptionCounts,
    Policy,
    Release,
    option_bounds,
    weak_spots,
)
from naast.platform.errors import DomainError
from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.shared.release.models import ReleasedTable, TablePlan
from naast.shared.release.protection import as_options, as_table
from tests.shared_release.builders import make_plan, make_release, options, question, raw

pytestmark = pytest.mark.usefixtures("inside")

SHARES = ((0.5, 0.3, 0.2), (0.62, 0.3, 0.08), (0.9, 0.07, 0.03), (0.34, 0.33, 0.33))
VALUES = ("yes", "partly", "no")
NAMES = ("paper", "people", "other")
POLICY = Policy()


@dataclass
class Series:
    """What was published, oldest first, beside the true counts that nobody else has."""

    truths: list[tuple[int, ...]]
    published: list[ReleasedTable]

    def weak(self) -> dict[tuple[str, ...], str]:
        """What the attacker comes too close to, after each release in turn."""
        releases = [
            Release(CountTable(VALUES, counts), as_table(table))
            for counts, table in zip(self.truths, self.published, strict=True)
        ]
        found: dict[tuple[str, ...], str] = {}
        for last in range(len(releases)):
            found |= weak_spots(releases[: last + 1], POLICY)
        return found


def published(plan: TablePlan) -> list[ReleasedTable]:
    rows = ReleasedTable.objects.filter(release__plan=plan, repeated=False, n__isnull=False)
    return list(rows.order_by("release__sequence"))


def run_round(
    member: Member, programme: Programme, people: Sequence[int], steps: Sequence[int], key: str
) -> Series:
    """Release in the field whenever the door allows it, and at the end."""
    ordered = key.endswith("scale")
    plan = make_plan(member, programme, question(ordered=ordered), round_key=key)
    truths: list[tuple[int, ...]] = []
    for place, n in enumerate(steps):
        counts = tuple(sum(1 for one in people[:n] if one == value) for value in range(3))
        moment = "closing" if place == len(steps) - 1 else "field"
        known = len(published(plan))
        try:
            make_release(member, plan, raw(*counts), moment=moment)
        except DomainError:
            continue
        if len(published(plan)) > known:
            truths.append(counts)
    return Series(truths, published(plan))


@pytest.mark.parametrize("key", ["wave:1", "wave:1-scale"])
@pytest.mark.parametrize("share", SHARES)
def test_no_series_of_releases_lets_the_attacker_come_close(
    share: tuple[float, ...], key: str, bas: Member, programme: Programme
) -> None:
    rng = random.Random(11)  # noqa: S311
    shown = 0
    for turn in range(6):
        people = rng.choices(range(3), share, k=200)
        steps = sorted({rng.randrange(12, 200) for _ in range(6)} | {200})
        series = run_round(bas, programme, people, steps, f"{key.replace(':', f':{turn}')}")
        shown += len(series.published)
        assert len(series.truths) == len(series.published)
        assert series.weak() == {}
    assert shown >= 6


def test_the_audit_of_this_test_sees_a_leak(bas: Member, programme: Programme) -> None:
    """Without the door a second look at 12 new people tells that one of them said no."""
    series = run_round(bas, programme, [0] * 40 + [1] * 30 + [2] * 30, [100], "wave:9")
    counts = (46, 35, 31)
    cells = [
        {"values": [value], "state": "shown", "count": count}
        for value, count in zip(VALUES, counts, strict=True)
    ]
    first = series.published[0]
    series.published.append(
        ReleasedTable(release=first.release, table=first.table, n=112, cells=cells)
    )
    series.truths.append(counts)
    assert ("no",) in series.weak()


def run_options(
    member: Member, programme: Programme, rng: random.Random, key: str
) -> tuple[list[OptionCounts], list[ReleasedTable]]:
    chances = rng.choice([(0.8, 0.5, 0.06), (0.6, 0.55, 0.3), (0.95, 0.1, 0.02)])
    people = [tuple(rng.random() < chance for chance in chances) for _ in range(400)]
    people = [named for named in people if any(named)][:300]
    plan = make_plan(member, programme, options(), round_key=key)
    truths: list[OptionCounts] = []
    for n in (30, 70, 90, 180, len(people)):
        counts = tuple(sum(named[place] for named in people[:n]) for place in range(3))
        moment = "closing" if n == len(people) else "field"
        known = len(published(plan))
        table = raw(*counts, key="channels", values=NAMES, answered=n)
        with contextlib.suppress(DomainError):
            make_release(member, plan, table, moment=moment)
        if len(published(plan)) > known:
            truths.append(OptionCounts(NAMES, counts, n))
    return truths, published(plan)


def close_options(truth: OptionCounts, table: ReleasedTable) -> list[str]:
    """Small options that all options of one release together give away."""
    known = option_bounds(as_options(table))
    close = []
    for option, count in zip(NAMES, truth.counts, strict=True):
        margin = POLICY.margin(count, truth.n)
        wide = known[option].low <= max(0, count - margin) and known[option].high >= min(
            truth.n, count + margin
        )
        if POLICY.is_small(count, truth.n) and not wide:
            close.append(option)
    return close


def test_several_answers_to_one_question_hold_over_a_series(
    bas: Member, programme: Programme
) -> None:
    rng = random.Random(5)  # noqa: S311
    series = 0
    for turn in range(8):
        truths, tables = run_options(bas, programme, rng, f"wave:{turn}")
        series += len(tables) > 1
        for option in NAMES:
            releases = [
                Release(truth.table_of(option), as_options(table)[option])
                for truth, table in zip(truths, tables, strict=True)
            ]
            assert weak_spots(releases, POLICY) == {}
        for truth, table in zip(truths, tables, strict=True):
            assert close_options(truth, table) == []
    assert series >= 4


def test_most_planned_answers_are_shown_at_the_end_of_a_simulated_year(
    bas: Member, programme: Programme
) -> None:
    """Hiding everything is no solution: four rounds with a release in each week that allows it."""
    rng = random.Random(7)  # noqa: S311
    cells = shown = 0
    for turn in range(4):
        size = rng.choice([120, 180, 240])
        for place, share in enumerate(SHARES):
            people = rng.choices(range(3), share, k=size)
            steps = [*range(20, size, 20), size]
            key = f"wave:{turn}-{place}-{'scale' if place % 2 else 'list'}"
            run_round(bas, programme, people, steps, key)
            closing = ReleasedTable.objects.get(
                release__plan__round_key=key, release__moment="closing"
            )
            cells += len(VALUES)
            shown += sum(len(cell["values"]) for cell in closing.cells if cell["state"] != "hidden")
    assert shown / cells >= 0.6
