"""What the listening part keeps. It knows nobody: no person, no moment, no order of arrival.

Three islands that no key connects below a whole programme: receipts (for retries), envelopes
(sealed, until they are opened) and interviews (what people said, coarsened). RULINGS 1.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

WEEK = r"^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$"


class Questionnaire(models.Model):
    """A questionnaire of an organisation; what people answer is always one version of it."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    form_id = models.CharField(max_length=64)
    title = models.CharField(max_length=160)

    objects = ScopedManager(organisation="organisation")

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "form_id"], name="listen_questionnaire_once"
            )
        ]

    def __str__(self) -> str:
        return self.title


class QuestionnaireVersion(models.Model):
    """One fixed text of a questionnaire. `version` is a digest, so a changed text is a new one."""

    questionnaire = models.ForeignKey(
        Questionnaire, on_delete=models.CASCADE, related_name="versions"
    )
    version = models.CharField(max_length=16)
    title = models.CharField(max_length=160)
    source = models.BinaryField()
    xform = models.TextField()
    # [{"code": "nl", "name": "Nederlands", "dir": "ltr", "reviewed": true}], its own one first.
    languages = models.JSONField()
    # What the linter advised: [{"sheet", "row", "reason", "remedy"}].
    advice = models.JSONField(default=list)
    published = models.BooleanField(default=False)
    practice = models.BooleanField(default=False)

    objects = ScopedManager(organisation="questionnaire__organisation")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "version"], name="listen_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.version}"


class LanguageReview(models.Model):
    """A named native speaker has read this translation. Without it, it enters no live round."""

    version = models.ForeignKey(
        QuestionnaireVersion, on_delete=models.CASCADE, related_name="reviews"
    )
    language = models.CharField(max_length=12)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)

    objects = ScopedManager(organisation="version__questionnaire__organisation")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "language"], name="listen_review_once")
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.language}"


class ProgrammeKey(models.Model):
    """The key pair of a programme; the private half is locked with a key that is not in here."""

    programme = models.OneToOneField(
        "programmes.Programme", on_delete=models.CASCADE, related_name="listen_key"
    )
    key_id = models.CharField(max_length=32, unique=True)
    public_jwk = models.JSONField()
    # Empty once the programme ended: what was not opened by then can never be read again.
    locked_private_key = models.BinaryField()
    # Which key file locks it, so that a wrong file is recognised before it does harm.
    lock_fingerprint = models.CharField(max_length=16)

    objects = ScopedManager(organisation="programme__organisation")

    def __str__(self) -> str:
        return self.key_id


class RecoveryHalf(models.Model):
    """Which colleague holds which half of the printed key. The half itself is not kept."""

    class Half(models.TextChoices):
        FIRST = "first", _("first half")
        SECOND = "second", _("second half")

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    half = models.CharField(max_length=6, choices=Half.choices)
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    lock_fingerprint = models.CharField(max_length=16)
    # A half is shown once; this turns true at that moment.
    shown = models.BooleanField(default=False)
    # Locked with the key file like a private key; emptied when the half is shown.
    locked_half = models.BinaryField()
    made_on = models.DateField()

    objects = ScopedManager(organisation="organisation")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "half"], name="listen_half_once"),
            models.CheckConstraint(
                condition=Q(half__in=["first", "second"]), name="listen_half_known"
            ),
        ]

    def __str__(self) -> str:
        return self.half


class AmbassadorLanguage(models.Model):
    """How many ambassadors of a programme speak a language: a count, never who."""

    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    language = models.CharField(max_length=12)
    ambassadors = models.PositiveSmallIntegerField()

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "language"], name="listen_ambassador_language_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.ambassadors}"


class Wave(models.Model):
    """A round of talks: one programme, one version of a questionnaire, one stretch of weeks."""

    class State(models.TextChoices):
        OPEN = "open", _("running")
        CLOSED = "closed", _("closed")

    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    version = models.ForeignKey(QuestionnaireVersion, on_delete=models.RESTRICT)
    title = models.CharField(max_length=120)
    opens = models.DateField()
    closes = models.DateField()
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    public_id = models.CharField(max_length=32, unique=True)
    token = models.CharField(max_length=43)
    # Where people are asked, fixed at the start: [{"code", "year", "name", "gemeente"}].
    places = models.JSONField()
    # The pool keeps two counters and nothing else (RULINGS 1.4).
    pool_envelopes = models.PositiveIntegerField(default=0)
    pool_shifts = models.PositiveIntegerField(default=0)
    # What left without becoming an interview, as counts.
    unreadable = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    destroyed = models.PositiveIntegerField(default=0)

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["-opens", "title"]
        constraints = [
            models.CheckConstraint(condition=Q(closes__gte=F("opens")), name="listen_wave_period"),
            models.CheckConstraint(
                condition=Q(state__in=["open", "closed"]), name="listen_wave_state"
            ),
            models.UniqueConstraint(fields=["programme", "title"], name="listen_wave_title_once"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def round_key(self) -> str:
        return f"wave:{self.pk}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN


class Receipt(models.Model):
    """Proof that an envelope came in, for a retry. Both values say nothing without the key file."""

    mark = models.CharField(max_length=64, primary_key=True)
    content = models.CharField(max_length=64)
    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)

    objects = ScopedManager(organisation="programme__organisation")

    def __str__(self) -> str:
        return self.mark[:8]


class Duration(models.TextChoices):
    SHORT = "short", _("short")
    NORMAL = "normal", _("normal")
    LONG = "long", _("long")


class Sameness(models.TextChoices):
    NONE = "none", _("varied")
    SOME = "some", _("some the same")
    MUCH = "much", _("much the same")


class Refusals(models.TextChoices):
    NONE = "none", _("nothing")
    SOME = "some", _("a little")
    MANY = "many", _("a lot")


class Envelope(models.Model):
    """A sealed interview in quarantine, or (without a shift) in the pool of its wave."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE)
    sealed = models.BinaryField()
    # Random per shift and known to nobody else; emptied when the shift is accepted.
    shift = models.CharField(max_length=32, blank=True)
    # Classes that the phone worked out; emptied with the shift, so that no pattern is left.
    duration = models.CharField(max_length=6, choices=Duration.choices, blank=True)
    straight_lining = models.CharField(max_length=4, choices=Sameness.choices, blank=True)
    refusals = models.CharField(max_length=4, choices=Refusals.choices, blank=True)

    objects = ScopedManager(organisation="wave__programme__organisation")

    class Meta:
        indexes = [models.Index(fields=["wave", "shift"], name="listen_envelope_shift")]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    duration__in=["short", "normal", "long"],
                    straight_lining__in=["none", "some", "much"],
                    refusals__in=["none", "some", "many"],
                )
                | Q(shift="", duration="", straight_lining="", refusals=""),
                name="listen_envelope_quality",
            )
        ]

    def __str__(self) -> str:
        return "envelope"


class Interview(models.Model):
    """What somebody said, by nobody we know, in some week, as coarse as the place asks."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE)
    version = models.ForeignKey(QuestionnaireVersion, on_delete=models.RESTRICT)
    week = models.CharField(max_length=8, validators=[RegexValidator(WEEK)])
    area_code = models.CharField(max_length=12)
    area_year = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=12)
    # The closed list of RULINGS 1.2: each coarse, each optional.
    age_band = models.CharField(max_length=20, blank=True)
    gender = models.CharField(max_length=20, blank=True)
    education = models.CharField(max_length=20, blank=True)
    origin = models.CharField(max_length=40, blank=True)
    answers = models.JSONField()

    objects = ScopedManager(organisation="wave__programme__organisation")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(week__regex=WEEK), name="listen_interview_week")
        ]

    def __str__(self) -> str:
        return "interview"
