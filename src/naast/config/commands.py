"""Commands that run the site: prepare, serve, worker, demo."""

from __future__ import annotations

import datetime
import errno
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import click
import django

LOOPBACK = "127.0.0.1"
NEEDED_BYTES = 200 * 1024 * 1024


def _setup() -> None:
    django.setup()


def _say(line: str) -> None:
    click.echo(line, err=True)


def _enough_disk(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(home).free
    if free < NEEDED_BYTES:
        raise click.ClickException(
            f"Te weinig ruimte op de schijf: {free // 2**20} MB vrij in {home}, "
            f"{NEEDED_BYTES // 2**20} MB nodig. Maak ruimte en probeer het opnieuw."
        )


def _prepare(say: Callable[[str], None]) -> None:
    """Bring the database, the open data and the static files to this version."""
    from django.conf import settings
    from django.core.management import call_command

    from naast.config.static import gather
    from naast.shared.areas.compile import compile_areas

    _enough_disk(settings.NAAST_HOME)
    try:
        say("[1/3] Database")
        call_command("migrate", interactive=False, verbosity=0)
        say("[2/3] Open cijfers")
        compile_areas(settings.NAAST_AREAS_DB, say)
        say("[3/3] Bestanden voor de browser")
        gather(Path(settings.STATIC_ROOT))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise click.ClickException(
                "De schijf is vol. Er is niets verloren. Maak ruimte en probeer het opnieuw."
            ) from error
        raise


@click.command()
def prepare() -> None:
    """Bring database, open data and static files to this version. Safe to repeat."""
    _setup()
    _prepare(_say)


def _port_is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _check_port(host: str, port: int) -> None:
    if not _port_is_free(host, port):
        raise click.ClickException(
            f"Poort {port} is al in gebruik. Stop het andere programma, "
            f"of kies een andere poort: naast demo --port {port + 1}"
        )


def _granian(host: str, port: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        host,
        "--port",
        str(port),
        "--workers",
        "1",
        "--blocking-threads",
        "4",
        "--no-access-log",
        "--log-level",
        "warning",
        "naast.config.wsgi:application",
    ]


@click.command()
@click.option("--host", default=LOOPBACK, show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Serve the site. Run `naast prepare` first and `naast worker` beside it."""
    _check_port(host, port)
    command = _granian(host, port)
    os.execv(command[0], command)  # noqa: S606  # our own interpreter with fixed arguments


@click.command()
@click.option("--once", is_flag=True, help="Run what is due now and stop.")
@click.option("--now", type=click.DateTime(["%Y-%m-%dT%H:%M"]), help="Act as if it were this time.")
def worker(once: bool, now: datetime.datetime | None) -> None:
    """Run the daily jobs until stopped."""
    _setup()
    from naast.config.worker import run_once, run_until_stopped

    if once:
        for name in run_once(now):
            click.echo(name)
    else:
        run_until_stopped()


class _Children:
    """What the demo started; all of it ends with the demo."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[bytes]] = []
        self.stopping = False

    def start(self, command: list[str]) -> None:
        self._running.append(subprocess.Popen(command))  # noqa: S603  # our own commands

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        self.stopping = True

    def first_dead(self) -> int | None:
        return next((code for child in self._running if (code := child.poll()) is not None), None)

    def end(self) -> None:
        for child in self._running:
            if child.poll() is None:
                child.terminate()
        for child in self._running:
            try:
                child.wait(timeout=10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310  # loopback only
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _welcome(url: str) -> None:
    from naast.pages.demo.loader import sign_ins

    _say("")
    _say(f"Naast draait op {url}")
    _say("Inloggen kan als (alleen op deze computer):")
    for role, email, password in sign_ins():
        _say(f"  {role:<28} {email:<28} wachtwoord: {password}")
    _say("Stoppen: Ctrl-C")


@click.command()
@click.option("--port", default=8000, show_default=True)
def demo(port: int) -> None:
    """Prepare everything, load the demo and serve it on this computer only."""
    _check_port(LOOPBACK, port)
    _setup()
    _prepare(_say)
    _load_demo()
    children = _Children()
    signal.signal(signal.SIGINT, children.stop)
    signal.signal(signal.SIGTERM, children.stop)
    url = f"http://{LOOPBACK}:{port}/"
    try:
        children.start(_granian(LOOPBACK, port))
        children.start([sys.executable, "-m", "naast.cli", "worker"])
        code = _watch(children, url)
    finally:
        children.end()
    _say("Gestopt.")
    raise SystemExit(code)


def _load_demo() -> None:
    from django.utils import translation

    from naast.pages.demo import loader

    if not loader.loaded():
        _say("Voorbeelddata laden")
        with translation.override("nl"):
            loader.load(say=_say)


def _watch(children: _Children, url: str) -> int:
    """Wait until stopped; returns the exit status."""
    welcomed = False
    while not children.stopping:
        dead = children.first_dead()
        if dead is not None:
            if not children.stopping:
                _say("Een onderdeel van Naast is gestopt. De melding staat hierboven.")
            return dead or 1
        if not welcomed and _answers(f"{url}gezond/"):
            welcomed = True
            _welcome(url)
        time.sleep(0.2)
    return 0
