"""Two programs poll for one bot: which of them gives way, though neither can see the other.

Telegram ends the earlier of two polls by a 409, so in a contest both see about the same number of them. Whoever has
polled well for longer bears more of them: the younger one gives way first, and the elder serves on.
"""

import random
from dataclasses import dataclass
from typing import Final

PATIENCE: Final = 3
"""Conflicts that everybody bears: the last poll of a process that was just replaced may cause one."""
PATIENCE_PER_DOUBLING: Final = 3
"""Conflicts more for each doubling of the minutes of good polling, counted from one."""
FORGIVEN_SECONDS: Final = 60.0
"""After so long without a conflict the contest is over."""
CONFLICT_SECONDS: Final = 2.0
WAIT_SECONDS: Final = 600.0
WAIT_MAX: Final = 3600.0


@dataclass(slots=True)
class Rivalry:
    """How a contest stands. Moments are seconds of a clock that never goes back."""

    conflicts: int = 0
    gave_way: int = 0
    """How often in a row."""
    _last: float = float("-inf")
    _minutes: int = 0

    @property
    def waits(self) -> bool:
        """Whether this program has given way, and only looks from time to time whether the other one is gone."""
        return self.gave_way > 0

    def conflict(self, now: float, minutes: int) -> float:
        """Count a conflict of a program that has polled well for so many minutes; return how long to wait."""
        if self.conflicts == 0:
            self._minutes = minutes
        self.conflicts += 1
        self._last = now
        if self.gave_way == 0 and self.conflicts < PATIENCE + PATIENCE_PER_DOUBLING * self._minutes.bit_length():
            return CONFLICT_SECONDS
        self.conflicts = 0
        self.gave_way += 1
        longest = min(WAIT_MAX, WAIT_SECONDS * 2.0 ** min(self.gave_way - 1, 9))
        pause = longest * random.uniform(0.5, 1)  # noqa: S311 - so that two who gave way don't come back together
        self._last = now + pause
        return pause

    def good(self, now: float) -> None:
        """Count a good poll: once nobody has disputed any for a while, the contest is over."""
        if now - self._last >= FORGIVEN_SECONDS:
            self.conflicts = self.gave_way = 0
