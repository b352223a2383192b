"""From records to the release door: which tables, and their true counts, which stay in here.

No count leaves this module but to `naast.shared.release`, which protects it and forgets it.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import override

from naast.platform.access import Actor, Right
from naast.shared.release import actions as door
from naast.shared.release import queries as released
from naast.shared.release.types import PlannedQuestion, RawTable
from naast.steps.listen.intake.answers import form_of
from naast.steps.listen.models import Interview, QuestionnaireVersion, Wave
from naast.steps.listen.questionnaires.conventions import ATTRIBUTES, RATHER_NOT
from naast.steps.listen.questionnaires.schema import Form, Question, pick

Given = dict[str, str | list[str]]
_KINDS: dict[str, Literal["one", "many"]] = {"select_one": "one", "select_multiple": "many"}
# `path = 'value' or path = 'other'`: the only follow-up whose base we can state.
_CONDITION = re.compile(r"\s*/\S+\s*=\s*'([^']+)'\s*")


def _leads_to(question: Question) -> tuple[str, tuple[str, ...]] | None:
    """The question and answers that lead to `question`; None when it is more than that."""
    if not question.relevant:
        return "", ()
    parts = [_CONDITION.fullmatch(part) for part in question.relevant.split(" or ")]
    if len(question.follows) != 1 or not all(parts):
        return None
    return next(iter(question.follows)), tuple(part[1] for part in parts if part)


def planned_questions(form: Form) -> list[PlannedQuestion]:
    """The one-way tables of a form: every choice question whose base can be stated."""
    planned: list[PlannedQuestion] = []
    for question in form.asked:
        leads = _leads_to(question)
        if question.kind not in _KINDS or len(question.choices) < 2 or leads is None:
            continue
        parent, answers = leads
        planned.append(
            PlannedQuestion(
                key=question.name,
                title=question.label("nl"),
                answers=[(one.name, _label(question, one.name)) for one in question.choices],
                kind=_KINDS[question.kind],
                ordered=question.scale,
                # 'Anders' as a gender is an answer of its own, not a place for small ones.
                other="" if question.name in ATTRIBUTES else question.other_name or "",
                apart=_apart(question),
                refusals=_refusals(question),
                parent=parent,
                parent_answers=answers,
            )
        )
    keys = {question.key for question in planned}
    return [question for question in planned if not question.parent or question.parent in keys]


def _apart(question: Question) -> tuple[str, ...]:
    """Answers beside the others: 'geen van deze', and whatever is no step of a scale."""
    apart = question.exclusive_names
    if question.scale:
        apart = tuple(name for name in question.choice_names if name not in question.scale_names)
    return tuple(name for name in apart if name not in _refusals(question))


def _refusals(question: Question) -> tuple[str, ...]:
    """'Wil niet zeggen' is no answer, but for a question that asks whether we may go on."""
    given = [name for name in question.choice_names if name != RATHER_NOT]
    return (RATHER_NOT,) if RATHER_NOT in question.choice_names and len(given) > 1 else ()


def _label(question: Question, name: str) -> str:
    choice = next(one for one in question.choices if one.name == name)
    return pick(choice.labels, "nl")


def _given(interview: Interview) -> Given:
    attributes = {name: getattr(interview, name) for name in ATTRIBUTES}
    return {name: said for name, said in (attributes | interview.answers).items() if said}


def _asked(question: PlannedQuestion, given: Given) -> bool:
    return not question.parent or given.get(question.parent) in question.parent_answers


def _raw(question: PlannedQuestion, talks: list[Given]) -> RawTable:
    known = {value for value, _text in question.answers}
    counts: Counter[str] = Counter()
    answered = 0
    for given in talks:
        said = given.get(question.key, [])
        values = known.intersection([said] if isinstance(said, str) else said)
        answered += bool(values)
        counts.update(values)
    return RawTable(key=question.key, counts=dict(counts), answered=answered, asked=len(talks))


def _raw_tables(wave: Wave, questions: list[PlannedQuestion]) -> list[RawTable]:
    rows = Interview.objects.filter(wave=wave)
    talks = [(row.version_id, _given(row)) for row in rows.iterator(chunk_size=2000)]
    versions = QuestionnaireVersion.objects.in_bulk({pk for pk, _given_ in talks})
    names = {pk: {one.name for one in form_of(found).asked} for pk, found in versions.items()}
    tables = []
    for question in questions:
        put = [
            given for pk, given in talks if question.key in names[pk] and _asked(question, given)
        ]
        tables.append(_raw(question, put))
    return tables


def _period(wave: Wave) -> str:
    weeks = Interview.objects.filter(wave=wave).order_by("week").values_list("week", flat=True)
    first, last = weeks.first(), weeks.last()
    if first is None or last is None:
        return wave.title
    if first == last:
        return _("week %(week)s of %(year)s") % _parts(first)
    return _("from week %(first)s to week %(last)s") % {
        "first": "{week} ({year})".format(**_parts(first)),
        "last": "{week} ({year})".format(**_parts(last)),
    }


def _parts(week: str) -> dict[str, str]:
    year, number = week.split("-W")
    return {"year": year, "week": str(int(number))}


@dataclass(frozen=True)
class Night:
    """Nobody in person: the nightly release, inside one organisation and without any right."""

    organisation_id: int
    user_id: int = 0
    name: str = ""

    def may(self, right: Right) -> bool:
        return False


def is_planned(actor: Actor, wave: Wave) -> bool:
    return released.plan_for(actor, wave.round_key) is not None


def make_plan(*, actor: Actor, wave: Wave) -> None:
    """Fix the table plan of a round: one table per question (RULINGS 3)."""
    door.set_plan(
        actor=actor,
        programme_id=wave.programme_id,
        round_key=wave.round_key,
        title=wave.title,
        questions=planned_questions(form_of(wave.version)),
    )


def release(*, actor: Actor | None, wave: Wave, moment: str, today: datetime.date) -> None:
    """Hand the true counts to the door, which decides what may be shown."""
    plan = released.plan_for(actor or Night(wave.programme.organisation_id), wave.round_key)
    assert plan is not None  # noqa: S101  # callers ask is_planned first
    questions = planned_questions(form_of(wave.version))
    with override("nl"):
        door.release_tables(
            actor=actor,
            plan=plan,
            moment=moment,
            raw=_raw_tables(wave, questions),
            period=_period(wave),
            route=_("talks by neighbourhood ambassadors in the street and at meeting places"),
            today=today,
        )
