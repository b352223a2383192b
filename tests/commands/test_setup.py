"""What set-up says on a machine that lacks something."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What the script itself needs of a machine, beside what it looks for.
TOOLS = ["bash", "env", "dirname", "cat", "sha256sum", "cut", "df", "awk", "id", "mkdir", "find"]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """An empty machine: the script and a path with little on it."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup", tmp_path / "scripts" / "setup")
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "bin"
    path.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (path / tool).symlink_to(found)
    return tmp_path


def put(machine: Path, name: str, script: str) -> None:
    tool = machine / "bin" / name
    tool.write_text(f"#!{shutil.which('bash')}\n{script}\n", encoding="utf-8")
    tool.chmod(0o755)


def setup(machine: Path) -> str:
    done = subprocess.run(
        ["bash", "scripts/setup", "runtime"],
        cwd=machine,
        env={"PATH": str(machine / "bin"), "HOME": os.environ.get("HOME", "/")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    return done.stderr


GOOD_NODE = 'if [ "$1" = --version ]; then echo v20.0.0; fi; exit 0'


def test_missing_node_is_named(machine: Path) -> None:
    assert "Node 20 of nieuwer ontbreekt" in setup(machine)


def test_old_node_is_named(machine: Path) -> None:
    put(machine, "npm", "exit 0")
    put(machine, "node", 'if [ "$1" = --version ]; then echo v16.1.0; exit 0; fi; exit 1')
    message = setup(machine)
    assert "te oud (v16.1.0)" in message


def test_full_disk_is_named(machine: Path) -> None:
    put(machine, "npm", "exit 0")
    put(machine, "node", GOOD_NODE)
    (machine / "bin" / "df").unlink()
    put(machine, "df", 'echo head; echo "disk 1000 900 102400 90% /"')
    assert "Te weinig ruimte op de schijf: 100 MB vrij" in setup(machine)


def test_old_python_is_named(machine: Path) -> None:
    put(machine, "npm", "exit 0")
    put(machine, "node", GOOD_NODE)
    put(machine, "python3", "exit 1")
    assert "Python 3.11 of nieuwer nodig" in setup(machine)


def test_who_is_not_root_gets_the_one_command_to_run(machine: Path) -> None:
    put(machine, "npm", "exit 0")
    put(machine, "node", GOOD_NODE)
    put(machine, "dpkg-query", "exit 1")
    (machine / "bin" / "id").unlink()
    put(machine, "id", "echo 1000")
    message = setup(machine)
    assert "sudo apt-get install -y --no-install-recommends" in message
    assert "fonts-noto-core" in message


def test_no_network_is_named_and_nothing_is_lost(machine: Path) -> None:
    put(machine, "npm", "exit 0")
    put(machine, "node", GOOD_NODE)
    put(
        machine,
        "python3.11",
        "mkdir -p .venv/bin; cp bin/fake .venv/bin/python; cp bin/pip .venv/bin/pip",
    )
    (machine / "bin" / "cp").symlink_to(str(shutil.which("cp")))
    put(machine, "fake", "exit 0")
    put(machine, "pip", "exit 1")
    message = setup(machine)
    assert "Is er netwerk?" in message
    assert "Wat er al staat blijft" in message
