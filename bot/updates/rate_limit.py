"""One person who sends too much is not allowed to make the others wait."""

from collections import deque
from dataclasses import dataclass
from typing import Final

from db.core.time import SECOND

SPAN: Final = 10 * SECOND
PEOPLE: Final = 10_000
"""How many people are watched at once; older ones are forgotten first."""


@dataclass(frozen=True, slots=True)
class RateDecision:
    """Whether to drop an update, and whether to say so (once per span)."""

    drop: bool = False
    tell: bool = False


class RateLimit:
    """Counts updates per person over ten seconds. A limit of 0 switches it off."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._seen: dict[int, deque[int]] = {}
        self._told: dict[int, int] = {}

    def check(self, person_id: int, now: int) -> RateDecision:
        """Count an update of this person and say what to do with it."""
        if not self._limit:
            return RateDecision()
        times = self._seen.pop(person_id, None) or deque(maxlen=self._limit)
        self._seen[person_id] = times
        if len(self._seen) > PEOPLE:
            oldest = next(iter(self._seen))
            del self._seen[oldest]
            self._told.pop(oldest, None)
        if times and now < times[-1]:  # the clock was set back: what it showed before is no measure
            times.clear()
        if len(times) < self._limit or now - times[0] >= SPAN:
            times.append(now)
            return RateDecision()
        told = self._told.get(person_id)
        if told is not None and 0 <= now - told < SPAN:
            return RateDecision(drop=True)
        self._told[person_id] = now
        return RateDecision(drop=True, tell=True)
