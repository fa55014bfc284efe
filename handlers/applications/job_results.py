"""A table of people has been read, or the list of those who came in by it written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.applications import imports
from db.delivery.jobs import Job
from fair.applications.people_table import TableApplicant
from fair.content import Finding
from handlers.applications.screens import import_people, sent_files
from handlers.applications.screens.import_people import PeopleTable
from handlers.base.screen import Reply, screens
from services.turn import Turn


async def show_people_table(turn: Turn, job: Job, result: Mapping[str, Any]) -> Reply:
    """Keep who can come in, and show it with what is wrong."""
    present = await imports.find(turn.tx, turn.event.id)
    if present is not None and present.phase == "running":
        return screens(import_people.busy(turn.t, present))
    entries = [TableApplicant(**entry) for entry in result["entries"]]
    found = PeopleTable(
        name=job.args["name"],
        mark=str(turn.micros),
        roles=[entry.role for entry in entries],
        known=result["known"],
        findings=[Finding(**finding) for finding in result["findings"]],
    )
    await imports.offer(turn.tx, turn.event.id, turn.person.id, job.args["name"], entries, turn.micros)
    return screens(import_people.found(turn.t, turn.event, found))


async def show_import_result(turn: Turn, _job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the list with everybody's link; the tokens in it are not kept any longer."""
    await imports.drop(turn.tx, turn.event.id)
    return screens(import_people.done(turn.t, turn.event, Path(result["file"]), result["statuses"], turn.now))


async def show_archives(turn: Turn, _job: Job, result: Mapping[str, Any]) -> Reply:
    """Hand over the archives, each in a message of its own."""
    archives, lost = result["files"], result["lost"]
    if not archives:
        return screens(sent_files.nothing(turn.t))
    called = f"{turn.event.id}-{turn.now.astimezone(turn.event.zone):%Y-%m-%d}"
    last = len(archives)
    return screens(
        *(
            sent_files.archive(turn.t, place, last, lost, f"{called}-{place}.zip", Path(at))
            for place, at in enumerate(archives, 1)
        )
    )
