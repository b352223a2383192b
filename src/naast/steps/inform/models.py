"""Questions people ask, and the cards that answer them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from naast.steps.connect.choices import Language, Theme

WORDS = 300
LINE = 200
TEXT = 1200


class Source(models.TextChoices):
    SESSION = "session", _("at a session")
    OTHER = "other", _("somewhere else")


class QuestionState(models.TextChoices):
    WAITING = "waiting", _("waits for an answer")
    ANSWERED = "answered", _("answered")
    SET_ASIDE = "set_aside", _("set aside")


class CardState(models.TextChoices):
    DRAFT = "draft", _("Being written")
    PUBLISHED = "published", _("Published")
    RECALLED = "recalled", _("Recalled")


class VersionState(models.TextChoices):
    DRAFT = "draft", _("being written")
    PUBLISHED = "published", _("published")
    PAST = "past", _("replaced")


class Certainty(models.TextChoices):
    SURE = "sure", _("We know this for sure")
    PROBABLY = "probably", _("This is probably so")
    UNKNOWN = "unknown", _("We do not know this yet")


class TranslationState(models.TextChoices):
    DRAFT = "draft", _("Concept, not reviewed")
    APPROVED = "approved", _("Approved")


class ChangeKind(models.TextChoices):
    CORRECTION = "correction", _("Correction")
    RECALL = "recall", _("Recall")


class FactCard(models.Model):
    """One answer with a stable address. Its words stand in its versions."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    theme = models.CharField(max_length=20, choices=Theme.choices)
    # A discreet card has no code: it exists on paper and by word of mouth (RULINGS 9).
    code = models.CharField(max_length=6, null=True, unique=True)  # noqa: DJ001  # unique or absent
    discreet = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=CardState.choices, default=CardState.DRAFT)

    objects = ScopedManager(organisation="organisation")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=CardState.values), name="inform_card_state"
            ),
            models.CheckConstraint(condition=Q(theme__in=Theme.values), name="inform_card_theme"),
            models.CheckConstraint(
                condition=Q(discreet=True, code__isnull=True)
                | Q(discreet=False, code__isnull=False),
                name="inform_discreet_card_has_no_code",
            ),
        ]

    def __str__(self) -> str:
        return f"card {self.code or self.pk}"


class CardArea(models.Model):
    """A place the card is about; none means the whole programme."""

    card = models.ForeignKey(FactCard, on_delete=models.CASCADE, related_name="areas")
    area_code = models.CharField(max_length=12)
    area_year = models.PositiveSmallIntegerField()
    area_name = models.CharField(max_length=120)

    objects = ScopedManager(organisation="card__organisation")

    class Meta:
        ordering = ["area_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["card", "area_code", "area_year"], name="inform_card_area_once"
            )
        ]

    def __str__(self) -> str:
        return self.area_name


class CardText(models.Model):
    """The words of a card in one language: what a translator writes and a reviewer reads."""

    title = models.CharField(max_length=LINE, blank=True)
    claim = models.TextField(max_length=TEXT, blank=True)
    certain = models.TextField(max_length=TEXT, blank=True)
    good_sides = models.TextField(max_length=TEXT, blank=True)
    downsides = models.TextField(max_length=TEXT, blank=True)
    unknown = models.TextField(max_length=TEXT, blank=True)
    source_name = models.CharField(max_length=LINE, blank=True)
    ask_who = models.CharField(max_length=LINE, blank=True)
    ask_desk = models.CharField(max_length=LINE, blank=True)
    ask_hours = models.CharField(max_length=LINE, blank=True)
    # Only in a version that corrects an earlier one.
    change_wrong = models.TextField(max_length=TEXT, blank=True)
    change_now = models.TextField(max_length=TEXT, blank=True)

    class Meta:
        abstract = True


TEXT_FIELDS: tuple[str, ...] = tuple(field.name for field in CardText._meta.fields)


class CardVersion(CardText):
    """The Dutch card as it stands, stood or will stand. Published words never change."""

    card = models.ForeignKey(FactCard, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=10, choices=VersionState.choices, default=VersionState.DRAFT
    )
    certainty = models.CharField(
        max_length=10, choices=Certainty.choices, default=Certainty.PROBABLY
    )
    source_date = models.DateField(null=True, blank=True)
    source_url = models.URLField(max_length=300, blank=True)
    ask_phone = models.CharField(max_length=30, blank=True)
    sender = models.CharField(max_length=120, blank=True)
    expires = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    checker_name = models.CharField(max_length=80, blank=True)
    checker_role = models.CharField(max_length=80, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    check_noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_on = models.DateField(null=True, blank=True)

    objects = ScopedManager(organisation="card__organisation")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["card", "number"], name="inform_version_once"),
            models.UniqueConstraint(
                fields=["card"], condition=Q(state="published"), name="inform_one_published"
            ),
            models.UniqueConstraint(
                fields=["card"], condition=Q(state="draft"), name="inform_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(state__in=VersionState.values), name="inform_version_state"
            ),
            models.CheckConstraint(
                condition=Q(certainty__in=Certainty.values), name="inform_version_certainty"
            ),
            # What stood in public had a source, downsides, an end and a second pair of eyes.
            models.CheckConstraint(
                condition=Q(state="draft")
                | Q(
                    published_on__isnull=False,
                    source_date__isnull=False,
                    expires__isnull=False,
                    checked_on__isnull=False,
                )
                & ~Q(downsides="")
                & ~Q(source_name="")
                & ~Q(checker_name="")
                & ~Q(sender=""),
                name="inform_published_is_complete",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.card} version {self.number}"


class Translation(CardText):
    """A version in another language. It counts only once a named person approved it."""

    version = models.ForeignKey(CardVersion, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=12)
    # The words around the text ('Good sides'): part of what the reviewer approves.
    headings = models.JSONField(default=dict)
    # The labels that last stood in public: a notice about a stale text still needs words.
    public_headings = models.JSONField(default=dict, blank=True)
    # Which Dutch text this follows; another digest means the source has changed since.
    follows = models.CharField(max_length=64)
    state = models.CharField(
        max_length=10, choices=TranslationState.choices, default=TranslationState.DRAFT
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewer_name = models.CharField(max_length=80, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    approval_noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_on = models.DateField(null=True, blank=True)

    objects = ScopedManager(organisation="version__card__organisation")

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(fields=["version", "language"], name="inform_translation_once"),
            models.CheckConstraint(
                condition=Q(state__in=TranslationState.values), name="inform_translation_state"
            ),
            models.CheckConstraint(
                condition=Q(state="draft", reviewer_name="", approved_on__isnull=True)
                | Q(state="approved", approved_on__isnull=False) & ~Q(reviewer_name=""),
                name="inform_approval_has_a_name",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | Q(state="approved"),
                name="inform_only_approved_is_public",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.language}"


class Correction(models.Model):
    """What we said that was wrong, since when, and what holds now. Stays on the page."""

    card = models.ForeignKey(FactCard, on_delete=models.CASCADE, related_name="corrections")
    kind = models.CharField(max_length=12, choices=ChangeKind.choices)
    wrong_version = models.ForeignKey(CardVersion, on_delete=models.CASCADE, related_name="+")
    # The version that put it right; a recall has none.
    right_version = models.OneToOneField(
        CardVersion, null=True, on_delete=models.CASCADE, related_name="correction"
    )
    what_was_wrong = models.TextField(max_length=TEXT)
    what_now = models.TextField(max_length=TEXT)
    since = models.DateField()
    on = models.DateField()
    # A recall that was taken back.
    ended_on = models.DateField(null=True, blank=True)

    objects = ScopedManager(organisation="card__organisation")

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ChangeKind.values), name="inform_correction_kind"
            ),
            models.CheckConstraint(
                condition=Q(on__gte=F("since")), name="inform_correction_period"
            ),
            models.UniqueConstraint(
                fields=["card"],
                condition=Q(kind="recall", ended_on__isnull=True),
                name="inform_one_open_recall",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.card} {self.kind}"


class Question(models.Model):
    """A question as people ask it, counted; never who asked."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    words = models.CharField(max_length=WORDS)
    language = models.CharField(max_length=10, choices=Language.choices)
    count = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=10, choices=Source.choices)
    # The key under which the session step knows it; taking over twice changes nothing.
    source_key = models.CharField(max_length=80, blank=True)
    theme = models.CharField(max_length=20, choices=Theme.choices, blank=True)
    area_code = models.CharField(max_length=12, blank=True)
    area_year = models.PositiveSmallIntegerField(null=True, blank=True)
    area_name = models.CharField(max_length=120, blank=True)
    # The Monday of the week in which it was heard; no day, no time.
    heard_week = models.DateField()
    arrived_on = models.DateField()
    state = models.CharField(
        max_length=10, choices=QuestionState.choices, default=QuestionState.WAITING
    )
    card = models.ForeignKey(
        FactCard, null=True, blank=True, on_delete=models.SET_NULL, related_name="questions"
    )
    answered_on = models.DateField(null=True, blank=True)
    # 'This is the same question': the other one carries the count of both.
    same_as = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="merged"
    )

    objects = ScopedManager(organisation="organisation")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "source_key"],
                condition=~Q(source_key=""),
                name="inform_question_taken_over_once",
            ),
            models.CheckConstraint(
                condition=Q(source__in=Source.values), name="inform_question_source"
            ),
            models.CheckConstraint(
                condition=Q(state__in=QuestionState.values), name="inform_question_state"
            ),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="inform_question_language"
            ),
            models.CheckConstraint(
                condition=Q(theme__in=["", *Theme.values]), name="inform_question_theme"
            ),
            models.CheckConstraint(condition=Q(count__gte=1), name="inform_question_count"),
            models.CheckConstraint(
                condition=Q(state="answered", answered_on__isnull=False)
                | ~Q(state="answered") & Q(answered_on__isnull=True),
                name="inform_answered_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"question {self.pk}"
