"""Terms: planned by a fair's content, kept by the planner, told of beforehand, written into the journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db.core.engine import Tx
from db.core.time import to_micros
from db.retention import coming as coming_store
from db.retention import overdue, plans, register
from db.retention.register import PastDeletion
from db.team import audit
from fair.event.model import Event
from fair.retention.plan import Deletion, RetentionPlan, plan_of
from fair.retention.terms import TermKind

NOT_TOLD: Final = "others"
"""What goes along and is no data about people who were promised anything."""


async def plan(tx: Tx, event: Event, now: datetime) -> None:
    """Plan what is deleted of an event when, by its content as it is now."""
    before = await plans.of_event(tx, event.id)
    await plans.keep(tx, plan_of(event).not_sooner_than(before, to_micros(now)))


async def delete_overdue(tx: Tx, now: datetime) -> bool:
    """Delete some of what is overdue in any event; return whether that was all.

    So much as others can wait for (see `db.retention`). A process that is killed between two parts goes on with the
    next one: what is overdue is told by what is still there, not by how far somebody had come.
    """
    micros = to_micros(now)
    for kept in await plans.everything(tx):
        for deletion in kept.plan.overdue(micros):
            counts = await overdue.delete_some(tx, kept.plan, deletion)
            if not counts:
                continue
            if told := {what: count for what, count in counts.items() if what != NOT_TOLD}:
                await register.add(tx, kept.plan, deletion, told, micros)
            return False
        await _journal(tx, kept.plan, micros)
    return True


async def _journal(tx: Tx, plan: RetentionPlan, now: int) -> None:
    """Write what went into the journal, once all of it has gone."""
    for past in await register.not_noted(tx, plan.event_id):
        if went := number(past):
            action, subject = f"retention-{past.kind}", f"deletion:{past.id}"
            await audit.add(tx, plan.event_id, audit.OURSELVES, action, subject, None, went, now)
        await register.noted(tx, past)


def number(past: PastDeletion) -> int:
    """Return what people count a deletion by: answers where it was about some, else applications."""
    return past.counts.get("answers" if past.kind is TermKind.ANSWERS else "registrations", 0)


@dataclass(frozen=True, slots=True)
class ComingDeletion:
    """What is still to be deleted, and how many rows of what it concerns as things stand."""

    deletion: Deletion
    counts: Mapping[str, int]

    @property
    def concerns_any(self) -> bool:
        """Tell whether there is anything to be deleted."""
        return any(self.counts.values())


@dataclass(frozen=True, slots=True)
class Notified:
    """That an event's team has to hear of a deletion: when it is due, and since when they should know."""

    event_id: str
    due_at: int
    since: int


async def next_deletion(tx: Tx, event: Event, now: datetime) -> Deletion | None:
    """Return what is deleted next of an event."""
    return next(iter((await _plan(tx, event)).to_come(to_micros(now))), None)


async def _plan(tx: Tx, event: Event) -> RetentionPlan:
    return await plans.of_event(tx, event.id) or plan_of(event)


async def coming(tx: Tx, event: Event, now: datetime) -> list[ComingDeletion]:
    """Return what is still to be deleted of an event, the next first."""
    deletions = (await _plan(tx, event)).to_come(to_micros(now))
    return [ComingDeletion(one, await coming_store.count(tx, event.id, one)) for one in deletions]


async def next_to_go(tx: Tx, event: Event, due_at: int, now: datetime) -> list[ComingDeletion]:
    """Return what is to be deleted at one moment and is there; nothing, if that is not planned any more."""
    found = await coming(tx, event, now)
    return [one for one in found if one.deletion.due_at == due_at and one.concerns_any]


async def notices(tx: Tx, now: datetime) -> list[Notified]:
    """Return what has to be told of now, once each."""
    micros, found = to_micros(now), list[Notified]()
    for kept in await plans.everything(tx):
        fallen_due = [at for at in kept.plan.moments() if kept.told_at < at <= micros]
        if not fallen_due:
            continue
        for deletion in kept.plan.notice(kept.told_at, micros):
            if any((await coming_store.count(tx, kept.plan.event_id, deletion)).values()):
                found.append(Notified(kept.plan.event_id, deletion.due_at, max(fallen_due)))
        await plans.told(tx, kept.plan.event_id, micros)
    return list(dict.fromkeys(found))
