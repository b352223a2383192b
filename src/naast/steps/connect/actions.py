"""Every write about places, activities and sessions."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record, record_by_itself
from naast.shared.programmes import queries as programmes
from naast.steps.connect import queries
from naast.steps.connect.choices import FollowUp, Language, Mood, State, Theme, Visibility
from naast.steps.connect.facts import ActivityFacts, LogFacts, Rhythm, VenueFacts
from naast.steps.connect.models import Activity, Session, SessionLog, SessionQuestion, Venue

# A weekly activity is planned for a year at most; then people look again whether it fits.
MOST_WEEKS = 53
# Short words heard at a session are kept as long as it takes to answer them, and no longer.
KEEP_QUESTIONS_DAYS = 365


class AlreadyLogged(DomainError):
    """Something else was noted of this session. Nothing is overwritten by accident."""

    status = 409


@transaction.atomic
def add_venue(*, actor: Actor, facts: VenueFacts) -> Venue:
    added = _save_venue(Venue(organisation_id=actor.organisation_id), facts)
    record(actor, "venue added", f"venue {added.pk}")
    return added


@transaction.atomic
def change_venue(*, actor: Actor, venue_id: int, facts: VenueFacts) -> Venue:
    changed = _save_venue(queries.venue(actor, venue_id), facts)
    record(actor, "venue changed", f"venue {changed.pk}", visibility=facts.visibility.value)
    return changed


def _save_venue(row: Venue, facts: VenueFacts) -> Venue:
    row.name = facts.name
    row.kind = facts.kind
    row.area_code, row.area_year = facts.place.code, facts.place.year
    row.area_name = facts.place.name
    row.address = facts.address
    row.opening_hours = facts.opening_hours
    row.accessibility = facts.accessibility
    row.languages = [language.value for language in facts.languages]
    row.visibility = facts.visibility
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise DomainError(
            _("There is a place with this name already. Choose another name.")
        ) from error
    return row


@transaction.atomic
def plan_activity(
    *, actor: Actor, programme_id: int, venue_id: int, facts: ActivityFacts, rhythm: Rhythm
) -> Activity:
    """Plan a weekly activity with all its sessions. At a discreet place it is discreet too."""
    days = rhythm.days()
    if not days:
        raise DomainError(
            _("There is no %(weekday)s between these two days. Choose a later last day.")
            % {"weekday": rhythm.weekday.label.lower()}
        )
    if len(days) > MOST_WEEKS:
        raise DomainError(_("Plan at most one year ahead. Choose an earlier last day."))
    place = queries.venue(actor, venue_id)
    planned = Activity(
        programme=programmes.programme(actor, programme_id),
        venue=place,
        weekday=rhythm.weekday,
        starts_at=rhythm.starts_at,
        minutes=rhythm.minutes,
        first_day=days[0],
        last_day=days[-1],
    )
    _describe(planned, facts)
    Session.objects.bulk_create(Session(activity=planned, day=day) for day in days)
    record(actor, "activity planned", f"activity {planned.pk}", sessions=len(days))
    return planned


@transaction.atomic
def change_activity(*, actor: Actor, activity_id: int, facts: ActivityFacts) -> Activity:
    """Change how an activity is described and who may know of it; days and place stay."""
    changed = queries.activity(actor, activity_id)
    _describe(changed, facts)
    record(actor, "activity changed", f"activity {changed.pk}", visibility=changed.visibility)
    return changed


def _describe(row: Activity, facts: ActivityFacts) -> None:
    row.title = facts.title
    row.kind = facts.kind
    row.wanted = facts.wanted
    row.audience = facts.audience
    row.host_role = facts.host_role
    row.cost = facts.cost
    row.theme = facts.theme or ""
    row.visibility = Visibility.DISCREET if row.venue.discreet else facts.visibility
    row.save()


@transaction.atomic
def stop_activity(*, actor: Actor, activity_id: int, today: datetime.date) -> int:
    """Cancel all sessions from today on that were still planned; returns how many."""
    stopped = queries.activity(actor, activity_id)
    coming = Session.objects.filter(activity=stopped, day__gte=today, state=State.PLANNED)
    count = coming.update(state=State.CANCELLED)
    record(actor, "activity stopped", f"activity {stopped.pk}", sessions=count)
    return count


@transaction.atomic
def cancel_session(*, actor: Actor, session_id: int) -> Session:
    """A planned session does not go on; it can be put back."""
    return _move(actor, session_id, State.PLANNED, State.CANCELLED, "session cancelled")


@transaction.atomic
def restore_session(*, actor: Actor, session_id: int) -> Session:
    return _move(actor, session_id, State.CANCELLED, State.PLANNED, "session restored")


def _move(actor: Actor, session_id: int, old: State, new: State, verb: str) -> Session:
    moved = _locked(actor, session_id)
    if moved.state == new:
        return moved
    if moved.state != old:
        raise DomainError(
            _("This session has been held and noted, so it cannot be cancelled any more.")
        )
    moved.state = new
    moved.save(update_fields=["state"])
    record(actor, verb, f"session {moved.pk}")
    return moved


@transaction.atomic
def prepare_session(
    *, actor: Actor, session_id: int, theme: Theme | None, card_code: str
) -> Session:
    """Say what this one session is about and which card goes along."""
    prepared = _locked(actor, session_id)
    prepared.theme = theme or ""
    prepared.card_code = card_code
    prepared.save(update_fields=["theme", "card_code"])
    record(actor, "session prepared", f"session {prepared.pk}")
    return prepared


def _locked(actor: Actor, session_id: int) -> Session:
    """The session, so that nobody else changes it before this transaction ends."""
    found = queries.session(actor, session_id)
    Session.objects.select_for_update().get(pk=found.pk)
    found.refresh_from_db(fields=["state"])
    return found


@transaction.atomic
def log_session(
    *,
    actor: Actor,
    session_id: int,
    client: UUID,
    facts: LogFacts,
    today: datetime.date,
    replaces: UUID | None = None,
) -> SessionLog:
    """Note what a session was like. The same log sent again is the same log.

    A log that is there already is only overwritten by somebody who saw it: `replaces` names it.
    A session that was cancelled here but held after all counts as held.
    """
    held = _locked(actor, session_id)
    if held.day > today:
        raise DomainError(_("This session has yet to come. Note it afterwards."))
    existing = queries.log_of(held)
    if existing is not None and existing.client == client and _facts_of(existing) == facts:
        return existing
    if existing is not None and existing.client != replaces:
        raise AlreadyLogged(
            _("This session has been noted already. Look at what is there before you change it.")
        )
    noted = _save_log(existing or SessionLog(session=held), client, facts)
    if not held.is_held:
        held.state = State.HELD
        held.save(update_fields=["state"])
    record(actor, "session noted", f"session {held.pk}", again=existing is not None)
    return noted


def _save_log(row: SessionLog, client: UUID, facts: LogFacts) -> SessionLog:
    row.client = client
    row.adults = facts.adults
    row.under_16 = facts.under_16
    row.themes = [theme.value for theme in facts.themes]
    row.mood = facts.mood
    row.follow_up = facts.follow_up
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise AlreadyLogged(_("This note belongs to another session. Note it again.")) from error
    # What stays the same keeps its row: somebody may be answering it.
    wanted = list(facts.questions)
    for question in SessionQuestion.objects.filter(log=row):
        pair: Any = (question.words, Language(question.language))
        if pair in wanted:
            wanted.remove(pair)
        else:
            question.delete()
    for words, language in wanted:
        SessionQuestion.objects.create(log=row, words=words, language=language)
    return row


def _facts_of(row: SessionLog) -> LogFacts:
    return LogFacts(
        adults=row.adults,
        under_16=row.under_16,
        mood=Mood(row.mood),
        themes=tuple(Theme(theme) for theme in row.themes),
        follow_up=FollowUp(row.follow_up),
        questions=tuple(
            (question.words, Language(question.language)) for question in row.questions.all()
        ),
    )


@transaction.atomic
def forget_questions(*, organisation_id: int, today: datetime.date) -> int:
    """Destroy words that are older than we promised to keep them; returns how many."""
    before = today - datetime.timedelta(days=KEEP_QUESTIONS_DAYS)
    old = SessionQuestion.objects.filter(
        log__session__activity__programme__organisation_id=organisation_id,
        log__session__day__lt=before,
    )
    count, _kinds = old.delete()
    if count:
        record_by_itself(organisation_id, "questions destroyed", "sessions", rows=count)
    return count
