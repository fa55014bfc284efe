"""A file with the agenda has been read, or written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.delivery.jobs import Job
from fair.agenda import serialisation
from fair.agenda.model import Agenda
from fair.agenda.release.diff import gone, is_much, with_rest
from fair.content import Finding
from handlers.agenda import edit_draft
from handlers.agenda.screens import edit_as_file, publish
from handlers.base import permissions
from handlers.base.screen import Reply, screens
from services import audit, release_agenda
from services.turn import Turn
from texts.translator import Safe


async def read(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Keep the agenda as the draft and show what it changes, or name what is wrong with the file."""
    found = [Finding(**finding) for finding in result["findings"]]
    if result["agenda"] is None:
        return screens(edit_as_file.refused(turn.t, found))
    before = await release_agenda.draft(turn.tx, turn.event)
    old = before.agenda if before else Agenda()
    agenda = serialisation.from_json(result["agenda"], turn.event.zone)
    if job.args.get("take") == "rest":
        agenda = with_rest(old, agenda)
    lost = gone(old, agenda)
    if is_much(lost, old) and "take" not in job.args:
        await permissions.ask(turn, "programme-file", file_id=job.args["file_id"], name=job.args["name"])
        return screens(edit_as_file.much_gone(turn.t, turn.event, lost, old))
    return await _keep(turn, agenda, edit_as_file.noted(turn.t, found))


async def _keep(turn: Turn, agenda: Agenda, said: Safe) -> Reply:
    """Keep an agenda as the draft, and show what people would see changed."""
    await release_agenda.keep(turn.tx, turn.event, agenda, turn.now)
    await audit.note(turn, "programme-file", "draft", None, len(agenda.sessions))
    bench = await edit_draft.load(turn)
    assert bench is not None
    if not bench.draft.differs:
        return await edit_draft.home(turn, said=said)
    return screens(publish.diff(turn.t, bench, said))


async def written(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the workbook."""
    return screens(edit_as_file.ready(turn.t, f"{job.event_id}-agenda.xlsx", Path(result["file"])))
