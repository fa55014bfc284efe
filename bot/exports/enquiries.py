"""What people wrote to the organisers and what these answered, one row per message."""

from collections.abc import AsyncIterator, Mapping

from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.door import attendees
from db.reports import exports
from db.reports.exports import ExportedMessage
from fair.door.attendee import Attendee
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the conversations, each from its first message to its last."""
    columns = (
        asked.column("number", 8),
        asked.column("name", 32),
        asked.column("organisation_name", 32),
        asked.column("state", 20),
        asked.column("written_at", 18),
        asked.column("author", 24),
        asked.column("message", 60),
    )
    return ExportTable(columns, _rows(tx, asked), await exports.count_messages(tx, asked.event.id))


async def _rows(tx: Tx, asked: ExportRequest) -> AsyncIterator[Row]:
    people = {one.registration_id: one for one in await attendees.everybody(tx, asked.event)}
    async for one in exports.messages(tx, asked.event.id):
        yield _row(asked, one, people)


def _row(asked: ExportRequest, one: ExportedMessage, people: Mapping[int, Attendee]) -> Row:
    attendee = people.get(one.registration_id or 0)
    said = "" if one.kind == "text" else asked.t.plain(f"inbox-{one.kind}")
    by = (one.author or asked.t.plain("inbox-by-team")) if one.by_team else asked.t.plain("export-author-person")
    return (
        attendee.number if attendee else None,
        (attendee.name if attendee else "") or one.name,
        attendee.organisation if attendee else "",
        asked.t.plain(f"export-enquiry-{one.state}"),
        asked.local(one.written_at),
        by,
        ": ".join(part for part in (said, one.text) if part),
    )
