"""What is done once by itself before a fair: planned by the content, done when its moment comes."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Final, TypeAlias

from db.applications import queue
from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.registration import drafts, owed, places, registrations
from db.registration.registrations import Registration
from db.reminders import errands
from db.reminders.errands import DueErrand
from db.team import deciders
from fair.errands import IDLE, Errand, nudge_at, owed_at
from fair.errands import errands as errands_of
from fair.event.model import Event
from fair.forms.model import Answers, Question
from services import unfinished
from services.application import compose

UNDECIDED: Final = (queue.WAITING, queue.ASKED, queue.DECIDED)
"""The states of applications whose people have no decision: nobody has made one, or nobody has told it."""

ErrandStep: TypeAlias = Callable[[Tx, Event, DueErrand, datetime], Awaitable[int | None]]
"""Does it; for very many people a part, and returns the last person of whom it is done. None: all of it is."""

ASKED: Final = 1_000
"""People in one transaction who are asked whether they will come: some hundredths of a second."""
REMINDED: Final = 100
"""The same of those whose answers are looked through."""


async def plan(tx: Tx, event: Event) -> None:
    """Plan the errands of an event by its content as it is now."""
    await errands.plan(tx, event.id, [(kind, to_micros(moment)) for kind, moment in errands_of(event)])
    await plan_nudge(tx, event)


async def plan_nudge(tx: Tx, event: Event) -> None:
    """Plan when people are reminded next of drafts that they have left."""
    left = await drafts.first_left(tx, event.id) if event.nudge_days else None
    due = nudge_at(event, to_moment(left)) if left is not None else None
    await errands.replan(tx, event.id, Errand.NUDGE, to_micros(due) if due else None)


async def run(tx: Tx, event: Event, errand: DueErrand, now: datetime) -> bool:
    """Do an errand whose moment has come, or a part of it; return whether that was all.

    Nothing of it is of use once the fair has begun.
    """
    await errands.reach(tx, errand, None)
    reached = await DEEDS[errand.kind](tx, event, errand, now) if now < event.starts else None
    if reached is not None:
        await errands.reach(tx, errand, reached)
    return reached is None


async def undecided(tx: Tx, event_id: str) -> Mapping[str, int]:
    """Return how many applications have no decision that their people know of, by state; only states with some."""
    counted = await queue.counts(tx, event_id)
    return {state: counted[state] for state in UNDECIDED if counted.get(state)}


async def _ask_whether_coming(tx: Tx, event: Event, errand: DueErrand, now: datetime) -> int | None:
    part = await registrations.part_of_event(tx, event.id, errand.reached, ASKED)
    await places.ask_whether_coming(tx, event.id, part, errand.due_at, to_micros(event.starts), to_micros(now))
    return part.reached


async def _tell_of_undecided(tx: Tx, event: Event, _errand: DueErrand, now: datetime) -> None:
    if await undecided(tx, event.id):
        await deciders.tell(tx, event.id, "undecided", to_micros(now), to_micros(event.starts))


async def _remind_of_owed(tx: Tx, event: Event, errand: DueErrand, now: datetime) -> int | None:
    part = await registrations.part_of_event(tx, event.id, errand.reached, REMINDED)
    due = {one.id for one in event.form.questions if owed_at(event, one) == to_moment(errand.due_at)}
    late = [
        registration.id
        for registration, answers in await registrations.everybody(tx, event.id, part)
        if registration.takes_part and any(one.id in due for one in _owed_by(event, registration, answers, now))
    ]
    await owed.remind(tx, late, errand.due_at, to_micros(event.starts), to_micros(now))
    return part.reached


def _owed_by(event: Event, registration: Registration, answers: Answers, now: datetime) -> tuple[Question, ...]:
    """Return what somebody owes; the answers of the organisation's card are among theirs already."""
    return unfinished.owed(compose(event, registration, None, answers), now)


async def _nudge(tx: Tx, event: Event, _errand: DueErrand, now: datetime) -> int | None:
    """Remind the next people; whoever was reminded is left no more, so that nothing tells how far it is."""
    if event.registration_state(now) == "open":
        closes = to_micros(event.registration_closes)
        if not await drafts.nudge(tx, event.id, to_micros(now - IDLE), closes, to_micros(now)):
            return 0
    await plan_nudge(tx, event)
    return None


DEEDS: Final[Mapping[Errand, ErrandStep]] = {
    Errand.COMING: _ask_whether_coming,
    Errand.UNDECIDED: _tell_of_undecided,
    Errand.OWED: _remind_of_owed,
    Errand.NUDGE: _nudge,
}
