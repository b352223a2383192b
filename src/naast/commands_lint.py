"""`naast lint FORM.xlsx`: may this questionnaire be used?"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from naast.steps.listen.questionnaires.cleaning import clean
from naast.steps.listen.questionnaires.findings import Told
from naast.steps.listen.questionnaires.lint import LintResult
from naast.steps.listen.questionnaires.lint import lint as check

_WORDS = {
    "nl": {
        "ok": "Deze vragenlijst mag worden gebruikt.",
        "not_ok": "Deze vragenlijst mag zo niet worden gebruikt.",
        "errors": "Dit moet anders",
        "warnings": "Dit kan beter",
        "removed": "Weggelaten uit de kopie",
        "row": "regel",
        "questions": "vragen",
        "languages": "talen",
        "written": "Kopie geschreven",
        "copy_ok": "De kopie mag worden gebruikt.",
        "copy_not_ok": "De kopie mag nog niet worden gebruikt. Controleer haar met: naast lint",
        "not_written": "Er is geen kopie geschreven.",
    },
    "en": {
        "ok": "This questionnaire may be used.",
        "not_ok": "This questionnaire may not be used as it is.",
        "errors": "This must change",
        "warnings": "This could be better",
        "removed": "Left out of the copy",
        "row": "row",
        "questions": "questions",
        "languages": "languages",
        "written": "Copy written",
        "copy_ok": "The copy may be used.",
        "copy_not_ok": "The copy may not be used yet. Check it with: naast lint",
        "not_written": "No copy was written.",
    },
}


@click.command()
@click.argument("form", type=click.Path(path_type=Path))
@click.option(
    "--clean",
    "out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a copy without what may not be asked.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", show_default=True)
def lint(form: Path, out: Path | None, as_json: bool, lang: str) -> None:
    """Check whether the XLSForm FORM may be used as a questionnaire.

    Says what identifies people, what pushes and what cannot be built, with sheet, row, reason and
    what to do. Exit status 0: it may be used; 1: it may not; 2: wrong call.

    \b
    Example, on the questionnaire that comes with Naast:
      naast lint src/naast/data/questionnaires/straatinterview.xlsx
      naast lint mine.xlsx --clean clean.xlsx --json
    """
    if out is not None and _same_file(form, out):
        raise click.UsageError("--clean must name another file than FORM.")
    source: Path | bytes = sys.stdin.buffer.read() if str(form) == "-" else form
    copy: LintResult | None = None
    written: str | None = None
    if out is None:
        result = check(source, lang=lang)
    else:
        cleaned = clean(source, lang=lang)
        result, copy = cleaned.original, cleaned.copy
        if cleaned.content is not None:
            _write(out, cleaned.content)
            written = str(out)
    if as_json:
        click.echo(json.dumps(_as_json(result, copy, written), ensure_ascii=False, indent=2))
    else:
        _print(result, lang)
        if out is not None:
            _print_copy(result, copy, written, lang)
    sys.exit(0 if result.ok else 1)


def _same_file(form: Path, out: Path) -> bool:
    return form.exists() and out.exists() and form.samefile(out)


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as problem:
        raise click.UsageError(f"{out}: {problem.strerror}") from problem


def _as_json(result: LintResult, copy: LintResult | None, written: str | None) -> dict[str, Any]:
    shown = asdict(result)
    if copy is not None:
        shown["copy"] = {"path": written, "ok": copy.ok, "errors": asdict(copy)["errors"]}
    return shown


def _print(result: LintResult, lang: str) -> None:
    say = _WORDS[lang]
    click.echo(say["ok"] if result.ok else say["not_ok"])
    if result.questions:
        languages = ", ".join(result.languages) or "-"
        click.echo(f"{result.questions} {say['questions']}; {say['languages']}: {languages}")
    for title, findings in ((say["errors"], result.errors), (say["warnings"], result.warnings)):
        if findings:
            click.echo(f"\n{title} ({len(findings)}):")
            for finding in findings:
                click.echo(_line(finding, say["row"]))


def _print_copy(
    result: LintResult, copy: LintResult | None, written: str | None, lang: str
) -> None:
    say = _WORDS[lang]
    if result.removed:
        click.echo(f"\n{say['removed']} ({len(result.removed)}):")
        for one in result.removed:
            place = f"{one.sheet} {say['row']} {one.row}" if one.row else one.sheet
            click.echo(f"  {place}: {one.what}. {one.reason}")
    if copy is None or written is None:
        click.echo(f"\n{say['not_written']}")
        return
    click.echo(f"\n{say['written']}: {written}")
    click.echo(say["copy_ok"] if copy.ok else f"{say['copy_not_ok']} {written}")


def _line(finding: Told, row: str) -> str:
    place = " ".join(filter(None, [finding.sheet, f"{row} {finding.row}" if finding.row else ""]))
    start = f"  {place}: " if place else "  "
    return f"{start}{finding.reason} {finding.remedy}"
