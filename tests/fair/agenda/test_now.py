from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from fair.agenda.model import Agenda, Session, SessionKind
from fair.agenda.now import AgendaNow, FairPhase, current, days, in_hall, in_part, in_section, on_day, places_left
from tests.fair.agenda.asked_fair import AGENDA, AKTAU, FRIDAY, SATURDAY


def _moment(clock: str, day: int = 14) -> datetime:
    return datetime.combine(FRIDAY.replace(day=day), time.fromisoformat(clock), AKTAU).astimezone(UTC)


def _current(clock: str, day: int = 14, agenda: Agenda = AGENDA) -> AgendaNow:
    return current(agenda, _moment(clock, day))


def _ids(sessions: tuple[Session, ...]) -> list[str]:
    return [session.id for session in sessions]


@pytest.mark.parametrize(
    ("clock", "day", "phase", "days_to_go"),
    [
        ("23:59", 11, FairPhase.BEFORE, 3),
        ("23:59", 13, FairPhase.BEFORE, 1),
        ("08:29", 14, FairPhase.BEFORE, 0),
        ("08:30", 14, FairPhase.DURING, 0),
        ("12:30", 14, FairPhase.DURING, 0),
        ("16:59", 14, FairPhase.DURING, 0),
        ("17:00", 14, FairPhase.BETWEEN_DAYS, 0),
        ("09:59", 15, FairPhase.BETWEEN_DAYS, 0),
        ("10:00", 15, FairPhase.DURING, 0),
        ("12:00", 15, FairPhase.AFTER, 0),
        ("12:00", 20, FairPhase.AFTER, 0),
    ],
)
def test_a_fair_comes_is_on_rests_and_is_over(clock: str, day: int, phase: FairPhase, days_to_go: int) -> None:
    seen = _current(clock, day)
    assert (seen.phase, seen.days_to_go) == (phase, days_to_go)


def test_each_hall_shows_what_runs_and_what_follows() -> None:
    seen = {hall.hall: hall for hall in _current("10:40").halls}
    assert _ids(seen["main"].running) == ["beineu"]
    assert seen["main"].next is not None
    assert (seen["main"].next.id, seen["main"].minutes) == ("shanyrak", 5)
    assert _ids(seen["hall-2"].running) == []
    assert seen["hall-2"].minutes == 200
    coffee = seen[None].next
    assert coffee is not None
    assert coffee.id == "coffee"


def test_a_session_runs_from_its_first_moment_to_the_one_before_its_end() -> None:
    assert _ids(_current("10:45").halls[0].running) == ["shanyrak"]
    assert _ids(_current("10:55").halls[0].running) == []


def test_a_hall_shows_nothing_of_tomorrow() -> None:
    evening = _current("16:45")
    assert [(hall.hall, hall.next, hall.minutes) for hall in evening.halls] == [("main", None, None)]
    assert _ids(evening.next) == ["shore"]
    assert evening.minutes == 17 * 60 + 15


def test_all_that_begins_together_comes_next_together_in_the_agendas_order() -> None:
    assert _ids(_current("13:30").next) == ["green", "mothers", "civic"]


def test_minutes_are_rounded_up_until_the_very_start() -> None:
    assert current(AGENDA, _moment("10:34") + timedelta(microseconds=1)).minutes == 1
    assert current(AGENDA, _moment("10:34")).minutes == 1
    assert current(AGENDA, _moment("10:33") + timedelta(seconds=59)).minutes == 2


def test_cancelled_sessions_neither_run_nor_come() -> None:
    during = _current("11:30", 15)
    assert during.next == ()
    assert during.minutes is None
    assert "hall-2" not in {hall.hall for hall in during.halls}
    assert _current("12:30", 15).phase is FairPhase.AFTER


def test_without_sessions_there_is_nothing_to_show() -> None:
    assert _current("10:00", agenda=Agenda()) == AgendaNow(FairPhase.EMPTY, 0, (), (), None)


def test_clocks_that_go_back_do_not_confuse_what_runs() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    starts = datetime(2026, 10, 25, 0, 15, tzinfo=UTC).astimezone(berlin)
    night = Session(
        "night", SessionKind.OTHER, {}, starts, (starts.astimezone(UTC) + timedelta(minutes=90)).astimezone(berlin)
    )
    seen = current(Agenda((night,)), datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(berlin))
    assert _ids(seen.halls[0].running) == ["night"]
    assert current(Agenda((night,)), starts - timedelta(minutes=90)).minutes == 90


def test_of_two_that_begin_together_in_one_hall_the_agendas_first_is_next() -> None:
    one, two = (Session(name, SessionKind.OTHER, {}, _moment("10:00"), _moment("11:00")) for name in ("b", "a"))
    seen = _current("09:00", agenda=Agenda((one, two))).halls[0]
    assert seen.next is one


def test_an_agenda_divides_by_day_hall_and_section() -> None:
    assert days(AGENDA) == (FRIDAY, SATURDAY)
    assert _ids(on_day(AGENDA, SATURDAY)) == ["shore", "cancelled"]
    assert _ids(in_hall(AGENDA, "hall-2")) == ["green", "cancelled"]
    assert _ids(in_section(AGENDA, "family")) == ["mothers"]


@pytest.mark.parametrize(("capacity", "taken", "left"), [(None, 5, None), (30, 0, 30), (30, 30, 0), (30, 31, 0)])
def test_places_are_left_where_there_is_a_limit(capacity: int | None, taken: int, left: int | None) -> None:
    assert places_left(capacity, taken) == left


def test_a_part_of_a_day_has_what_goes_on_in_it() -> None:
    assert _ids(in_part(AGENDA, FRIDAY, time(10, 40), time(11, 15))) == ["beineu", "shanyrak"]
    assert _ids(in_part(AGENDA, FRIDAY, time(17), time.max)) == []
    beineu = AGENDA.by_id["beineu"]
    night = replace(
        beineu,
        id="night",
        starts=beineu.starts.replace(hour=22),
        ends=beineu.starts.replace(hour=0) + timedelta(days=1),
    )
    assert _ids(in_part(Agenda((night,)), FRIDAY, time(17), time.max)) == ["night"]
    assert _ids(in_part(AGENDA, SATURDAY, time(0), time(12))) == ["shore"]
