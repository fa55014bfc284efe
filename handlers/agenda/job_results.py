"""A file with the agenda has been read, or written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.delivery.jobs import Job
from fair.agenda import serialisation
from fair.content import Finding
from handlers.agenda import edit_draft
from handlers.agenda.screens import edit_as_file, publish
from handlers.base.screen import Reply, screens
from services import audit, release_agenda
from services.turn import Turn


async def read(turn: Turn, _job: Job, result: Mapping[str, Any]) -> Reply:
    """Keep the agenda as the draft and show what it changes, or name what is wrong with the file."""
    found = [Finding(**finding) for finding in result["findings"]]
    if result["agenda"] is None:
        return screens(edit_as_file.refused(turn.t, found))
    agenda = serialisation.from_json(result["agenda"], turn.event.zone)
    await release_agenda.keep(turn.tx, turn.event, agenda, turn.now)
    await audit.note(turn, "programme-file", "draft", None, len(agenda.sessions))
    bench = await edit_draft.load(turn)
    assert bench is not None
    said = edit_as_file.noted(turn.t, found)
    if not bench.draft.differs:
        return await edit_draft.home(turn, said=said)
    return screens(publish.diff(turn.t, bench, said))


async def written(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the workbook."""
    return screens(edit_as_file.ready(turn.t, f"{job.event_id}-agenda.xlsx", Path(result["file"])))
