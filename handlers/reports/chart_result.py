"""A chart has been drawn."""

from collections.abc import Mapping
from typing import Any

from db.delivery.jobs import Job
from handlers.base.screen import Reply, screens
from handlers.reports.screens import statistics
from services.turn import Turn


async def show(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Show the picture."""
    return screens(statistics.picture(turn.t, turn.event, job.args["by"], result["file"], turn.now))
