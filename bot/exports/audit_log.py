"""What the team did, one row per action."""

from collections.abc import AsyncIterator

from bot.exports.model import Column, ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import exports
from db.team import audit
from fair.tables.model import Row
from handlers.team.screens.audit_sentences import what, who
from services import audit_names
from services.audit_names import AuditNames
from texts.translator import as_plain


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the actions, the oldest first, in the journal's sentences; programs get what was kept of them, too."""
    columns = (
        asked.column("done_at", 18),
        asked.column("member", 24),
        asked.column("deed", 60),
        *(Column.of_programs(key) for key in ("member_id", "action", "subject", "before", "after")),
    )
    count = await audit.count(tx, asked.event.id)
    names = await audit_names.load(tx, asked.event, count)
    return ExportTable(columns, _rows(tx, asked, names), count)


async def _rows(tx: Tx, asked: ExportRequest, names: AuditNames) -> AsyncIterator[Row]:
    async for row in exports.audit_entries(tx, asked.event.id):
        entry = audit.entry_of(row)
        yield (
            asked.local(entry.done_at),
            as_plain(who(asked.t, entry)),
            as_plain(what(asked.t, entry, names)),
            entry.person_id,
            entry.action,
            entry.subject,
            row["before"] or "",
            row["after"] or "",
        )
