"""What people see of a job's result. Runs like a handler: in one transaction, with the person's role of that moment."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from db.delivery.jobs import Job
from fair.access import Permission
from handlers.results import chart, contents, door, export, importing, programme
from handlers.screen import Reply
from services.turn import Turn

Show: TypeAlias = Callable[[Turn, Job, Mapping[str, Any]], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Ending:
    """How the result of a kind of work is shown, and what the person has to be allowed to by then."""

    needs: Permission
    show: Show


ENDINGS: Final[Mapping[str, Ending]] = {
    "door": Ending(Permission.DOOR, door.show),
    "content-read": Ending(Permission.CONTENT, contents.read),
    "programme-read": Ending(Permission.PROGRAMME, programme.read),
    "programme-write": Ending(Permission.PROGRAMME, programme.written),
    "chart": Ending(Permission.NUMBERS, chart.show),
    "export": Ending(Permission.FILES, export.show),
    "import-read": Ending(Permission.APPLICATIONS, importing.read),
    "import-write": Ending(Permission.APPLICATIONS, importing.written),
}
"""By the kind of a job; the work itself stands under the same word in `bot.work`."""
