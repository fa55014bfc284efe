"""What was fetched for a job from many people, as its process is told of it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TypeAlias

LossReason: TypeAlias = Literal["file", "size"]


@dataclass(frozen=True, slots=True)
class GatheredFile:
    """One file that somebody had sent, or why it could not be had."""

    registration_id: int
    question_id: str
    name: str
    """As the phone called it: anything at all."""
    at: str | None
    """Where it is; None: it could not be had."""
    why: LossReason | None = None
    """It is gone, or larger than a bot may fetch."""


def write(path: Path, files: Iterable[GatheredFile]) -> None:
    """Tell of the files."""
    path.write_text(json.dumps([asdict(one) for one in files], ensure_ascii=False), encoding="utf-8")


def read(path: Path) -> list[GatheredFile]:
    """Return the files that were told of."""
    return [GatheredFile(**one) for one in json.loads(path.read_text(encoding="utf-8"))]
