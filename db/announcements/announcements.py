"""Announcements, and what became of them. Nothing here loops over people: they are found and queued by statements."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.retention import retained
from fair.announcements.announcement import LEADS_TO, AnnouncementPhase, Content, Extra
from fair.announcements.audience import Audience
from fair.announcements.revision import Revision
from fair.retention.tallies import TallyName, of
from fair.words import Language

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement. `size`: how many people it was for when it began."""

    id: int
    event_id: str
    phase: AnnouncementPhase
    audience: Audience
    buttons: tuple[Extra, ...]
    fallback: Language | None
    author: int
    created_at: int
    confirmed_by: int | None = None
    previewed: bool = False
    send_at: int | None = None
    session_id: str | None = None
    size: int | None = None
    corrections: int = 0
    progress_chat: int | None = None
    progress_message: int | None = None
    progress_text: str | None = None
    """What the message that tells how far it is says; chat and number of that message are above."""
    started_at: int | None = None
    ended_at: int | None = None
    deleted_at: int | None = None
    revision: Revision | None = None
    """What shall become of it, once a second organiser has confirmed that."""

    @property
    def subject(self) -> str:
        """Return how the journal calls it."""
        return f"announcement:{self.id}"

    def may_become(self, phase: AnnouncementPhase) -> bool:
        """Tell whether a phase may follow."""
        return phase in LEADS_TO[self.phase]


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person's copy is drawn from."""

    phase: AnnouncementPhase
    deleted: bool
    muted: bool
    content: Content
    buttons: tuple[Extra, ...]
    number: int | None
    role: str | None
    organisation: str | None
    name: str | None


def announcement_of(row: StoredRow) -> Announcement:
    """Return the announcement of a row with the columns of `announcements`."""
    return Announcement(
        id=row["id"],
        event_id=row["event_id"],
        phase=AnnouncementPhase(row["phase"]),
        audience=Audience.from_json(json.loads(row["audience"])),
        buttons=_buttons(row["buttons"]),
        fallback=row["fallback"],
        author=row["author"],
        created_at=row["created_at"],
        confirmed_by=row["confirmed_by"],
        previewed=bool(row["previewed"]),
        send_at=row["send_at"],
        session_id=row["session_id"],
        size=row["size"],
        corrections=row["corrections"],
        progress_chat=row["watcher"],
        progress_message=row["watched"],
        progress_text=row["shown"],
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        deleted_at=row["deleted_at"],
        revision=Revision.from_json(json.loads(row["revision"]), row["reviser"]) if row["revision"] else None,
    )


def _buttons(text: str) -> tuple[Extra, ...]:
    return tuple(Extra.from_json(one) for one in json.loads(text))


async def create(tx: Tx, event_id: str, author: int, now: int) -> Announcement:
    """Begin an announcement to all who take part."""
    audience = json.dumps(Audience().as_json())
    row = await tx.one(SQL.create, event_id=event_id, audience=audience, author=author, now=now)
    assert row is not None
    return announcement_of(row)


async def get(tx: Tx, event_id: str, announcement_id: int) -> Announcement | None:
    """Return an announcement of this event."""
    row = await tx.one(SQL.get, id=announcement_id, event_id=event_id)
    return announcement_of(row) if row else None


async def draft_of(tx: Tx, event_id: str, author: int) -> Announcement | None:
    """Return what somebody is writing at the moment."""
    row = await tx.one(SQL.draft_of, event_id=event_id, author=author)
    return announcement_of(row) if row else None


async def recent(tx: Tx, event_id: str, limit: int, offset: int = 0) -> list[Announcement]:
    """Return announcements that are written, the newest first."""
    return [announcement_of(row) for row in await tx.all(SQL.recent, event_id=event_id, limit=limit, offset=offset)]


async def begun(tx: Tx, event_id: str, limit: int) -> list[Announcement]:
    """Return the announcements that people have, the newest first; those that were deleted again they have not."""
    return [announcement_of(row) for row in await tx.all(SQL.begun, event_id=event_id, limit=limit)]


async def save(tx: Tx, announcement: Announcement) -> Announcement:
    """Store all that may change of an announcement."""
    revision = announcement.revision
    await tx.run(
        SQL.save,
        id=announcement.id,
        phase=announcement.phase,
        audience=json.dumps(announcement.audience.as_json(), ensure_ascii=False),
        buttons=json.dumps([one.as_json() for one in announcement.buttons], ensure_ascii=False),
        fallback=announcement.fallback,
        confirmed_by=announcement.confirmed_by,
        previewed=announcement.previewed,
        send_at=announcement.send_at,
        session_id=announcement.session_id,
        size=announcement.size,
        corrections=announcement.corrections,
        progress_chat=announcement.progress_chat,
        progress_message=announcement.progress_message,
        progress_text=announcement.progress_text,
        started_at=announcement.started_at,
        ended_at=announcement.ended_at,
        deleted_at=announcement.deleted_at,
        revision=json.dumps(revision.as_json(), ensure_ascii=False) if revision else None,
        reviser=revision.author if revision else None,
    )
    return announcement


async def discard(tx: Tx, announcement_id: int) -> None:
    """Delete a draft."""
    await tx.run(SQL.discard, id=announcement_id)


async def save_version(tx: Tx, announcement_id: int, language: Language, content: Content) -> None:
    """Store a version, in the place of an earlier one."""
    text = json.dumps(content.as_json(), ensure_ascii=False)
    await tx.run(SQL.put_version, id=announcement_id, language=language, content=text)


async def delete_version(tx: Tx, announcement_id: int, language: Language) -> None:
    """Delete a version."""
    await tx.run(SQL.drop_version, id=announcement_id, language=language)


async def versions(tx: Tx, announcement_id: int) -> dict[Language, Content]:
    """Return the versions by language."""
    rows = await tx.all(SQL.versions, id=announcement_id)
    return {row["language"]: Content.from_json(json.loads(row["content"])) for row in rows}


def text_of(value: str | None) -> str | None:
    """Return an answer that is a text."""
    said = json.loads(value) if value else None
    return said if isinstance(said, str) else None


async def due(tx: Tx, now: int) -> list[tuple[Announcement, int]]:
    """Return the scheduled announcements whose time has come, and when it came."""
    return [(announcement_of(row), row["due_at"]) for row in await tx.all(SQL.due, now=now)]


async def under_way(tx: Tx) -> list[Announcement]:
    """Return the announcements that go out, or will by themselves."""
    return [announcement_of(row) for row in await tx.all(SQL.under_way)]


async def active(tx: Tx) -> list[Announcement]:
    """Return the announcements that are not at their end."""
    return [announcement_of(row) for row in await tx.all(SQL.active)]


async def letters(
    tx: Tx, event_id: str, announcement_id: int, readers: Iterable[tuple[int, Language]], name_question: str
) -> dict[int, Letter]:
    """Return by person what their copy in a language is drawn from; nothing for whom nothing is written to read."""
    rows = await tx.all(
        SQL.letters,
        id=announcement_id,
        event_id=event_id,
        readers=json.dumps(dict(readers)),
        name_question=name_question,
    )
    contents = {raw: Content.from_json(json.loads(raw)) for raw in {row["content"] for row in rows}}
    buttons = {raw: _buttons(raw) for raw in {row["buttons"] for row in rows}}
    return {
        row["person_id"]: Letter(
            phase=AnnouncementPhase(row["phase"]),
            deleted=row["deleted_at"] is not None,
            muted=bool(row["muted"]),
            content=contents[row["content"]],
            buttons=buttons[row["buttons"]],
            number=row["number"],
            role=row["role"],
            organisation=row["organisation"],
            name=text_of(row["name"]),
        )
        for row in rows
    }


async def letter(
    tx: Tx, event_id: str, announcement_id: int, person_id: int, language: Language, name_question: str
) -> Letter | None:
    """Return what one person's copy is drawn from; None where nothing is written that they could read."""
    found = await letters(tx, event_id, announcement_id, [(person_id, language)], name_question)
    return found.get(person_id)


async def received(tx: Tx, person_id: int) -> frozenset[int]:
    """Return the announcements that a person has got, or may have."""
    return frozenset(row["announcement_id"] for row in await tx.all(SQL.received, person_id=person_id))


async def reply(tx: Tx, announcement_id: int, person_id: int, *, yes: bool, now: int) -> None:
    """Keep a person's answer to the question under an announcement."""
    await tx.run(SQL.reply, id=announcement_id, person_id=person_id, yes=yes, now=now)


async def replies(tx: Tx, announcement: Announcement) -> tuple[int, int]:
    """Return how many answered yes, and how many no; those who were deleted since among them."""
    counts = {row["yes"]: row["count"] for row in await tx.all(SQL.replies, id=announcement.id)}
    gone = await retained.of_tally(tx, announcement.event_id, of(TallyName.REPLIES, announcement.id))
    return counts.get(1, 0) + gone.get("yes", 0), counts.get(0, 0) + gone.get("no", 0)


async def colleagues(tx: Tx, event_id: str, author: int) -> list[tuple[int, Language]]:
    """Return the other organisers of an event, with their languages."""
    rows = await tx.all(SQL.colleagues, event_id=event_id, author=author)
    return [(row["person_id"], row["language"]) for row in rows]
