"""A file of the event's content has been read."""

from collections.abc import Mapping
from typing import Any

from db.delivery.jobs import Job
from db.event import events
from handlers.base.screen import Reply, screens
from handlers.content.edit import diff, proposal, propose
from handlers.content.screens import edit
from services import audit
from services.turn import Turn


async def read(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Keep the file beside the others, not applied yet, and show what would change or what is wrong."""
    if result["text"] is None:
        return screens(edit.unreadable(turn.t))
    stored, proposed = await events.find(turn.tx, turn.event.id), await proposal(turn)
    assert stored is not None
    files = proposed.files if proposed else stored.files
    await propose(turn, {**files, job.args["name"]: result["text"]})
    await audit.note(turn, "content-file", job.args["name"])
    return await diff(turn)
