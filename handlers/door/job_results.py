"""What is printed for the door is ready."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.delivery.jobs import Job
from db.door import checkins
from fair.door.badge_design import style_of
from handlers.base.screen import Reply, screens
from handlers.door.badges import refuse, use
from handlers.door.screens import badges, papers
from services.turn import Turn


async def show_papers(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Send the list or the badges."""
    return screens(papers.file(turn.t, job.args["paper"], Path(result["file"])))


async def show_badge_sample(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Show two badges on the organiser's picture, or say why it can't be used; then the one before stays."""
    if "refused" in result:
        return await refuse(turn, result["refused"])
    if job.args["new"]:
        await use(turn, job.args["file_id"])
    people = sum((await checkins.expected(turn.tx, turn.event.id)).values())
    return screens(badges.sample(turn.t, Path(result["file"]), style_of(job.args), people))


async def show_badges(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Send the badges, or say why there are none."""
    if "refused" in result:
        return await refuse(turn, result["refused"])
    if not result["people"]:
        return screens(badges.nobody(turn.t))
    return screens(badges.file(turn.t, Path(result["file"]), style_of(job.args), result["people"]))
