"""An export has been made."""

from collections.abc import Mapping
from typing import Any

from db.delivery.jobs import Job
from handlers.screen import Reply, screens
from handlers.screens.organiser import files
from services.turn import Turn


async def show(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the file, or say that there is nothing to put into one."""
    if not result["rows"]:
        return screens(files.empty(turn.t, job.args["table"]))
    return screens(files.ready(turn.t, turn.event, job.args, result, turn.now))
