"""The package holds all that the bot needs, and its command works in an empty folder, far from any checkout."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from bot.cli import COMMANDS
from rehearsal.world.world import TOKEN
from tests.front import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS = tuple(
    room
    for room in SETTINGS["tool"]["setuptools"]["packages"]["find"]["include"]
    if "." not in room and (ROOT / room).is_dir()
)
PATIENCE = 120.0


def pip(*words: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the package from a copy: setuptools leaves traces where it builds."""
    source, built = (tmp_path_factory.mktemp(name) for name in ("source", "built"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for room in ROOMS:
        shutil.copytree(ROOT / room, source / room, ignore=shutil.ignore_patterns("__pycache__"))
    pip("wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", str(built), str(source))
    (file,) = built.glob("jarmenke-*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the package beside the libraries that are here already, and return the folder of its commands."""
    prefix = tmp_path_factory.mktemp("prefix")
    pip("install", "--no-deps", "--no-compile", "--ignore-installed", "--prefix", str(prefix), str(wheel))
    (commands,) = prefix.rglob("jarmenke")
    return commands.parent


@pytest.fixture
def environment(installed: Path, tmp_path: Path) -> dict[str, str]:
    (packages,) = installed.parent.rglob("site-packages")
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(packages), "BOT_TOKEN": TOKEN}


def types(installed: Path, environment: dict[str, str], folder: Path, *words: str) -> str:
    command = [str(installed / "jarmenke"), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_file_of_the_rooms_is_in_the_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        inside = {name for name in packed.namelist() if ".dist-info/" not in name}
    here = {str(file.relative_to(ROOT)) for room in ROOMS for file in (ROOT / room).rglob("*") if file.is_file()}
    assert inside == {name for name in here if "__pycache__" not in name}


def test_the_command_works_in_an_empty_folder(installed: Path, environment: dict[str, str], tmp_path: Path) -> None:
    said = types(installed, environment, tmp_path, "--help")
    assert said.startswith("Usage: jarmenke ")
    assert all(f"\n  {name} " in said for name in COMMANDS)
    assert "jarmenke rehearse --content our-fair" in types(installed, environment, tmp_path, "new", "our-fair")
    mine = {**environment, "CONTENT": "our-fair"}
    assert "ok       content: our-fair, " in types(installed, mine, tmp_path, "check", "--offline")
    assert "Publish: jarmenke release" in types(installed, environment, tmp_path, "load", "our-fair")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "our-fair"]


@pytest.fixture
def rehearsal(installed: Path, environment: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "__init__.py").write_text("raise SystemExit('not the bot that was installed')")
    command = [str(installed / "jarmenke"), "rehearse", "--empty", "--port", "18765"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_rehearsal_plays_the_sample_fair_in_any_folder(rehearsal: subprocess.Popen[str], tmp_path: Path) -> None:
    assert rehearsal.stdout is not None
    opened = next(line for line in rehearsal.stdout if line.startswith("The fair is open: "))
    address = opened.split()[4]
    with urlopen(f"{address}/", timeout=PATIENCE) as page:
        assert b"<script" in page.read()
    assert polled(f"{address}/rehearsal/counters")
    rehearsal.send_signal(signal.SIGINT)
    assert rehearsal.wait(PATIENCE) == 0
    assert (tmp_path / "data" / "rehearsal" / "rehearsal.db").exists()


def polled(counters: str) -> bool:
    """Wait until the installed bot asks for updates: its database is made by then, and the sample loaded."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(counters, timeout=PATIENCE) as response:
                if json.load(response)["telegram"]["calls"].get("getUpdates"):
                    return True
        except (URLError, KeyError):
            pass
        time.sleep(0.1)
    return False
