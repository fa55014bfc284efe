"""Those who decide about applications: whom of the team the bot writes to by itself, and of what."""

from collections.abc import Iterable

from db.core.engine import Tx, statements
from db.delivery.payloads import Draw

SQL = statements(__file__)


async def keep_owners(tx: Tx, owners: Iterable[int]) -> None:
    """Know the owners, as the settings name them now."""
    await tx.run(SQL.forget_owners)
    await tx.many(SQL.keep_owner, [{"person_id": one} for one in dict.fromkeys(owners)])


async def owners(tx: Tx) -> tuple[int, ...]:
    """Return the owners, as the settings named them when the bot started."""
    return tuple(row["person_id"] for row in await tx.all(SQL.owners))


async def decides(tx: Tx, event_id: str, person_id: int) -> bool:
    """Tell whether somebody is one of them (still)."""
    return await tx.one(SQL.decides, event_id=event_id, person_id=person_id) is not None


async def tell(tx: Tx, event_id: str, draw: Draw, now: int, ends_at: int | None = None) -> None:
    """Tell all of them something, which is drawn when it is sent; once for each moment."""
    await tx.run(SQL.tell, event_id=event_id, draw=draw, now=now, ends_at=ends_at)
