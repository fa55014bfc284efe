"""The locks suit pyproject.toml, and whoever forgets to write them anew is told so."""

import shutil
from pathlib import Path

import pytest

from tests.front import ROOT
from tools.locks import LOCKS, problems


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("pyproject.toml", *(lock.file for lock in LOCKS)):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_locks_suit_the_project() -> None:
    assert list(problems(ROOT)) == []


def test_a_dependency_that_is_in_no_lock_is_named_in_each(project: Path) -> None:
    change(project / "pyproject.toml", "dependencies = [\n", 'dependencies = [\n    "leftpad>=1",\n')
    assert list(problems(project)) == [
        f"{lock.file}: leftpad>=1 is not in it. Write it anew: make lock" for lock in LOCKS
    ]


def test_a_version_that_suits_no_more_is_named(project: Path) -> None:
    change(project / "pyproject.toml", '"aiohttp>=3.14"', '"aiohttp>=99"')
    assert [problem.partition(" is not")[0] for problem in problems(project)] == [
        f"{lock.file}: aiohttp>=99" for lock in LOCKS
    ]


def test_what_nobody_asks_for_any_more_is_named(project: Path) -> None:
    change(project / "pyproject.toml", '"hypothesis>=6.150",', "")
    assert [problem.partition(" any")[0] for problem in problems(project)] == [
        f"{lock.file}: nobody asks for hypothesis" for lock in LOCKS[1:]
    ]


def test_locks_share_their_versions_have_hashes_and_name_no_host(project: Path) -> None:
    runtime = project / "requirements.lock"
    version = runtime.read_text(encoding="utf-8").partition("\nclick==")[2].split()[0]
    change(runtime, f"\nclick=={version}", "\nclick==8.99.0")
    runtime.write_text(runtime.read_text(encoding="utf-8") + "--index-url https://example.org\nextra==1.0\n")
    assert list(problems(project)) == [
        "requirements.lock: extra has no hash.",
        "requirements.lock names a host.",
        "requirements-dev.lock: click is 8.99.0 in another lock. Write it anew: make lock",
        "requirements-dev.lock: extra is 1.0 in another lock. Write it anew: make lock",
    ]
