"""What the pages about rounds show, put together from queries."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from naast.platform.access import Actor, Right
from naast.platform.ui import Link, Stage
from naast.shared.figures.types import WorkFigure
from naast.shared.programmes import queries as programmes
from naast.shared.release import queries as released
from naast.steps.listen import closing
from naast.steps.listen.models import Wave
from naast.steps.listen.rounds import queries
from naast.steps.listen.versions import queries as library

__all__ = ["close_page", "home", "languages_asked", "reject_page", "trail", "wave_page"]


@dataclass(frozen=True)
class RoundRow:
    wave: Wave
    waiting: int
    pool: queries.Pool
    pool_says: str


def trail(here: str, *above: Link) -> list[Link]:
    return [Link(_("Listen"), reverse("listen:home")), *above, Link(here, "", active=True)]


def pool_says(pool: queries.Pool) -> str:
    """How full the pool is, and what happens at 20:00."""
    if not pool.envelopes:
        return _("Nothing waits to be opened.")
    numbers = {
        "envelopes": pool.envelopes,
        "envelopes_needed": pool.envelopes_needed,
        "shifts": pool.shifts,
        "shifts_needed": pool.shifts_needed,
    }
    if pool.opens_tonight:
        return (
            _("Opens at 20:00: %(envelopes)d talks from %(shifts)d shifts, in random order.")
            % numbers
        )
    return (
        _(
            "Waits for more, and looks again at 20:00: %(envelopes)d of %(envelopes_needed)d "
            "talks, %(shifts)d of %(shifts_needed)d shifts."
        )
        % numbers
    )


def home(actor: Actor, today: datetime.date) -> dict[str, Any]:
    waiting = queries.waiting_counts(actor)
    rows = [
        RoundRow(wave, waiting.get(wave.pk, 0), pool, pool_says(pool))
        for wave in queries.waves(actor)
        for pool in [queries.pool(wave)]
    ]
    return {
        "open_rounds": [row for row in rows if row.wave.is_open],
        "closed_rounds": [row for row in rows if not row.wave.is_open],
        "may_research": actor.may(Right.RESEARCH),
        "may_open_round": actor.may(Right.RESEARCH) or actor.may(Right.WAVE_CLOSE),
        "may_count": actor.may(Right.RESEARCH) or actor.may(Right.PROGRAMME_MANAGE),
        "programmes": programmes.running_programmes(actor, today),
        "first_steps": [] if rows else _first_steps(actor, today),
    }


def _first_steps(actor: Actor, today: datetime.date) -> list[Stage]:
    """What comes before the first round; the first that is not done is the current one."""
    ready = [
        (_("A programme"), programmes.running_programmes(actor, today).exists(), "programmes:list"),
        (
            _("A published questionnaire"),
            library.published_versions(actor).exists(),
            "listen:questionnaires",
        ),
        (_("A round"), False, "listen:wave_new"),
    ]
    current = next(title for title, done, _name in ready if not done)
    return [
        Stage(title, "done" if done else "current" if title == current else "todo", reverse(name))
        for title, done, name in ready
    ]


def wave_page(actor: Actor, wave: Wave) -> dict[str, Any]:
    pool = queries.pool(wave)
    plan = released.plan_for(actor, wave.round_key)
    return {
        "wave": wave,
        "programme": wave.programme,
        "crumbs": trail(wave.title),
        "shifts": queries.waiting_shifts(actor, wave),
        "pool": pool,
        "pool_says": pool_says(pool),
        "held": queries.talks_held(actor, wave),
        "gone": _gone(wave),
        "plan": plan,
        "plan_tables": released.planned_tables(plan) if plan else [],
        "latest": released.latest(actor, wave.round_key),
        "languages": library.languages_of(wave.version),
        "kept_languages": _spoken(actor, wave),
        "reasons": closing.reasons(actor, wave) if wave.is_open else [],
        "may_research": actor.may(Right.RESEARCH),
        "may_close": actor.may(Right.WAVE_CLOSE),
    }


def _gone(wave: Wave) -> list[WorkFigure]:
    counts = [
        (_("rejected with their shift, unread"), wave.rejected),
        (_("could not be read"), wave.unreadable),
        (_("destroyed sealed at the end"), wave.destroyed),
    ]
    return [WorkFigure(label=label, value=value) for label, value in counts if value]


def _spoken(actor: Actor, wave: Wave) -> list[str]:
    names = dict(languages_asked(actor))
    kept = queries.kept_languages(wave.programme_id)
    return sorted(names.get(code, code) for code in kept)


def languages_asked(actor: Actor) -> list[tuple[str, str]]:
    """Code and name of every language in the organisation's questionnaires; Dutch at least."""
    found = {"nl": "Nederlands"}
    for version in library.versions(actor):
        found |= {language["code"]: language["name"] for language in version.languages}
    return list(found.items())


def reject_page(actor: Actor, wave: Wave, shift: str) -> dict[str, Any]:
    waiting = {one.token: one for one in queries.waiting_shifts(actor, wave)}
    talks = waiting[shift].envelopes if shift in waiting else 0
    return {
        "shift": shift,
        "title": _("Reject this shift?"),
        "consequence": ngettext(
            "%d talk is destroyed without being read. Only the number is kept.",
            "%d talks are destroyed without being read. Only the number is kept.",
            talks,
        )
        % talks,
        "confirm_label": _("Reject and destroy"),
        "cancel_url": reverse("listen:wave", args=[wave.pk]),
        "danger": True,
    }


def close_page(wave: Wave) -> dict[str, Any]:
    return {
        "title": _("Close the round “%(title)s”?") % {"title": wave.title},
        "consequence": _(
            "Phones can no longer send talks of this round. The tables are released a last time "
            "and everybody in the organisation sees them."
        ),
        "confirm_label": _("Close the round"),
        "cancel_url": reverse("listen:wave", args=[wave.pk]),
    }
