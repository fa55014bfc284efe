"""The container holds what the bot needs and nothing else; its steps are performed in an empty folder."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.front import ROOT
from tools.dockerfile import build, steps

DOCKERFILE = [(step.word, step.rest) for step in steps()]
LAST = DOCKERFILE[max(place for place, (word, _) in enumerate(DOCKERFILE) if word == "FROM") :]
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
ROOMS = {name for name in PACKAGES["find"]["include"] if "." not in name}
SETTINGS = {name.upper() for name in Settings.model_fields}


def copied() -> set[str]:
    """What of the project goes into the image."""
    words = [rest.split() for word, rest in DOCKERFILE if word == "COPY" and "--from" not in rest]
    return {name for names in words for name in names[:-1]}


def test_every_room_of_the_package_goes_into_the_image() -> None:
    assert copied() >= ROOMS
    assert copied() - ROOMS == {"LICENSE", ".env.example", "requirements.lock"}


def test_nothing_else_is_sent_to_who_builds_it() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "*"
    assert {line[1:] for line in lines if line.startswith("!")} == copied()


def test_the_image_is_not_root_says_how_it_is_and_is_made_of_what_was_tested() -> None:
    assert ("USER", "10001:10001") in LAST
    assert {"HEALTHCHECK", "ENTRYPOINT", "VOLUME"} <= {word for word, _ in LAST}
    installs = [rest for word, rest in DOCKERFILE if word == "RUN" and "pip" in rest]
    assert installs
    assert all("--require-hashes" in rest and "-r requirements.lock" in rest for rest in installs)
    assert not any(word == "ADD" for word, _ in DOCKERFILE)
    assert all(re.fullmatch(r"python:3\.\d+-slim-\w+( AS \w+)?", rest) for word, rest in DOCKERFILE if word == "FROM")


def test_what_it_sets_is_a_setting_and_what_it_starts_is_a_command() -> None:
    names = {name for word, rest in LAST if word == "ENV" for name in re.findall(r"(\w+)=", rest)}
    assert {name for name in names if not name.startswith("PYTHON")} <= SETTINGS
    started = re.findall(r'"bot", "(\w+)"|^\["(\w+)"\]$', "\n".join(rest for _, rest in LAST), re.MULTILINE)
    assert {first or second for first, second in started} == {"healthy", "run"}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the image holds, but for the packages, which are those of the tests."""
    return build(tmp_path_factory.mktemp("image"), leave_out="pip install").here


@pytest.mark.skipif(os.getuid() != 0, reason="the folder for data is given to another user, which root alone may do")
@pytest.mark.parametrize("words", [("--help",), ("new", "our-fair"), ("check", "--offline")], ids=" ".join)
def test_it_works_from_what_was_copied_and_writes_nothing_there(
    app: Path, words: tuple[str, ...], tmp_path: Path
) -> None:
    before = sorted(path for path in app.rglob("*"))
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(app), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=tmp_path,
        env=environment | {"DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (1 if words[0] == "check" else 0, False), done.stderr
    assert sorted(path for path in app.rglob("*")) == before


@pytest.mark.skipif(os.getuid() != 0, reason="as above")
def test_modules_are_compiled_once(app: Path) -> None:
    assert len(list((app / "bot").rglob("*.pyc"))) == len(list((app / "bot").rglob("*.py")))


@pytest.mark.long
@pytest.mark.skipif(os.getuid() != 0, reason="as above")
def test_every_step_can_be_performed(tmp_path: Path) -> None:
    here = build(tmp_path).here
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": "packages"}
    done = subprocess.run(
        [sys.executable, "-S", "-m", "bot", "--help"], cwd=here, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
