"""Writes the draft of the agenda as a workbook, to be edited and sent back; without one, an empty table."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.commands import content
from bot.exports.agenda_workbook import write_workbook
from bot.jobs.kinds import Task
from bot.jobs.read_agenda import known


def work(task: Task) -> Mapping[str, Any]:
    """Write it to the folder of the job."""
    event, agenda = asyncio.run(content.look(task.database, lambda tx: known(tx, task.event_id)))
    file = task.folder / "agenda.xlsx"
    file.write_bytes(write_workbook(agenda, event))
    return {"file": str(file)}
