"""Common questions, changed by the team in chat: what is written counts at once, and can be taken back."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final, TypeAlias

from db.event import events
from db.event.events import ContentDraft, StoredEvent
from fair import content
from fair.content import faq_edit
from fair.event.model import Event
from fair.faq.question import FrequentQuestion
from services.turn import Turn

MARK: Final = 8
"""Characters of a digest: what a button remembers of a state of the content."""

Change: TypeAlias = Callable[[str], str]


def question_of(event: Event, faq_id: str) -> FrequentQuestion | None:
    """Return a common question by its id."""
    return next((one for one in event.faq if one.id == faq_id), None)


def new_id(event: Event) -> str:
    """Return an id that no common question has."""
    taken = {one.id for one in event.faq}
    return next(name for number in range(1, len(taken) + 2) if (name := f"asked_{number}") not in taken)


async def put(turn: Turn, one: FrequentQuestion) -> str:
    """Add a common question, or change the one with its id; return the mark of the new content."""
    return await _change(turn, lambda source: faq_edit.put(source, one))


async def drop(turn: Turn, faq_id: str) -> str:
    """Remove a common question; return the mark of the new content."""
    return await _change(turn, lambda source: faq_edit.drop(source, faq_id))


async def take_back(turn: Turn, mark: str) -> bool:
    """Undo the change that made the content of this mark, unless there was another one since; tell whether it was."""
    stored, before = await _stored(turn), await events.before(turn.tx, turn.event.id)
    event = content.read(before.files)[0] if before else None
    if before is None or event is None or stored.digest[:MARK] != mark:
        return False
    await _save(turn, stored, before.files, event)
    return True


async def _change(turn: Turn, change: Change) -> str:
    stored = await _stored(turn)
    files = _changed(stored.files, change)
    event, _ = content.read(files)
    assert event is not None, "one entry was put in the place of another"
    draft = await events.draft(turn.tx, turn.event.id)
    digest = await _save(turn, stored, files, event)
    if draft is not None and draft.base == stored.digest:
        with suppress(ValueError):  # a file that was sent may be no TOML: then it has to be sent again
            rebased = ContentDraft(_changed(draft.files, change), digest)
            await events.put_draft(turn.tx, turn.event.id, rebased, turn.micros)
    return digest[:MARK]


def _changed(files: Mapping[str, str], change: Change) -> dict[str, str]:
    return {**files, content.FAQ_FILE: change(files.get(content.FAQ_FILE, ""))}


async def _save(turn: Turn, stored: StoredEvent, files: Mapping[str, str], event: Event) -> str:
    digest = content.digest(files)
    if digest != stored.digest:
        await events.save(turn.tx, turn.event.id, files, digest, turn.micros)
        turn.adopt(event)
    return digest


async def _stored(turn: Turn) -> StoredEvent:
    stored = await events.find(turn.tx, turn.event.id)
    assert stored is not None
    return stored
