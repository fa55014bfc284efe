"""What the team did, one row per action."""

from collections.abc import AsyncIterator

from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import exports
from db.team import audit
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the actions, the oldest first; programs and people read the same words in it."""
    columns = (
        asked.column("done_at", 18),
        asked.column("member", 24),
        asked.column("member_id", 14),
        asked.column("action", 20),
        asked.column("subject", 24),
        asked.column("before", 32),
        asked.column("after", 32),
    )
    return ExportTable(columns, _rows(tx, asked), await audit.count(tx, asked.event.id))


async def _rows(tx: Tx, asked: ExportRequest) -> AsyncIterator[Row]:
    async for row in exports.audit_entries(tx, asked.event.id):
        yield (
            asked.local(row["done_at"]),
            row["name"] or "",
            row["person_id"],
            row["action"],
            row["subject"],
            row["before"] or "",
            row["after"] or "",
        )
