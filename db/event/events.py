"""Events, kept as the very files an organiser wrote."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event's content files by name, and their digest."""

    id: str
    files: Mapping[str, str]
    digest: str
    loaded_at: int
    folder_digest: str | None
    """Of the files as they stood in the folder that was loaded last: content that came by chat has another one."""


@dataclass(frozen=True, slots=True)
class ContentDraft:
    """Content that was sent, and is not applied yet."""

    files: Mapping[str, str]
    base: str
    """The digest of the content that it was made from."""


@dataclass(frozen=True, slots=True)
class Version:
    """Content that an event had once."""

    number: int
    files: Mapping[str, str]
    saved_at: int


async def save(
    tx: Tx, event_id: str, files: Mapping[str, str], digest: str, now: int, *, folder: str | None = None
) -> None:
    """Create an event or replace its content. `folder` is the digest of the folder it comes from, if it does."""
    source = _source(files)
    await tx.run(SQL.save, id=event_id, source=source, digest=digest, now=now, folder=folder)
    await tx.run(SQL.keep_version, id=event_id, source=source, now=now)


async def see_folder(tx: Tx, event_id: str, folder: str) -> None:
    """Note what stands in the folder, where it is what the event has anyway."""
    await tx.run(SQL.seen, id=event_id, folder=folder)


async def everything(tx: Tx) -> list[StoredEvent]:
    """Return all events, the one loaded last first."""
    return [_event_of(row) for row in await tx.all(SQL.everything)]


async def digests(tx: Tx) -> dict[str, str]:
    """Return of each event by what its present content is told from any other."""
    return {row["id"]: row["digest"] for row in await tx.all(SQL.digests)}


async def find(tx: Tx, event_id: str) -> StoredEvent | None:
    """Return an event."""
    row = await tx.one(SQL.find, id=event_id)
    return _event_of(row) if row else None


async def loaded_at(tx: Tx, event_id: str) -> int | None:
    """Return when an event got the content that it has."""
    row = await tx.one(SQL.loaded_at, id=event_id)
    return row["loaded_at"] if row else None


async def before(tx: Tx, event_id: str) -> Version | None:
    """Return the content that an event had before its present one."""
    row = await tx.one(SQL.before, id=event_id)
    return Version(row["number"], json.loads(row["source"]), row["saved_at"]) if row else None


async def put_draft(tx: Tx, event_id: str, draft: ContentDraft, now: int) -> None:
    """Keep content that is not applied yet."""
    await tx.run(SQL.put_draft, id=event_id, source=_source(draft.files), base=draft.base, now=now)


async def draft(tx: Tx, event_id: str) -> ContentDraft | None:
    """Return the content that is not applied yet."""
    row = await tx.one(SQL.draft, id=event_id)
    return ContentDraft(json.loads(row["source"]), row["base"]) if row else None


async def drop_draft(tx: Tx, event_id: str) -> None:
    """Forget the content that is not applied yet."""
    await tx.run(SQL.drop_draft, id=event_id)


def _source(files: Mapping[str, str]) -> str:
    return json.dumps(dict(files), ensure_ascii=False)


def _event_of(row: StoredRow) -> StoredEvent:
    files = json.loads(row["source"])
    return StoredEvent(row["id"], files, row["digest"], row["loaded_at"], row["folder_digest"])
