"""A page for the door, ready to print."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.delivery.jobs import Job
from handlers.base.screen import Reply, screens
from handlers.door.screens import papers
from services.turn import Turn


async def show_papers(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Send the list or the badges."""
    return screens(papers.file(turn.t, job.args["paper"], Path(result["file"])))
