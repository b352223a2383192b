"""The closed lists of this step. Values are words; labels are what people read."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Visibility(models.TextChoices):
    """Discreet things stand on no page, print or list that others than the team can see."""

    OPEN = "open", _("Open: everybody may know of it")
    DISCREET = "discreet", _("Discreet: only the team sees it, people hear of it by word of mouth")


class VenueKind(models.TextChoices):
    COMMUNITY_CENTRE = "community_centre", _("Community centre")
    LIBRARY = "library", _("Library")
    SCHOOL = "school", _("School")
    CHURCH = "church", _("Church")
    MOSQUE = "mosque", _("Mosque")
    SPORT = "sport", _("Sports club")
    HEALTH = "health", _("Health centre")
    OUTSIDE = "outside", _("Outside: square, park, market")
    OTHER = "other", _("Another kind of place")


class ActivityKind(models.TextChoices):
    """What people come to do together."""

    LANGUAGE = "language", _("Language")
    CREATIVE = "creative", _("Creative")
    SEWING = "sewing", _("Sewing")
    SPORT = "sport", _("Sport")
    WALK = "walk", _("Walking")
    MEAL = "meal", _("Eating together")
    CYCLING = "cycling", _("Cycling")
    DAY_CARE = "day_care", _("Day activities")
    DROP_IN = "drop_in", _("Drop-in")
    OTHER = "other", _("Something else")


class Theme(models.TextChoices):
    """What a session was about, beside meeting one another."""

    HEALTH = "health", _("Healthy living")
    VACCINATION = "vaccination", _("Vaccination")
    CARE = "care", _("Finding care")
    MONEY = "money", _("Making ends meet")
    LANGUAGE = "language", _("Language")
    MEETING = "meeting", _("Meeting people")
    PARENTING = "parenting", _("Growing up and raising")
    HOUSING = "housing", _("Housing")
    WORK = "work", _("Work and school")
    DIGITAL = "digital", _("Phone and computer")
    SAFETY = "safety", _("Safety")
    OTHER = "other", _("Something else")


class HostRole(models.TextChoices):
    """Who receives people: a role, never a name."""

    SOCIAL_WORKER = "social_worker", _("Social worker")
    VOLUNTEER = "volunteer", _("Volunteer")
    RESIDENT = "resident", _("Resident")
    KEY_FIGURE = "key_figure", _("Key figure")
    PARTNER = "partner", _("Guest from another organisation")


class State(models.TextChoices):
    PLANNED = "planned", _("Planned")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", _("Cancelled")


class Mood(models.TextChoices):
    """How the session as a whole felt; never how somebody was."""

    GOOD = "good", _("Good")
    OK = "ok", _("All right")
    HEAVY = "heavy", _("Heavy")


class FollowUp(models.TextChoices):
    NONE = "none", _("Nothing needed")
    ASK = "ask", _("Find an answer")
    BRING = "bring", _("Bring a card or a guest")
    OTHER_TIME = "other_time", _("Try another time")
    OTHER_PLACE = "other_place", _("Try another place")


class Language(models.TextChoices):
    DUTCH = "nl", _("Dutch")
    FRISIAN = "fy", _("Frisian")
    ENGLISH = "en", _("English")
    TURKISH = "tr", _("Turkish")
    ARABIC = "ar", _("Arabic")
    BERBER = "ber", _("Berber")
    POLISH = "pl", _("Polish")
    BULGARIAN = "bg", _("Bulgarian")
    ROMANIAN = "ro", _("Romanian")
    UKRAINIAN = "uk", _("Ukrainian")
    TIGRINYA = "ti", _("Tigrinya")
    SOMALI = "so", _("Somali")
    FARSI = "fa", _("Farsi or Dari")
    PAPIAMENTU = "pap", _("Papiamentu")
    OTHER = "other", _("Another language")


class Weekday(models.IntegerChoices):
    """As `datetime.date.weekday` counts."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")
