"""A list to sign at the door: participants by name."""

from collections.abc import AsyncIterator

from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import exports
from fair.fields.names import fold
from fair.forms.model import Answers
from fair.tables.model import Row

COMING = frozenset({"submitted", "approved", "offered"})


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return who may come, by name, each with room for a signature."""
    found: list[Row] = [
        (_name(asked, entry.answers), entry.organisation or "", asked.role(entry.role), entry.number)
        async for entry in exports.registrations(tx, asked.event.id, asked.chosen)
        if entry.status in COMING
    ]
    found.sort(key=lambda row: (fold(str(row[0])), row[3]))

    async def rows() -> AsyncIterator[Row]:
        for place, row in enumerate(found, 1):
            yield (place, *row, "")

    columns = (
        asked.column("place", 6),
        asked.column("name", 36),
        asked.column("organisation_name", 36),
        asked.column("role", 20),
        asked.column("number", 8),
        asked.column("signature", 28),
    )
    return ExportTable(columns, rows(), len(found))


def _name(asked: ExportRequest, answers: Answers) -> str:
    return asked.event.form.person_name(answers) or ""
