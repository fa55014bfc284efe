"""One row per check-in, those that were undone among them: who came where, when, and who let them in."""

from collections.abc import AsyncIterator, Iterable, Mapping

from bot.exports import sessions
from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.door import attendees, movements
from db.door.movements import Movement
from db.reports import exports
from db.reports.exports import ExportedCheckin
from fair.door.attendee import Attendee
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the check-ins in the order in which they were made."""
    columns = (
        asked.column("number", 8),
        asked.column("name", 32),
        asked.column("organisation_name", 32),
        asked.column("role", 20),
        asked.column("where", 32),
        asked.column("day", 12),
        asked.column("time", 8),
        asked.column("how", 20),
        asked.column("member", 24),
        asked.column("movements", 20),
        asked.column("undone_at", 18),
    )
    return ExportTable(columns, _rows(tx, asked), await exports.count_checkins(tx, asked.event.id))


async def _rows(tx: Tx, asked: ExportRequest) -> AsyncIterator[Row]:
    people = {one.registration_id: one for one in await attendees.everybody(tx, asked.event)}
    titles, moved = await sessions.titles(tx, asked), await movements.of_event(tx, asked.event.id)
    async for one in exports.checkins(tx, asked.event.id):
        row = _row(asked, one, people.get(one.registration_id), titles)
        undone = "" if one.undone_at is None else asked.local(one.undone_at)
        yield (*row, out_and_back(asked, moved.get(one.id, [])), undone)


def out_and_back(asked: ExportRequest, moved: Iterable[Movement]) -> str:
    """Return from when to when somebody was out: 12:10–13:05; 16:00–."""
    times = "".join(f"; {_clock(asked, one)}–" if one.leaves else _clock(asked, one) for one in moved)
    return times.removeprefix("; ")


def _clock(asked: ExportRequest, one: Movement) -> str:
    return f"{asked.local(one.moved_at):%H:%M}"


def _row(asked: ExportRequest, one: ExportedCheckin, attendee: Attendee | None, titles: Mapping[str, str]) -> Row:
    return (
        one.number,
        attendee.name if attendee else "",
        attendee.organisation if attendee else "",
        asked.role(one.role),
        titles.get(one.session_id, one.session_id) if one.session_id else asked.t.plain("export-where-fair"),
        one.day,
        asked.local(one.entered_at).time(),
        asked.t.plain(f"export-how-{one.how}"),
        one.by_name or "",
    )
