"""What publishing an agenda means: rows for SQL, moments of reminders, when changes are told."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.moments import micros
from fair.agenda.release.release import Due, dues, edition, is_due_of, opening, usual_lead
from fair.event.agenda_policy import ReminderPolicy
from tests.handlers.sample import ZONE, sample_event, words

EVENT = sample_event()
MINUTE = timedelta(minutes=1)
QUIET = EVENT.quiet_minutes * 60_000_000
NOW = datetime(2027, 11, 10, 12, 0, tzinfo=ZONE)


def at(hours: str, day: int = 14) -> datetime:
    return datetime.combine(date(2027, 11, day), time.fromisoformat(hours), ZONE)


def session(id_: str, starts: datetime, **fields: object) -> Session:
    made = Session(id_, SessionKind.OTHER, words("А", "Б", "C"), starts, starts + 30 * MINUTE)
    return replace(made, **fields)  # type: ignore[arg-type]  # any of the fields


def moments(found: tuple[Due, ...], session_id: str) -> dict[str, int]:
    return {due.lead: due.due_at for due in found if due.session_id == session_id}


A, B = session("a", at("10:00")), session("b", at("11:00"))


def test_a_first_publication_changes_nothing() -> None:
    first = edition(None, Agenda((A, B)), EVENT, micros(NOW))
    assert [row.changed for row in first.sessions] == [False, False]
    assert first.deadline is None


def test_only_what_people_see_counts_as_changed() -> None:
    described = replace(A, description=words("А", "Б", "C"), slides="https://example.org")
    then = edition(Agenda((A, B)), Agenda((described, replace(B, hall="one"))), EVENT, micros(NOW))
    assert {row.id: row.changed for row in then.sessions} == {"a": False, "b": True}


def test_what_is_gone_is_cancelled() -> None:
    then = edition(Agenda((A, B)), Agenda((A,)), EVENT, micros(NOW))
    assert {row.id: row.cancelled for row in then.sessions} == {"a": False, "b": True}
    assert moments(then.dues, "b") == {}
    assert then.agenda.by_id["b"].cancelled


def test_a_row_knows_what_sql_has_to_know() -> None:
    speakers = tuple(Speaker(words("А", "Б", "C"), number=number) for number in (7, None, 3, 7))
    (row,) = edition(None, Agenda((replace(A, capacity=9, speakers=speakers),)), EVENT, micros(NOW)).sessions
    assert (row.starts_at, row.ends_at, row.capacity) == (micros(A.starts), micros(A.ends), 9)
    assert row.speakers == (3, 7)


def test_every_lead_that_somebody_may_have_falls_due() -> None:
    found = dues(Agenda((A,)), EVENT, ["45", "none"])
    leads = ("5", "15", "30", "45", "60")
    assert moments(found, "a") == {lead: micros(A.starts - int(lead) * MINUTE) for lead in leads}
    assert [due.lead for due in found if due.usual and due.session_id] == ["15"]


def test_the_event_itself_is_reminded_of_on_the_eve_and_before_the_opening() -> None:
    start = session("opening", at("09:30"), kind=SessionKind.OPENING)
    eve = micros(at("18:00", 13))
    assert moments(dues(Agenda((start, A)), EVENT), "") == {"eve": eve, "60": micros(at("08:30"))}
    assert moments(dues(None, EVENT), "") == {"eve": eve, "60": micros(at("07:30"))}


def test_each_day_has_its_eve() -> None:
    event = sample_event(ends=at("17:00", 15))
    eves = [due for due in dues(None, event) if due.lead == "eve"]
    assert [due.due_at for due in eves] == [micros(at("18:00", 13)), micros(at("18:00", 14))]
    assert [due.starts_at for due in eves] == [micros(at("08:30")), micros(at("08:30", 15))]


def test_an_opening_that_is_cancelled_is_none() -> None:
    start = session("opening", at("09:30"), kind=SessionKind.OPENING, cancelled=True)
    assert opening(Agenda((start,)), EVENT) == EVENT.starts
    assert opening(None, EVENT) == EVENT.starts


def test_organisers_may_want_no_reminders() -> None:
    event = sample_event(reminders=ReminderPolicy(None, None, None, (15,)))
    found = dues(Agenda((A,)), event)
    assert usual_lead(event) == "none"
    assert [(due.session_id, due.lead, due.usual) for due in found] == [("a", "15", False)]


@pytest.mark.parametrize(
    ("lead", "starts", "true"), [("60", "08:30", True), ("60", "09:00", False), ("5", "08:30", False)]
)
def test_a_reminder_of_the_event_is_true_as_long_as_it_opens_then(lead: str, starts: str, *, true: bool) -> None:
    assert is_due_of(None, EVENT, lead, micros(at(starts))) is true


def test_changes_are_told_once_organisers_are_quiet() -> None:
    moved = replace(A, starts=at("10:30"), ends=at("11:00"))
    then = edition(Agenda((A, B)), Agenda((moved, B)), EVENT, micros(NOW))
    assert then.notice_at == micros(NOW) + QUIET
    assert then.deadline == micros(A.starts)


def test_what_begins_soon_is_told_at_once() -> None:
    now = micros(at("09:55"))
    then = edition(Agenda((A, B)), Agenda((replace(A, hall="one"), B)), EVENT, now)
    assert then.notice_at == now


def test_what_was_is_not_hurried() -> None:
    now = micros(at("12:00"))
    then = edition(Agenda((A, B)), Agenda((replace(A, hall="one"), B)), EVENT, now)
    assert (then.deadline, then.notice_at) == (None, now + QUIET)
