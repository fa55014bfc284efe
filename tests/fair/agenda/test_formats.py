"""An agenda goes out in the formats of others and comes back; what they wrote is read."""

import json
import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

import icalendar
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from fair.agenda.files import read_agenda
from fair.agenda.formats.frab_json import to_frab_json
from fair.agenda.formats.frab_xml import to_frab_xml
from fair.agenda.formats.ical import to_ical
from fair.agenda.model import Agenda, SessionKind, Speaker
from fair.agenda.serialisation import to_json
from fair.agenda.table.csv_file import write_csv
from fair.agenda.table.writer import to_rows
from fair.content import FINDINGS, Severity
from fair.words import LANGUAGES
from tests.fair.agenda.tables import EVENT, agenda, agendas, session
from tests.handlers.sample import words

LINKS = "https://t.me/fair_bot?start=s_"
NOW = datetime(2027, 11, 1, 12, 0, tzinfo=UTC)
FULL = session(
    "keynote",
    section="eco",
    description=words("Бірінші\n\nекінші <b>", "Первая & вторая", 'One "two"'),
    speakers=(
        Speaker(words("Айгүл", "Айгуль", "Aigul"), words("төраға", "председатель", "chair"), None, 12),
        Speaker(words("Айгүл", "Айгуль", "Aigul"), None, words("Қор", "Фонд", "Fund")),
    ),
    capacity=40,
    roles=frozenset({"ngo"}),
    slides="https://example.org/slides?a=1&b=2",
)
PARALLEL = session("other", "10:10", hall="small", kind=SessionKind.SECTION)
AGENDA = agenda(
    FULL, PARALLEL, session("lunch", "13:00", hall=None, for_all=True), session("x", "09:30", cancelled=True)
)


def as_json(some_agenda: Agenda, language: str = "ru") -> Any:
    return json.loads(to_frab_json(some_agenda, EVENT, language, version="3", links=LINKS))


def as_xml(some_agenda: Agenda, language: str = "ru") -> bytes:
    return to_frab_xml(some_agenda, EVENT, language, version="3", links=LINKS)


@settings(max_examples=25, deadline=None)
@given(agendas())
def test_an_agenda_survives_a_schedule(some_agenda: Agenda) -> None:
    for language in LANGUAGES:
        content = to_frab_json(some_agenda, EVENT, language, version="1", links=LINKS)
        assert read_agenda(content, "schedule.json", EVENT)[0] == some_agenda
        assert read_agenda(as_xml(some_agenda, language), "schedule.xml", EVENT)[0] == some_agenda


@settings(max_examples=25, deadline=None)
@given(agendas())
def test_an_agenda_survives_a_calendar_as_far_as_it_goes(some_agenda: Agenda) -> None:
    assume("\\\\N" not in to_json(some_agenda))  # the library makes a new line of it
    content = to_ical(some_agenda.sessions, EVENT, "ru", NOW)
    assert read_agenda(content, "fair.ics", EVENT, some_agenda)[0] == some_agenda
    alone, findings = read_agenda(content, "fair.ics", EVENT)
    assert alone is not None
    assert {finding.code for finding in findings} <= {"untranslated", "hall-taken", "speaker-taken"}
    for one in alone.sessions:
        was = some_agenda.by_id[one.id]
        for name in ("id", "kind", "starts", "ends", "hall", "section", "slides", "cancelled"):
            assert getattr(one, name) == getattr(was, name)
        assert one.title["ru"] == was.title["ru"]
        assert (one.description or {}).get("ru") == (was.description or {}).get("ru")
        assert [speaker.name["ru"] for speaker in one.speakers] == [speaker.name["ru"] for speaker in was.speakers]


DAY_ONE = {
    "index": 1,
    "date": "2027-11-14",
    "day_start": "2027-11-14T00:00:00+05:00",
    "day_end": "2027-11-14T23:59:59+05:00",
}
DURATION = r"\d{1,2}:\d{2}"
SLUG = r"[a-z0-9_-]+[a-z0-9]"
EVENT_KEYS = {
    *("abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start"),
    *("subtitle", "title", "track", "type", "url"),
}
"""What the published schemas demand of every event."""


@settings(max_examples=10, deadline=None)
@given(agendas())
def test_json_keeps_the_rules_of_the_published_schema(some_agenda: Agenda) -> None:
    whole = as_json(some_agenda)
    assert whole.keys() <= {"$schema", "generator", "schedule"}
    conference = whole["schedule"]["conference"]
    assert {"title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"} <= conference.keys()
    assert re.fullmatch(r"[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?", conference["acronym"])
    assert re.match(r"([A-Z][a-z]+/[A-Z][a-z]+)|UTC$", conference["time_zone_name"])
    assert all(room.keys() <= {"name", "guid", "description", "capacity"} for room in conference["rooms"])
    assert len({UUID(room["guid"]) for room in conference["rooms"]}) == len(EVENT.halls)
    talks = [talk for day in conference["days"] for talks in day["rooms"].values() for talk in talks]
    for day in conference["days"]:
        assert day.keys() == {"index", "date", "day_start", "day_end", "rooms"}
    for talk in talks:
        assert EVENT_KEYS <= talk.keys() <= EVENT_KEYS | {"description", "attachments"}
        assert isinstance(talk["id"], int)
        assert talk["id"] > 0
        assert re.fullmatch(DURATION, talk["duration"])
        assert re.fullmatch(SLUG, talk["slug"])
        assert datetime.fromisoformat(talk["date"]).tzinfo is not None
        assert all("name" in person and not {"id"} & person.keys() for person in talk["persons"])
    for key in ("id", "guid", "slug"):
        assert len({talk[key] for talk in talks}) == len(talks)
    assert {talk["guid"] for talk in talks} == {str(UUID(talk["guid"])) for talk in talks}


@settings(max_examples=10, deadline=None)
@given(agendas())
def test_xml_keeps_the_rules_of_the_published_schema(some_agenda: Agenda) -> None:
    root = ET.fromstring(as_xml(some_agenda))
    days = root.findall("day")
    assert [child.tag for child in root] == ["generator", "version", "conference", *["day"] * len(days)]
    assert days
    allowed = {"title", "acronym", "start", "end", "days", "timeslot_duration", "base_url", "time_zone_name"}
    assert {child.tag for child in root.iterfind("conference/*")} <= allowed
    events = root.findall("day/room/event")
    wanted = {"room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track"}
    optional = {"persons", "language", "description", "links", "url"}
    for event in events:
        tags = [child.tag for child in event]
        assert len(tags) == len(set(tags))
        assert wanted <= set(tags) <= wanted | optional
        assert event.attrib.keys() == {"id", "guid"}
        assert int(event.attrib["id"]) > 0
        assert re.fullmatch(DURATION, event.findtext("duration", ""))
        assert re.fullmatch(r"[0-2]\d:[0-5]\d", event.findtext("start", ""))
        assert re.fullmatch(r".+[+-]\d{2}:\d{2}", event.findtext("date", ""))
        assert event.findtext("url", "").startswith("https://")
        assert all(int(person.attrib["id"]) > 0 for person in event.iterfind("persons/person"))
    for values in (
        [e.get("guid") for e in events],
        [e.get("id") for e in events],
        [e.findtext("slug") for e in events],
    ):
        assert len(set(values)) == len(values)
    assert len({day.get("index") for day in days}) == len(days)


def test_what_apps_show_is_in_one_language_and_without_what_is_cancelled() -> None:
    whole = as_json(AGENDA)["schedule"]
    first, second = whole["conference"]["days"]
    assert {key: first[key] for key in DAY_ONE} == DAY_ONE
    assert second["rooms"] == {}
    assert {room: [talk["title"] for talk in talks] for room, talks in first["rooms"].items()} == {
        "": ["Доклад"],
        "Большой зал": ["Доклад"],
        "Малый зал": ["Доклад"],
    }
    (keynote,) = first["rooms"]["Большой зал"]
    assert (keynote["start"], keynote["duration"], keynote["track"], keynote["type"]) == (
        "10:00",
        "00:30",
        "Экология",
        "presentation",
    )
    assert keynote["url"] == f"{LINKS}keynote"
    assert [person["biography"] for person in keynote["persons"]] == ["председатель", "Фонд"]


def test_guids_stay_over_versions() -> None:
    def guids(some_agenda: Agenda) -> dict[str, str]:
        days = as_json(some_agenda)["schedule"]["conference"]["days"]
        return {t["slug"]: t["guid"] for day in days for talks in day["rooms"].values() for t in talks}

    before = guids(AGENDA)
    after = guids(agenda(session("keynote", "16:00", hall="garden", title=words("Ж", "Н", "N"))))
    assert after == {"fair-keynote": before["fair-keynote"]}


def test_two_sessions_never_share_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fair.agenda.formats.frab._IDS", 1)
    rooms = as_json(AGENDA)["schedule"]["conference"]["days"][0]["rooms"]
    assert sorted(talk["id"] for talks in rooms.values() for talk in talks) == [1, 2, 3]


def edited(**changes: Any) -> Agenda | None:
    whole = as_json(AGENDA)
    (talk,) = whole["schedule"]["conference"]["days"][0]["rooms"]["Большой зал"]
    talk.update(changes)
    return read_agenda(json.dumps(whole).encode(), "s.json", EVENT)[0]


def test_what_another_program_changed_is_taken_over_and_the_rest_stays() -> None:
    found = edited(
        title="Новый",
        date="2027-11-15T09:00:00+05:00",
        duration="01:30",
        room="Сад",
        track=None,
        description="",
        persons=[{"public_name": "Айгуль"}, {"name": "Новичок"}],
        links=[],
    )
    assert found is not None
    keynote = found.by_id["keynote"]
    assert keynote.title == words("Баяндама", "Новый", "Talk")
    assert (str(keynote.starts), str(keynote.ends)) == ("2027-11-15 09:00:00+05:00", "2027-11-15 10:30:00+05:00")
    assert (keynote.hall, keynote.section, keynote.description, keynote.slides) == ("garden", None, None, None)
    assert keynote.speakers == (FULL.speakers[0], Speaker(dict.fromkeys(LANGUAGES, "Новичок")))
    assert (keynote.capacity, keynote.roles) == (40, frozenset({"ngo"}))
    told = edited(description="Иначе")
    assert told is not None
    assert told.by_id["keynote"].description == {**(FULL.description or {}), "ru": "Иначе"}
    assert edited(date="soon", title=None) == AGENDA


FOREIGN = {
    "schedule": {
        "version": "1.0",
        "conference": {
            "days": [
                {
                    "rooms": {
                        "Big hall": [
                            {
                                "guid": "11111111-2222-3333-4444-555555555555",
                                "code": "ABC123",
                                "date": "2027-11-14T05:00:00+00:00",
                                "start": "10:00",
                                "duration": "00:45",
                                "title": "On fairs",
                                "type": "Talk",
                                "language": "en",
                                "abstract": "Short.",
                                "description": {"en": "Long.", "ru": "Длинно."},
                                "track": {"en": "Ecology"},
                                "persons": [{"public_name": "Ann | B.", "id": 1}, {"name": None}, "x"],
                                "links": ["https://example.org/a", {"url": None}, {"url": "ftp://x"}],
                            },
                            "x",
                        ],
                        "Garden": None,
                    }
                },
                None,
                {
                    "rooms": {
                        "Garden": [{"id": 77, "date": "2027-11-15T09:00:00", "duration": "0:30", "title": {"de": "Zu"}}]
                    }
                },
            ]
        },
    }
}


def test_a_schedule_of_pretalx_is_read() -> None:
    found, findings = read_agenda(json.dumps(FOREIGN).encode(), "schedule.JSON", EVENT)
    assert found is not None
    said = {(one.code, str(one.args.get("value", ""))) for one in findings if one.code != "untranslated"}
    assert said == {("link-left", "ftp://x"), ("left-out", "rooms: x")}
    first, second = found.sessions
    assert (first.kind, first.hall, first.section) == (SessionKind.PRESENTATION, "big", "eco")
    assert re.fullmatch("x-[0-9a-f]{6}", first.id)
    assert str(first.starts) == "2027-11-14 10:00:00+05:00"
    assert first.title == dict.fromkeys(LANGUAGES, "On fairs")
    assert first.description == {"kk": "Длинно.", "ru": "Длинно.", "en": "Short.\n\nLong.\n\nftp://x"}
    assert first.speakers == tuple(Speaker(dict.fromkeys(LANGUAGES, name)) for name in ("Ann / B.", "x"))
    assert first.slides == "https://example.org/a"
    assert (second.id, second.kind, second.hall) == ("77", SessionKind.OTHER, "garden")


def test_a_session_without_a_time_is_left_out_by_name() -> None:
    whole = {"schedule": {"conference": {"days": [{"rooms": {"Garden": [{"id": 7, "start": "10:00", "title": "x"}]}}]}}}
    found, findings = read_agenda(json.dumps(whole).encode(), "s.json", EVENT)
    assert found is None
    assert [(one.code, one.about) for one in findings if one.code == "session-left"] == [("session-left", "x")]
    assert "empty-table" in {one.code for one in findings}


def test_a_known_session_is_found_by_its_guid() -> None:
    whole = as_json(AGENDA)
    del whole["schedule"]["jarmenke"]
    found, _ = read_agenda(json.dumps(whole).encode(), "s.json", EVENT, AGENDA)
    assert found is not None
    assert [one.id for one in found.sessions] == ["keynote", "other", "lunch"]


@pytest.mark.parametrize("beside", [7, {"sessions": []}, {"sessions": {"x": 7, "y": {}}}])
def test_what_stands_beside_a_schedule_is_not_trusted(beside: object) -> None:
    whole = as_json(AGENDA)
    whole["schedule"]["jarmenke"] = beside
    found, _ = read_agenda(json.dumps(whole).encode(), "s.json", EVENT)
    assert found is not None
    assert len(found.sessions) == 3


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *[
            ("starts", "x"),
            ("starts", 1),
            ("starts", "9999-12-31T23:59:59-12:00"),
            ("title", "x"),
            ("title", {"kk": 1}),
        ],
        *[
            ("speakers", 7),
            ("speakers", ["x"]),
            ("speakers", [{"name": {"kk": 1, "ru": 1, "en": 1}}]),
            ("roles", [1, "a"]),
        ],
        *[("hall", []), ("slides", {}), ("capacity", "x"), ("kind", "x"), ("id", None)],
    ],
)
def test_a_forged_session_beside_a_schedule_does_no_harm(key: str, value: object) -> None:
    whole = as_json(AGENDA)
    for raw in whole["schedule"]["jarmenke"]["sessions"].values():
        raw[key] = value
    found, findings = read_agenda(json.dumps(whole).encode(), "s.json", EVENT)
    assert found is not None or findings


@pytest.mark.parametrize(
    "content", [b"[]", b'{"schedule": []}', b"[" * 100_000, b"\xff", b'{"schedule": {"conference": {}}}']
)
def test_json_that_is_no_schedule(content: bytes) -> None:
    assert [one.code for one in read_agenda(content, "s.json", EVENT)[1]] == ["unreadable"]


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><schedule>&b;</schedule>"""
THIEF = b"""<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><schedule>&a;</schedule>"""


@pytest.mark.parametrize("content", [BOMB, THIEF, BOMB.decode().encode("utf-16"), b"<!DOCTYPE x><schedule/>"])
def test_xml_that_defines_anything_is_refused(content: bytes) -> None:
    assert [one.code for one in read_agenda(content, "s.xml", EVENT)[1]] == ["dangerous"]


@pytest.mark.parametrize("content", [b"<html/>", b"<schedule>", b"<?xml version='1.0' encoding='nope'?><schedule/>"])
def test_xml_that_is_no_schedule(content: bytes) -> None:
    assert [one.code for one in read_agenda(content, "s.xml", EVENT)[1]] == ["unreadable"]


@pytest.mark.parametrize("beside", [b"<?jarmenke {?>", b"<?jarmenke []?>", b"<?other x?>", b""])
def test_xml_of_another_program_is_read(beside: bytes) -> None:
    content = (
        beside
        + """<schedule><version>1</version><conference/><day><room name="Сад"><event id="5" guid="x">
        <date>2027-11-14T10:00:00+05:00</date><start>10:00</start><duration>01:00:00</duration>
        <title> О ярмарке </title><language>ru</language><type>Доклад</type>
        <persons><person>Асан</person><person/></persons>
        </event></room></day></schedule>""".encode()
    )
    found, _ = read_agenda(content, "s.xml", EVENT)
    assert found is not None
    (talk,) = found.sessions
    assert (talk.id, talk.hall, talk.title["kk"], talk.kind) == ("x", "garden", "О ярмарке", SessionKind.PRESENTATION)
    assert str(talk.ends) == "2027-11-14 11:00:00+05:00"
    assert [speaker.name["ru"] for speaker in talk.speakers] == ["Асан"]


def test_two_libraries_read_our_calendar_alike() -> None:
    content = to_ical(AGENDA.sessions, EVENT, "en", NOW, {"keynote": 4})
    by_uid: dict[str, Any] = {
        str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical(content).walk("VEVENT")
    }
    others: dict[Any, Any] = {
        event.uid: event for event in IcsCalendarStream.calendar_from_ics(content.decode()).events
    }
    assert by_uid.keys() == others.keys() == {f"{one.id}@fair.jarmenke" for one in AGENDA.sessions}
    for one in AGENDA.sessions:
        entry, other = by_uid[f"{one.id}@fair.jarmenke"], others[f"{one.id}@fair.jarmenke"]
        assert entry["DTSTART"].dt == other.dtstart == one.starts
        assert entry["DTEND"].dt == other.dtend == one.ends
        assert str(entry["SUMMARY"]) == other.summary == one.title["en"]
        assert entry["SEQUENCE"] == other.sequence == (4 if one.id == "keynote" else 0)
        assert str(entry["LOCATION"]) == other.location
        assert entry["DTSTAMP"].dt == other.dtstamp == NOW
        assert (str(entry["STATUS"]) == "CANCELLED") is one.cancelled
    keynote = others["keynote@fair.jarmenke"]
    assert keynote.location == "Big hall, 1st floor, Hotel, Aktau"
    assert keynote.description == 'Aigul, chair\nAigul, Fund\n\nOne "two"'
    assert keynote.categories == ["presentation", "Ecology"]


def test_a_calendar_of_one_session_has_its_zone() -> None:
    text = to_ical([FULL], EVENT, "kk", NOW).decode()
    assert text.count("BEGIN:VEVENT") == 1
    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Aqtau" in text
    assert "DTSTART;TZID=Asia/Aqtau:20271114T100000" in text


def ics(*lines: str) -> bytes:
    entry = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(entry).encode()


def test_a_calendar_of_another_program_is_read() -> None:
    content = ics(
        "UID:20271114-abc@calendar.example",
        "DTSTART:20271114T050000Z",
        "DURATION:PT45M",
        "SUMMARY:О ярмарке",
        "LOCATION:Hotel\\, Aktau",
        "CATEGORIES:Talk",
        "CATEGORIES:Kids",
    )
    found, findings = read_agenda(content, "x.ics", EVENT)
    assert found is not None
    assert {finding.code for finding in findings} == {"untranslated"}
    (talk,) = found.sessions
    assert re.fullmatch("x-[0-9a-f]{6}", talk.id)
    assert (str(talk.starts), str(talk.ends)) == ("2027-11-14 10:00:00+05:00", "2027-11-14 10:45:00+05:00")
    assert (talk.hall, talk.section, talk.kind) == (None, "kids", SessionKind.PRESENTATION)


def test_a_calendar_with_local_times_an_unknown_hall_and_no_place() -> None:
    content = ics(
        "UID:a", "DTSTART:20271114T100000", "DTEND:20271114T110000", "SUMMARY;LANGUAGE=de:x", "LOCATION:Tent\\, 2"
    )
    _, findings = read_agenda(content, "x.ics", EVENT)
    assert [(one.code, one.args.get("value")) for one in findings if one.code != "untranslated"] == [
        ("hall-left", "Tent, 2")
    ]


def test_an_entry_at_the_end_of_time_is_none() -> None:
    _, findings = read_agenda(ics("UID:a", "DTSTART:99991231T235959Z", "SUMMARY:x"), "x.ics", EVENT)
    assert [one.code for one in findings] == ["unreadable"]


def test_an_entry_for_a_whole_day_is_left_out_by_name() -> None:
    _, findings = read_agenda(ics("UID:a", "DTSTART;VALUE=DATE:20271114", "SUMMARY:x"), "x.ics", EVENT)
    assert [(one.code, one.args.get("why"), one.about) for one in findings] == [
        ("session-left", "all-day", "x"),
        ("empty-table", None, ""),
    ]


def test_what_a_calendar_changed_is_taken_over_and_the_rest_stays() -> None:
    changed = session(
        "keynote", "11:00", section="eco", title=words("Баяндама", "Иначе", "Talk"), speakers=FULL.speakers[:1]
    )
    content = to_ical([changed], EVENT, "ru", NOW)
    found, _ = read_agenda(content, "x.ics", EVENT, agenda(FULL))
    assert found is not None
    (keynote,) = found.sessions
    assert keynote.title == words("Баяндама", "Иначе", "Talk")
    assert (keynote.capacity, keynote.roles, keynote.description, keynote.slides) == (
        40,
        frozenset({"ngo"}),
        None,
        None,
    )
    assert [speaker.name for speaker in keynote.speakers] == [dict.fromkeys(LANGUAGES, "Айгуль")]


WHOLE = {
    "a.csv": write_csv(to_rows(AGENDA)),
    "a.json": to_frab_json(AGENDA, EVENT, "kk", version="1", links=LINKS),
    "a.xml": as_xml(AGENDA),
    "a.ics": to_ical(AGENDA.sessions, EVENT, "kk", NOW),
}
PLACES = st.integers(0, 20_000)


@given(
    st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(PLACES, st.integers(0, 30), st.binary(max_size=4)), max_size=5)
)
def test_whatever_happens_to_a_file_reading_answers_with_findings(
    name: str, edits: list[tuple[int, int, bytes]]
) -> None:
    content = WHOLE[name]
    for place, gone, new in edits:
        here = place % len(content)
        content = content[:here] + new + content[here + gone :]
    found, findings = read_agenda(content, name, EVENT)
    assert (found is None) == any(finding.severity is Severity.ERROR for finding in findings)
    assert all(finding.args.keys() == FINDINGS[finding.code] for finding in findings)


VALUES = st.sampled_from(
    [
        "",
        "x",
        "99999999",
        "20271114T250000",
        "20271114T090000",
        "99991231T235959Z",
        "P1D",
        "-PT5M",
        "PT999999999H",
        ";;;=:",
        "\\n",
        ",,,",
    ]
)
NAMES = st.sampled_from(["DTSTART", "DTEND", "DURATION", "CATEGORIES", "STATUS", "UID", "SUMMARY", "LOCATION", "RRULE"])


@given(st.lists(st.tuples(NAMES, st.sampled_from(["", ";VALUE=DATE", ";TZID=Nowhere", ";X"]), VALUES), max_size=6))
def test_strange_entries_are_read_or_found_wrong(lines: list[tuple[str, str, str]]) -> None:
    content = ics(*(f"{name}{parameter}:{value}" for name, parameter, value in lines))
    found, findings = read_agenda(content, "x.ics", EVENT)
    assert found is not None or findings
