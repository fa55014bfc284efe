"""Work that takes long: how far it is, and that it came to nothing."""

from typing import Final

from db.delivery.jobs import Job
from handlers.base.buttons import to_desk
from handlers.base.screen import Screen
from texts.translator import Translator

FAULTS: Final = ("bug", "time", "heavy", "big", "file", "size", "space", "changed")
"""Why work can come to nothing."""


def progress(t: Translator, job: Job) -> Screen:
    """Tell how far a job is, or how it ended."""
    if job.state in ("queued", "running"):
        return Screen(t("job-progress", percent=str(job.progress)))
    return Screen(t("job-done" if job.state == "done" else "job-failed"))


def failed(t: Translator, code: str, megabytes: int) -> Screen:
    """Say in a sentence why there is no result. `megabytes`: how large a file may be."""
    text = t(f"job-failed-{code}", megabytes=str(megabytes))
    return Screen(text, ((to_desk(t),),))
