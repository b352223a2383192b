"""What people say that a figure means (duiding). Never who said it."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

SUBJECT_LENGTH = 200
WEEK = r"^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$"


class SubjectKind(models.TextChoices):
    FIGURE = "figure", _("an open figure")
    RESULT = "result", _("a result of our own talks")


class SpokenWith(models.TextChoices):
    RESIDENTS = "residents", _("residents")
    PROFESSIONALS = "professionals", _("professionals")
    MIXED = "mixed", _("residents and professionals")


class Headcount(models.TextChoices):
    """With how many people: a class, since an exact small number points at people."""

    UP_TO_4 = "up_to_4", _("fewer than 5")
    FROM_5 = "from_5", _("5 to 9")
    FROM_10 = "from_10", _("10 to 24")
    FROM_25 = "from_25", _("25 or more")


class Verdict(models.TextChoices):
    AGREED = "agreed", _("They recognise it")
    DISPUTED = "disputed", _("They do not recognise it")
    MIXED = "mixed", _("Some do, some do not")


class Reading(models.Model):
    """An answer to 'is what we see right?', shown beside the figure it is about."""

    programme = models.ForeignKey("programmes.Programme", on_delete=models.CASCADE)
    area_code = models.CharField(max_length=12)
    area_year = models.PositiveSmallIntegerField()
    area_name = models.CharField(max_length=120)
    subject_kind = models.CharField(max_length=10, choices=SubjectKind.choices)
    subject_key = models.CharField(max_length=120)
    subject_title = models.CharField(max_length=SUBJECT_LENGTH)
    spoken_with = models.CharField(max_length=15, choices=SpokenWith.choices)
    headcount = models.CharField(max_length=10, choices=Headcount.choices)
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    meaning = models.CharField(max_length=600)
    week = models.CharField(max_length=8, validators=[RegexValidator(WEEK)])
    noted_by = models.ForeignKey("people.User", on_delete=models.SET_NULL, null=True)

    objects = ScopedManager(organisation="programme__organisation")

    class Meta:
        ordering = ["-week", "-pk"]
        indexes = [models.Index(fields=["subject_kind", "subject_key", "area_code"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(subject_kind__in=SubjectKind.values), name="reading_subject_kind"
            ),
            models.CheckConstraint(
                condition=models.Q(spoken_with__in=SpokenWith.values), name="reading_spoken_with"
            ),
            models.CheckConstraint(
                condition=models.Q(headcount__in=Headcount.values), name="reading_headcount"
            ),
            models.CheckConstraint(
                condition=models.Q(verdict__in=Verdict.values), name="reading_verdict"
            ),
            models.CheckConstraint(condition=models.Q(week__regex=WEEK), name="reading_week"),
            models.CheckConstraint(condition=~models.Q(meaning=""), name="reading_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_title} ({self.area_name}, {self.week})"
