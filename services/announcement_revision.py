"""Changing what people have: where four eyes are wanted, a change waits for a second organiser.

Who is the only organiser has nobody to ask, and decides alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from fair.announcements.revision import Revision
from fair.words import Language
from services.turn import Turn


def is_out(announcement: Announcement) -> bool:
    """Tell whether people have it, or are to get it."""
    return announcement.started_at is not None and announcement.deleted_at is None


async def confirmers(turn: Turn) -> Sequence[tuple[int, Language]]:
    """Return the organisers one of whom has to confirm a change, with their languages; nobody: none is needed."""
    if not turn.event.second_confirmation:
        return ()
    return await announcements.colleagues(turn.tx, turn.event.id, turn.person.id)


async def carry_out(turn: Turn, announcement: Announcement, revision: Revision) -> Announcement:
    """Change what people have; what else waits for a confirmation is out of date."""
    changed = replace(announcement, revision=None)
    if revision.language is None or revision.content is None:
        return await ledger.delete(turn.tx, changed, turn.micros)
    await announcements.save_version(turn.tx, changed.id, revision.language, revision.content)
    return await ledger.correct(turn.tx, changed, revision.language, turn.micros)
