"""The door's list, or all badges, as a page to print."""

from collections.abc import Mapping
from typing import Any

from bot.commands import door_papers
from bot.jobs.kinds import Task


def work(task: Task) -> Mapping[str, Any]:
    """Write the page that was asked for."""
    paper = task.args["paper"]
    printed = door_papers.write(task.database, paper, task.event_id, task.language, task.now)
    file = task.folder / f"{paper}.html"
    file.write_text(printed.page, encoding="utf-8")
    return {"file": str(file)}
