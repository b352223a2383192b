"""What a result page, its CSV and its report show: the same figures, gathered once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from naast.platform.access import Actor, Right
from naast.platform.ui import Share
from naast.shared.figures import AnswerFigure, AnswerTable, Bound
from naast.shared.figures.present import present
from naast.shared.programmes.queries import programme_areas
from naast.shared.release import queries as released
from naast.shared.release import words
from naast.steps.detect import queries as detect
from naast.steps.learn import queries as learn

if TYPE_CHECKING:
    from naast.shared.release.models import Release
    from naast.steps.detect.models import Reading
    from naast.steps.learn.models import Promise

# The kind of subject under which detect keeps what people say about our own results.
RESULT = "result"


@dataclass(frozen=True)
class Ask:
    """Where 'is this right?' is answered, per place of the programme."""

    place: str
    url: str


@dataclass(frozen=True)
class Block:
    """One question: the finding as a sentence, the table, what stands with it, what comes next."""

    table: AnswerTable
    rows: list[Share]
    measured: str
    source: str
    skipped: str
    promise_url: str
    asks: list[Ask]
    promises: list[Promise]
    readings: list[Reading]

    @property
    def anchor(self) -> str:
        return f"vraag-{self.table.key}"


@dataclass(frozen=True)
class Result:
    """A released round as it is shown on screen, in CSV and in the report."""

    release: Release
    title: str
    programme: str
    organisation: str
    places: str
    people: str
    period: str
    route: str
    day: str
    is_final: bool
    invented: bool
    caution: str
    not_in_it: list[str]
    blocks: list[Block] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    @property
    def shown(self) -> list[Block]:
        return [block for block in self.blocks if block.table.says_something]

    @property
    def withheld(self) -> list[Block]:
        """Questions of which nothing can be shown; each says why."""
        return [block for block in self.blocks if not block.table.says_something]


def result(actor: Actor, release_id: int) -> Result:
    """Gather a release; for whoever may not see it, it is not there."""
    release = released.release(actor, release_id)
    tables = released.tables(actor, release_id)
    places = list(programme_areas(actor).filter(programme=release.plan.programme_id))
    names = ", ".join(place.area_name for place in places)
    readings = readings_of_round(actor, release.plan.round_key)
    promises = list(learn.promises_for_round(actor, release.plan.round_key))
    is_final = release.moment == "closing"
    may_ask = actor.may(Right.ADVISE)
    codes = [(place.area_code, place.area_name) for place in places] if may_ask else []
    blocks = [
        Block(
            table=table,
            rows=[share(row) for row in table.rows],
            measured=measured(table, names),
            source=source(table),
            skipped=skipped(table),
            promise_url=promise_url(table) if may_ask and is_final else "",
            asks=[Ask(name, ask_url(table, code)) for code, name in codes],
            promises=[one for one in promises if key_of(one.finding_key) == table.key],
            readings=[one for one in readings if key_of(one.subject_key) == table.key],
        )
        for table in tables
    ]
    programme = release.plan.programme
    return Result(
        release=release,
        title=release.plan.title,
        programme=programme.title,
        organisation=programme.organisation.name,
        places=names,
        people=people(release),
        period=release.period,
        route=release.route,
        day=date_format(release.day, "j F Y"),
        is_final=is_final,
        invented=programme.organisation.invented,
        caution=words.caution(),
        not_in_it=not_in_it(tables),
        blocks=blocks,
        waiting=released.waiting(actor, release_id),
        promises=promises,
    )


def share(figure: AnswerFigure) -> Share:
    """One line of the table; percentages come from the door as they are."""
    text = present(figure).value if figure.bound in {Bound.AT_LEAST, Bound.AT_MOST} else ""
    percent = None if figure.share is None else round(figure.share * 100)
    return Share(
        label=figure.label,
        percent=percent,
        n=figure.count,
        text=text,
        why=figure.why_suppressed,
    )


def people(release: Release) -> str:
    """How many talks there were, in whole tens."""
    if not release.n:
        return _("fewer than 10 talks")
    return _("at least %(n)d talks") % {"n": release.n}


def measured(table: AnswerTable, places: str) -> str:
    """What was asked, where and when."""
    asked = _("We asked: “%(question)s”") % {"question": table.title}
    if table.kind == "many":
        asked = _("We asked: “%(question)s” (several answers possible)") % {"question": table.title}
    return ". ".join(part for part in (asked, places, capitalised(table.period)) if part) + "."


def source(table: AnswerTable) -> str:
    if table.n is None:
        return ""
    facts = {"n": table.n, "base": table.base, "route": table.route}
    told = _("n = %(n)d: %(base)s. Met through: %(route)s.") % facts
    return f"{told} " + _("Counted on %(day)s.") % {"day": date_format(table.counted_on, "j F Y")}


def skipped(table: AnswerTable) -> str:
    """Who is not in this table, in classes."""
    if not table.skipped:
        return ""
    known = {"0-9": _("Fewer than 10"), "100+": _("100 or more")}
    low, _dash, high = table.skipped.partition("-")
    count = known.get(table.skipped, _("%(low)s to %(high)s") % {"low": low, "high": high})
    return _("%(count)s people skipped this question or did not want to answer.") % {"count": count}


def not_in_it(tables: Sequence[AnswerTable]) -> list[str]:
    """Whom these figures do not hold, said out loud."""
    found = [
        _("People whom we did not meet on these days and places, or who did not want to talk."),
        _("People who skipped a question are not in the table of that question."),
    ]
    if any(row.bound is Bound.SUPPRESSED for table in tables for row in table.rows):
        found.append(
            _("Groups that are too small to show. They did speak, and they do count in n.")
        )
    return found


def readings_of_round(actor: Actor, round_key: str) -> list[Reading]:
    """What people said about findings of any release of the round."""
    keys = [
        f"release:{release.pk}:{key}"
        for release in released.series(actor, round_key)
        for key in release.tables.values_list("table__key", flat=True)
    ]
    rows = detect.readings(actor).filter(subject_kind=RESULT, subject_key__in=keys)
    return list(rows)


def final_page(round_title: str, back: str) -> dict[str, str]:
    """What is asked before tables become final."""
    return {
        "title": _("Make the tables of “%(title)s” final") % {"title": round_title},
        "consequence": _(
            "Small answers are put together or hidden, and everyone who may read results sees the "
            "tables. Talks that come in after this are not counted any more."
        ),
        "confirm_label": _("Make the tables final"),
        "cancel_url": back,
    }


def key_of(subject_key: str) -> str:
    return subject_key.split(":", 2)[-1]


def promise_url(table: AnswerTable) -> str:
    return reverse("learn:promise_new", kwargs={"release": table.release, "key": table.key})


def ask_url(table: AnswerTable, area: str) -> str:
    about = {"soort": RESULT, "over": table.subject_key}
    return reverse("detect:reading_new", kwargs={"area": area}) + "?" + urlencode(about)


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
