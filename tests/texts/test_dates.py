"""Dates as people of each language write them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from texts import dates
from texts.translator import load
from texts.typography import loose

AQTAU = ZoneInfo("Asia/Aqtau")
MORNING = datetime(2027, 11, 14, 3, 30, tzinfo=UTC)
EVENING = datetime(2027, 11, 14, 12, 0, tzinfo=UTC)
NIGHT = datetime(2027, 11, 14, 20, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "2027 жылғы 14 қараша, жексенбі"),
        ("ru", "14 ноября 2027 г. (воскресенье)"),
        ("en", "Sunday, 14 November 2027"),
    ],
)
def test_a_day_is_written_with_its_weekday(language: str, said: str) -> None:
    assert loose(dates.day(load().speaking(language), MORNING, AQTAU)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("kk", "2027 жылғы 14 қараша"), ("ru", "14 ноября 2027 г."), ("en", "14 November 2027")],
)
def test_a_date_stands_alone(language: str, said: str) -> None:
    assert loose(dates.date(load().speaking(language), MORNING, AQTAU)) == said


def test_the_clock_has_24_hours_in_the_events_zone() -> None:
    assert (dates.clock(MORNING, AQTAU), dates.clock(NIGHT, AQTAU)) == ("08:30", "01:05")


def test_a_moment_near_midnight_belongs_to_the_day_of_the_zone() -> None:
    assert loose(dates.moment(load().speaking("en"), NIGHT, AQTAU)) == "Monday, 15 November 2027, 01:05"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "2027 жылғы 14 қараша, жексенбі, 08:30–17:00"),
        ("ru", "14 ноября 2027 г. (воскресенье), 08:30–17:00"),
        ("en", "Sunday, 14 November 2027, 08:30–17:00"),
    ],
)
def test_hours_of_one_day_are_one_range(language: str, said: str) -> None:
    assert loose(dates.span(load().speaking(language), MORNING, EVENING, AQTAU)) == said


@pytest.mark.parametrize(
    ("language", "before", "at"),
    [
        ("kk", "2027 жылғы 9 қараша, күннің соңы", "2027 жылғы 10 қараша, сәрсенбі, 00:01"),
        ("ru", "конца 9 ноября 2027 г.", "10 ноября 2027 г. (среда), 00:01"),
        ("en", "the end of 9 November 2027", "Wednesday, 10 November 2027, 00:01"),
    ],
)
def test_a_deadline_at_midnight_is_the_end_of_the_day_before(language: str, before: str, at: str) -> None:
    midnight = datetime(2027, 11, 10, tzinfo=AQTAU).astimezone(UTC)
    assert loose(dates.deadline(load().speaking(language), midnight, AQTAU)) == before
    assert loose(dates.deadline(load().speaking(language), midnight + timedelta(minutes=1), AQTAU)) == at


def test_what_begins_at_midnight_begins_on_that_day() -> None:
    midnight, t = datetime(2027, 11, 10, tzinfo=AQTAU), load().speaking("ru")
    assert loose(dates.since(t, midnight, AQTAU)) == "10 ноября 2027 г."
    assert loose(dates.since(t, midnight + timedelta(minutes=1), AQTAU)) == "10 ноября 2027 г. (среда), 00:01"


def test_two_days_are_two_moments() -> None:
    said = "Sunday, 14 November 2027, 08:30 – Monday, 15 November 2027, 01:05"
    assert loose(dates.span(load().speaking("en"), MORNING, NIGHT, AQTAU)) == said


def test_every_month_and_weekday_has_its_own_name() -> None:
    for language in ("kk", "ru", "en"):
        t = load().speaking(language)
        assert len({t(f"month-{month}") for month in range(1, 13)}) == 12
        assert len({t(f"weekday-{day}") for day in range(1, 8)}) == 7
