"""One row per registration that was handed in, with every answer."""

from collections.abc import AsyncIterator

from bot.exports import cell_text
from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import exports
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the participants by number."""
    columns = (
        asked.column("number", 8),
        asked.column("status"),
        asked.column("role"),
        asked.column("organisation_name", 32),
        asked.column("language", 10),
        asked.column("source"),
        asked.column("submitted_at", 18),
        *cell_text.columns(asked, asked.event.form.questions),
    )
    return ExportTable(columns, _rows(tx, asked), await exports.count(tx, asked.event.id, asked.chosen))


async def _rows(tx: Tx, asked: ExportRequest) -> AsyncIterator[Row]:
    async for entry in exports.registrations(tx, asked.event.id, asked.chosen):
        yield (
            entry.number,
            asked.t.plain(f"status-{entry.status}"),
            asked.role(entry.role),
            entry.organisation or "",
            entry.language or "",
            entry.last_source or "",
            asked.local(entry.submitted_at),
            *cell_text.cells(asked, asked.event.form.questions, entry.answers),
        )
