"""What people see of a job's result. Runs like a handler: in one transaction, with the person's role of that moment."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from db.delivery.jobs import Job
from fair.access import Permission
from handlers.agenda import job_results
from handlers.applications.job_results import show_archives, show_import_result, show_people_table
from handlers.base.screen import Reply
from handlers.content.job_results import read
from handlers.door.job_results import show_badge_sample, show_badges, show_papers
from handlers.reports.job_results import show_chart, show_export
from services.turn import Turn

Show: TypeAlias = Callable[[Turn, Job, Mapping[str, Any]], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Ending:
    """How the result of a kind of work is shown, and what the person has to be allowed to by then."""

    needs: Permission
    show: Show


ENDINGS: Final[Mapping[str, Ending]] = {
    "door": Ending(Permission.DOOR, show_papers),
    "badge-sample": Ending(Permission.CONTENT, show_badge_sample),
    "badges": Ending(Permission.CONTENT, show_badges),
    "content-read": Ending(Permission.CONTENT, read),
    "programme-read": Ending(Permission.AGENDA, job_results.read),
    "programme-write": Ending(Permission.AGENDA, job_results.written),
    "chart": Ending(Permission.NUMBERS, show_chart),
    "files": Ending(Permission.FILES, show_archives),
    "export": Ending(Permission.FILES, show_export),
    "import-read": Ending(Permission.APPLICATIONS, show_people_table),
    "import-write": Ending(Permission.APPLICATIONS, show_import_result),
}
"""By the kind of a job; the work itself stands under the same word in `bot.jobs.kinds`."""
