"""Writes what it was given, and what was sent with it, to a file."""

from collections.abc import Mapping
from typing import Any

from bot.jobs.kinds import Task


def work(task: Task) -> Mapping[str, Any]:
    print("a library talks")  # noqa: T201 - this is the point
    received = task.file.read_text(encoding="utf-8") if task.file else ""
    file = task.folder / "echo.txt"
    file.write_text(f"{task.language} {task.args.get('text', '')} {received}", encoding="utf-8")
    return {"file": str(file)}
