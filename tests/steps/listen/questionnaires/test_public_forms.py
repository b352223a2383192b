"""Real questionnaires of others, where they are at hand: never a crash, always a row."""

from functools import cache
from pathlib import Path

import pytest

from naast.steps.listen.questionnaires.cleaning import clean
from naast.steps.listen.questionnaires.xform import NotConvertible, to_xform

cleaned_form = cache(clean)
FOLDER = Path(__file__).parents[5] / "shared" / "xlsforms"
FORMS = sorted(FOLDER.glob("*.xlsx"))


@pytest.mark.skipif(not FORMS, reason="the public forms are not on this machine")
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem[:30])
def test_a_public_form_is_used_or_refused_with_its_row(path: Path) -> None:
    cleaned = cleaned_form(path)
    assert cleaned.original.ok == (not cleaned.original.errors)
    assert all(error.sheet and error.row for error in cleaned.original.errors)
    assert cleaned.content is not None
    try:
        to_xform(path.read_bytes())
    except NotConvertible:
        assert not cleaned.original.ok
        return
    to_xform(cleaned.content)


@pytest.mark.skipif(not FORMS, reason="the public forms are not on this machine")
def test_some_public_forms_pass_and_most_do_not() -> None:
    small = [path for path in FORMS if path.stat().st_size < 40_000]
    passed = [path.name[:3] for path in small if cleaned_form(path).original.ok]
    assert passed == ["059", "099", "149"]
