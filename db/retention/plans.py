"""What is deleted of each event when: kept, so that it happens whether or not its content can still be read."""

from dataclasses import dataclass

from db.core.engine import Tx, statements
from fair.retention.plan import RetentionPlan

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan, and until when organisers were told of what is to come (UTC microseconds; 0: never)."""

    plan: RetentionPlan
    told_at: int


async def keep(tx: Tx, plan: RetentionPlan) -> None:
    """Keep a plan in the place of the one before."""
    await tx.run(SQL.keep, event_id=plan.event_id, plan=plan.to_json())


async def everything(tx: Tx) -> list[KeptPlan]:
    """Return the plans of all events."""
    return [
        KeptPlan(RetentionPlan.from_json(row["event_id"], row["plan"]), row["told_at"])
        for row in await tx.all(SQL.everything)
    ]


async def of_event(tx: Tx, event_id: str) -> RetentionPlan | None:
    """Return the plan of an event."""
    row = await tx.one(SQL.of_event, event_id=event_id)
    return RetentionPlan.from_json(event_id, row["plan"]) if row else None


async def told(tx: Tx, event_id: str, now: int) -> None:
    """Note that organisers were told of all that was to be told of until now."""
    await tx.run(SQL.told, event_id=event_id, now=now)


async def those_concerned(tx: Tx, event_id: str) -> list[int]:
    """Return the owners and the organisers of an event, as far as we have met."""
    return [row["id"] for row in await tx.all(SQL.those_concerned, event_id=event_id)]


async def upcoming(tx: Tx, now: int) -> int | None:
    """Return the first moment after `now` at which something is told or deleted."""
    moments = (moment for kept in await everything(tx) for moment in kept.plan.moments() if moment > now)
    return min(moments, default=None)
