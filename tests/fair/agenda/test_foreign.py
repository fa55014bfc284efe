"""Files of other programs: what comes of each, and what is told. Each case was a real file's trouble."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fair.agenda.files import read_agenda
from fair.agenda.formats.durations import span_of
from fair.agenda.formats.entries import EntryRow, read_entries
from fair.agenda.formats.identity import EntryIds
from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.content import FINDINGS, Finding
from fair.tables.model import ROWS_MAX
from fair.tables.row import TableReading
from fair.words import LANGUAGES
from tests.fair.agenda.tables import EVENT, agenda, session
from tests.handlers.sample import words

QUIET = {"untranslated"}


def ics(*entries: str, head: str = "") -> bytes:
    """Return a calendar; entries are lines with | between them."""
    body = "".join(f"BEGIN:VEVENT|{entry}|END:VEVENT|" for entry in entries)
    return f"BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//x//y//EN|{head}{body}END:VCALENDAR|".replace("|", "\r\n").encode()


MEETING = "DTSTART:20271114T050000Z|DTEND:20271114T060000Z|SUMMARY:Встреча"


def talk(**changes: Any) -> dict[str, Any]:
    """Return an event of a schedule as pretalx writes it."""
    return {
        "id": 12,
        "guid": "0d4d39b4-9a5b-5f6c-8d31-1f6a7c1f0003",
        "code": "WRKSHP",
        "date": "2027-11-14T10:00:00+05:00",
        "start": "10:00",
        "duration": "01:00",
        "room": "Garden",
        "slug": "fair-12-0-pottery",
        "title": "Pottery",
        "type": "Workshop",
        "language": "en",
        "abstract": "",
        "description": "",
        "persons": [],
        "links": [],
        **changes,
    }


def schedule(*talks: Mapping[str, Any], **conference: Any) -> bytes:
    """Return a schedule of one day in JSON."""
    days = [{"index": 1, "date": "2027-11-14", "rooms": {"Garden": list(talks)}}]
    return json.dumps({"schedule": {"version": "1", "conference": {"days": days, **conference}}}).encode()


def xml(events: str, day: str = 'date="2027-11-14"', conference: str = "") -> bytes:
    """Return a schedule of one day in XML."""
    return f"""<?xml version="1.0"?><schedule><version>1</version>
    <conference><title>Fair</title>{conference}</conference>
    <day index="1" {day}><room name="Garden">{events}</room></day></schedule>""".encode()


def reads(content: bytes, ending: str = "ics", known: Agenda | None = None) -> tuple[list[Session], list[Finding]]:
    """Return the sessions of a file, and what is told of it but for missing languages."""
    found, findings = read_agenda(content, f"x.{ending}", EVENT, known or Agenda())
    assert all(one.args.keys() == FINDINGS[one.code] for one in findings)
    return list(found.sessions if found else ()), [one for one in findings if one.code not in QUIET]


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(one.code, str(one.args.get("value", ""))) for one in findings]


def times(sessions: list[Session]) -> list[str]:
    return [f"{one.starts:%d %H:%M}–{one.ends:%d %H:%M}" for one in sessions]


@pytest.mark.parametrize(
    ("zone", "start", "code", "as_"),
    [
        (';TZID="(UTC+03:00) Moscow, St. Petersburg"', "14 10:00", "zone-guessed", "UTC+03:00"),
        (";TZID=GMT+0300", "14 10:00", "zone-guessed", "UTC+03:00"),
        (";TZID=GMT-3", "14 16:00", "zone-guessed", "UTC-03:00"),
        (";TZID=UTC+99 Moscow", "14 10:00", "zone-guessed", "Europe/Moscow"),
        (";TZID=Nowhere", "14 08:00", "zone-unknown", ""),
        (";TZID=Russian Standard Time", "14 10:00", "", ""),
        (";TZID=Europe/Moscow", "14 10:00", "", ""),
    ],
)
def test_no_zone_becomes_that_of_the_fair_without_a_word(zone: str, start: str, code: str, as_: str) -> None:
    sessions, findings = reads(ics(f"UID:a|DTSTART{zone}:20271114T080000|DURATION:PT1H|SUMMARY:x"))
    assert times(sessions)[0].startswith(start)
    assert [(one.code, str(one.args.get("zone", ""))) for one in findings] == ([(code, as_)] if code else [])
    assert all(one.about == "x" for one in findings)


def test_times_without_a_zone_are_those_of_the_calendar() -> None:
    floating = "UID:a|DTSTART:20271114T080000|DURATION:PT1H|SUMMARY:x"
    assert times(reads(ics(floating, head="X-WR-TIMEZONE:Europe/Moscow|"))[0]) == ["14 10:00–14 11:00"]
    assert times(reads(ics(floating))[0]) == ["14 08:00–14 09:00"]
    sessions, findings = reads(ics(floating, head="X-WR-TIMEZONE:Mars|"))
    assert (times(sessions), told(findings)) == (["14 08:00–14 09:00"], [("zone-unknown", "Mars")])


def test_what_repeats_is_held_on_the_days_of_the_fair() -> None:
    sessions, findings = reads(ics(f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=9|LOCATION:Сад"))
    assert times(sessions) == ["14 10:00–14 11:00", "15 10:00–15 11:00"]
    assert [(one.code, one.args["count"], one.about) for one in findings] == [("repeats", 2, "Встреча")]
    assert len({one.id for one in sessions}) == 2


@pytest.mark.parametrize(
    ("rule", "held"),
    [
        ("RRULE:FREQ=DAILY;COUNT=1", ["14 10:00"]),
        ("RRULE:FREQ=DAILY;UNTIL=20271114", ["14 10:00"]),
        ("RRULE:FREQ=DAILY;UNTIL=20271114T050000Z", ["14 10:00"]),
        ("RRULE:FREQ=DAILY;UNTIL=20271116T000000", ["14 10:00", "15 10:00"]),
        ("RRULE:FREQ=HOURLY;INTERVAL=2;COUNT=2", ["14 10:00", "14 12:00"]),
        ("RDATE:20271114T090000Z", ["14 10:00", "14 14:00"]),
        ("RDATE;VALUE=DATE:20271115", ["14 10:00", "15 10:00"]),
        ("RRULE:FREQ=DAILY|EXDATE:20271114T050000Z", ["15 10:00"]),
        ("RRULE:FREQ=DAILY|EXDATE;VALUE=DATE:20271115", ["14 10:00"]),
        ("RRULE:FREQ=DAILY|EXDATE:20271115T050000", ["14 10:00"]),
    ],
)
def test_rules_dates_and_exceptions(rule: str, held: list[str]) -> None:
    sessions, findings = reads(ics(f"UID:u|{MEETING}|{rule}"))
    assert [said.split("–")[0] for said in times(sessions)] == held
    assert [one.code for one in findings] == ["repeats"]


@pytest.mark.parametrize(
    "rule",
    [
        *("RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY;BYDAY=XX", "RRULE:FREQ=DAILY|EXRULE:FREQ=WEEKLY"),
        "RRULE:FREQ=DAILY;INTERVAL=0",
    ],
)
def test_a_rule_that_nobody_follows_is_named(rule: str) -> None:
    sessions, findings = reads(ics(f"UID:u|{MEETING}|{rule}"))
    assert times(sessions) == ["14 10:00–14 11:00"]
    assert "repeats-unread" in {one.code for one in findings} or "broken-line" in {one.code for one in findings}


def test_a_rule_that_never_ends_is_not_followed_for_ever() -> None:
    for begin, rule in (("19900101T050000Z", "FREQ=HOURLY"), ("00010101T050000Z", "FREQ=YEARLY")):
        sessions, findings = reads(ics(f"UID:u|DTSTART:{begin}|DURATION:PT1H|SUMMARY:x|RRULE:{rule}"))
        assert sessions == []
        assert "repeats-unread" in {one.code for one in findings}


def test_one_time_of_what_repeats_may_be_moved_or_cancelled() -> None:
    moved = "UID:u|RECURRENCE-ID:20271115T050000Z|DTSTART:20271115T090000Z|DTEND:20271115T100000Z|SUMMARY:Позже"
    master = f"UID:u|{MEETING}|RRULE:FREQ=DAILY;COUNT=2"
    sessions, _ = reads(ics(master, moved))
    assert [(one.title["ru"], f"{one.starts:%d %H:%M}") for one in sessions] == [
        ("Встреча", "14 10:00"),
        ("Позже", "15 14:00"),
    ]
    off, _ = reads(ics(master, moved.replace("SUMMARY", "STATUS:CANCELLED|SUMMARY")))
    assert [one.cancelled for one in off] == [False, True]
    assert [one.id for one in off] == [one.id for one in sessions] == [one.id for one in reads(ics(master))[0]]
    alone, findings = reads(ics(moved.replace("RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE")))
    assert [one.id for one in alone] == [sessions[1].id]
    assert ("repeats-unread", "RANGE=THISANDFUTURE") in told(findings)
    beyond, _ = reads(ics(master, moved.replace("ID:20271115", "ID:20271120")))
    assert len(beyond) == 3


def test_a_calendar_that_cancels_tells_of_its_entries_only() -> None:
    known = agenda(session("keynote"), session("u", "12:00"))
    sessions, findings = reads(ics(f"UID:u|{MEETING}", head="METHOD:CANCEL|"), known=known)
    assert [(one.id, one.cancelled) for one in sessions] == [("keynote", False), ("u", True)]
    assert told(findings) == [("partial-calendar", "CANCEL"), ("translation-old", ""), ("translation-old", "")]
    bare, _ = reads(ics("UID:u", head="METHOD:CANCEL|"), known=known)
    assert bare[1] == replace(known.by_id["u"], cancelled=True)
    _, findings = reads(ics(f"UID:u|{MEETING}", head="METHOD:REPLY|"))
    assert told(findings) == [("left-out", "METHOD:REPLY: Встреча"), ("empty-table", "")]


def test_of_one_entry_the_latest_version_counts_and_two_with_one_uid_are_two() -> None:
    old, new = f"UID:u|SEQUENCE:1|{MEETING}", f"UID:u|SEQUENCE:2|{MEETING}".replace("T06", "T07")
    for entries in ((old, new), (new, old)):
        sessions, findings = reads(ics(*entries))
        assert times(sessions) == ["14 10:00–14 12:00"]
        assert told(findings) == [("older-entry", "14.11.2027 05:00")]
    other = "UID:u|DTSTART:20271114T070000Z|DURATION:PT1H|SUMMARY:Другая"
    sessions, findings = reads(ics(f"UID:u|{MEETING}", other))
    assert [one.title["ru"] for one in sessions] == ["Встреча", "Другая"]
    assert [(one.code, one.args["value"], one.about) for one in findings] == [("same-entry", "Встреча", "Другая")]


def test_days_without_times_and_entries_without_an_end() -> None:
    sessions, findings = reads(
        ics("UID:a|DTSTART;VALUE=DATE:20271114|SUMMARY:Ярмарка", "UID:b|DTSTART:20271114T050000Z|SUMMARY:Встреча")
    )
    assert times(sessions) == ["14 10:00–14 11:00"]
    assert [(one.code, one.about) for one in findings] == [("session-left", "Ярмарка"), ("no-end", "Встреча")]
    longer = agenda(session("b", minutes=90))
    assert times(reads(ics("UID:b|DTSTART:20271114T050000Z|SUMMARY:Talk"), known=longer)[0]) == ["14 10:00–14 11:30"]
    kept, findings = reads(ics("UID:b|DTSTART:soon|SUMMARY:Talk"), known=longer)
    assert times(kept) == ["14 10:00–14 11:30"]
    assert {one.code for one in findings} == {"broken-line", "time-kept"}


@pytest.mark.parametrize(
    ("place", "hall", "left"),
    [
        ("Hotel\\, Большой зал", "big", ""),
        ("Сад", "garden", ""),
        ("Aktau\\, Hotel", None, ""),
        ("Hotel (Tent 2)", None, "Tent 2"),
    ],
)
def test_a_building_and_its_hall(place: str, hall: str | None, left: str) -> None:
    (found,), findings = reads(ics(f"UID:a|{MEETING}|LOCATION:{place}"))
    assert found.hall == hall
    assert told(findings) == ([("hall-left", left)] if left else [])


def test_markup_links_old_letters_and_what_has_no_place() -> None:
    (found,), findings = reads(
        ics(
            f"UID:a|{MEETING}|DESCRIPTION:<p>О <b>воде</b></p>|URL:http://example.org/1|URL:https://example.org/2"
            "|CATEGORIES:Talk,Вода|STATUS:TENTATIVE|ORGANIZER:mailto:a@example.org|CONTACT:Асан"
            "|BEGIN:VALARM|ACTION:DISPLAY|TRIGGER:-PT5M|END:VALARM",
            head="X-SECRET:42|BEGIN:VTODO|SUMMARY:Купить|END:VTODO|",
        )
    )
    assert found.description == dict.fromkeys(LANGUAGES, "О воде\n\nhttp://example.org/1")
    assert (found.slides, found.kind, found.speakers[0].name["ru"]) == (
        "https://example.org/2",
        SessionKind.PRESENTATION,
        "Асан",
    )
    said = " ".join(f"{one.code} {one.args}" for one in findings)
    for part in (
        "X-SECRET: 42",
        "VTODO: Купить",
        "ORGANIZER: mailto",
        "VALARM",
        "CATEGORIES: Вода",
        "tentative",
        "http:",
    ):
        assert part in said
    text = ics(f"UID:a|{MEETING}|STATUS:MAYBE|DESCRIPTION:Айг?л").decode().encode("cp1251")
    (found,), findings = reads(text)
    assert (found.title["ru"], told(findings)) == ("Встреча", [("left-out", "STATUS: MAYBE"), ("old-letters", "Айг?л")])


def test_a_new_name_is_new_in_all_languages_unless_they_are_translated() -> None:
    entry = f"UID:u|{MEETING}|DESCRIPTION:О воде"
    (first,), _ = reads(ics(entry))
    (second,), findings = reads(ics(entry.replace("Встреча", "Стол").replace("воде", "земле")), known=agenda(first))
    assert (second.title, second.description) == (
        dict.fromkeys(LANGUAGES, "Стол"),
        dict.fromkeys(LANGUAGES, "О земле"),
    )
    assert findings == []
    translated = replace(first, title={**first.title, "kk": "Кездесу"})
    (third,), findings = reads(ics(entry.replace("Встреча", "Стол")), known=agenda(translated))
    assert third.title == words("Кездесу", "Стол", "Стол")
    assert [(one.code, one.args["language"]) for one in findings] == [("translation-old", "kk")]


def test_loading_again_keeps_what_only_we_have() -> None:
    (first,), _ = reads(schedule(talk(description="Clay.", persons=[{"name": "Ann"}])), "json")
    speaker = Speaker(words("Анна", "Анна", "Ann"), words("шебер", "мастер", "master"))
    ours = replace(
        first,
        title=words("Қыш", "Глина", "Pottery"),
        description=words("Қыш.", "Глина.", "Clay."),
        kind=SessionKind.SECTION,
        section="eco",
        capacity=20,
        roles=frozenset({"ngo"}),
        for_all=True,
        speakers=(speaker,),
    )
    again = schedule(talk(description="Clay.", type="Handwork", persons=[{"name": "Ann"}, {"name": "Bob"}]))
    (second,), findings = reads(again, "json", agenda(ours))
    assert second == replace(ours, speakers=(speaker, Speaker(dict.fromkeys(LANGUAGES, "Bob"))))
    assert told(findings) == [("kind-left", "Handwork")]
    assert reads(schedule(talk(persons=None, room="")), "json", agenda(ours))[0] == [
        replace(ours, kind=SessionKind.WORKSHOP)
    ]


def test_a_talk_in_two_slots_is_two_sessions_and_one_guid_twice_too() -> None:
    second = talk(guid="0d4d39b4-9a5b-5f6c-8d31-1f6a7c1f0004", date="2027-11-14T14:00:00+05:00", start="14:00")
    sessions, findings = reads(schedule(talk(), second), "json")
    assert (times(sessions), findings) == (["14 10:00–14 11:00", "14 14:00–14 15:00"], [])
    again, _ = reads(schedule(second, talk()), "json", agenda(*sessions))
    assert [one.id for one in again] == [one.id for one in sessions]
    same, _ = reads(schedule(*[talk(date=f"2027-11-14T{hour}:00:00+05:00") for hour in (10, 11, 12, 13)]), "json")
    assert len({one.id for one in same}) == 4


def test_who_imported_by_codes_keeps_these() -> None:
    (again,), _ = reads(schedule(talk(title="New")), "json", agenda(session("wrkshp")))
    assert again.id == "wrkshp"
    ids = EntryIds(Agenda(), EVENT)
    assert len({ids.give((), "x", None), ids.give(("", ""), "y", None), ids.give((), "x", None)}) == 3


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        *[("0:45", 45), ("01:00:00", 60), ("1:02:00", 26 * 60), ("90", 90), ("36:00", 2160), ("", None), ("P", None)],
        *[
            ("PT1H", 60),
            ("PT45M", 45),
            ("P1DT2H", 26 * 60),
            ("P1W", 7 * 24 * 60),
            ("pt90m", 90),
            ("PT2700S", 45),
            ("PT", None),
        ],
        *[("1 h 30 min", 90), ("45 мин.", 45), ("2 сағат", 120), ("1ч", 60), ("soon", None)],
    ],
)
def test_durations(said: str, minutes: int | None) -> None:
    span = span_of(said)
    assert (None if span is None else span.total_seconds() / 60) == minutes


def test_days_long_sessions_their_end_and_a_night() -> None:
    long, _ = reads(schedule(talk(duration="1:02:00"), talk(guid="b", end="2027-11-14T12:00:00+05:00")), "json")
    assert sorted(times(long)) == ["14 10:00–14 12:00", "14 10:00–15 12:00"]
    night, _ = reads(
        xml(
            "<event id='1'><start>02:00</start><duration>1:00</duration><title>x</title></event>",
            'date="2027-11-14" start="2027-11-14T04:00:00+05:00"',
        ),
        "xml",
    )
    assert times(night) == ["15 02:00–15 03:00"]
    change = "<day_change>09:00:00</day_change><time_zone_name>Asia/Aqtau</time_zone_name>"
    events = "".join(
        f"<event id='{n}'><start>{at}</start><duration>00:50</duration><title>t{n}</title></event>"
        for n, at in ((1, "10:00"), (2, "08:00"), (3, "soon"))
    )
    sessions, findings = reads(xml(events, conference=change), "xml")
    assert times(sessions) == ["14 10:00–14 10:50", "15 08:00–15 08:50"]
    assert [(one.code, one.about) for one in findings] == [("session-left", "t3")]


def test_zones_of_a_schedule() -> None:
    local = talk(date="2027-11-14T10:00:00")
    assert times(reads(schedule(local, time_zone_name="Europe/Moscow"), "json")[0]) == ["14 12:00–14 13:00"]
    sessions, findings = reads(schedule(local, time_zone_name="Mars/Base"), "json")
    assert (times(sessions), told(findings)) == (["14 10:00–14 11:00"], [("zone-unknown", "Mars/Base")])


def test_long_texts_are_shortened_not_refused() -> None:
    many = [{"name": f"Speaker {n}"} for n in range(25)]
    long = talk(title="T" * 250, abstract="A sentence. " * 300, persons=[{"name": "N" * 200}, *many])
    (found,), findings = reads(schedule(long), "json")
    assert found.description is not None
    assert len(found.description["en"]) <= 2_000
    assert found.description["en"].endswith("A sentence. …")
    assert (len(found.title["en"]), len(found.speakers)) == (200, 20)
    assert {one.code for one in findings} == {"shortened", "speaker-left", "speakers-left"}
    again, _ = reads(schedule(long), "json", agenda(found))
    assert again == [found]


def test_what_a_schedule_says_beside_its_sessions_is_told_once() -> None:
    extra = {
        "do_not_record": False,
        "feedback_url": "https://e.org/f",
        "answers": [{"question": "Beamer?", "answer": "yes"}],
    }
    talks = [talk(guid=f"g{n}", title=f"Talk {n}", url="https://e.org/t", **extra) for n in range(5)]
    talks[0] |= {
        "track": {"name": {"en": "Nowhere"}},
        "persons": [{"name": "Ann", "biography": "Bio"}],
        "attachments": [{"url": "https://e.org/a", "title": "Slides"}],
    }
    content = schedule(
        *talks, rooms=[{"name": "Garden", "capacity": 50}, "Tent"], tracks=[{"name": "Eco"}], venue="Hotel"
    )
    sessions, findings = reads(content, "json")
    assert len(sessions) == 5
    left = {str(one.args["value"]): (one.args["count"], one.about) for one in findings if one.code == "left-out"}
    assert left["feedback_url: https://e.org/f"] == (5, "Talk 0; Talk 1; Talk 2 (+2)")
    assert left["answers.question: Beamer?"][0] == left["url: https://e.org/t"][0] == 5
    assert {
        "persons.biography: Bio",
        "attachments.title: Slides",
        "rooms.capacity: 50",
        "conference.venue: Hotel",
    } <= left.keys()
    assert ("section-left", "Nowhere") in told(findings)
    assert sessions[0].slides == "https://e.org/a"


def test_markup_of_xml_and_languages_by_region() -> None:
    event = """<event id="1" guid="g"><date>2027-11-14T10:00:00+05:00</date><duration>1:00</duration><title>Вода</title>
    <abstract><p>О <b>воде</b></p></abstract><abstract>x</abstract><extra a="1"><b>2</b></extra>
    <track slug="e">Экология</track>
    <language>ru-RU</language><links><link href="https://e.org">e</link></links></event>"""
    (found,), findings = reads(xml(event), "xml")
    assert (found.title["kk"], found.section, found.slides) == ("Вода", "eco", "https://e.org")
    assert found.description == dict.fromkeys(LANGUAGES, "О воде\n\nx")
    assert {"extra.a", "extra.name", "links.name"} <= {str(one.args["value"]).split(":")[0] for one in findings}
    plain, _ = reads(xml(event.replace("<abstract>x</abstract>", "")), "xml")
    assert plain[0].description == dict.fromkeys(LANGUAGES, "О воде")
    (spoken,), _ = reads(schedule(talk(language="ru-RU", title="Гончарное дело")), "json")
    assert spoken.title["ru"] == "Гончарное дело"


def test_sessions_that_cannot_be_held_are_named_and_the_rest_taken() -> None:
    away, nameless = talk(guid="a", date="2027-12-01T10:00:00+05:00"), talk(guid="b", title="")
    sessions, findings = reads(schedule(talk(), away, nameless, talk(guid="c", date="", start="")), "json")
    assert len(sessions) == 1
    assert sorted(one.args["why"] for one in findings if one.code == "session-left") == ["day", "start", "title"]


def test_our_own_files_may_say_a_session_twice() -> None:
    what = "SUMMARY;LANGUAGE=ru:Доклад|CATEGORIES:panel,Ecology"
    one = f"UID:talk@fair.jarmenke|DTSTART:20271114T050000Z|DURATION:PT1H|{what}"
    sessions, findings = reads(ics(one, one.replace("T05", "T06").replace("Доклад", "Иначе")))
    assert (len(sessions), sessions[0].section) == (1, "eco")
    assert [one.code for one in findings] == ["same-entry"]


def test_a_damaged_calendar_gives_its_whole_entries() -> None:
    whole = ics(f"UID:a|{MEETING}", "UID:b|DTSTART:20271114T070000Z|DURATION:PT1H|SUMMARY:Вторая")
    sessions, findings = reads(whole[: whole.index("Вторая".encode())])
    assert [one.title["ru"] for one in sessions] == ["Встреча"]
    assert {one.code for one in findings} == {"broken-line", "broken-file"}
    assert told(reads(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a")[1]) == [("unreadable", "")]


def test_what_stands_where_nobody_looks_is_told() -> None:
    event = "<event id='1'><start>10:00</start><duration>1:00</duration><title>x</title><links><link/></links></event>"
    room = f"<room name='Garden'><sign>three</sign>{event}</room>"
    odd = f"<schedule><note>one</note><day date='2027-11-14'><hint>two</hint>{room}</day></schedule>"
    left = {str(one.args["value"]) for one in reads(odd.encode(), "xml")[1] if one.code == "left-out"}
    assert left == {"note: one", "day.hint: two", "room.sign: three"}
    days: list[Any] = ["five", None, {"rooms": {"Garden": "six", "Tent": [talk(), None]}}, {"rooms": ["seven", None]}]
    content = json.dumps({"more": "four", "schedule": {"conference": {"days": days}}}).encode()
    left = {str(one.args["value"]) for one in reads(content, "json")[1] if one.code == "left-out"}
    assert left == {"more: four", "days: five", "rooms: six; seven", "room.name: Tent"}
    twice = f"UID:a|{MEETING}|SUMMARY:Ещё|DESCRIPTION:О воде|X-ALT-DESC:<p>О земле</p>|COMMENT:\\n"
    assert [said for _, said in told(reads(ics(twice))[1])] == ["SUMMARY: Ещё", "X-ALT-DESC: О земле"]


def test_a_zone_of_absurd_length_costs_its_entry_only() -> None:
    sessions, findings = reads(ics(f"UID:a|DTSTART;TZID={'x' * 5000}:20271114T080000|SUMMARY:x", f"UID:b|{MEETING}"))
    assert [one.title["ru"] for one in sessions] == ["Встреча"]
    assert {one.code for one in findings} == {"broken-line", "broken-file"}
    floating = "UID:a|DTSTART:20271114T080000|DURATION:PT1H|SUMMARY:x"
    _, findings = reads(ics(floating, head=f"X-WR-TIMEZONE:{'x' * 5000}|"))
    assert [one.code for one in findings] == ["zone-unknown"]


def test_more_entries_than_anybody_takes_are_refused() -> None:
    reading = TableReading("x.ics", lenient=True)
    assert read_entries([EntryRow({}, "")] * ROWS_MAX, EVENT, reading, Agenda())[1][0].code == "too-many-rows"


def test_an_entry_of_ours_may_have_no_categories() -> None:
    (found,), _ = reads(ics(f"UID:talk@fair.jarmenke|{MEETING}"), known=agenda(session("talk", kind=SessionKind.PANEL)))
    assert found.kind is SessionKind.PANEL


NAMES = st.sampled_from(["COMMENT", "X-NOTE", "RESOURCES", "GEO", "X-APPLE-STRUCTURED-LOCATION", "PRIORITY"])
KEYS = st.sampled_from(["notes", "url", "recording_license", "answers", "logo", "subtitle", "slot_count"])
WORDS = st.from_regex(r"[a-z]{4,9}", fullmatch=True)


def _is_told(name: str, word: str, found: list[Session], findings: list[Finding]) -> bool:
    """Say whether a word is in the result, or its property in a finding."""
    result = json.dumps([[dict(one.title), dict(one.description or {})] for one in found])
    return word in result or any(str(one.args.get("value", "")).startswith(f"{name}") for one in findings)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(NAMES, WORDS, max_size=4))
def test_law_each_property_of_an_entry_is_in_the_result_or_told(extra: dict[str, str]) -> None:
    lines = "".join(f"|{name}:{word}" for name, word in extra.items())
    found, findings = reads(ics(f"UID:a|{MEETING}{lines}"))
    for name, word in extra.items():
        assert _is_told(name, word, found, findings) or any(one.code == "broken-line" for one in findings)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, WORDS, max_size=4), st.booleans())
def test_law_each_property_of_a_talk_is_in_the_result_or_told(extra: dict[str, str], as_xml: bool) -> None:
    if as_xml:
        parts = "".join(f"<{name}>{word}</{name}>" for name, word in extra.items())
        when = "<date>2027-11-14T10:00:00+05:00</date><duration>1:00</duration>"
        event = f"<event id='1'>{when}<title>x</title>{parts}</event>"
        found, findings = reads(xml(event), "xml")
    else:
        found, findings = reads(schedule(talk(**extra)), "json")
    assert len(found) == 1
    for name, word in extra.items():
        assert _is_told(name, word, found, findings)


def test_another_name_of_a_speaker_is_told() -> None:
    person = {"name": "Айгүл Тестова", "public_name": "А. Тестова"}
    sessions, findings = reads(schedule(talk(persons=[person, {"name": "Б", "public_name": "Б"}])), "json")
    assert [one.name["en"] for one in sessions[0].speakers] == ["Айгүл Тестова", "Б"]
    assert ("left-out", "persons.public_name: А. Тестова") in told(findings)
