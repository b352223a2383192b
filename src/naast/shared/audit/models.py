"""The trail of deliberate acts. Nothing in the listening intake writes here (RULINGS 1.3)."""

from django.conf import settings
from django.db import models
from django_scopes import ScopedManager


class AuditEntry(models.Model):
    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    day = models.DateField()
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=160)
    details = models.JSONField(default=dict)

    objects = ScopedManager(organisation="organisation")

    class Meta:
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return f"{self.day} {self.verb} {self.subject}"
