"""My agenda: sessions that a person has marked. For one with a limit of places, a bookmark is a place."""

from db.agenda import answer_marks, bookmarks, session_lines
from db.reminders import reminders
from services.turn import Turn


async def marked(turn: Turn) -> frozenset[str]:
    """Return what the person has marked."""
    return frozenset(one.session_id for one in await bookmarks.of_person(turn.tx, turn.person.id, turn.event.id))


async def add(turn: Turn, session_id: str, release: int, *, by_hand: bool = True) -> bool:
    """Mark a session of a release; False if it has no place left or is cancelled.

    All bookmarks are made here, by a person's hand or by an answer, but those of many at once.
    """
    if not await bookmarks.add(turn.tx, turn.person.id, turn.event.id, session_id, release, turn.micros):
        return False
    await session_lines.leave(turn.tx, turn.person.id, turn.event.id, session_id)
    if by_hand:
        await answer_marks.make_own(turn.tx, turn.person.id, turn.event.id, session_id)
    await reminders.catch_up(turn.tx, turn.person.id, turn.event.id, turn.micros)
    return True


async def remove(turn: Turn, session_id: str) -> None:
    """Take a bookmark away."""
    await bookmarks.remove(turn.tx, turn.person.id, turn.event.id, session_id)
