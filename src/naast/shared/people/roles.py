"""The one table of roles and rights (docs/architecture.md, 'Roles and rights')."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.platform.access import Right


class Role(models.TextChoices):
    ADMINISTRATOR = "administrator", _("Administrator")
    COORDINATOR = "coordinator", _("Coordinator")
    SOCIAL_WORKER = "social_worker", _("Social worker")
    AMBASSADOR = "ambassador", _("Neighbourhood ambassador")
    RESEARCHER = "researcher", _("Field researcher")
    COMMUNICATOR = "communicator", _("Communication adviser")
    ADVISER = "adviser", _("Policy adviser")
    PRIVACY_OFFICER = "privacy_officer", _("Privacy officer")


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: frozenset({Right.ORGANISATION_MANAGE, Right.ORGANISATION_SEE}),
    Role.COORDINATOR: frozenset(
        {
            Right.PROGRAMME_MANAGE,
            Right.PROGRAMME_SEE,
            Right.WAVE_CLOSE,
            Right.WORK_PLAN,
            Right.RESULTS_READ,
            Right.ADVISE,
        }
    ),
    Role.SOCIAL_WORKER: frozenset({Right.PROGRAMME_SEE, Right.WORK_PLAN, Right.RESULTS_READ}),
    Role.AMBASSADOR: frozenset({Right.INTERVIEW, Right.RESULTS_READ}),
    Role.RESEARCHER: frozenset({Right.PROGRAMME_SEE, Right.RESEARCH, Right.RESULTS_READ}),
    Role.COMMUNICATOR: frozenset({Right.PROGRAMME_SEE, Right.CARDS, Right.RESULTS_READ}),
    Role.ADVISER: frozenset({Right.PROGRAMME_SEE, Right.ADVISE, Right.RESULTS_READ}),
    Role.PRIVACY_OFFICER: frozenset(
        {Right.ORGANISATION_SEE, Right.PROGRAMME_SEE, Right.PRIVACY, Right.RESULTS_READ}
    ),
}


def rights_of(roles: frozenset[Role]) -> frozenset[Right]:
    return frozenset().union(*(RIGHTS[role] for role in roles)) if roles else frozenset()
