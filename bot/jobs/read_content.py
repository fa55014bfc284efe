"""Reads a file of the event's content that an organiser sent, beside the others, and names what is wrong."""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.commands import content
from bot.jobs.kinds import Task
from db.core.engine import Tx
from db.event import events
from fair.content import read


def work(task: Task) -> Mapping[str, Any]:
    """Return the text of the file, and what was found in all of them together; no text: it is none."""
    assert task.file is not None
    try:
        text = task.file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return {"text": None, "findings": []}
    files = asyncio.run(content.look(task.database, lambda tx: _files(tx, task.event_id)))
    _, found = read({**files, task.args["name"]: text})
    return {"text": text, "findings": [asdict(finding) for finding in found]}


async def _files(tx: Tx, event_id: str) -> Mapping[str, str]:
    """Return the files that the one that was sent belongs to: sent before it and not applied, else those in use."""
    stored, draft = await events.find(tx, event_id), await events.draft(tx, event_id)
    assert stored is not None
    return draft.files if draft is not None and draft.base == stored.digest else stored.files
