"""Writes about questionnaires: take one in, publish a version, name who read a translation."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record
from naast.shared.people.queries import colleague
from naast.steps.listen.models import LanguageReview, Questionnaire, QuestionnaireVersion
from naast.steps.listen.versions import queries
from naast.steps.listen.versions.adapters import PRACTICE, Draft, draft_of, shipped_draft


@transaction.atomic
def add_shipped(*, actor: Actor, name: str) -> QuestionnaireVersion:
    """Take a questionnaire that comes with Naast into the organisation's own list."""
    version = _add(actor, shipped_draft(name))
    if name == PRACTICE:
        version.practice = True
        version.save(update_fields=["practice"])
    return version


@transaction.atomic
def add_upload(*, actor: Actor, content: bytes) -> QuestionnaireVersion:
    """Take in an XLSForm that the linter lets through; raises FormRefused with its findings."""
    return _add(actor, draft_of(content))


def _add(actor: Actor, draft: Draft) -> QuestionnaireVersion:
    form = draft.form
    questionnaire, _new = Questionnaire.objects.get_or_create(
        organisation_id=actor.organisation_id,
        form_id=form.form_id,
        defaults={"title": draft.title},
    )
    if questionnaire.title != draft.title:
        questionnaire.title = draft.title
        questionnaire.save(update_fields=["title"])
    version, new = QuestionnaireVersion.objects.get_or_create(
        questionnaire=questionnaire,
        version=form.version,
        defaults={
            "title": draft.title,
            "source": draft.source,
            "xform": draft.xform,
            "languages": draft.languages,
            "advice": draft.advice,
        },
    )
    if new:
        record(actor, "questionnaire added", f"version {version.pk}")
    return version


@transaction.atomic
def publish_version(*, actor: Actor, version_id: int) -> QuestionnaireVersion:
    """From now on rounds can use this version; its text never changes."""
    version = queries.version(actor, version_id)
    if not version.published:
        version.published = True
        version.save(update_fields=["published"])
        record(actor, "questionnaire published", f"version {version.pk}")
    return version


@transaction.atomic
def set_practice(*, actor: Actor, version_id: int, practice: bool) -> QuestionnaireVersion:
    """Offer a version for practising, or stop offering it. What is practised is never kept."""
    version = queries.version(actor, version_id)
    version.practice = practice
    version.save(update_fields=["practice"])
    record(actor, "practice changed", f"version {version.pk}", practice=practice)
    return version


@transaction.atomic
def review_language(*, actor: Actor, version_id: int, language: str, reviewer: int) -> None:
    """Note which colleague, a native speaker, has read a translation and found it right."""
    version = queries.version(actor, version_id)
    if language not in {one.code for one in queries.languages_of(version)}:
        raise DomainError(_("This version has no such language. Choose one from the list."))
    LanguageReview.objects.update_or_create(
        version=version,
        language=language,
        defaults={"reviewer": colleague(actor, reviewer).user},
    )
    record(actor, "translation reviewed", f"version {version.pk}", language=language)
