"""Reading the organiser's folder, and keeping what it says in the database."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from bot.lock import closing, sole_database
from db.core.engine import Tx
from db.core.opening import bring_up, open_database, open_to_read
from db.core.place import NoDatabaseError, Place
from db.event import events
from fair import content
from fair.content import ContentChange, Finding
from fair.errors import PlainError
from fair.event.model import Event

T = TypeVar("T")


class ContentError(Exception):
    """The content can't be used; `findings` say where and why."""

    def __init__(self, folder: Path, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{folder} has {len(findings)} problems")
        self.folder = folder
        self.findings = findings


class NoFileError(PlainError):
    """What has the name of a content file is none."""


class EncodingError(PlainError):
    """A file is in another encoding, such as Windows-1251: some editors write that where nobody asked."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(f"{path}:{line}: this is no UTF-8. Save the file in the encoding UTF-8.")


class NoEventError(PlainError):
    """There is no such event in the database."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a folder did."""

    event: Event
    before: Event | None
    """What it was, where it was known, and could be read."""
    changes: tuple[ContentChange, ...]


def files_of(folder: Path) -> dict[str, str]:
    """Return the content files of a folder by name. Raises `EncodingError`."""
    return {path.name: _text_of(path) for path in sorted(folder.glob("*.toml"))}


def _text_of(path: Path) -> str:
    if not path.is_file():  # a pipe would never end
        raise NoFileError(f"{path} is no file. Put a text file of that name there, such as the sample's.")
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise EncodingError(path, content.count(b"\n", 0, error.start) + 1) from None


def _read(files: Mapping[str, str]) -> tuple[Event | None, tuple[Finding, ...]]:
    return _read_once(tuple(sorted(files.items())))


@lru_cache(maxsize=8)
def _read_once(files: tuple[tuple[str, str], ...]) -> tuple[Event | None, tuple[Finding, ...]]:
    # At start the same files come from the folder and from the database.
    return content.read(dict(files))


def read(folder: Path) -> Event:
    """Return the event that a folder describes. Raises `ContentError`."""
    event, findings = _read(files_of(folder))
    if event is None:
        raise ContentError(folder, findings)
    return event


def check_sessions(folder: Path, event: Event, known: Collection[str]) -> None:
    """Raise `ContentError`, if an option of a folder stands for a session that is not known."""
    if found := content.unknown_sessions(files_of(folder), event, known):
        raise ContentError(folder, found)


async def load(tx: Tx, folder: Path, now: int, *, insist: bool = False) -> Loaded:
    """Create or update the event of a folder. Raises `ContentError`; then nothing is changed.

    A folder that is as it was when it was loaded last does not undo what was applied in chat since then, unless
    somebody insists.
    """
    event, files = read(folder), files_of(folder)
    digest = content.digest(files)
    before = await events.find(tx, event.id)
    old = _read(before.files)[0] if before else None
    if before is None or before.digest != digest:
        if old is not None and before is not None and before.folder_digest == digest and not insist:
            return Loaded(old, old, ())
        await events.save(tx, event.id, files, digest, now, folder=digest)
    elif before.folder_digest != digest:
        await events.see_folder(tx, event.id, digest)
    return Loaded(event, old, content.difference(old, event))


async def all_events(tx: Tx) -> Mapping[str, Event]:
    """Return every stored event that this program can read, the one loaded last first."""
    read = ((stored.id, _read(stored.files)[0]) for stored in await events.everything(tx))
    return {event_id: event for event_id, event in read if event is not None}


async def event_of(tx: Tx, event_id: str | None) -> Event:
    """Return an event by its id, or the one loaded last. Raises `NoEventError`."""
    stored = await all_events(tx)
    event = stored.get(event_id) if event_id else next(iter(stored.values()), None)
    if event is None:
        raise NoEventError(f"There is no event {event_id or ''}. Load the folder of one with the command load.")
    return event


async def look(place: Place, work: Callable[[Tx], Awaitable[T]]) -> T:
    """Read from a database, whether a bot is running on it or not. Raises `NoDatabaseError`, or a plain error as it."""
    if isinstance(place, Path) and not await asyncio.to_thread(place.exists):
        raise NoDatabaseError(f"There is no database at {place} yet.")
    async with closing(await open_to_read(place)) as database:
        return await database.read(work)


async def alter(place: Place, work: Callable[[Tx], Awaitable[T]]) -> T:
    """Do one transaction on a database: on a file while no bot is running, on PostgreSQL beside those who serve."""
    if not isinstance(place, Path):
        await bring_up(place)
        async with closing(await open_database(place)) as beside:
            return await beside.write(work)
    async with sole_database(place) as (database, _):
        return await database.write(work)
