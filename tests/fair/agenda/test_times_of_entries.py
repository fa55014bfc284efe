"""Single times of a calendar's entry that repeats: cancelled, moved, said twice."""

import pytest

from fair.words import LANGUAGES
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


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("RDATE;VALUE=PERIOD:20271114T090000Z/PT2H", ["14 10:00–14 11:00", "14 14:00–14 16:00"]),
        ("RDATE;VALUE=PERIOD:20271114T090000Z/20271114T093000Z", ["14 10:00–14 11:00", "14 14:00–14 14:30"]),
        ("RDATE;VALUE=PERIOD;TZID=Europe/Moscow:20271114T120000/PT2H", ["14 10:00–14 11:00", "14 14:00–14 16:00"]),
        ("RDATE;VALUE=DATE:20271115", ["14 10:00–14 11:00", "15 10:00–15 11:00"]),
    ],
)
def test_a_time_that_is_added_has_its_own_length_or_that_of_the_first(said: str, held: list[str]) -> None:
    sessions, findings = reads(ics(f"UID:u|{MEETING}|{said}"))
    assert times(sessions) == held
    assert [one.code for one in findings] == ["repeats"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("RDATE:20271114T090000Z,20281114T090000Z", ["RDATE: 2028-11-14 09:00"]),
        ("EXDATE:20271115T060000Z", ["EXDATE: 2027-11-15 06:00:00+00:00"]),
        ("EXDATE;VALUE=DATE:20271013,20271115", ["EXDATE: 2027-10-13"]),
        ("EXDATE:20271115T060000", ["EXDATE: 2027-11-15 06:00:00"]),
        ("EXDATE:20271115T050000Z,20281115T050000Z", []),
    ],
)
def test_dates_that_do_nothing_are_told(said: str, left: list[str]) -> None:
    _, findings = reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY|{said}"))
    assert [str(one.args["value"]) for one in findings if one.code == "left-out"] == left


@pytest.mark.parametrize("day", ["14", "15"])
def test_a_moved_time_is_cancelled_by_a_word_without_times(day: str) -> None:
    first, second = reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=2"))[0]
    one = f"UID:u|RECURRENCE-ID:202711{day}T050000Z"
    later = f"{one}|SEQUENCE:3|DTSTART:202711{day}T080000Z|DURATION:PT1H|SUMMARY:Встреча"
    moved, _ = reads(ics(later, head="METHOD:REQUEST|"), known=agenda(first, second))
    assert f"{day} 13:00–{day} 14:00" in times(moved)
    off, findings = reads(ics(one, head="METHOD:CANCEL|"), known=agenda(*moved))
    assert [f"{one.starts:%d %H:%M}" for one in off if one.cancelled] == [f"{day} 13:00"]
    assert len(off) == 2
    assert [one.code for one in findings] == ["partial-calendar"]
    all_, _ = reads(ics("UID:u", head="METHOD:CANCEL|"), known=agenda(*moved))
    assert [one.cancelled for one in all_] == [True, True]


def test_a_word_about_a_time_that_nobody_knows_is_named() -> None:
    known = agenda(*reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=2"))[0])
    sessions, findings = reads(ics("UID:u|RECURRENCE-ID:20271116T050000Z", head="METHOD:CANCEL|"), known=known)
    assert not any(one.cancelled for one in sessions)
    assert [(one.code, one.about) for one in findings] == [("session-left", "u"), ("partial-calendar", "")]
    assert reads(ics("SUMMARY:x", head="METHOD:CANCEL|"), known=known)[0] == [*known.sessions]


def test_an_end_that_cannot_be_is_told_as_it_stands_there() -> None:
    starts = "DTSTART:20271114T050000Z|SUMMARY:Talk"
    (found,), findings = reads(ics(f"UID:b|{starts}|DTEND:20271114T040000Z"))
    assert times([found]) == ["14 10:00–14 11:00"]
    assert [(one.code, one.args["said"]) for one in findings] == [("no-end", "20271114T040000Z")]
    longer = agenda(session("b", minutes=90))
    (found,), findings = reads(ics(f"UID:b|{starts}|DTEND:20271114T050000Z"), known=longer)
    assert times([found]) == ["14 10:00–14 11:30"]
    assert told(findings) == [("length-kept", "20271114T050000Z")]
    (_,), findings = reads(ics(f"UID:b|{starts}"))
    assert [(one.code, one.args["said"]) for one in findings] == [("no-end", "none")]
    _, findings = reads(ics("UID:b@fair.jarmenke|DTSTART:20271114T050000Z|SUMMARY:T|DTEND:20271114T040000Z"))
    assert [(one.code, one.args["said"]) for one in findings] == [("no-end", "20271114T040000Z")]


def test_a_calendar_may_have_any_ends_of_lines() -> None:
    sessions, findings = reads(ics(f"UID:a|{MEETING}").replace(b"\r\n", b"\r"))
    assert (times(sessions), findings) == (["14 10:00–14 11:00"], [])


def test_what_stands_beside_a_value_is_told() -> None:
    people = (
        "ORGANIZER;CN=Тестова Айгүл:mailto:a@e.org|ATTENDEE;CN=b@e.org;ROLE=CHAIR:mailto:b@e.org"
        '|ATTENDEE;CN="Примеров, Н.";MEMBER="mailto:c@e.org","mailto:d@e.org":mailto:e@e.org'
    )
    link = "ATTACH;FILENAME=план.pdf:https://e.org/1|ATTACH;ENCODING=BASE64;VALUE=BINARY:0J/RgNC4"
    html = 'DESCRIPTION;ALTREP="data:text/html,О%20%3Cb%3Eводе%3C/b%3E":О воде'
    (found,), findings = reads(ics(f"UID:a|{MEETING}|{people}|{link}|{html}"))
    assert (found.slides, found.description) == ("https://e.org/1", dict.fromkeys(LANGUAGES, "О воде"))
    assert {str(one.args["value"]) for one in findings if one.code == "left-out"} == {
        "ORGANIZER;CN: Тестова Айгүл",
        "ORGANIZER: mailto:a@e.org",
        "ATTENDEE;CN: Примеров, Н.",
        "ATTENDEE;MEMBER: mailto:c@e.org, mailto:d@e.org",
        "ATTENDEE: mailto:b@e.org; mailto:e@e.org",
        "ATTACH;FILENAME: план.pdf",
        "ATTACH: 0J/RgNC4",
    }
    other = 'DESCRIPTION;ALTREP="data:text/html,Земля":О воде'
    assert ("left-out", "DESCRIPTION;ALTREP: data:text/html,Земля") in told(reads(ics(f"UID:a|{MEETING}|{other}"))[1])
