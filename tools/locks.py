"""The locks: written anew from pyproject.toml (`make lock`), and compared with it (`make check`).

pip-compile reads the dependencies of the project but not its dependency groups (PEP 735), so these are handed to it
as files. Without `--upgrade` a version that still suits stays.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

import click
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT: Final = Path(__file__).parents[1]
PROJECT: Final = "jarmenke (pyproject.toml)"
OPTIONS: Final = (
    *("--quiet", "--generate-hashes", "--strip-extras", "--allow-unsafe", "--no-header"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-emit-options", "--no-emit-trusted-host"),
)
_PIN: Final = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?P<rest>.*(?:\n[ ].*)*)", re.MULTILINE)
_VIA: Final = re.compile(r"^\s+#(?: via)?\s+(\S.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock's file, and what it has to suit."""

    file: str
    groups: tuple[str, ...] = ()
    """Of dependencies, beside those of the project itself."""
    constraint: str | None = None
    """The lock whose versions it shares."""


LOCKS: Final = (
    Lock("requirements.lock"),
    Lock("requirements-dev.lock", ("dev",), "requirements.lock"),
    Lock("requirements-bench.lock", ("dev", "bench"), "requirements-dev.lock"),
)


@dataclass(frozen=True, slots=True)
class Pin:
    """One package in a lock."""

    version: Version
    hashes: int
    direct: bool
    """It is there because the project or a group asks for it."""


@click.command()
@click.option("--check", is_flag=True, help="Only say what does not suit.")
@click.option("--upgrade", is_flag=True, help="Take the newest versions.")
def main(*, check: bool, upgrade: bool) -> None:
    """Write the locks anew, or look whether they suit pyproject.toml."""
    if not check:
        for lock in LOCKS:
            write(ROOT, lock, upgrade=upgrade and lock.constraint is None)
    found = list(problems(ROOT))
    for problem in found:
        click.echo(problem, err=True)
    sys.exit(1 if found else 0)


def write(root: Path, lock: Lock, *, upgrade: bool) -> None:
    """Resolve a lock."""
    with tempfile.TemporaryDirectory() as folder:
        sources = {group: Path(folder, group) for group in lock.groups}
        for group, source in sources.items():
            source.write_text("\n".join(_project(root)["dependency-groups"][group]) + "\n", encoding="utf-8")
        extra = [*(["--upgrade"] if upgrade else []), *(["-c", lock.constraint] if lock.constraint else [])]
        command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *extra, "-o", lock.file, "pyproject.toml"]
        subprocess.run([*command, *map(str, sources.values())], cwd=root, check=True)  # noqa: S603 - our own tool
        text = (root / lock.file).read_text(encoding="utf-8")
        for group, source in sources.items():
            text = text.replace(f"-r {source}\n", f"{_group(group)}\n")
    (root / lock.file).write_text(text, encoding="utf-8")


def problems(root: Path) -> Iterator[str]:
    """Yield what does not suit, a sentence each."""
    read_so_far: dict[str, Mapping[str, Pin]] = {}
    for lock in LOCKS:
        text = (root / lock.file).read_text(encoding="utf-8")
        pins = read_so_far[lock.file] = read(text)
        for fault in (
            *_unlike_the_project(pins, list(_wanted(root, lock))),
            *_unlike_the_constraint(pins, read_so_far.get(lock.constraint or "", {})),
        ):
            yield f"{lock.file}: {fault} Write it anew: make lock"
        yield from (f"{lock.file}: {name} has no hash." for name, pin in pins.items() if not pin.hashes)
        if "://" in text:
            yield f"{lock.file} names a host."


def _unlike_the_project(pins: Mapping[str, Pin], wanted: Sequence[Requirement]) -> Iterator[str]:
    for requirement in wanted:
        pin = pins.get(canonicalize_name(requirement.name))
        if pin is None or not requirement.specifier.contains(pin.version, prereleases=True):
            yield f"{requirement} is not in it."
    names = {canonicalize_name(requirement.name) for requirement in wanted}
    yield from (f"nobody asks for {name} any more." for name, pin in pins.items() if pin.direct and name not in names)


def _unlike_the_constraint(pins: Mapping[str, Pin], others: Mapping[str, Pin]) -> Iterator[str]:
    for name, other in others.items():
        if name not in pins or pins[name].version != other.version:
            yield f"{name} is {other.version} in another lock."


def read(text: str) -> Mapping[str, Pin]:
    """Return the packages of a lock by their names."""
    return {
        canonicalize_name(pin["name"]): Pin(
            Version(pin["version"]),
            pin["rest"].count("--hash=sha256:"),
            any(why == PROJECT or why.startswith("group ") for why in _VIA.findall(pin["rest"])),
        )
        for pin in _PIN.finditer(text)
    }


def _wanted(root: Path, lock: Lock) -> Iterator[Requirement]:
    project = _project(root)
    groups = chain.from_iterable(project["dependency-groups"][each] for each in lock.groups)
    for requirement in map(Requirement, (*project["project"]["dependencies"], *groups)):
        if requirement.marker is None or requirement.marker.evaluate():
            yield requirement


def _project(root: Path) -> Mapping[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def _group(name: str) -> str:
    return f"group {name} (pyproject.toml)"


if __name__ == "__main__":
    main()
