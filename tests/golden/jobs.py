"""Work that takes long: how far it is, how it ended."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.jobs import Job
from handlers.screens import jobs
from tests.golden.picture import Picture

UNDER_WAY: Final = Job(17, "fair", 1, "export", {}, "running", 1, 40, None)

JOBS: Final[Mapping[str, Picture]] = {
    "job-progress": lambda t: jobs.progress(t, UNDER_WAY),
    "job-done": lambda t: jobs.progress(t, replace(UNDER_WAY, state="done")),
    "job-failed": lambda t: jobs.progress(t, replace(UNDER_WAY, state="failed")),
    "job-failed-bug": lambda t: jobs.failed(t, "bug", 50),
    "job-failed-time": lambda t: jobs.failed(t, "time", 50),
    "job-failed-heavy": lambda t: jobs.failed(t, "heavy", 50),
    "job-failed-big": lambda t: jobs.failed(t, "big", 50),
    "job-failed-file": lambda t: jobs.failed(t, "file", 50),
    "job-failed-size": lambda t: jobs.failed(t, "size", 5),
}
