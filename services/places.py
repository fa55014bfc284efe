"""From a decision to the people it is about: everything that is told of places goes through here.

What people are told is drawn when it is sent (`handlers/registration/deferred.py`), in their language of then.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Final, Self

from db.applications import decisions
from db.core.engine import Tx
from db.core.time import to_micros
from db.registration import places, registrations
from db.registration.registrations import Registration, Verdict
from db.reminders import reminders
from db.team import deciders
from fair.event.model import Event
from fair.offers import LineEntry, by_day, next_round, offer_ends, stranded, with_offers
from fair.places import ALL, Applicant, Claim, PlaceLimits, claims, full

LINE_PART: Final = 200
"""So many of a line are looked at at once: no more of it than there are places for."""


async def publish_decisions(
    tx: Tx,
    event: Event,
    decided: Iterable[tuple[int, Verdict]],
    now: datetime,
    *,
    told: bool = False,
    frees: bool = True,
) -> None:
    """Let decisions take effect and announce them; a place that becomes free by them is offered at once.

    `told`: the answer of this very turn says so, and a message would say it twice. `frees`: a place may become free.
    """
    micros, by_verdict = to_micros(now), _by_verdict(decided)
    waiting, approved = by_verdict["waitlisted"], by_verdict["approved"]
    settled = approved + by_verdict["rejected"]
    await decisions.publish(tx, settled, micros, told=told)
    await decisions.publish(tx, waiting, micros, told=True)
    await places.leave(tx, settled)
    await reminders.catch_up_all(tx, event.id, approved, micros)
    await places.queue(tx, event.id, waiting, micros)
    offered = await offer_free_places(tx, event, now) if frees else ()
    if not told:  # who is offered a place at once needs not to hear that they wait for one
        await decisions.tell(tx, [one for one in waiting if one not in offered], micros)


def _by_verdict(decided: Iterable[tuple[int, Verdict]]) -> Mapping[Verdict, list[int]]:
    found: dict[Verdict, list[int]] = {"approved": [], "rejected": [], "waitlisted": []}
    for registration_id, verdict in decided:
        found[verdict].append(registration_id)
    return found


async def offer_free_places(tx: Tx, event: Event, now: datetime) -> Collection[int]:
    """Offer the places that are free to those who wait, in order; at night, put that off until the morning.

    Return the registrations to which one was offered.
    """
    taken = await taken_places(tx, event)
    line = await _line(tx, event, now, taken)
    if not line:
        return ()
    found = next_round(event.limits, taken, line)
    await places.wake(tx, found.woken)
    if not found.offered:
        return ()
    if (ends := offer_ends(event, now)) is None:
        await places.offer_later(tx, event.id, to_micros(by_day(event, now)))
        return ()
    lucky = [one.registration_id for one in found.offered]
    await places.offer(tx, lucky, to_micros(ends), to_micros(now))
    return lucky


async def has_offers(tx: Tx, event: Event, now: datetime) -> bool:
    """Tell whether a round of offers would change anything now."""
    taken = await taken_places(tx, event)
    found = next_round(event.limits, taken, await _line(tx, event, now, taken))
    return bool(found.woken or found.offered)


async def end_offers(tx: Tx, event: Event, registration_ids: Sequence[int], now: datetime) -> None:
    """End offers that nobody took, and ask who is next in line; where nobody is, the team hears of it."""
    await places.ignore(tx, registration_ids, to_micros(now))
    await offer_free_places(tx, event, now)
    if now < event.starts and await places.rest(tx, event.id, registration_ids):
        await deciders.tell(tx, event.id, "unanswered", to_micros(now), to_micros(event.starts))


async def taken_places(tx: Tx, event: Event) -> Mapping[Claim, int]:
    """Return how many places of each kind are held."""
    limits = event.limits
    return await places.taken(tx, event.id, limits.questions, organisations=limits.policy.delegates is not None)


async def places_shown(tx: Tx, event: Event) -> Mapping[Claim, int]:
    """Return how many places of each kind are held, for a screen."""
    return await tx.for_screen(taken_places, event)


async def spoken_for(tx: Tx, event: Event, now: datetime, before: int | None = None) -> Mapping[Claim, int]:
    """Return how many places of each kind nobody else can have: held ones, and those of who waits for the morning.

    `before`: of the line, only those who stand before this registration.
    """
    taken = await taken_places(tx, event)
    ahead = takewhile(lambda one: one.applicant.registration_id != before, await _line(tx, event, now, taken))
    return with_offers(event.limits, taken, ahead)


@dataclass
class PlacesLeft:
    """Places counted once, for several people who get one after the other in the same transaction."""

    limits: PlaceLimits
    spoken_for: Counter[Claim]

    @classmethod
    async def count(cls, tx: Tx, event: Event, now: datetime) -> Self:
        """Count what nobody else can have."""
        return cls(event.limits, Counter(await spoken_for(tx, event, now)))

    def give(self, applicant: Applicant) -> bool:
        """Give somebody the places they need; False: there is none for them."""
        wanted = claims(self.limits, applicant)
        if full(self.limits, self.spoken_for, wanted):
            return False
        self.spoken_for.update(wanted)
        return True


async def missing_places(tx: Tx, event: Event, applicant: Applicant, now: datetime) -> tuple[Claim, ...]:
    """Return which places there are none of for an applicant who holds none yet."""
    wanted = claims(event.limits, applicant)
    if not wanted:
        return ()
    return full(event.limits, await spoken_for(tx, event, now, before=applicant.registration_id), wanted)


async def missing_for(tx: Tx, event: Event, registration: Registration, now: datetime) -> tuple[Claim, ...]:
    """Return why somebody waits: of what there is no place for them."""
    answers = await registrations.answers(tx, registration.id)
    wanted = Applicant(registration.id, registration.role, registration.organisation_id, answers)
    return await missing_places(tx, event, wanted, now)


async def lacking_shown(tx: Tx, event: Event, registration: Registration, now: datetime) -> tuple[Claim, ...]:
    """Return why somebody waits, or would have to, for a screen."""
    return await tx.for_screen(_lacking, event, registration.id, now.replace(second=0, microsecond=0))


async def _lacking(tx: Tx, event: Event, registration_id: int, now: datetime) -> tuple[Claim, ...]:
    registration = await registrations.get(tx, registration_id)
    return await missing_for(tx, event, registration, now) if registration else ()


async def count_stranded(tx: Tx, event: Event) -> int:
    """Return how many wait although there is a place for them: they were offered it, or nobody can reach them."""
    return await tx.for_screen(_count_stranded, event)


async def _count_stranded(tx: Tx, event: Event) -> int:
    line = await places.line(tx, event.id, event.limits.questions)
    return len(stranded(event.limits, await taken_places(tx, event), line)) if line else 0


async def _line(tx: Tx, event: Event, now: datetime, taken: Mapping[Claim, int]) -> Sequence[LineEntry]:
    """Return who waits for an offer; nobody, once the fair has begun.

    As far as there are places, and of those behind only who rests: that nobody else can get one decides about them.
    """
    if now >= event.starts:
        return ()
    limits, found, behind = event.limits, list[LineEntry](), places.LinePart.FRONT
    total = limits.of(ALL)
    while total is None or taken.get(ALL, 0) < total:
        part = await places.part_of_line(tx, event.id, limits.questions, behind, LINE_PART)
        found += part.entries
        if part.last is None:
            return found
        behind = part.last
        taken = with_offers(limits, taken, part.entries)
    return found + await places.resting_behind(tx, event.id, limits.questions, behind)


async def release_place(tx: Tx, event: Event, registration: Registration, now: datetime) -> None:
    """Give back what somebody had who does not come any more: a place, or one in the line."""
    await decisions.retract(tx, registration.id)
    await places.leave(tx, [registration.id])
    if registration.holds:
        await offer_free_places(tx, event, now)
