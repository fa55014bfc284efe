"""Writes the badges on the organiser's picture as a PDF."""

from collections.abc import Mapping
from typing import Any

from bot.badges import draw, people, picture
from bot.badges.picture import PictureError
from bot.jobs.kinds import Task
from fair.door.badge_design import style_of
from fair.words import language_of


def work(task: Task) -> Mapping[str, Any]:
    """Return where the badges are and of how many people, or why the picture can't be used."""
    assert task.file is not None
    several = people.of_event(task.database, task.event_id, language_of(task.language), task.args["role"])
    if not several:
        return {"people": 0}
    try:
        opened = picture.opened(task.file)
    except PictureError as error:
        return {"refused": error.code}
    file = task.folder / "badges.pdf"
    draw.print_all(file, draw.designed(opened, style_of(task.args)), several, task.report)
    return {"file": str(file), "people": len(several)}
