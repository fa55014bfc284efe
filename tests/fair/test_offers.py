"""Whose turn it is in the line, and deadlines that stand still at night: over zones, nights and changes of clocks."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fair.agenda.moments import micros
from fair.agenda.release.reminders import night
from fair.event.agenda_policy import Night
from fair.event.model import Event
from fair.offers import LineEntry, after_waking, by_day, morning, next_round, offer_ends, stranded, with_offers
from fair.places import ALL, Applicant, OptionPlaces, PlaceLimits, PlacePolicy
from tests.handlers.sample import ZONE, sample_event

BERLIN: Final = ZoneInfo("Europe/Berlin")
STARTS: Final = datetime(2027, 11, 14, 8, 30, tzinfo=ZONE)
POLICY: Final = PlacePolicy(offer_hours=24, soon_hours=3, soon_days=2)

moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda one: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=one))
zones = st.sampled_from(("Asia/Aqtau", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC")).map(ZoneInfo)
clocks = st.builds(time, st.integers(0, 23), st.sampled_from((0, 30)))
nights = st.builds(Night, clocks, clocks)


def fair(night: Night = Night(), zone: ZoneInfo = ZONE, starts: datetime = STARTS) -> Event:  # noqa: B008 - frozen
    return replace(sample_event(), night=night, zone=zone, starts=starts, places=POLICY)


def at(day: int, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2027, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "ends"),
    [
        (at(1, "10:00"), at(2, "19:00")),  # 12 hours on that day, 12 on the next
        (at(1, "21:59"), at(3, "15:59")),  # a minute, 15 hours, 8 hours and 59 minutes
        (at(1, "07:00"), at(2, "16:00")),
        (at(12, "20:00"), at(13, "08:00")),  # shortly before: two hours in the evening, one in the morning
        (at(12, "19:00"), at(13, "07:00")),  # what would end when the night begins ends in the morning
        (at(13, "12:00"), at(13, "15:00")),
        (at(13, "21:30"), at(14, "08:30")),  # never into the fair
        (at(1, "22:00"), None),
        (at(2, "00:18"), None),
        (at(2, "03:30"), None),
        (at(14, "08:30"), None),
    ],
)
def test_until_when_an_offer_stands(now: datetime, ends: datetime | None) -> None:
    assert offer_ends(fair(), now) == ends


def test_a_fair_without_nights_counts_every_hour() -> None:
    assert offer_ends(fair(Night(time(), time())), at(2, "03:30")) == at(3, "03:30")
    assert by_day(fair(Night(time(), time())), at(2, "03:30")) == at(2, "03:30")


def test_what_comes_at_night_waits_for_the_morning() -> None:
    assert morning(fair(), at(2, "03:30")) == by_day(fair(), at(2, "03:30")) == at(2, "07:00")
    assert morning(fair(), at(2, "07:00")) is None


@settings(deadline=None)
@given(moments, nights, zones, st.integers(1, 80), st.integers(1, 60))
def test_a_deadline_is_never_at_night_and_leaves_its_hours_of_day(
    now: datetime, night_: Night, zone: ZoneInfo, hours: int, days: int
) -> None:
    event, waking, limit = fair(night_, zone), timedelta(hours=hours), now + timedelta(days=days)
    ends = after_waking(event, now, waking, limit)
    assert now <= ends <= limit
    if ends == limit:
        return
    assert morning(event, ends) is None
    passed = by_the_stopwatch(event, now, ends)
    assert passed == waking
    assert after_waking(event, now + timedelta(minutes=7), waking, limit) >= ends


def by_the_stopwatch(event: Event, now: datetime, ends: datetime) -> timedelta:
    """Count what of a time is no night, minute by minute where one begins or ends, else by half hours."""
    passed, moment = timedelta(), now
    while moment < ends:
        until = night(micros(moment), event.night.begins, event.night.ends, event.zone)
        if until:
            moment = datetime.fromtimestamp(until / 1_000_000, UTC)
            continue
        step = next(
            one
            for one in (timedelta(minutes=30), timedelta(minutes=1))
            if moment + one <= ends and not reaches_night(event, moment, one)
        )
        passed += step
        moment += step
    return passed


def reaches_night(event: Event, moment: datetime, step: timedelta) -> bool:
    """Tell whether a night begins within a step."""
    return morning(event, moment + step - timedelta(microseconds=1)) is not None


# Whose turn it is

LIMITS: Final = PlaceLimits(PlacePolicy(total=2, options=(OptionPlaces("part", "stand", 1),)))
AIGUL, BERIK = Applicant(1, "ngo"), Applicant(2, "ngo")
STAND: Final = Applicant(3, "ngo", None, {"part": "stand"})


def test_who_let_an_offer_run_out_is_not_offered_the_place_that_is_still_free() -> None:
    found = next_round(LIMITS, {}, [LineEntry(AIGUL, ignored=1, rests=True)])
    assert (found.offered, found.woken) == ((), ())


def test_who_rests_is_asked_again_once_somebody_else_has_had_the_place() -> None:
    line = [LineEntry(BERIK), LineEntry(AIGUL, ignored=1, rests=True)]
    found = next_round(LIMITS, {ALL: 1}, line)
    assert (found.offered, found.woken) == ((BERIK,), (AIGUL.registration_id,))


def test_who_let_two_run_out_is_asked_no_more() -> None:
    found = next_round(LIMITS, {ALL: 2}, [LineEntry(AIGUL, ignored=2, rests=True)])
    assert (found.offered, found.woken) == ((), ())


def test_who_can_not_be_reached_is_passed_over_and_counts_as_left_behind() -> None:
    line = [LineEntry(AIGUL, reachable=False), LineEntry(BERIK), LineEntry(STAND, ignored=1, rests=True)]
    assert next_round(LIMITS, {}, line).offered == (BERIK,)
    assert stranded(LIMITS, {}, line) == (AIGUL, STAND)
    assert stranded(LIMITS, {("option", "part=stand"): 1}, line) == (AIGUL,)
    assert stranded(LIMITS, {ALL: 2}, line) == ()


def test_what_a_line_will_be_offered_is_nobody_elses() -> None:
    assert with_offers(LIMITS, {ALL: 1}, [LineEntry(STAND), LineEntry(BERIK)]) == {ALL: 2, ("option", "part=stand"): 1}


some = st.builds(
    LineEntry,
    st.builds(Applicant, st.integers(1, 99), st.just("ngo"), st.none(), st.sampled_from(({}, {"part": "stand"}))),
    st.integers(0, 3),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(some, max_size=9, unique_by=lambda one: one.applicant.registration_id), st.integers(0, 2))
def test_nobody_is_offered_more_than_there_is_and_nobody_both_rests_and_is_asked(
    line: list[LineEntry], taken: int
) -> None:
    found = next_round(LIMITS, {ALL: taken}, line)
    assert len(found.offered) <= 2 - taken
    asked = [one for one in line if one.applicant in found.offered]
    assert [one.applicant for one in asked] == list(found.offered)
    assert all(one.reachable and not one.rests for one in asked)
    assert not {one.registration_id for one in found.offered} & set(found.woken)
    assert all(one.rests for one in line if one.applicant.registration_id in found.woken)
