"""Programmes (trajecten): why we ask, for whom, on what ground and until when."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Programme(models.Model):
    """A programme with one theme, one purpose and an end. A new purpose is a new programme."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    title = models.CharField(max_length=120)
    theme = models.CharField(max_length=120)
    purpose = models.CharField(max_length=500)
    controller = models.CharField(max_length=160)
    processor = models.CharField(max_length=160)
    legal_basis = models.CharField(max_length=300)
    starts = models.DateField()
    ends = models.DateField()

    objects = ScopedManager(organisation="organisation")

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("starts")),
                name="programme_period",
                violation_error_message=_(
                    "The end lies before the start. Choose a later end date."
                ),
            ),
            models.UniqueConstraint(fields=["organisation", "title"], name="programme_title_once"),
        ]

    def __str__(self) -> str:
        return self.title


class ProgrammeArea(models.Model):
    """A place of the programme. Codes change every year, so a code never stands without one."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="areas")
    area_code = models.CharField(max_length=12)
    area_year = models.PositiveSmallIntegerField()
    area_name = models.CharField(max_length=120)

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["area_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "area_code", "area_year"], name="programme_area_once"
            )
        ]

    def __str__(self) -> str:
        return self.area_name


class Level(models.TextChoices):
    OPEN = "open", _("Open: people talk about it freely")
    CAREFUL = "careful", _("Careful: not with everyone, not everywhere")
    TABOO = "taboo", _("Taboo: people do not speak about it openly")


class Sensitivity(models.Model):
    """How touchy a topic is in a place. It raises thresholds and makes places quiet."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="sensitivities")
    topic = models.CharField(max_length=80)
    area_code = models.CharField(max_length=12)
    area_year = models.PositiveSmallIntegerField()
    area_name = models.CharField(max_length=120)
    level = models.CharField(max_length=10, choices=Level.choices)

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["topic", "area_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "topic", "area_code", "area_year"],
                name="sensitivity_once",
            ),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="sensitivity_level"),
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.level}"
