"""`naast deliver`: the sealed queue of a phone that could not send, handed over as a file."""

from __future__ import annotations

import json
from pathlib import Path

import click

MOST_BYTES = 64 * 1024 * 1024


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def deliver(file: Path, as_json: bool) -> None:
    """Take in the sealed talks that an ambassador's phone saved as FILE.

    Nobody can read them on the way. Taking in the same file twice changes nothing.

    Example: naast deliver naast-bewaard.json
    """
    import django

    django.setup()
    from naast.steps.listen.intake.actions import Outcome
    from naast.steps.listen.intake.handed import NoQueue, take_in_queue

    if file.stat().st_size > MOST_BYTES:
        raise click.ClickException(f"{file} is te groot. Bewaar de gesprekken opnieuw als bestand.")
    try:
        counts = take_in_queue(file.read_bytes())
    except NoQueue:
        raise click.ClickException(
            f"{file} is geen bestand met bewaarde gesprekken, of het is beschadigd. "
            "Er is niets veranderd. Bewaar de gesprekken op de telefoon opnieuw als bestand."
        ) from None
    said = {
        Outcome.STORED: "ontvangen en bewaard",
        Outcome.UNKNOWN: "van een ronde die hier niet bekend is",
        Outcome.OTHER_CONTENT: "met een nummer dat al in gebruik is",
        Outcome.CLOSED: "van een ronde die gesloten is",
        None: "beschadigd",
    }
    if as_json:
        told = {outcome.name.lower() if outcome else "damaged": counts[outcome] for outcome in said}
        click.echo(json.dumps(told))
    for outcome, words in said.items():
        if counts[outcome]:
            click.echo(f"{counts[outcome]} {words}", err=as_json)
    if counts.total() > counts[Outcome.STORED]:
        raise click.ClickException("Niet alles is ontvangen. Bewaar het bestand.")
