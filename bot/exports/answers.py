"""One row per answer that somebody gave: for those who reckon with them."""

from collections.abc import AsyncIterator

from bot.exports import cell_text
from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import exports
from fair.tables.model import Row


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the answers by registration, in the order of the questions."""
    columns = (
        asked.column("number", 8),
        asked.column("role"),
        asked.column("question"),
        asked.column("question_name", 24),
        asked.column("answer", 40),
        asked.column("answered_at", 18),
    )
    people = await exports.count(tx, asked.event.id, asked.chosen)
    return ExportTable(columns, _rows(tx, asked), people * len(asked.event.form.questions))


async def _rows(tx: Tx, asked: ExportRequest) -> AsyncIterator[Row]:
    async for entry in exports.registrations(tx, asked.event.id, asked.chosen):
        for question in asked.event.form.questions:
            if entry.answers.get(question.id) is None:
                continue
            given = entry.own.get(question.id, entry.submitted_at)
            yield (
                entry.number,
                asked.role(entry.role),
                question.id,
                question.name[asked.t.language],
                cell_text.cell(asked, question, entry.answers[question.id]),
                asked.local(given),
            )
