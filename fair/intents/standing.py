"""Where a person stands: what somebody most likely means depends on it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from fair.event.model import Event
from fair.intents.intent import Intent


class Nearness(StrEnum):
    """How near the fair is."""

    BEFORE = "before"
    EVE = "eve"
    DAY = "day"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether somebody takes part, and how near the fair is."""

    takes_part: bool
    nearness: Nearness


def nearness_of(event: Event, today: date) -> Nearness:
    """Return how near the fair is on a date in its zone."""
    first, last = event.days[0], event.days[-1]
    if today > last:
        return Nearness.AFTER
    if today >= first:
        return Nearness.DAY
    return Nearness.EVE if today == first - timedelta(days=1) else Nearness.BEFORE


UNLIKELY: Final = 0.94


def likelihood(intent: Intent, standing: Standing) -> float:
    """Return how much less likely a thing is wanted by somebody who stands so: 1 if not at all."""
    before = standing.nearness in {Nearness.BEFORE, Nearness.EVE}
    unlikely = {
        Intent.REGISTER: standing.takes_part,
        Intent.OWN_FILE: standing.nearness is Nearness.AFTER,
        Intent.MATERIALS: before,
        Intent.NOW: before,
    }
    return UNLIKELY if unlikely.get(intent, False) else 1.0
