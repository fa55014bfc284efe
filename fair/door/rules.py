"""Who may come in: one rule, asked by everything that lets people in."""

from collections.abc import Collection
from datetime import date
from typing import Final

WELCOME: Final = frozenset({"approved"})
"""How a registration must stand for its person to be let in without a word."""
OBSTACLES: Final = ("submitted", "rejected", "waitlisted", "offered", "withdrawn", "day")
"""Why somebody is not let in: how the registration stands, or the wrong day."""
REASONS: Final = ("organiser", "mistake", "speaker", "other")
"""Why somebody is let in anyway."""


def obstacle(status: str, today: date, days: Collection[date]) -> str | None:
    """Return what stands in the way of somebody at the door; nothing, if they are welcome."""
    if status not in WELCOME:
        return status
    return None if today in days else "day"
