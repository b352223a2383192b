"""You said, we did: what was promised on a finding, by which office, when, and what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class State(models.TextChoices):
    PROMISED = "promised", _("promised")
    DONE = "done", _("done")
    NOT_POSSIBLE = "not_possible", _("not possible")


class Promise(models.Model):
    """A promise on a finding. The finding stays as it stood when the promise was made."""

    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    round_key = models.CharField(max_length=40)
    # Which released table: 'release:<id>:<key>'.
    finding_key = models.CharField(max_length=120)
    question = models.CharField(max_length=300)
    finding = models.CharField(max_length=400)
    n = models.PositiveIntegerField(null=True)
    period = models.CharField(max_length=120)
    # What residents said, in plain words; what we will do.
    said = models.CharField(max_length=240)
    will_do = models.CharField(max_length=300)
    # An office ('wethouder Zorg') or organisation, never a resident.
    owner = models.CharField(max_length=100)
    first_due = models.DateField()
    due = models.DateField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.PROMISED)
    outcome = models.CharField(max_length=400, blank=True)
    made_on = models.DateField()
    made_by = models.ForeignKey(
        "people.User", null=True, on_delete=models.SET_NULL, related_name="promises_made"
    )
    settled_on = models.DateField(null=True)
    settled_by = models.ForeignKey(
        "people.User", null=True, on_delete=models.SET_NULL, related_name="promises_settled"
    )

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["due", "pk"]
        indexes = [models.Index(fields=["programme", "round_key"])]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="promise_state"),
            models.CheckConstraint(
                condition=~Q(owner="") & ~Q(said="") & ~Q(will_do=""), name="promise_whole"
            ),
            models.CheckConstraint(condition=Q(due__gte=F("made_on")), name="promise_due_later"),
            models.CheckConstraint(
                condition=Q(state="promised", settled_on=None, outcome="")
                | (~Q(state="promised") & Q(settled_on__isnull=False) & ~Q(outcome="")),
                name="promise_settled_with_outcome",
            ),
        ]

    def __str__(self) -> str:
        return self.will_do

    @property
    def is_open(self) -> bool:
        return self.state == State.PROMISED

    @property
    def moved(self) -> bool:
        return self.due != self.first_due


class Telling(models.Model):
    """How and when residents heard what came of a promise."""

    class Way(models.TextChoices):
        POSTER = "poster", _("a poster")
        MEETING = "meeting", _("a meeting")
        PAGE = "page", _("the public page")
        LETTER = "letter", _("a letter or paper at the door")
        TALK = "talk", _("talks in the neighbourhood")

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="tellings")
    way = models.CharField(max_length=8, choices=Way.choices)
    place = models.CharField(max_length=100, blank=True)
    day = models.DateField()

    objects = ScopedManager(organisation="promise__programme__organisation")

    class Meta:
        ordering = ["-day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(way__in=["poster", "meeting", "page", "letter", "talk"]),
                name="telling_way",
            )
        ]

    def __str__(self) -> str:
        return f"{self.way} {self.day}"


class PublicCode(models.Model):
    """The short code in the address of a programme's public page. It tells nothing."""

    programme = models.OneToOneField(
        "programmes.Programme", on_delete=models.CASCADE, related_name="told_back_code"
    )
    code = models.CharField(max_length=12, unique=True)

    objects = ScopedManager(organisation="programme__organisation")

    def __str__(self) -> str:
        return self.code
