"""How long things take, counted in steps: cheap enough for everything that happens often."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

STEPS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
"""Seconds."""


@dataclass(slots=True)
class Histogram:
    """How many took how long; `counts` has one more than `STEPS`, for those that took longer."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(STEPS) + 1))
    total: float = 0.0
    """Seconds of all together."""

    def add(self, seconds: float, times: int = 1) -> None:
        """Count something that took so long, once or several times."""
        self.counts[bisect_left(STEPS, seconds)] += times
        self.total += seconds * times
