"""The units for systemd: they start a command, read settings, and are locked up alike."""

import configparser
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from bot.cli import COMMANDS
from bot.settings import Settings
from tests.front import ROOT

UNITS: Final = [ROOT / "deploy" / name for name in ("jarmenke.service", "jarmenke@.service")]
SETTINGS: Final = {name.upper() for name in Settings.model_fields}
OF_EACH: Final = {"ReadWritePaths", "StateDirectory", "StateDirectoryMode", "Environment", "EnvironmentFile"}
"""Where the two differ: what is written where."""


def service_of(path: Path) -> dict[str, list[str]]:
    """Return what stands in the section of the service; a name may stand there several times."""
    section, found = "", dict[str, list[str]]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line
        elif section == "[Service]" and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_service_starts_a_command_and_reads_settings(path: Path) -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.read(path, encoding="utf-8")
    assert unit.sections() == ["Unit", "Service", "Install"]
    service = service_of(path)
    assert service["ExecStart"][0].split()[-1] in COMMANDS
    assert {each.partition(":")[0].upper() for each in service["LoadCredential"]} <= SETTINGS
    assert {each.partition("=")[0] for each in service.get("Environment", ())} <= SETTINGS
    assert (service["Type"], service["NotifyAccess"]) == (["notify"], ["main"])
    assert int(service["WatchdogSec"][0]) >= 30


def test_both_are_locked_up_alike() -> None:
    one, many = (service_of(path) for path in UNITS)
    assert {name for name in one.keys() | many.keys() if one.get(name) != many.get(name)} == OF_EACH | {
        "LoadCredential"
    }
    assert set(one["LoadCredential"]) < set(many["LoadCredential"])


def test_each_of_several_has_a_folder_of_its_own() -> None:
    many = service_of(UNITS[1])
    assert many["StateDirectory"] == ["jarmenke-%i"]
    assert many["Environment"] == ["DATA_DIR=/var/lib/jarmenke-%i"]
    assert many["StateDirectoryMode"] == ["0700"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="not installed: apt-get install systemd")
@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_systemd_finds_nothing_wrong_with_it(path: Path) -> None:
    done = subprocess.run(["systemd-analyze", "verify", str(path)], capture_output=True, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if "jarmenke" in line]
    assert all("/opt/jarmenke/.venv/bin/jarmenke is not executable" in line for line in said), done.stderr
