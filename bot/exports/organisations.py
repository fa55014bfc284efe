"""One row per organisation, with its card."""

from collections.abc import AsyncIterator

from bot.exports import cell_text
from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import exports
from db.reports.exports import ExportedOrganisation
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the organisations by name."""
    questions = tuple(question for question in asked.event.form.questions if question.card and question.id != "bin")
    columns = (
        asked.column("organisation_name", 40),
        asked.column("bin"),
        asked.column("delegates", 10),
        asked.column("first_delegate", 10),
        asked.column("created_at", 18),
        *cell_text.columns(asked, questions),
    )
    found = await exports.organisations(tx, asked.event.id)

    async def rows() -> AsyncIterator[Row]:
        for one in found:
            yield (*_told(asked, one), *cell_text.cells(asked, questions, one.card))

    return ExportTable(columns, rows(), len(found))


def _told(asked: ExportRequest, one: ExportedOrganisation) -> Row:
    first = "" if one.first is None else one.first
    return (one.name, one.bin or "", one.delegates, first, asked.local(one.created_at))
