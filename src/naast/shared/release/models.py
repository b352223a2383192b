"""What may be shown of people's answers. No count that was hidden is kept here, nor why it was."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Kind(models.TextChoices):
    ONE = "one", _("one answer")
    MANY = "many", _("several answers")


class Moment(models.TextChoices):
    FIELD = "field", _("during the round, for the field team")
    CLOSING = "closing", _("at the end of the round")


class TablePlan(models.Model):
    """The tables that a round will show, fixed beforehand."""

    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    # Which round of the listening step, as its own key: 'wave:12'.
    round_key = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    threshold = models.PositiveSmallIntegerField()

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "round_key"], name="release_plan_once"),
            models.CheckConstraint(condition=Q(threshold__gte=10), name="release_plan_threshold"),
        ]

    def __str__(self) -> str:
        return self.title


class PlannedTable(models.Model):
    """One question of the plan with its possible answers."""

    plan = models.ForeignKey(TablePlan, on_delete=models.CASCADE, related_name="tables")
    key = models.CharField(max_length=64)
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=4, choices=Kind.choices)
    # In the order of the questionnaire: [{"value": …, "label": …}].
    answers = models.JSONField()
    # Neighbouring answers form a scale and may be merged.
    ordered = models.BooleanField(default=False)
    # The answer 'anders', into which small answers may be merged; empty where there is none.
    other = models.CharField(max_length=64, blank=True)
    # Answers that stand apart: never merged; among several answers they go with no other.
    apart = models.JSONField(default=list)
    # Values by which no answer was given; they are no line of the table.
    refusals = models.JSONField(default=list)
    # A follow-up question: the question and answers that lead to it.
    parent = models.CharField(max_length=64, blank=True)
    parent_answers = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()
    # False once it was taken out of the plan; what was released of it stays.
    planned = models.BooleanField(default=True)

    objects = ScopedManager(organisation="plan__programme__organisation")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="release_table_once"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="release_table_kind"),
        ]

    def __str__(self) -> str:
        return self.title


class Release(models.Model):
    """All tables of a plan, protected together at one moment; afterwards only read."""

    plan = models.ForeignKey(TablePlan, on_delete=models.CASCADE, related_name="releases")
    sequence = models.PositiveSmallIntegerField()
    moment = models.CharField(max_length=7, choices=Moment.choices)
    # Interviews in the round at that moment, the whole tens only: skips would follow from more.
    n = models.PositiveIntegerField()
    period = models.CharField(max_length=120)
    route = models.CharField(max_length=300)
    day = models.DateField()
    threshold = models.PositiveSmallIntegerField()

    objects = ScopedManager(organisation="plan__programme__organisation")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "sequence"], name="release_sequence_once"),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(moment="closing"), name="release_closing_once"
            ),
            models.CheckConstraint(condition=Q(moment__in=Moment.values), name="release_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.sequence}"


class ReleasedTable(models.Model):
    """One table as it was released. Where an earlier one had to stay, it is that one again."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="tables")
    table = models.ForeignKey(PlannedTable, on_delete=models.RESTRICT, related_name="released")
    # How many answered; empty when even that is too few to say.
    n = models.PositiveIntegerField(null=True)
    # [{"values", "state", "count"}]; the count stands only on lines that are shown or merged.
    cells = models.JSONField()
    # How many skipped the question, in classes; empty where that is not said.
    skipped = models.CharField(max_length=12, blank=True)
    counted_on = models.DateField()
    # In which weeks the people of this table were met.
    period = models.CharField(max_length=120)
    # True where nothing could be added safely, so that the table before it stays.
    repeated = models.BooleanField(default=False)

    objects = ScopedManager(organisation="release__plan__programme__organisation")

    class Meta:
        ordering = ["table__position"]
        constraints = [
            models.UniqueConstraint(fields=["release", "table"], name="release_table_per_release")
        ]

    def __str__(self) -> str:
        return f"{self.table} ({self.release})"
