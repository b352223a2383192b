"""Starting the demo again takes all of the old one away, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from django_scopes import scopes_disabled

from naast.pages.demo import loader
from naast.shared.people.models import Organisation
from naast.shared.people.queries import Member, member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.listen.custody import files, keys
from naast.steps.listen.models import Envelope, Wave
from tests.conftest import TODAY
from tests.steps.listen.makers import Phone, make_wave, ready_key

OnCommit = Callable[..., AbstractContextManager[list[Any]]]


@pytest.fixture(autouse=True)
def one_key_and_no_scope(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(keys, "new_private_key", ready_key)
    monkeypatch.setattr(loader, "STEPS", ())
    with scopes_disabled():
        yield


def demo_wave() -> Wave:
    invented = Organisation.objects.get(name=loader.INVENTED)
    programme = Programme.objects.get(organisation=invented)
    user = invented.membership_set.get(role=Role.RESEARCHER).user
    researcher = member(user, invented.pk)
    assert researcher is not None
    return make_wave(researcher, programme)


def test_reset_takes_talks_and_key_files_of_the_demo_away_and_no_others(
    bas: Member,
    programme: Programme,
    tmp_path: Path,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    real = make_wave(bas, programme)
    loader.load(TODAY)
    old = demo_wave()
    Phone(old).talk(1)
    Phone(real).talk(1)
    key_file = files.organisation_file(old.programme.organisation_id)
    assert key_file.exists()
    with django_capture_on_commit_callbacks(execute=True):
        loader.reset(TODAY)
        # Until it is certain that the old demo is gone, its talks can be opened.
        assert key_file.exists()
    assert not key_file.exists()
    assert files.organisation_file(bas.organisation_id).exists()
    assert list(Wave.objects.values_list("pk", flat=True)) == [real.pk]
    assert Envelope.objects.get().wave_id == real.pk
    assert Organisation.objects.filter(is_demo=True).count() == 2
