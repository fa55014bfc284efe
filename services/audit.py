"""Keeping in the audit log what members of the team do, and what they are called."""

from typing import Any, Final

from db.team import audit, members
from fair.access import TeamRole
from fair.fields.text import clean, cut, isolate
from services.turn import Turn

NAME: Final = 60
"""Characters of a name that are shown beside others."""


async def note(turn: Turn, action: str, subject: str, before: Any = None, after: Any = None) -> None:
    """Keep an action of the person who is asking, in the same transaction as its effect.

    `action` is a key of `ACTIONS` in `handlers/team/screens/audit_sentences.py`, said by the text `deed-<action>`;
    `subject` is such as registration:42. `before` and `after` are JSON values without personal data: the row is
    never deleted.
    """
    await audit.add(turn.tx, turn.event.id, turn.person.id, action, subject, before, after, turn.micros)
    await introduce(turn)


async def introduce(turn: Turn) -> None:
    """Keep what the person is called now, for colleagues to read. Owners get a row when they first do something."""
    if turn.team_role is TeamRole.OWNER:
        await members.enlist(turn.tx, turn.event.id, turn.person.id, TeamRole.OWNER, called(turn), turn.micros)
    else:
        await members.rename(turn.tx, turn.event.id, turn.person.id, called(turn))


def called(turn: Turn) -> str:
    """Return the person's name in Telegram, which may be anything, as it can be shown beside others."""
    return isolate(cut(clean(turn.name), NAME)) or "—"
