"""The agenda in an organiser's folder: read, compared with what people see, kept as a draft until it is released."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from bot.workbooks.reader import read_workbook
from db.core.engine import Tx
from fair.agenda.files import read_agenda
from fair.agenda.model import Agenda
from fair.agenda.release.diff import News, SessionChange
from fair.content import Finding
from fair.errors import PlainError
from fair.event.model import Event
from services import release_agenda
from services.release_agenda import AgendaDraft

ENDINGS: Final = (".csv", ".xlsx", ".json", ".xml", ".ics")
"""What an agenda may be written in: a table, the schedule of frab and pretalx, a calendar."""


class NothingToReleaseError(PlainError):
    """There is no draft of an agenda."""


class TwoAgendasError(PlainError):
    """Nobody can tell which of two agendas is meant."""


def find(folder: Path) -> Path | None:
    """Return the file with the agenda of a folder. Raises `TwoAgendasError`."""
    files = [folder / f"agenda{ending}" for ending in ENDINGS]
    found = [file for file in files if file.exists()]
    if len(found) > 1:
        names = ", ".join(file.name for file in found)
        raise TwoAgendasError(f"{folder} has more than one programme ({names}). Keep one of them.")
    return found[0] if found else None


def read(file: Path, event: Event, known: Agenda) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a file, and what was found in it; sessions keep the identifiers of the known one."""
    return parse(file.read_bytes(), file.name, event, known)


def parse(content: bytes, name: str, event: Event, known: Agenda) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a file's content; its name tells what it is, and is no path."""
    reader = read_workbook if name.casefold().endswith(".xlsx") else read_agenda
    return reader(content, name, event, known)


async def keep(tx: Tx, event: Event, folder: Path, now: datetime) -> tuple[AgendaDraft | None, tuple[Finding, ...]]:
    """Read the agenda of a folder, if it has one, and keep it as the draft unless something is wrong."""
    file = find(folder)
    if file is None:
        return None, ()
    agenda, findings = read(file, event, await release_agenda.present(tx, event) or Agenda())
    if agenda is None:
        return None, findings
    await release_agenda.keep(tx, event, agenda, now)
    return await release_agenda.draft(tx, event), findings


async def draft(tx: Tx, event: Event) -> AgendaDraft:
    """Return the draft. Raises `NothingToReleaseError`."""
    draft = await release_agenda.draft(tx, event)
    if draft is None:
        raise NothingToReleaseError(f"There is no programme of {event.id} to release: load a folder with agenda.csv.")
    return draft


async def publish(tx: Tx, event: Event, sentence: Mapping[str, str], now: datetime) -> int:
    """Release the draft and return the release's number."""
    return await release_agenda.publish(tx, event, await draft(tx, event), sentence, now)


def lines(changes: tuple[SessionChange, ...], language: str) -> Iterator[str]:
    """Yield a line per change, as an organiser reads it before a release: first what is cancelled."""
    for change in sorted(changes, key=lambda change: change.kind is not News.CANCELLED):
        session = change.session
        head = f"{change.kind:9} {session.starts:%d.%m. %H:%M} {session.title.get(language, session.id)}"
        yield head if change.kind is not News.CHANGED else f"{head}: {'; '.join(_shifts(change, language))}"


def _shifts(change: SessionChange, language: str) -> Iterator[str]:
    for name in ("start", "length", "hall", "title", "speakers"):
        shift = getattr(change, name)
        if shift is not None:
            yield f"{name} {_said(shift.old, language)} → {_said(shift.new, language)}"


def _said(value: Any, language: str) -> str:
    match value:
        case datetime():
            return f"{value:%d.%m. %H:%M}"
        case timedelta():
            return f"{value // timedelta(minutes=1)} min"
        case tuple():
            return ", ".join(speaker.name.get(language, "") for speaker in value) or "–"
        case Mapping():
            return str(value.get(language, ""))
        case _:
            return str(value or "–")
