"""What people see of an export that was made, or a chart that was drawn."""

from collections.abc import Mapping
from typing import Any, Final

from db.delivery.jobs import Job
from db.retention import register
from fair.retention.terms import TermKind
from handlers.base.screen import Reply, screens
from handlers.reports.screens import exports, statistics
from services.turn import Turn

OF_PEOPLE: Final = frozenset({"participants", "organisations", "answers", "attendance", "checkins", "announcements"})
"""The tables that are empty once people's data was deleted."""


async def show_export(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the file, or say that there is nothing to put into one."""
    if not result["rows"]:
        return await _show_empty(turn, job.args["table"])
    return screens(exports.ready(turn.t, turn.event, job.args, result, turn.now))


async def _show_empty(turn: Turn, table: str) -> Reply:
    past = await register.latest(turn.tx, turn.event.id, 1)
    if past and past[0].kind is TermKind.EVERYTHING and table in OF_PEOPLE:
        return screens(exports.deleted(turn.t, turn.event, table, past[0].deleted_at))
    return screens(exports.empty(turn.t, table))


async def show_chart(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Show the picture."""
    return screens(statistics.picture(turn.t, turn.event, job.args["by"], result["file"], turn.now))
