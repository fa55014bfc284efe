"""Single times of a calendar's entry that repeats: cancelled, moved, said twice."""

import pytest

from tests.fair.agenda.tables import agenda, session
from tests.fair.agenda.test_foreign import MEETING, ics, reads, times, told


def test_the_first_time_of_what_repeats_is_cancelled_and_moved_alone() -> None:
    first, second = reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=2"))[0]
    known = agenda(first, second)
    one = f"UID:u|{MEETING}|RECURRENCE-ID:20271114T050000Z"
    off, _ = reads(ics(one, head="METHOD:CANCEL|"), known=known)
    assert [(one.id, one.cancelled) for one in off] == [(first.id, True), (second.id, False)]
    later = one.replace("DTSTART:20271114T05", "DTSTART:20271114T07").replace("DTEND:20271114T06", "DTEND:20271114T08")
    moved, _ = reads(ics(later, head="METHOD:REQUEST|"), known=known)
    assert [(one.id, f"{one.starts:%H:%M}") for one in moved] == [(first.id, "12:00"), (second.id, "10:00")]


@pytest.mark.parametrize("entry", [f"UID:u|{MEETING}", "UID:u"])
def test_a_calendar_that_cancels_what_repeats_cancels_each_time_of_it(entry: str) -> None:
    known = agenda(*reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=2"))[0], session("keynote", "12:00"))
    sessions, _ = reads(ics(entry, head="METHOD:CANCEL|"), known=known)
    assert {one.id for one in sessions if not one.cancelled} == {"keynote"}
    assert times(sessions) == times([*known.sessions])


def test_of_two_versions_of_one_time_the_latest_counts_and_the_other_is_named() -> None:
    new = "UID:u|RECURRENCE-ID:20271115T050000Z|SEQUENCE:5|DTSTART:20271115T090000Z|DURATION:PT1H|SUMMARY:Новая"
    old = new.replace("SEQUENCE:5", "SEQUENCE:1").replace("T09", "T11").replace("Новая", "Старая")
    for entries in ([new, old], [old, new]):
        sessions, findings = reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=2", *entries))
        assert [one.title["ru"] for one in sessions] == ["Встреча", "Новая"]
        assert [(one.about, one.code) for one in findings if one.code == "older-entry"] == [("Старая", "older-entry")]


def test_one_time_of_what_lasts_all_day_may_have_hours() -> None:
    day = "UID:u|DTSTART;VALUE=DATE:20271114|SUMMARY:Выставка|RRULE:FREQ=DAILY;COUNT=2"
    hours = "UID:u|RECURRENCE-ID:20271115T000000|DTSTART:20271115T090000Z|DURATION:PT1H|SUMMARY:Экскурсия"
    sessions, findings = reads(ics(day, hours))
    assert [one.title["ru"] for one in sessions] == ["Экскурсия"]
    assert ("session-left", "2027-11-14") in told(findings)


@pytest.mark.parametrize("said", ["EXDATE:20271115T050000", "EXRULE:FREQ=DAILY", "DURATION:PT7H"])
def test_what_an_entry_says_beside_what_counts_is_told(said: str) -> None:
    sessions, findings = reads(ics(f"UID:u|{MEETING}|{said}"))
    assert times(sessions) == ["14 10:00–14 11:00"]
    assert [one.code for one in findings] == ["left-out"]
    assert str(findings[0].args["value"]).startswith(said.partition(":")[0])
