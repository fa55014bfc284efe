"""Draws two badges on the organiser's picture: the longest name and the shortest."""

from collections.abc import Mapping
from typing import Any, Final

from bot.badges import draw, people, picture
from bot.badges.picture import PictureError
from bot.jobs.kinds import Task
from fair.door.badge_design import style_of
from fair.door.printed_pages import Badge, extremes
from fair.words import language_of

NOBODY: Final = (Badge("…", long=False, organisation="", role="", code="", link=""),)
"""Where nobody is approved yet."""


def work(task: Task) -> Mapping[str, Any]:
    """Return where the sample is, or why the picture can't be used."""
    assert task.file is not None
    several = people.of_event(task.database, task.event_id, language_of(task.language))
    try:
        opened = picture.opened(task.file)
    except PictureError as error:
        return {"refused": error.code}
    file = task.folder / "badges.png"
    file.write_bytes(draw.sample(draw.designed(opened, style_of(task.args)), extremes(several) or NOBODY))
    return {"file": str(file)}
