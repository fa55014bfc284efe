"""Keeping what the team does."""

from typing import Any

from db import audit
from handlers.turn import Turn


async def note(turn: Turn, action: str, subject: str, before: Any = None, after: Any = None) -> None:
    """Keep an action of the person who is asking, in the same transaction as its effect.

    `action` is a word that the texts know as `deed-<action>`; `subject` such as registration:42. `before` and
    `after` are JSON values without personal data: the row is never deleted.
    """
    await audit.add(turn.tx, turn.event.id, turn.person.id, action, subject, before, after, turn.micros)
