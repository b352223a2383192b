"""The demo says what is wrong, and ends everything that it started."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def demo(home: Path, port: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "naast.cli", "demo", "--port", str(port)],
        env=os.environ | {"NAAST_HOME": str(home), "DATABASE_URL": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
    )


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/gezond/", timeout=2):
            return True
    except OSError:
        return False


def wait_for_answer(process: subprocess.Popen[str], port: int) -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline and process.poll() is None:
        if answers(port):
            return
        time.sleep(0.2)
    pytest.fail("the demo did not come up")


def children_of(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_taken_port_is_said_before_anything_is_made(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        process = demo(tmp_path / "home", port)
        output, _nothing = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"Poort {port} is al in gebruik" in output
    assert not (tmp_path / "home" / "naast.sqlite3").exists()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux's list of children")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
def test_everything_that_was_started_ends(
    how: signal.Signals, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.getbasetemp() / "one-demo"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = demo(home, port)
    wait_for_answer(process, port)
    started = children_of(process.pid)
    started += [grandchild for child in started for grandchild in children_of(child)]
    assert len(started) >= 2, "a web server and a job worker"
    process.send_signal(how)
    output, _nothing = process.communicate(timeout=60)
    assert process.returncode == 0, output
    assert "Gestopt." in output
    assert [pid for pid in started if is_alive(pid)] == []
    assert not answers(port)


def test_full_disk_is_said_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import click

    from naast.config import commands

    monkeypatch.setattr(commands, "NEEDED_BYTES", 1 << 62)
    with pytest.raises(click.ClickException, match="Te weinig ruimte op de schijf"):
        commands._enough_disk(tmp_path)
