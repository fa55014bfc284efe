"""What a rehearsal has around its Telegram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearsal.sample_people.robots import Robots
    from rehearsal.stage.bot_database import BotDatabase
    from rehearsal.stage.bot_process import BotProcess
    from rehearsal.stage.clock import RehearsalClock


@dataclass(slots=True)
class Stage:
    """The parts that a rehearsal in the browser has and a test may lack; the control API refuses what is not there."""

    bot: BotProcess | None = None
    clock: RehearsalClock | None = None
    robots: Robots | None = None
    database: BotDatabase | None = None
    owner: int | None = None
    """Whose bot it is: the person who runs the fair."""
