"""`naast …`: the same work without the website. Heavy imports wait until a command needs them."""

from __future__ import annotations

import importlib
import os
from typing import Any

import click

# Command name: module and function that hold it, imported only when called.
COMMANDS: dict[str, str] = {
    "demo": "naast.config.commands:demo",
    "serve": "naast.config.commands:serve",
    "worker": "naast.config.commands:worker",
    "prepare": "naast.config.commands:prepare",
    "data": "naast.commands_data:data",
    "area": "naast.commands_data:area",
    "lint": "naast.commands_lint:lint",
    "report": "naast.commands_report:report",
    "publish": "naast.commands_publish:publish",
    "deliver": "naast.commands_deliver:deliver",
}


class Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, _, function = COMMANDS[name].partition(":")
        command: Any = getattr(importlib.import_module(module), function)
        assert isinstance(command, click.Command)  # noqa: S101  # the table above names commands
        return command


@click.group(cls=Lazy)
def main() -> None:
    """Naast: getting and staying in contact with residents whom communication misses.

    Example: naast area Alblasserdam
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naast.config.settings")


if __name__ == "__main__":
    main()
