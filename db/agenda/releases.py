"""Releases of an agenda, and who is interested in what."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.delivery.payloads import details
from fair.agenda.release.release import Due, Edition, SessionRow

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Release:
    """One immutable version of an agenda."""

    number: int
    sentence: Mapping[str, str]
    agenda: str
    released_at: int
    undoes: int | None = None
    """The release that this one takes back."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """An agenda that is not released yet, and what is to be said about it."""

    agenda: str
    sentence: Mapping[str, str]


async def latest(tx: Tx, event_id: str) -> Release | None:
    """Return the release that people see."""
    row = await tx.one(SQL.latest, event_id=event_id)
    return _release(row) if row else None


async def latest_number(tx: Tx, event_id: str) -> int | None:
    """Return the number of the release that people see."""
    row = await tx.one(SQL.latest_number, event_id=event_id)
    number: int | None = row["number"] if row else None
    return number


async def release_of(tx: Tx, event_id: str, number: int) -> Release | None:
    """Return a release by its number."""
    row = await tx.one(SQL.release_of, event_id=event_id, number=number)
    return _release(row) if row else None


async def release(
    tx: Tx,
    event_id: str,
    edition: Edition,
    agenda: str,
    sentence: Mapping[str, str],
    now: int,
    undoes: int | None = None,
) -> int:
    """Publish a version (`agenda` is JSON, see `fair.agenda.serialisation`) and return its number.

    In the same transaction reminders are planned anew. Who is registered at the first publication knows it: a first
    publication changes nothing.
    """
    number = (await latest_number(tx, event_id) or 0) + 1
    text = json.dumps(dict(sentence), ensure_ascii=False)
    await tx.run(SQL.publish, event_id=event_id, number=number, sentence=text, agenda=agenda, undoes=undoes, now=now)
    await tx.many(SQL.put_session, [_session(event_id, row, number) for row in edition.sessions])
    await tx.run(SQL.end_talks, event_id=event_id, number=number)
    await tx.many(
        SQL.put_talk,
        [{"event_id": event_id, "session_id": row.id, "number": n} for row in edition.sessions for n in row.speakers],
    )
    await plan(tx, event_id, edition.dues, now)
    if number == 1:
        await tx.run(SQL.tell_everybody, event_id=event_id, number=number)
    else:
        await tx.run(SQL.run_notices, event_id=event_id, due_at=edition.notice_at, deadline=edition.deadline)
    return number


async def plan(tx: Tx, event_id: str, dues: Iterable[Due], now: int) -> None:
    """Make these the moments at which reminders fall due.

    Those that no longer are (the session moved, was cancelled) go; those that stay keep their state. A new one
    whose moment has passed already falls due now, as long as its session has not begun.
    """
    wanted = {(due.session_id, due.lead, due.starts_at): _due(event_id, due) for due in dues if due.starts_at > now}
    present = await tx.all(SQL.present_dues, event_id=event_id, now=now)
    gone = [dict(row) for row in present if (row["session_id"], row["lead"], row["starts_at"]) not in wanted]
    await tx.many(SQL.drop_due, gone)
    await tx.many(SQL.put_due, [{**due, "now": now} for due in wanted.values()])


def _due(event_id: str, due: Due) -> dict[str, str | int | None]:
    return {
        "event_id": event_id,
        "session_id": due.session_id,
        "lead": due.lead,
        "starts_at": due.starts_at,
        "due_at": due.due_at,
        "lateness": due.lateness,
        "usual": int(due.usual),
        "details": details(session=due.session_id, lead=due.lead, starts=due.starts_at),
    }


def _session(event_id: str, row: SessionRow, number: int) -> dict[str, str | int | None]:
    return {
        "event_id": event_id,
        "id": row.id,
        "starts_at": row.starts_at,
        "ends_at": row.ends_at,
        "capacity": row.capacity,
        "cancelled": int(row.cancelled),
        "for_all": int(row.for_all),
        "number": number,
        "changed": int(row.changed),
    }


async def save_draft(tx: Tx, event_id: str, agenda: str, now: int) -> None:
    """Keep an agenda that is not released yet."""
    await tx.run(SQL.save_draft, event_id=event_id, agenda=agenda, now=now)


async def draft(tx: Tx, event_id: str) -> KeptDraft | None:
    """Return the agenda that is not released yet."""
    row = await tx.one(SQL.draft, event_id=event_id)
    return KeptDraft(row["agenda"], json.loads(row["sentence"])) if row else None


async def say(tx: Tx, event_id: str, sentence: Mapping[str, str]) -> None:
    """Keep what is to be said about the draft, by language."""
    await tx.run(SQL.say, event_id=event_id, sentence=json.dumps(dict(sentence), ensure_ascii=False))


async def drop_draft(tx: Tx, event_id: str) -> None:
    """Forget the draft."""
    await tx.run(SQL.drop_draft, event_id=event_id)


async def changed_in(tx: Tx, event_id: str) -> dict[str, int]:
    """Return by session the release in which people last saw a difference."""
    return {row["id"]: row["changed_in"] for row in await tx.all(SQL.changed_in, event_id=event_id)}


def _release(row: StoredRow) -> Release:
    sentence = json.loads(row["sentence"])
    return Release(row["number"], sentence, row["agenda"], row["released_at"], row["undoes"])
