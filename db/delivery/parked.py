"""What waited in a backup that was put back: parked, so that nothing of it goes out by itself days later."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Final

from db.core import key_values
from db.core.engine import Tx, statements
from db.delivery import about
from db.delivery.outbox import PARKED
from fair.delivery.policy import DeliveryClass

SQL = statements(__file__)

PUT_BACK: Final = "put_back"
"""The mark of a database that a backup was put back into, and that nobody has started since."""
FOUND: Final = "parked"
"""The mark of what was found then, until somebody of the team has decided on it."""


@dataclass(frozen=True, slots=True)
class ParkedWork:
    """What was kept from happening by itself."""

    copied_at: int | None
    """When the bot was last at work in that copy, in microseconds."""
    announcements: int = 0
    """Those that were stopped, or are drafts again."""
    errands: int = 0
    """What is done by the clock, and whose moment had passed meanwhile."""
    updates: int = 0
    """What people had said, and what had had no turn."""
    messages: int = 0
    """Deliveries that are parked now."""
    people: int = 0
    """The chats they are for."""


async def park(tx: Tx, before: int, now: int) -> None:
    """Park what is older than a moment, except ledgers of announcements, cards of topics and what is out of date."""
    await tx.run(SQL.park, before=before, now=now, priority=PARKED)


async def drop_updates(tx: Tx, before: int, now: int) -> int:
    """Close what people said before a moment and what had no turn; return how many there were."""
    return len(await tx.all(SQL.drop_updates, before=before, now=now))


async def drop_jobs(tx: Tx, before: int, now: int) -> None:
    """Close the work that was ordered before a moment."""
    await tx.run(SQL.drop_jobs, before=before, now=now)


async def drop_runs(tx: Tx, now: int) -> int:
    """Leave out notices of changes that were due: the next ones tell what these would have told."""
    return len(await tx.all(SQL.drop_runs, now=now))


async def keep(tx: Tx, found: ParkedWork) -> ParkedWork:
    """Remember what was parked, for the desk; return it with the messages counted."""
    await key_values.put(tx, FOUND, json.dumps(asdict(found)))
    return await _counted(tx, found)


async def found(tx: Tx) -> ParkedWork | None:
    """Return what was parked, as far as nobody has decided on it; messages are counted as they are now."""
    mark = await key_values.get(tx, FOUND)
    if mark is None:
        return None
    return await _counted(tx, ParkedWork(**json.loads(mark)))


async def _counted(tx: Tx, found: ParkedWork) -> ParkedWork:
    row = await tx.one(SQL.count, priority=PARKED)
    assert row is not None
    return replace(found, messages=row["messages"], people=row["people"])


async def let_go(tx: Tx, now: int) -> None:
    """Let what is parked go out after all."""
    for one in DeliveryClass:
        await tx.run(SQL.let_go, delivery_class=one, priority=one.priority, parked=PARKED, now=now)
    await key_values.take(tx, FOUND)


async def withdraw(tx: Tx, now: int) -> None:
    """Withdraw what is parked."""
    await about.never_arrived(tx, [row["id"] for row in await tx.all(SQL.withdraw, priority=PARKED, now=now)])
    await key_values.take(tx, FOUND)
