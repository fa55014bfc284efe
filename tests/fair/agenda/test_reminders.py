import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.moments import at, micros
from fair.agenda.release.reminders import (
    MINUTE,
    DayBeforeAt,
    Lead,
    MinutesBefore,
    code_of,
    due_at,
    lateness,
    night,
    parse,
)
from tests.fair.agenda.clocks import changes, offset

AKTAU = ZoneInfo("Asia/Aqtau")
BERLIN = ZoneInfo("Europe/Berlin")
STARTS = datetime(2025, 11, 14, 14, 0, tzinfo=AKTAU)
SECOND = 1_000_000
HOUR = 60 * MINUTE
LEADS = (MinutesBefore(5), MinutesBefore(15), MinutesBefore(60), DayBeforeAt())

_moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive
_zones = st.timezones()
_leads = st.one_of(st.integers(1, 1440).map(MinutesBefore), st.times().map(DayBeforeAt))


def test_there_are_changes_of_clocks_to_look_at() -> None:
    assert len(changes()) > 2000


def test_minutes_before_a_start_are_exact_around_every_change_of_every_clock() -> None:
    for zone, change in changes():
        for shift in (-3600, -1, 0, 1, 1800, 3599, 3600):
            starts = (change + timedelta(seconds=shift)).astimezone(zone)
            for minutes in (1, 15, 60, 180, 1440):
                assert micros(starts) - due_at(starts, MinutesBefore(minutes), zone) == minutes * 60 * SECOND


def test_the_eve_is_on_the_day_before_at_the_hour_of_the_zone_or_right_after_the_gap() -> None:
    for zone, change in changes():
        jump = offset(change, zone) - offset(change - timedelta(seconds=1), zone)
        wall = (change.astimezone(zone) + timedelta(hours=12)).replace(tzinfo=None)
        day = wall.date()
        for clock in (time(0, 30), time(2, 30), time(18), (change.astimezone(zone)).time()):
            starts = at(day + timedelta(days=1), time(14), zone)
            due = datetime.fromtimestamp(due_at(starts, DayBeforeAt(clock), zone) / SECOND, UTC)
            shown = due.astimezone(zone).replace(tzinfo=None)
            wanted = datetime.combine(day, clock)
            assert shown == wanted or (due == change and wanted < shown <= wanted + abs(jump))
            assert due == min(due, wanted.replace(tzinfo=zone, fold=1).astimezone(UTC)) or due == change


def test_a_time_that_clocks_skip_is_the_first_moment_after_the_gap() -> None:
    skipped = at(date(2026, 3, 29), time(2, 30), BERLIN)
    assert skipped == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    assert at(date(2026, 3, 29), time(2, 59, 59, 999_999), BERLIN) == skipped
    assert at(date(2026, 3, 29), time(2, 0, 0, 1), BERLIN) == skipped


def test_a_time_that_clocks_show_twice_is_the_first_of_the_two() -> None:
    assert at(date(2026, 10, 25), time(2, 30), BERLIN).astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_eve_of_a_session_in_aktau_is_six_in_the_evening_there() -> None:
    assert due_at(STARTS, DayBeforeAt(), AKTAU) == micros(datetime(2025, 11, 13, 18, 0, tzinfo=AKTAU))


def test_kazakhstan_is_five_hours_ahead_even_where_the_system_knows_no_zones() -> None:
    code = (
        "from datetime import datetime, UTC; from zoneinfo import ZoneInfo, TZPATH; print(TZPATH, *("
        "datetime.now(UTC).astimezone(ZoneInfo(name)).strftime('%z') for name in ('Asia/Aqtau', 'Asia/Almaty')))"
    )
    environment = os.environ | {"PYTHONTZPATH": ""}
    out = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["()", "+0500", "+0500"]


@pytest.mark.parametrize(
    ("lead", "minutes"),
    [(MinutesBefore(1), 0.5), (MinutesBefore(15), 7.5), (MinutesBefore(60), 15), (DayBeforeAt(), 15)],
)
def test_a_reminder_may_be_late_by_half_its_lead_but_a_quarter_of_an_hour_at_most(lead: Lead, minutes: float) -> None:
    assert lateness(lead) == minutes * MINUTE


@given(_moments, st.integers(1, 10_080), _zones, _zones)
def test_minutes_before_do_not_depend_on_the_zone(
    starts: datetime, minutes: int, one: ZoneInfo, other: ZoneInfo
) -> None:
    lead = MinutesBefore(minutes)
    assert due_at(starts.astimezone(one), lead, other) == due_at(starts, lead, one) == micros(starts) - minutes * MINUTE


@given(_moments, st.times(), _zones)
def test_the_eve_is_always_before_the_start(starts: datetime, clock: time, zone: ZoneInfo) -> None:
    assert due_at(starts, DayBeforeAt(clock), zone) < micros(starts)


@pytest.mark.parametrize("code", ["1", "15", "60", "1440", "10080", "eve"])
def test_a_lead_is_stored_as_a_short_word(code: str) -> None:
    assert code_of(parse(code)) == code


def test_the_hour_of_the_eve_is_the_events() -> None:
    assert parse("eve", time(20)) == DayBeforeAt(time(20))


@pytest.mark.parametrize("code", ["", "0", "015", "-5", "1.5", "10081", "99999", "morning", "none", "١٥", "15\n"])
def test_anything_else_is_no_lead(code: str) -> None:
    with pytest.raises(ValueError, match="no lead"):
        parse(code)


def _micros(day: int, hour: int, minute: int = 0) -> int:
    return micros(datetime(2025, 11, day, hour, minute, tzinfo=AKTAU))


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (_micros(14, 12), 0),
        (_micros(14, 21, 59), 0),
        (_micros(14, 22), _micros(15, 8)),
        (_micros(14, 23, 59), _micros(15, 8)),
        (_micros(15, 0), _micros(15, 8)),
        (_micros(15, 7, 59), _micros(15, 8)),
        (_micros(15, 8), 0),
    ],
)
def test_at_night_what_can_wait_waits_for_the_morning(now: int, until: int) -> None:
    assert night(now, time(22), time(8), AKTAU) == until


def test_a_night_may_begin_after_midnight() -> None:
    assert night(_micros(15, 3), time(1), time(7), AKTAU) == _micros(15, 7)
    assert night(_micros(15, 0, 30), time(1), time(7), AKTAU) == 0
    assert night(_micros(15, 23), time(1), time(7), AKTAU) == 0


def test_a_night_that_begins_when_it_ends_is_none() -> None:
    assert night(_micros(15, 3), time(8), time(8), AKTAU) == 0


def test_what_would_be_too_late_in_the_morning_is_not_held_back() -> None:
    now, morning = _micros(15, 3), _micros(15, 8)
    assert night(now, time(22), time(8), AKTAU, deadline=morning) == 0
    assert night(now, time(22), time(8), AKTAU, deadline=morning + 1) == morning


def test_a_night_ends_once_where_clocks_show_its_end_twice_or_never() -> None:
    def until(now: datetime) -> int:
        return night(micros(now), time(22), time(2, 30), BERLIN)

    assert until(datetime(2026, 10, 25, 0, 10, tzinfo=UTC)) == micros(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert until(datetime(2026, 10, 25, 1, 10, tzinfo=UTC)) == 0
    assert until(datetime(2026, 3, 29, 0, 50, tzinfo=UTC)) == micros(datetime(2026, 3, 29, 1, 0, tzinfo=UTC))
    assert until(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == 0


@given(_moments, st.times(), st.times(), _zones, st.integers(1, 24 * 60))
def test_nothing_is_held_back_for_longer_than_a_night_or_past_its_deadline(
    now: datetime, begins: time, ends: time, zone: ZoneInfo, minutes: int
) -> None:
    deadline = micros(now) + minutes * MINUTE
    until = night(micros(now), begins, ends, zone, deadline)
    assert until == 0 or micros(now) < until < deadline
