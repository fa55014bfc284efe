"""Reads an agenda that an organiser sent: a workbook, a table, a schedule, a calendar."""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.commands import content
from bot.commands.agenda_import import parse
from bot.jobs.kinds import Task
from db.core.engine import Tx
from fair.agenda import serialisation
from fair.agenda.model import Agenda
from fair.event.model import Event
from services import release_agenda


def work(task: Task) -> Mapping[str, Any]:
    """Return the agenda as text, if nothing is wrong with it, and what was found."""
    assert task.file is not None
    event, present = asyncio.run(content.look(task.database, lambda tx: known(tx, task.event_id)))
    agenda, findings = parse(task.file.read_bytes(), task.args["name"], event, present)
    return {
        "agenda": serialisation.to_json(agenda) if agenda is not None else None,
        "findings": [asdict(finding) for finding in findings],
    }


async def known(tx: Tx, event_id: str) -> tuple[Event, Agenda]:
    """Return the event, and the agenda that organisers work on."""
    event = await content.event_of(tx, event_id)
    draft = await release_agenda.draft(tx, event)
    return event, draft.agenda if draft else Agenda()
