"""What may stand nowhere when all is done."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import Naast


def leaves_no_trace(naast: Naast, public: Path, planted: list[str], kept_words: str) -> None:
    """No planted identifier stands in the database, a log, or the public pages.

    `kept_words` may stand there, and must be found: so the search does read what was written.
    """
    naast.command("publish", str(public), "--yes")
    # The open figures are a publisher's and hold many numbers; nobody can write to them.
    kept = [path for path in naast.home.rglob("*") if path.name != "areas.sqlite3"]
    files = [path for path in [*kept, *public.rglob("*")] if path.is_file()]
    assert any(path.name == "naast.sqlite3" for path in files)
    assert any(path.suffix == ".html" for path in public.rglob("*"))
    contents = {path: path.read_bytes() for path in files}
    assert any(kept_words.encode() in content for content in contents.values())
    for path, content in contents.items():
        found = [one for one in planted if one.encode() in content]
        assert found == [], f"{found} in {path}"
