"""`naast publish`: the public side as static files."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import click
import django


@click.command()
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask whether this is the right folder.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def publish(target: Path, yes: bool, as_json: bool) -> None:
    """Write the public pages into DIR as static files, ready for any web server.

    A card keeps its path for ever; a corrected or recalled card is rewritten in place.
    A folder with files that Naast did not write is refused.

    Example: naast publish /srv/www/wijk --yes
    """
    django.setup()
    from django.utils import translation

    from naast.platform.errors import DomainError
    from naast.steps.inform.publishing import check_target, public_addresses, write_site

    # A recalled card answers 410: part of the work here, no reason for a warning.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    with translation.override("nl"):
        try:
            check_target(target)
            count = len(public_addresses())
            if not yes:
                question = f"{count} pagina's schrijven naar {target.resolve()}?"
                click.confirm(question, abort=True, err=True)
            site = write_site(target)
        except DomainError as error:
            raise click.ClickException(error.message) from error
        except OSError as error:
            raise click.ClickException(
                f"Schrijven naar {target} lukt niet: {error.strerror}. "
                "Wat er al stond, staat er nog. Los dit op en probeer het opnieuw."
            ) from error
    if as_json:
        pages = [{"url": page.url, "path": page.path, "status": page.status} for page in site.pages]
        click.echo(json.dumps({"pages": pages}, ensure_ascii=False))
        return
    for page in site.pages:
        click.echo(f"{page.status}  {page.path}")
    click.echo(f"{len(site.pages)} pagina's in {target.resolve()}", err=True)
