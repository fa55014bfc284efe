"""The agenda that people see, with how many have marked each session."""

from collections.abc import AsyncIterator

from bot.exports.model import Column, ExportRequest, ExportTable
from db.agenda import releases
from db.core.engine import Tx
from db.reports import exports
from fair.agenda import serialisation
from fair.agenda.table.columns import COLUMNS
from fair.agenda.table.writer import cells
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the sessions by time; its columns can be read back, but for the last one."""
    latest = await releases.latest(tx, asked.event.id)
    sessions = serialisation.from_json(latest.agenda, asked.event.zone).sessions if latest else ()
    marked = await exports.bookmarks(tx, asked.event.id)

    async def rows() -> AsyncIterator[Row]:
        for session in sessions:
            yield (*cells(session).values(), marked.get(session.id, 0))

    wide = ("title", "description", "speakers")
    columns = (Column(name, name, 40 if name.startswith(wide) else 14) for name in COLUMNS)
    return ExportTable((*columns, asked.column("bookmarks", 12)), rows(), len(sessions))
