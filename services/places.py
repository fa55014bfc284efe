"""From a decision to the people it is about: everything that is told of places goes through here.

What people are told is drawn when it is sent (`handlers/registration/deferred.py`), in their language of then.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from db.applications import decisions
from db.core.engine import Tx
from db.core.time import to_micros
from db.registration import places
from db.registration.registrations import Registration, Verdict
from fair.event.model import Event
from fair.places import Applicant, Claim, admitted, claims, full


async def publish_decisions(
    tx: Tx, event: Event, decided: Iterable[tuple[int, Verdict]], now: datetime, *, told: bool = False
) -> None:
    """Let decisions take effect and announce them; a place that becomes free by them is offered at once.

    `told`: the answer of this very turn says so, and a message would say it twice.
    """
    decided, micros = list(decided), to_micros(now)
    await announce_decisions(tx, [registration_id for registration_id, _ in decided], micros, told=told)
    await places.leave(tx, [registration_id for registration_id, verdict in decided if verdict != "waitlisted"])
    waiting = [registration_id for registration_id, verdict in decided if verdict == "waitlisted"]
    await places.queue(tx, event.id, waiting, micros)
    await offer_free_places(tx, event, now)


async def announce_decisions(tx: Tx, registration_ids: Iterable[int], micros: int, *, told: bool = False) -> None:
    """Tell people what was decided. Every approval passes here: by the team, by the rules, by an accepted offer."""
    await decisions.publish(tx, registration_ids, micros, told=told)


async def offer_free_places(tx: Tx, event: Event, now: datetime) -> int:
    """Offer the places that are free to those who wait, in order; return how many offers were made."""
    limits = event.limits
    ends = limits.policy.offer_ends(now, event.starts)
    line = await places.line(tx, event.id, limits.questions) if ends else []
    if ends is None or not line:
        return 0
    lucky = admitted(limits, await taken_places(tx, event), line)
    await places.offer(tx, [one.registration_id for one in lucky], to_micros(ends), to_micros(now))
    return len(lucky)


async def taken_places(tx: Tx, event: Event) -> Mapping[Claim, int]:
    """Return how many places of each kind are held."""
    return await places.taken(tx, event.id, event.limits.questions)


async def missing_places(tx: Tx, event: Event, applicant: Applicant) -> tuple[Claim, ...]:
    """Return which places there are none of for an applicant who holds none yet."""
    wanted = claims(event.limits, applicant)
    if not wanted:
        return ()
    return full(event.limits, await taken_places(tx, event), wanted)


async def release_place(tx: Tx, event: Event, registration: Registration, now: datetime) -> None:
    """Give back what somebody had who does not come any more: a place, or one in the line."""
    await decisions.retract(tx, registration.id)
    await places.leave(tx, [registration.id])
    if registration.holds:
        await offer_free_places(tx, event, now)
