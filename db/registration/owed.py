"""Reminding people who have applied of what they have left for later."""

from collections.abc import Iterable

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def remind(tx: Tx, registrations: Iterable[int], planned_at: int, ends_at: int, now: int) -> None:
    """Queue a reminder for the people of these registrations who can be reached and want to be reminded.

    Of what was planned for one moment (`planned_at`, microseconds) a person gets one message.
    """
    rows = [{"registration_id": one, "planned_at": planned_at, "ends_at": ends_at, "now": now} for one in registrations]
    await tx.many(SQL.remind, rows)
