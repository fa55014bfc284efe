"""How much somebody has sent in the 24 hours that began with the first of it. It goes with the person."""

from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class CountedDay:
    """The last 24 hours that were counted."""

    began: int
    """UTC microseconds."""
    updates: int
    told: bool
    """They know that it is enough."""


async def find(tx: Tx, person_id: int) -> CountedDay | None:
    """Return the day of a person we know, if one was kept."""
    row = await tx.one(SQL.find, id=person_id)
    return CountedDay(row["day_began"], row["day_updates"], bool(row["day_told"])) if row else None


async def keep(tx: Tx, person_id: int, day: CountedDay) -> None:
    """Keep the day of a person we know."""
    await tx.run(SQL.keep, id=person_id, began=day.began, updates=day.updates, told=int(day.told))
