"""Key files, the two printed halves, and what happens when one is lost."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import reverse
from django_scopes import scopes_disabled
from hypothesis import given
from hypothesis import strategies as st

from naast.platform.errors import DomainError
from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.listen.custody import actions, files, halves, queries
from naast.steps.listen.custody.keys import private_key
from naast.steps.listen.models import ProgrammeKey, RecoveryHalf, Wave
from naast.steps.listen.retention import end_programme
from tests.conftest import TODAY, Cast
from tests.steps.listen.makers import make_wave


@pytest.fixture(autouse=True)
def no_scope() -> Iterator[None]:
    with scopes_disabled():
        yield


@given(st.binary(min_size=32, max_size=32))
def test_two_halves_give_the_key_in_any_order(key: bytes) -> None:
    first, second = halves.split(key)
    assert halves.recover(first, second) == key
    assert halves.recover(second, first) == key


def test_halves_are_typed_over_kindly() -> None:
    first, second = halves.split(b"k" * 32)
    sloppy = first.lower().replace(" ", "\n").replace("O", "0").replace("I", "1")
    assert halves.recover(f"  {sloppy} ", second.replace(" ", "-")) == b"k" * 32


def test_one_half_alone_says_nothing() -> None:
    (first, _), (again, _) = halves.split(b"k" * 32), halves.split(b"k" * 32)
    assert first != again
    assert halves.recover(first, first) == b"\0" * 32


@pytest.mark.parametrize("typed", ["", "AAAA", "niet goed!", "A" * 56])
def test_a_mistyped_half_is_said_so(typed: str) -> None:
    with pytest.raises(halves.HalfMistyped):
        halves.recover(halves.split(b"k" * 32)[0], typed)


def test_one_wrong_letter_is_noticed() -> None:
    first, second = halves.split(b"k" * 32)
    wrong = ("A" if second[0] != "A" else "B") + second[1:]
    with pytest.raises(halves.HalfMistyped):
        halves.recover(first, wrong)


def test_key_files_are_for_the_owner_only(wave: Wave, bas: Member, key_files: Path) -> None:
    path = files.organisation_file(bas.organisation_id)
    files.receipt_key()
    assert {file.name for file in key_files.iterdir()} == {path.name, "receipts.key"}
    for file in key_files.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(key_files.stat().st_mode) == 0o700


def test_an_existing_key_file_is_never_overwritten(key_files: Path) -> None:
    path = key_files / "x.key"
    files.write_key(path, b"a" * 32)
    files.write_key(path, b"b" * 32)
    assert path.read_bytes() == b"a" * 32
    assert [file.name for file in key_files.iterdir()] == ["x.key"]


def test_the_private_key_is_nowhere_in_the_database(
    wave: Wave, one_key: object, bas: Member
) -> None:
    key = ProgrammeKey.objects.get()
    lock_key = files.organisation_file(bas.organisation_id).read_bytes()
    assert lock_key not in bytes(key.locked_private_key)
    numbers = private_key(key).private_numbers()
    assert numbers.p.to_bytes(192, "big") not in bytes(key.locked_private_key)


def test_a_moved_private_key_does_not_open(wave: Wave) -> None:
    key = ProgrammeKey.objects.get()
    key.key_id = "0123456789abcdef"
    with pytest.raises(files.KeyFileMissing):
        private_key(key)


def make(cast: Cast) -> dict[str, str]:
    """Both halves as they were printed."""
    first, second = cast.owner, cast.member(Role.PRIVACY_OFFICER)
    actions.make_halves(
        actor=cast.owner, first_holder=first.user_id, second_holder=second.user_id, today=TODAY
    )
    return {
        "first": actions.show_half(actor=first, which="first")[1],
        "second": actions.show_half(actor=second, which="second")[1],
    }


def test_a_half_is_shown_once_and_kept_nowhere(cast: Cast, wave: Wave) -> None:
    printed = make(cast)
    for row in RecoveryHalf.objects.all():
        assert (bytes(row.locked_half), row.shown) == (b"", True)
        with pytest.raises(DomainError):
            actions.show_half(actor=cast.owner, which=row.half)
    trail = " ".join(f"{line.subject} {line.details}" for line in AuditEntry.objects.all())
    assert not any(text in trail for text in printed.values())


def test_the_printed_halves_put_a_lost_key_file_back(cast: Cast, wave: Wave) -> None:
    printed = make(cast)
    path = files.organisation_file(cast.organisation.pk)
    lost = path.read_bytes()
    assert not actions.use_halves(actor=cast.owner, **printed)
    path.unlink()
    assert not queries.key_state(cast.owner).file_present
    assert actions.use_halves(actor=cast.owner, **printed)
    assert path.read_bytes() == lost
    assert private_key(ProgrammeKey.objects.get()).key_size == 3072


def test_halves_of_another_key_change_nothing(cast: Cast, wave: Wave) -> None:
    make(cast)
    path = files.organisation_file(cast.organisation.pk)
    path.unlink()
    first, second = halves.split(b"z" * 32)
    with pytest.raises(DomainError):
        actions.use_halves(actor=cast.owner, first=first, second=second)
    assert not path.exists()


def test_one_person_may_not_hold_both(cast: Cast, wave: Wave) -> None:
    with pytest.raises(DomainError):
        actions.make_halves(
            actor=cast.owner,
            first_holder=cast.owner.user_id,
            second_holder=cast.owner.user_id,
            today=TODAY,
        )
    assert not RecoveryHalf.objects.exists()


def test_a_stranger_may_hold_nothing(cast: Cast, chris: Member, wave: Wave) -> None:
    with pytest.raises(DomainError):
        actions.make_halves(
            actor=cast.owner,
            first_holder=cast.owner.user_id,
            second_holder=chris.user_id,
            today=TODAY,
        )


def test_a_page_is_kept_by_who_watches_over_keys(cast: Cast, wave: Wave) -> None:
    with pytest.raises(DomainError):
        actions.make_halves(
            actor=cast.owner,
            first_holder=cast.owner.user_id,
            second_holder=cast.member(Role.RESEARCHER).user_id,
            today=TODAY,
        )


def test_the_page_makes_shows_and_checks(cast: Cast, wave: Wave) -> None:
    client = cast.client(Role.ADMINISTRATOR)
    holders = {
        "first": cast.owner.user_id,
        "second": cast.member(Role.PRIVACY_OFFICER).user_id,
    }
    client.post(reverse("listen:keys_make"), holders)
    page = client.get(reverse("listen:keys")).content.decode()
    assert reverse("listen:keys_show", args=["first"]) in page
    shown = client.post(reverse("listen:keys_show", args=["first"])).content.decode()
    assert shown.count("<code>") >= 14
    again = client.post(reverse("listen:keys_show", args=["first"]))
    assert again.status_code == 400
    second = reverse("listen:keys_show", args=["second"])
    assert second not in client.get(reverse("listen:keys")).content.decode()
    assert client.post(second).status_code == 400
    assert "<code>" in cast.client(Role.PRIVACY_OFFICER).post(second).content.decode()
    typed = {"first": "ABCD", "second": "EFGH"}
    answer = client.post(reverse("listen:keys_check"), typed).content.decode()
    assert "ABCD" in answer


def test_the_privacy_officer_sees_but_does_not_make(cast: Cast, wave: Wave) -> None:
    client = cast.client(Role.PRIVACY_OFFICER)
    assert client.get(reverse("listen:keys")).status_code == 200
    assert client.post(reverse("listen:keys_make")).status_code == 403
    assert client.post(reverse("listen:keys_show", args=["first"])).status_code == 404
    assert cast.client(Role.RESEARCHER).get(reverse("listen:keys")).status_code == 403


def test_no_round_starts_with_a_key_that_was_destroyed(
    bas: Member, programme: Programme, wave: Wave
) -> None:
    """A programme that ended and was then made longer: its talks could never be opened."""
    end_programme(programme.pk, bas.organisation_id)
    with pytest.raises(DomainError, match="nieuw traject"):
        make_wave(bas, programme, title="Ronde 2")
