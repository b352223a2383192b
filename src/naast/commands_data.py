"""`naast data` and `naast area`: the open figures from the command line."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click
import django

if TYPE_CHECKING:
    from naast.shared.areas.queries import Area
    from naast.shared.figures import Benchmark, OpenFigure


def _say(line: str) -> None:
    click.echo(line, err=True)


def _nothing(_line: str) -> None:
    """Say nothing: the answer itself is all that is wanted."""


def _as_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(_whole(value), ensure_ascii=False, indent=1))


def _whole(value: Any) -> Any:
    """Write 20314.0 as 20314, at any depth."""
    if isinstance(value, dict):
        return {key: _whole(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@click.group()
def data() -> None:
    """Open figures: build them from files, list what is there.

    Example: naast data list
    """
    django.setup()


@data.command("build")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--to",
    "target",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the tables here instead of into the package.",
)
@click.option("--json", "json_wanted", is_flag=True, help="Print the tables as JSON.")
def build(folder: Path, target: Path | None, json_wanted: bool) -> None:
    """Make the carried tables from the publishers' files in FOLDER (plain or .gz).

    Either every table is made, or nothing changes.

    Example: naast data build ~/open-data
    """
    from django.conf import settings

    from naast.shared.areas.build.raw import DataError
    from naast.shared.areas.build.write import build_open_data
    from naast.shared.areas.compile import OPEN, compile_areas

    try:
        entries = build_open_data(folder, target or OPEN, _say)
        if target is None:
            compile_areas(settings.NAAST_AREAS_DB, _say)
    except DataError as error:
        raise click.ClickException(error.message) from error
    except OSError as error:
        raise click.ClickException(
            f"De tabellen kunnen niet worden geschreven ({error}). Er is niets verloren. Maak "
            "ruimte vrij, of kies met --to een eigen map."
        ) from error
    if json_wanted:
        _as_json({"tables": entries})
    else:
        click.echo(f"{len(entries)} tabellen gemaakt.")


@data.command("list")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def list_tables(json_wanted: bool) -> None:
    """Print the carried tables with source, year and licence.

    Example: naast data list --json
    """
    from naast.shared.areas.build.write import read_catalogue
    from naast.shared.areas.compile import OPEN

    entries = read_catalogue(OPEN)
    if json_wanted:
        _as_json({"tables": entries})
        return
    for entry in entries:
        years = ", ".join(str(year) for year in entry["boundary_years"])
        click.echo(f"{entry['title']} ({entry['key']})")
        where = f"{entry['rows']} rijen; {entry['period']}; grenzen van {years}"
        click.echo(f"  {where}")
        click.echo(f"  {entry['source']}; {entry['licence']}")
        click.echo(f"  {entry['definition']}")


@click.command()
@click.argument("code_or_name")
@click.option("--year", default=2024, show_default=True, help="Year of the code.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
@click.option("-o", "output", type=click.File("w", encoding="utf-8"), help="Write CSV to FILE.")
def area(code_or_name: str, year: int, json_wanted: bool, output: TextIO | None) -> None:
    """Print the profile of an area against its gemeente and the country.

    Example: naast area Alblasserdam

    Example: naast area "Nieuwland, Schiedam" --json
    """
    django.setup()
    from django.conf import settings

    from naast.shared.areas.compile import compile_areas
    from naast.shared.areas.queries import figures

    first_time = not settings.NAAST_AREAS_DB.exists()
    try:
        compile_areas(settings.NAAST_AREAS_DB, _say if first_time else _nothing)
    except OSError as error:
        raise click.ClickException(
            f"De open cijfers kunnen niet worden klaargezet ({error}). Maak ruimte vrij, of zet "
            "NAAST_HOME op een map waarin u mag schrijven."
        ) from error
    place = _one_area(code_or_name, year)
    found = figures(place)
    if output is not None:
        _write_csv(place, found, output)
    if json_wanted:
        _print_json(place, found)
    elif output is None:
        _print_profile(place, found)


def _one_area(text: str, year: int) -> Area:
    """Return the one area that is meant, or end with what else it can be."""
    from naast.shared.areas.queries import resolve, search, years_of

    found = resolve(text, year)
    if len(found) == 1:
        return found[0]
    if found:
        lines = [f"  {place.code}  {place.full_name}" for place in found[:15]]
        several = f"“{text}” kan {len(found)} plaatsen zijn. Geef een code:"
        raise click.ClickException("\n".join([several, *lines]))
    years = ", ".join(str(known) for known in years_of(text))
    if years:
        raise click.ClickException(
            f"Code {text} bestaat niet in {year}, wel in {years}. Gebruik --year."
        )
    near = ", ".join(f"{place.full_name} {place.code}" for place in search(text, 3))
    raise click.ClickException(
        f"Geen plaats “{text}” in {year}. Kijk naar de spelling, of geef een code van het CBS, "
        "zoals GM0482." + (f" Lijkt erop: {near}." if near else "")
    )


def _print_json(place: Area, found: list[OpenFigure]) -> None:
    from naast.shared.areas.queries import handbook_facts

    facts = [asdict(fact) for fact in handbook_facts(place)]
    _as_json(
        {"area": asdict(place), "figures": [asdict(figure) for figure in found], "handbook": facts}
    )


_CSV_COLUMNS = (
    "area_code",
    "area_year",
    "key",
    "label",
    "value",
    "bound",
    "unit",
    "share",
    "period",
    "boundary_year",
    "gemeente",
    "country",
    "source",
    "definition",
    "caution",
    "crossing",
    "invented",
)


def _write_csv(place: Area, found: list[OpenFigure], output: TextIO) -> None:
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(_CSV_COLUMNS)
    for figure in found:
        writer.writerow(
            [
                place.code,
                place.year,
                figure.key,
                figure.label,
                "" if figure.value is None else _whole(figure.value),
                figure.bound,
                figure.unit,
                "" if figure.share is None else round(figure.share, 1),
                figure.period,
                figure.boundary_year,
                _mark(figure.gemeente),
                _mark(figure.country),
                figure.source,
                figure.definition,
                figure.caution,
                figure.crossing,
                figure.invented,
            ]
        )


def _mark(mark: Benchmark | None) -> Any:
    return "" if mark is None or mark.value is None else _whole(mark.value)


def _print_profile(place: Area, found: list[OpenFigure]) -> None:
    from naast.shared.areas.queries import handbook_facts
    from naast.shared.figures.present import present

    click.echo(f"{place.full_name}: {place.kind_name} {place.code} ({place.year})")
    if place.invented:
        click.echo("Voorbeelddata (verzonnen)")
    heading = found[0].group  # the number of residents stands under the name itself
    notes: dict[str, None] = {}
    for figure in found:
        if figure.group != heading:
            heading = figure.group
            click.echo(f"\n{heading}")
        text = present(figure)
        beside = "; ".join(f"{name} {value}" for name, value in text.comparisons)
        share = f" ({text.share})" if text.share else ""
        line = f"  {text.label:<48} {text.value + share:<26} {text.period:<24} {beside}"
        click.echo(line.rstrip())
        notes.update(dict.fromkeys([f"{figure.source}: {figure.definition}", figure.crossing]))
    facts = [present(fact) for fact in handbook_facts(place)]
    if facts:
        click.echo("\n" + "Wat de handreiking schrijft")
    for fact in facts:
        click.echo(f"  {fact.value}: {fact.label}. {fact.caution}".rstrip())
    click.echo("\n" + "Bronnen en opmerkingen")
    for note in filter(None, notes):
        click.echo(f"  {note}")
