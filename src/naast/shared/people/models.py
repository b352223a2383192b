"""Accounts of those who work with Naast. Residents and key figures never have one."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import BaseUserManager
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models.functions import Lower
from django_scopes import ScopedManager

from naast.shared.people.roles import Role


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who works with Naast. An ambassador may have no e-mail, only a paired phone."""

    email = models.EmailField(null=True, blank=True, unique=True)
    name = models.CharField(max_length=80, validators=[MinLengthValidator(1)])
    is_active = models.BooleanField(default=True)
    # A demo sign-in is refused on any address but loopback.
    is_demo = models.BooleanField(default=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="people_user_email_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A welfare organisation, municipality, GGD or bureau; the wall between data of several."""

    name = models.CharField(max_length=120, unique=True)
    # All that an invented organisation shows is marked 'Voorbeelddata (verzonnen)'.
    invented = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    contact_phone = models.CharField(max_length=30, blank=True)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One role of one person in one organisation; a person may hold several."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    role = models.CharField(max_length=20, choices=Role.choices)

    objects = ScopedManager(organisation="organisation")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user", "role"], name="people_membership_once"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="people_membership_role"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role}"


class Invitation(models.Model):
    """A link or QR that works once. Only a digest of the token is kept."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    name = models.CharField(max_length=80)
    roles = models.JSONField()
    token_digest = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField()

    objects = ScopedManager(organisation="organisation")

    def __str__(self) -> str:
        return self.name
