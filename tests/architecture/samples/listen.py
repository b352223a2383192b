"""A running round with its questionnaire, and the first of two recovery pages."""

from __future__ import annotations

from unittest.mock import patch

from django_scopes import scope

from naast.shared.people.roles import Role
from naast.steps.listen.custody import actions as custody
from naast.steps.listen.custody import keys
from tests.conftest import TODAY, Cast, make_programme
from tests.steps.listen.makers import make_wave, ready_key


def samples(cast: Cast) -> dict[str, object]:
    programme = make_programme(cast.member(Role.COORDINATOR))
    with patch.object(keys, "new_private_key", ready_key):
        wave = make_wave(cast.member(Role.RESEARCHER), programme)
    with scope(organisation=cast.organisation):
        custody.make_halves(
            actor=cast.owner,
            first_holder=cast.owner.user_id,
            second_holder=cast.member(Role.PRIVACY_OFFICER).user_id,
            today=TODAY,
        )
    return {
        "wave": wave.pk,
        "programme": programme.pk,
        "questionnaire": wave.version.questionnaire_id,
        "version": wave.version_id,
        "language": "tr",
        "half": "first",
    }
