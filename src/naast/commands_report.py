"""`naast report`: the report of a round, from the same released tables as the screen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naast.platform.access import Right

if TYPE_CHECKING:
    from naast.pages.results.content import Result
    from naast.shared.release.models import Release

KINDS = (".pdf", ".html")


@dataclass(frozen=True)
class Console:
    """Whoever works on the server: reads what everyone in the organisation may read."""

    organisation_id: int
    so_far: bool
    user_id: int = 0
    name: str = ""

    def may(self, right: Right) -> bool:
        field = right == Right.RESEARCH and self.so_far
        return right == Right.RESULTS_READ or field


@click.command()
@click.argument("wave")
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--so-far", is_flag=True, help="Also a round that still runs, as the field team sees it."
)
@click.option("--json", "as_json", is_flag=True, help="Say in JSON what was written.")
def report(wave: str, output: Path, so_far: bool, as_json: bool) -> None:
    """Write the report of a round as tagged PDF or as one HTML file.

    WAVE is the number of a round or its title; FILE ends in .pdf or .html.

    Example: naast report "Eerste ronde" -o verslag.pdf
    """
    if output.suffix.lower() not in KINDS:
        raise click.UsageError("Kies een bestand dat eindigt op .pdf of .html.")
    import django

    django.setup()
    from django.utils import translation

    with translation.override("nl"):
        found = _result(wave, so_far)
        _write(found, output)
    if as_json:
        told = {"file": str(output), "round": found.title, "tables": len(found.blocks)}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        click.echo(f"Geschreven: {output} ({found.title}, {len(found.blocks)} vragen)", err=True)


def _result(wave: str, so_far: bool) -> Result:
    from django_scopes import scope

    from naast.pages.results.report import newest_release, report_of
    from naast.shared.people.models import Organisation
    from naast.shared.release import queries as released

    found: list[tuple[Organisation, Console, Release]] = []
    known: list[str] = []
    for organisation in Organisation.objects.order_by("name"):
        reader = Console(organisation.pk, so_far)
        with scope(organisation=organisation):
            if release := newest_release(reader, wave):
                found.append((organisation, reader, release))
            known += [_named(one) for one in released.rounds(reader)]
    if not found:
        raise click.ClickException(_nothing(wave, known))
    if len(found) > 1:
        several = "\n".join(_named(release) for _organisation, _reader, release in found)
        raise click.ClickException(
            f"Er zijn meer rondes die ‘{wave}’ heten. Geef het nummer:\n{several}"
        )
    organisation, reader, release = found[0]
    with scope(organisation=organisation):
        return report_of(reader, release)


def _named(release: Release) -> str:
    plan = release.plan
    number = plan.round_key.rpartition(":")[2]
    return f"  {number}  {plan.title} ({plan.programme}, {plan.programme.organisation})"


def _nothing(wave: str, known: list[str]) -> str:
    start = f"Er zijn geen vrijgegeven resultaten van een ronde ‘{wave}’."
    if not known:
        return f"{start} Er is nog van geen enkele ronde iets vrijgegeven."
    return "\n".join([f"{start} Wel van:", *known])


def _write(found: Result, output: Path) -> None:
    from naast.pages.results.report import report_html, report_pdf

    pdf = output.suffix.lower() == ".pdf"
    content = report_pdf(found) if pdf else report_html(found).encode()
    try:
        output.write_bytes(content)
    except OSError as error:
        raise click.ClickException(
            f"{output} kan niet geschreven worden: {error.strerror}. Kies een andere plek."
        ) from error
