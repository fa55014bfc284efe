"""What is done in a process of its own: it may be heavy, and what it reads may be hostile.

A kind of work is one module with `work(task)`, which returns JSON; it is imported in that process only. What people
see of the result is made in the bot again, by `handlers/job_results.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from db.core.place import Place
from fair.door.badge_design import PICTURE_MAX
from fair.tables.model import BYTES_MAX

MEGABYTE: Final = 1024 * 1024
BADGES_MEMORY: Final = 384 * MEGABYTE
"""A picture of as many pixels as are allowed, decoded, and what is drawn beside it."""
CONTENT_MAX: Final = 1_000_000
"""Bytes of a file with questions or texts; the sample's have 60,000."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a kind of work gets."""

    event_id: str
    args: Mapping[str, Any]
    language: str
    """Of the person who asked."""
    database: Place
    """To be opened for reading only."""
    folder: Path
    """Where files may be written; it is deleted once they are delivered."""
    now: datetime
    file: Path | None
    """What the person sent, if the work is about a file."""
    report: Callable[[int, int], None]
    """Tell how much is done, of how much."""


Work: TypeAlias = Callable[[Task], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class JobKind:
    """A kind of work, and what it may use."""

    module: str
    seconds: int = 300
    memory: int = 512 * MEGABYTE
    download: int = 0
    """Bytes of the file that people may send for it; 0: there is none."""
    gathers: bool = False
    """It is about files that many people sent: these are fetched first."""


KINDS: Final[Mapping[str, JobKind]] = {
    "door": JobKind("bot.jobs.print_door"),
    "badge-sample": JobKind("bot.jobs.badge_sample", seconds=60, memory=BADGES_MEMORY, download=PICTURE_MAX),
    "badges": JobKind("bot.jobs.print_badges", memory=BADGES_MEMORY, download=PICTURE_MAX),
    "content-read": JobKind("bot.jobs.read_content", seconds=60, download=CONTENT_MAX),
    "programme-read": JobKind("bot.jobs.read_agenda", seconds=60, download=BYTES_MAX),
    "programme-write": JobKind("bot.jobs.write_agenda", seconds=60),
    "chart": JobKind("bot.jobs.chart", seconds=60),
    "export": JobKind("bot.jobs.export", seconds=600),
    "files": JobKind("bot.jobs.pack_files", seconds=600, gathers=True),
    "import-read": JobKind("bot.jobs.read_people", seconds=120, download=BYTES_MAX),
    "import-write": JobKind("bot.jobs.write_people"),
}
"""By the word that stands in `jobs.kind`; what people see of it has the same word in `handlers.job_results`."""
