"""What people see of an export that was made, or a chart that was drawn."""

from collections.abc import Mapping
from typing import Any

from db.delivery.jobs import Job
from handlers.base.screen import Reply, screens
from handlers.reports.screens import exports, statistics
from services.turn import Turn


async def show_export(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the file, or say that there is nothing to put into one."""
    if not result["rows"]:
        return screens(exports.empty(turn.t, job.args["table"]))
    return screens(exports.ready(turn.t, turn.event, job.args, result, turn.now))


async def show_chart(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Show the picture."""
    return screens(statistics.picture(turn.t, turn.event, job.args["by"], result["file"], turn.now))
