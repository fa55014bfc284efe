"""The ledger of announcements: one row per announcement and person it was for; those who are forgotten are counted."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final

from bot.exports.model import ExportRequest, ExportTable
from db.announcements import ledger
from db.core.engine import Tx
from db.door import attendees
from db.reports import exports
from db.reports.exports import ExportedCopy
from fair.announcements.announcement import version_for
from fair.delivery.policy import DeliveryState
from fair.door.attendee import Attendee
from fair.fields.spreadsheet import CELL_MAX
from fair.fields.text import cut
from fair.tables.model import Row
from texts.unreached import why

LOST: Final = frozenset({DeliveryState.FAILED, DeliveryState.WITHDRAWN, DeliveryState.EXPIRED})
"""Where the reason tells something."""


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the announcements that have begun, each with everybody it was for."""
    columns = (
        asked.column("announcement", 8),
        asked.column("begun_at", 18),
        asked.column("words", 40),
        asked.column("number", 8),
        asked.column("name", 32),
        asked.column("language", 10),
        asked.column("state"),
        asked.column("reason", 28),
        asked.column("sent_at", 18),
        asked.column("people", 8),
    )
    gone = await _without_copies(tx, asked)
    return ExportTable(columns, _rows(tx, asked, gone), await exports.count_copies(tx, asked.event.id) + len(gone))


async def _without_copies(tx: Tx, asked: ExportRequest) -> Sequence[Row]:
    """Return rows for those whose data was deleted: how many they were, and what is still known of them."""
    past = await ledger.without_copies(tx, asked.event.id)
    rows: list[Row] = []
    for one, found in (await ledger.of_event(tx, asked.event.id)).items():
        fates = [(DeliveryState(state), error, count) for state, error, count in past.get(one, ())]
        rows += [_row_of_some(asked, one, state, _reason(asked, state, error), count) for state, error, count in fates]
        if found.forgotten:
            rows.append(_row_of_some(asked, one, "forgotten", "", found.forgotten))
    return rows


def _row_of_some(asked: ExportRequest, announcement: int, state: str, reason: str, count: int) -> Row:
    return announcement, "", "", None, "", "", asked.t.plain(f"export-state-{state}"), reason, "", count


async def _rows(tx: Tx, asked: ExportRequest, gone: Sequence[Row]) -> AsyncIterator[Row]:
    people = {one.registration_id: one for one in await attendees.everybody(tx, asked.event)}
    written = await exports.written(tx, asked.event.id)
    async for one in exports.copies(tx, asked.event.id):
        attendee = people.get(one.registration_id) if one.registration_id is not None else None
        yield _row(asked, one, attendee, written.get(one.announcement_id, {}))
    for row in gone:
        yield row


def _row(asked: ExportRequest, one: ExportedCopy, attendee: Attendee | None, written: Mapping[str, str]) -> Row:
    version = version_for(one.language, written, one.fallback) if one.language else one.fallback
    return (
        one.announcement_id,
        asked.local(one.started_at),
        cut(written.get(version or "", ""), CELL_MAX),
        one.number,
        attendee.name if attendee else "",
        one.language or "",
        asked.t.plain(f"export-state-{one.state}"),
        _reason(asked, one.state, one.error),
        asked.local(one.finished_at) if one.state is DeliveryState.SENT and one.finished_at is not None else "",
        1,
    )


def _reason(asked: ExportRequest, state: DeliveryState, error: str | None) -> str:
    return why(asked.t, error) if state in LOST else ""
