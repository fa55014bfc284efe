"""The Dockerfile's steps, performed in an empty folder: `python -m tools.dockerfile FOLDER`.

For machines without a container engine. Each stage becomes a folder; what a base image brings, this machine has.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import click

ROOT: Final = Path(__file__).parents[1]
_ABSOLUTE: Final = re.compile(r"(?<=\s)/(?=\w)")


@dataclass(frozen=True, slots=True)
class Step:
    """An instruction and what follows it."""

    word: str
    rest: str


@dataclass(slots=True)
class Image:
    """What a stage has become."""

    root: Path
    workdir: str = "/"
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def here(self) -> Path:
        """The folder in which its commands run."""
        return self.root / self.workdir.lstrip("/")


def steps(file: Path = ROOT / "Dockerfile") -> Iterator[Step]:
    """Yield the instructions of a Dockerfile, which has no lines that go on."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            yield Step(word, rest)


def build(folder: Path, *, leave_out: str | None = None) -> Image:
    """Perform the steps in an empty folder, but for commands in which `leave_out` stands; return the last stage."""
    stages: dict[str, Image] = {}
    image = Image(folder)
    for step in steps():
        match step.word:
            case "FROM":
                name = step.rest.partition(" AS ")[2] or "last"
                image = stages[name] = Image(folder / name)
                image.root.mkdir(parents=True)
            case "WORKDIR":
                image.workdir = step.rest
                image.here.mkdir(parents=True, exist_ok=True)
            case "ENV":
                image.environment |= dict(pair.split("=", 1) for pair in shlex.split(step.rest))
            case "COPY":
                _copy(step.rest, image, stages)
            case "RUN" if leave_out is None or leave_out not in step.rest:
                _run(step.rest, image)
    return image


def _copy(rest: str, image: Image, stages: Mapping[str, Image]) -> None:
    words = shlex.split(rest)
    source = ROOT
    if words[0].startswith("--from="):
        source = stages[words.pop(0).removeprefix("--from=")].here
    *names, target = words
    for name in names:
        there = image.here / (f"{target}/{name}" if target.endswith("/") else target)
        if source != ROOT and not (source / name).exists():  # made by a command that was left out
            there.mkdir()
        elif (source / name).is_dir():
            shutil.copytree(source / name, there, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source / name, there)


def _run(command: str, image: Image) -> None:
    """Run a command with this machine's Python; absolute paths are those of the stage."""
    here = _ABSOLUTE.sub(f"{image.root}/", command)
    environment = os.environ | image.environment | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    subprocess.run(["/bin/sh", "-ec", here], cwd=image.here, env=environment, check=True)  # noqa: S603 - our own file


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def main(folder: Path) -> None:
    """Perform the Dockerfile's steps in FOLDER, which must not be there or be empty."""
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"{folder} is not empty.")
    image = build(folder.absolute())
    click.echo(f"built in {image.here}: cd there and run PYTHONPATH=packages python -m bot --help")


if __name__ == "__main__":
    main()
