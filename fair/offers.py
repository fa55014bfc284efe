"""Offers of places to those who wait: whose turn it is, and until when an offer stands. Pure.

Nights stand still: no offer goes out in one, none runs out in one, and its hours are not counted.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from fair.agenda.moments import at, micros
from fair.agenda.release.reminders import night
from fair.event.model import Event
from fair.places import Applicant, Claim, PlaceLimits, admitted, claims, full

IGNORED_MOST: Final = 2
"""Who lets so many offers in a row run out is asked no more until they say that they still want a place."""
_DAY: Final = timedelta(days=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class LineEntry:
    """Somebody in the line."""

    applicant: Applicant
    ignored: int = 0
    """Offers in a row that they let run out."""
    rests: bool = False
    """They let the last one run out while nobody else wanted the place: the same place is not offered twice."""
    reachable: bool = True
    """Who can't be reached keeps the place in the line; nobody can offer them anything."""


@dataclass(frozen=True, slots=True)
class Round:
    """What follows from the places that are free."""

    offered: tuple[Applicant, ...]
    """Who gets an offer, in the order of the line."""
    woken: tuple[int, ...]
    """The registrations that rest no longer: by now the place that they did not take is somebody else's."""


def next_round(limits: PlaceLimits, taken: Mapping[Claim, int], line: Iterable[LineEntry]) -> Round:
    """Return to whom of a line a place is offered, and who of it is asked again from now on."""
    line = list(line)
    found = admitted(limits, taken, (one.applicant for one in line if one.reachable and not one.rests))
    counted = _with(limits, taken, found)
    woken = (
        one.applicant.registration_id
        for one in line
        if one.rests and one.ignored < IGNORED_MOST and full(limits, counted, claims(limits, one.applicant))
    )
    return Round(found, tuple(woken))


def stranded(limits: PlaceLimits, taken: Mapping[Claim, int], line: Iterable[LineEntry]) -> tuple[Applicant, ...]:
    """Return who waits although there is a place that no offer brings to them: the team has to decide."""
    line = list(line)
    offered = next_round(limits, taken, line).offered
    counted = _with(limits, taken, offered)
    left = (one.applicant for one in line if one.applicant not in offered)
    return tuple(one for one in left if not full(limits, counted, claims(limits, one)))


def with_offers(limits: PlaceLimits, taken: Mapping[Claim, int], line: Iterable[LineEntry]) -> Mapping[Claim, int]:
    """Return how many places of each kind are held, or will be offered to a line."""
    return _with(limits, taken, next_round(limits, taken, line).offered)


def offer_ends(event: Event, now: datetime) -> datetime | None:
    """Return until when an offer made now (aware) stands; None: none is made, it is night or the fair has begun."""
    if now >= event.starts or morning(event, now) is not None:
        return None
    policy = event.places
    soon = now >= event.starts - timedelta(days=policy.soon_days)
    return after_waking(event, now, timedelta(hours=policy.soon_hours if soon else policy.offer_hours), event.starts)


def morning(event: Event, now: datetime) -> datetime | None:
    """Return when the night ends that it is now; None: it is day."""
    until = night(micros(now), event.night.begins, event.night.ends, event.zone)
    return _moment(until) if until else None


def by_day(event: Event, moment: datetime) -> datetime:
    """Return a moment, or the end of the night that it is in."""
    return morning(event, moment) or moment


def after_waking(event: Event, now: datetime, waking: timedelta, limit: datetime) -> datetime:
    """Return when so much time that is no night will have passed, by a stopwatch; `limit`, if that is earlier.

    It is never within a night: what would end when one begins ends in the morning.
    """
    moment, left = now.astimezone(UTC), waking
    while moment < limit:
        if (until := morning(event, moment)) is not None:
            moment = until
            continue
        evening = _evening(event, moment)
        if evening is None or moment + left < evening:
            return min(moment + left, limit)
        left -= evening - moment
        moment = evening
    return limit


def _with(limits: PlaceLimits, taken: Mapping[Claim, int], more: Iterable[Applicant]) -> Mapping[Claim, int]:
    """Return how many places are taken once these have theirs."""
    counted = Counter(taken)
    for applicant in more:
        counted.update(claims(limits, applicant))
    return counted


def _evening(event: Event, moment: datetime) -> datetime | None:
    """Return when the next night begins; None: there are no nights."""
    if event.night.begins == event.night.ends:
        return None
    today = moment.astimezone(event.zone).date()
    begins = (at(today + number * _DAY, event.night.begins, event.zone).astimezone(UTC) for number in range(-1, 3))
    return next(one for one in begins if one > moment)


def _moment(stored: int) -> datetime:
    return _EPOCH + timedelta(microseconds=stored)
