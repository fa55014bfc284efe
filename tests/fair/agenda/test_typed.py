"""Times and titles of a session as organisers type them."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.model import Agenda
from fair.agenda.release.edits import with_session, without_session
from fair.agenda.table.columns import TITLE_MAX
from fair.agenda.typed_times import LONGEST, TypedTimes, minutes_of, typed_times
from fair.typed_words import LinesError, TooLongError, in_all, next_language, typed_words
from tests.fair.agenda.test_edits import AGENDA, EVENT, A
from tests.handlers.agenda.released import at
from tests.handlers.sample import words

DAY = at("00:00").date()


def said(text: str) -> TypedTimes | None:
    return typed_times(text, DAY, EVENT)


@pytest.mark.parametrize(
    "text",
    ["14:30", "14.30", " в 14:30 ", "at 14:30", "сағат 14:30", "14.11 14.30", "14 ноября 14:30", "14 қараша, 14:30"],
)
def test_a_start(text: str) -> None:
    assert said(text) == TypedTimes(at("14:30"))


@pytest.mark.parametrize("text", ["15.11 9:30", "15.11.2027 09.30", "2027-11-15 9:30", "15 Nov 9:30", "day 2 9:30"])
def test_a_start_on_another_day(text: str) -> None:
    assert said(text) == TypedTimes(at("09:30", 15))


def test_a_day_that_is_none_of_the_fair_is_read_all_the_same() -> None:
    assert said("20.11 14:30") == TypedTimes(at("14:30", 20))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 мин", 45),
        ("45min.", 45),
        ("90 минут", 90),
        ("1 ч 30 мин", 90),
        ("1,5 часа", 90),
        ("1 сағат 30 минут", 90),
        ("2 h", 120),
        ("полчаса", 30),
        ("жарты сағат", 30),
        ("an hour and a half", 90),
    ],
)
def test_a_length(text: str, minutes: int) -> None:
    assert said(text) == TypedTimes(minutes=minutes)


@pytest.mark.parametrize("text", ["до 15:15", "until 15.15", "–15:15", "15:15-ке дейін", "сағат 15:15 дейін"])
def test_an_end(text: str) -> None:
    assert said(text) == TypedTimes(ends=at("15:15"))


@pytest.mark.parametrize(
    "text", ["14:30–15:15", "14:30 - 15.15", "с 14:30 до 15:15", "from 14:30 to 15:15", "14:30 бастап 15:15-ке дейін"]
)
def test_start_and_end(text: str) -> None:
    assert said(text) == TypedTimes(at("14:30"), at("15:15"))


@pytest.mark.parametrize("text", ["14:30 45 мин", "14:30, 45 min", "14:30 (45 мин)", "14.11 14:30 на 45 минут"])
def test_start_and_length(text: str) -> None:
    assert said(text) == TypedTimes(at("14:30"), minutes=45)
    assert said("14:30 1,5 часа") == TypedTimes(at("14:30"), minutes=90)


@pytest.mark.parametrize(
    "text",
    [
        *("", "14", "9", "0", "00", "99999", "9" * 5000, "25:00", "24:10", "14:30 26:00", "14:30 –", "14:30 15:15"),
        *("обед", "14:30 обед", "обед 14:30", "31.02 14:30", "12.30 13.15", "0 мин", "25 ч", "до 25:00"),
    ],
)
def test_what_says_no_time(text: str) -> None:
    assert said(text) is None


def test_what_is_not_said_stays() -> None:
    assert TypedTimes(at("14:30")).of(A.starts, 30) == (at("14:30"), at("15:00"))
    assert TypedTimes(minutes=45).of(at("10:00"), 30) == (at("10:00"), at("10:45"))
    assert TypedTimes(ends=at("10:20")).of(at("10:00"), 30) == (at("10:00"), at("10:20"))
    assert TypedTimes(ends=at("10:00")).of(at("10:00"), 30) is None
    assert minutes_of(A) == 30


@given(
    start=st.datetimes(datetime(2027, 11, 14), datetime(2027, 11, 15, 23, 59)),  # noqa: DTZ001 - its clock is typed
    minutes=st.integers(1, LONGEST),
    sign=st.sampled_from(":."),
    dated=st.sampled_from(["%d.%m ", "%Y-%m-%d ", "%d.%m.%Y "]),
)
def test_what_is_written_is_read(start: datetime, minutes: int, sign: str, dated: str) -> None:
    typed = start.strftime(f"{dated}%H{sign}%M")
    begins = at(f"{start:%H:%M}", start.day)
    assert typed_times(typed, DAY, EVENT) == TypedTimes(begins)
    assert typed_times(f"{typed} {minutes} мин", DAY, EVENT) == TypedTimes(begins, minutes=minutes)
    moments = TypedTimes(begins, minutes=minutes).of(at("00:00"), None)
    assert moments == (begins, begins + timedelta(minutes=minutes))


@given(text=st.text())
def test_anything_may_be_typed(text: str) -> None:
    said(text)
    with suppress(LinesError, TooLongError):
        assert all(typed_words(text, "ru", TITLE_MAX).values())


def test_titles() -> None:
    assert typed_words(" Море  и берег\n", "ru", TITLE_MAX) == {"ru": "Море и берег"}
    assert typed_words("Теңіз\n\nМоре\nThe sea", "en", TITLE_MAX) == words("Теңіз", "Море", "The sea")
    with pytest.raises(LinesError):
        typed_words("Море\nThe sea", "ru", TITLE_MAX)
    with pytest.raises(LinesError):
        typed_words(" \n", "ru", TITLE_MAX)
    with pytest.raises(TooLongError, match="201"):
        typed_words("м" * 201, "ru", TITLE_MAX)


def test_the_languages_of_a_title() -> None:
    assert next_language({}, "ru") == "ru"
    assert next_language({"ru": "Море"}, "ru") == "kk"
    assert next_language(words("Теңіз", "Море", "The sea"), "ru") is None
    assert in_all({"ru": "Море", "kk": "Теңіз"}, "ru") == words("Теңіз", "Море", "Море")


def test_a_session_comes_and_goes() -> None:
    agenda = with_session(AGENDA, EVENT, A.title, (at("09:00"), at("09:30")), Agenda())
    again = with_session(agenda, EVENT, A.title, (at("09:00"), at("09:30")), agenda)
    assert len({one.id for one in again.sessions}) == len(AGENDA.sessions) + 2
    assert agenda.sessions[0].starts == at("09:00")
    assert without_session(agenda, agenda.sessions[0].id) == AGENDA
