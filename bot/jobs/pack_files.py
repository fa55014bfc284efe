"""Packs the files that people sent into archives that a bot may send, each with a list of what is in it."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile

from bot.commands import content
from bot.jobs import gathered
from bot.jobs.gathered import GatheredFile
from bot.jobs.kinds import Task
from db.core.engine import Tx
from db.door import attendees
from fair.applications.files import distinct, in_archives, name_in_archive
from fair.door.attendee import Attendee
from fair.event.model import Event
from fair.words import language_of
from texts import translator
from texts.translator import Translator

MARK: Final = "\ufeff"
"""By this the editors of Windows know the encoding."""


def work(task: Task) -> Mapping[str, Any]:
    """Write the archives; return where they are, and how many files could not be had."""
    assert task.file is not None
    files = gathered.read(task.file)
    event, people = asyncio.run(content.look(task.database, lambda tx: _known(tx, task.event_id)))
    t = translator.load().speaking(language_of(task.language))
    names = distinct(_name(t, event, people, one) for one in files)
    came = [(name, Path(one.at)) for name, one in zip(names, files, strict=True) if one.at is not None]
    lost = [(name, one) for name, one in zip(names, files, strict=True) if one.at is None]
    archives = in_archives([at.stat().st_size for _, at in came], task.args["most"]) or ([[]] if lost else [])
    made = []
    for place, inside in enumerate(archives, 1):
        chosen = [came[each] for each in inside]
        told = _list(t, [name for name, _ in chosen], lost if place == len(archives) else [])
        made.append(_pack(task.folder / f"files-{place}.zip", chosen, f"{t.plain('archive-list-name')}.txt", told))
        task.report(place, len(archives))
    return {"files": made, "lost": len(lost)}


async def _known(tx: Tx, event_id: str) -> tuple[Event, Mapping[int, Attendee]]:
    event = await content.event_of(tx, event_id)
    return event, {one.registration_id: one for one in await attendees.everybody(tx, event)}


def _name(t: Translator, event: Event, people: Mapping[int, Attendee], one: GatheredFile) -> str:
    """Return what a file is called; of somebody who was forgotten meanwhile nothing is told."""
    person, question = people.get(one.registration_id), event.form.by_id.get(one.question_id)
    return name_in_archive(
        (person.number if person else None) or 0,
        person.name if person else "",
        question.name[t.language] if question else "",
        one.name,
    )


def _list(t: Translator, names: Sequence[str], lost: Sequence[tuple[str, GatheredFile]]) -> str:
    lines = [t.plain("archive-list"), *names]
    if lost:
        lines += ["", t.plain("archive-list-lost")]
        lines += [f"{name} - {t.plain(f'archive-lost-{one.why}')}" for name, one in lost]
    return MARK + "\r\n".join(lines) + "\r\n"


def _pack(archive: Path, files: Sequence[tuple[str, Path]], name: str, told: str) -> str:
    """Write an archive. What people send is pressed already: it is stored as it is."""
    with ZipFile(archive, "w", ZIP_STORED) as made:
        made.writestr(name, told)
        for called, at in files:
            made.write(at, called)
            at.unlink()
    return str(archive)
