"""What a bot counts of itself while it runs. Plain numbers, so that counting costs nothing; no personal data."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from db.core.histogram import Histogram

LAG_SECONDS: Final = 0.5
"""How often the loop is asked whether it is on time."""


@dataclass(slots=True)
class Measures:
    """Counted since the start."""

    turns: Counter[str] = field(default_factory=Counter)
    """By how they ended."""
    turn_seconds: Histogram = field(default_factory=Histogram)
    """A turn's share of the transaction in which it was taken."""
    deliveries: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By class, and what became of an attempt."""
    calls: Histogram = field(default_factory=Histogram)
    """Calls to Telegram by the courier."""
    delays: dict[str, Histogram] = field(default_factory=dict)
    """By class: how much later than due a message went."""
    lag: Histogram = field(default_factory=Histogram)
    """How late the loop was."""

    def delay(self, delivery_class: str, seconds: float) -> None:
        """Count how much later than due a message went."""
        self.delays.setdefault(delivery_class, Histogram()).add(max(0.0, seconds))

    async def watch_loop(self) -> None:
        """Measure for ever how late the loop is."""
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(LAG_SECONDS)
            self.lag.add(max(0.0, loop.time() - before - LAG_SECONDS))
