"""What the machinery itself remembers: when each daily job last ran."""

from django.db import models


class DailyRun(models.Model):
    """The last day on which a daily job was handed to the worker."""

    job = models.CharField(max_length=120, primary_key=True)
    last_day = models.DateField()

    def __str__(self) -> str:
        return f"{self.job} {self.last_day}"
