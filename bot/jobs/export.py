"""Makes the file of an export."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.commands import content
from bot.exports import EXPORTS
from bot.exports.model import ExportRequest
from bot.exports.writer import FORMATS, ReportProgress
from bot.jobs.kinds import Task
from db.applications.queue import QueueFilter
from db.core.engine import Tx
from db.core.place import Place
from db.reports import exports
from fair.words import language_of
from texts import translator


def work(task: Task) -> Mapping[str, Any]:
    """Write what was asked for to a file in the folder of the job."""
    form, table = task.args["form"], task.args["table"]
    file = task.folder / f"{table}.{form}"
    queue_filter = QueueFilter(**task.args["sieve"])
    rows = make(task.database, file, task.event_id, table, form, language_of(task.language), queue_filter, task.report)
    return {"file": str(file), "rows": rows}


def make(
    database: Place,
    file: Path,
    event_id: str | None,
    table: str,
    form: str,
    language: str,
    queue_filter: QueueFilter,
    report: ReportProgress,
) -> int:
    """Write an export of one state of the database, and return how many rows it has. The bot may be running."""

    async def write(tx: Tx) -> int:
        event = await content.event_of(tx, event_id)
        asked = ExportRequest(
            event, translator.load().speaking(language), await exports.choose(tx, event, queue_filter)
        )
        return await FORMATS[form](await EXPORTS[table](tx, asked), file, report)

    return asyncio.run(content.look(database, write))
