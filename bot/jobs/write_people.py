"""Writes the list of those who came in by a table, with the link by which each takes the application over."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from typing import Any

from bot.commands import content
from bot.exports import cell_text
from bot.exports.model import ExportRequest, ExportTable
from bot.exports.writer import write_xlsx
from bot.jobs.kinds import Task
from db.applications import imports
from db.core.engine import Tx
from db.registration import registrations
from fair.forms.model import Question, QuestionKind
from fair.tables.model import Row
from fair.words import language_of
from texts import translator


def work(task: Task) -> Mapping[str, Any]:
    """Write the list; return where it is, and how many there are of each status."""
    file = task.folder / "import.xlsx"

    async def write(tx: Tx) -> Mapping[str, int]:
        event = await content.event_of(tx, task.event_id)
        asked = ExportRequest(event, translator.load().speaking(language_of(task.language)))
        invited = await imports.invited(tx, event.id)
        questions = [question for question in event.form.questions if _tells_who(question)]
        answers = {one.id: answers for one, answers in await registrations.everybody(tx, event.id)}

        async def rows() -> AsyncIterator[Row]:
            for one, token in invited:
                yield (
                    one.number,
                    asked.t.plain(f"status-{one.status}"),
                    asked.role(one.role),
                    *cell_text.cells(asked, questions, answers[one.id]),
                    task.args["link"] + token,
                )

        columns = (
            asked.column("number", 8),
            asked.column("status"),
            asked.column("role"),
            *cell_text.columns(asked, questions),
            asked.column("link", 60),
        )
        await write_xlsx(ExportTable(columns, rows(), len(invited)), file, task.report)
        return Counter(one.status for one, _ in invited)

    return {"statuses": asyncio.run(content.look(task.database, write)), "file": str(file)}


def _tells_who(question: Question) -> bool:
    return question.asks_name or question.kind in (QuestionKind.ORGANISATION, QuestionKind.PHONE, QuestionKind.EMAIL)
