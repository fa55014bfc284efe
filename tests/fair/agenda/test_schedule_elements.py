"""Schedules of other programs, element by element: names of people, texts between elements, times said twice."""

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fair.agenda.files import read_agenda
from fair.agenda.model import Agenda
from fair.findings import Finding
from tests.fair.agenda.tables import EVENT, agenda
from tests.fair.agenda.test_foreign import reads, schedule, talk, times, told, xml

WHEN = "<date>2027-11-14T10:00:00+05:00</date><duration>1:00</duration><title>Вода</title>"


def left(findings: list[Finding]) -> set[str]:
    return {str(one.args["value"]) for one in findings if one.code == "left-out"}


@pytest.mark.parametrize(
    ("persons", "names", "told_"),
    [
        ("<person id='1'><name>Анна Ли</name></person>", ["Анна Ли"], set()),
        ("<person><first_name>Анна</first_name><last_name>Ли</last_name></person>", ["Анна Ли"], set()),
        ("<person>Анна <b>Ли</b></person>", ["Анна Ли"], set()),
        ("<person name='Анна Ли'>А.</person>", ["Анна Ли"], {"persons.#text: А."}),
        ("<person name='Анна Ли'/>", ["Анна Ли"], set()),
        ("<person>Анна<email>a@e.org</email></person>", ["Анна"], {"persons.email: a@e.org"}),
        ("<person><name>Анна</name>слово<biography>Био</biography></person>", ["Анна"],
         {"persons.#text: слово", "persons.biography: Био"}),
        ("<speaker>Анна</speaker><person>Бек</person>и ещё", ["Анна", "Бек", "и ещё"], set()),
        ("<person><full_name>Анна Ли</full_name><public_name>А. Ли</public_name></person>", ["А. Ли"],
         {"persons.full_name: Анна Ли"}),
        ("<person><nick>ann</nick></person>", [], {"persons.nick: ann"}),
    ],
)  # fmt: skip
def test_people_of_xml(persons: str, names: list[str], told_: set[str]) -> None:
    (found,), findings = reads(xml(f"<event id='1'>{WHEN}<persons>{persons}</persons></event>"), "xml")
    assert [one.name["ru"] for one in found.speakers] == names
    assert left(findings) == told_


def test_lists_that_stand_there_twice_are_one() -> None:
    twice = "<persons><person>Анна</person></persons><persons><person>Бек</person></persons>"
    (found,), findings = reads(xml(f"<event id='1'>{WHEN}{twice}</event>"), "xml")
    assert [one.name["ru"] for one in found.speakers] == ["Анна", "Бек"]
    assert findings == []


def test_texts_between_elements_are_told() -> None:
    event = f"<event id='1'>один{WHEN}два<links>https://e.org/1</links><track slug='e'>Экология</track></event>три"
    content = xml(event, 'note="w" date="2027-11-14"', "четыре").decode().replace("<day ", "пять<day ").encode()
    (found,), findings = reads(content, "xml")
    assert (found.slides, found.section) == ("https://e.org/1", "eco")
    assert left(findings) == {
        *("#text: один два; пять", "room.#text: три", "conference.#text: четыре", "day.note: w"),
    }


def test_a_track_may_be_named_by_an_attribute() -> None:
    (found,), findings = reads(xml(f"<event id='1'>{WHEN}<track name='Экология'/></event>"), "xml")
    assert (found.section, findings) == ("eco", [])


@pytest.mark.parametrize(
    ("said", "held", "told_"),
    [
        ({"date": "2027-11-14", "start": "11:00"}, "14 11:00–14 12:00", set()),
        ({"date": "14.11.2027", "start": "11:00"}, "14 11:00–14 12:00", set()),
        ({"date": "14.11.2027 12:30", "start": ""}, "14 12:30–14 13:30", set()),
        ({"date": "2027-11-14T09:00:00+03:00", "start": "09:00"}, "14 11:00–14 12:00", set()),
        ({"date": "2027-11-14T10:00:00+05:00", "start": "13:00"}, "14 10:00–14 11:00", {"start: 13:00"}),
        ({"date": "someday", "start": "13:00"}, "14 13:00–14 14:00", {"date: someday"}),
        ({"start": "1:30 PM", "date": ""}, "14 13:30–14 14:30", set()),
        ({"end": "2027-11-14T09:00:00+05:00", "duration": "0:45"}, "14 10:00–14 10:45",
         {"end: 2027-11-14T09:00:00+05:00"}),
        ({"end": "2027-11-14T12:00:00+05:00", "duration": "0:45"}, "14 10:00–14 12:00", {"duration: 0:45"}),
        ({"end": "2027-11-14T11:00:00+05:00", "duration": "PT1H"}, "14 10:00–14 11:00", set()),
        ({"duration": "P1DT2H"}, "14 10:00–15 12:00", set()),
    ],
)  # fmt: skip
def test_times_that_are_said_twice(said: dict[str, str], held: str, told_: set[str]) -> None:
    found, findings = reads(schedule(talk(**said)), "json")
    assert times(found) == [held]
    assert {one.code for one in findings} <= {"left-out"}
    assert left(findings) == told_


def test_a_time_that_cannot_be_read_is_told_as_it_stands_there() -> None:
    _, findings = reads(schedule(talk(duration="a while")), "json")
    assert [(one.code, one.args["said"]) for one in findings] == [("no-end", "a while")]
    (ours,), _ = reads(schedule(talk(duration="1:30")), "json")
    (kept,), findings = reads(schedule(talk(duration="a while")), "json", agenda(ours))
    assert (kept, told(findings)) == (ours, [("length-kept", "a while")])
    _, findings = reads(schedule(talk(), talk(guid="b", date="someday", start="noon", title="B")), "json")
    assert [(one.args["why"], one.args["value"]) for one in findings if one.code == "session-left"] == [
        ("unread", "someday noon")
    ]
    _, findings = reads(schedule(talk(date="someday", start="noon")), "json", agenda(ours))
    assert told(findings) == [("time-kept", "someday noon")]
    _, findings = reads(schedule(talk(title="")), "json")
    assert [(one.code, one.about) for one in findings if one.code == "session-left"] == [("session-left", "WRKSHP")]


def test_another_room_around_a_session_is_told() -> None:
    days: list[Any] = [{"date": "2027-11-14", "rooms": {"Tent": [talk()]}}]
    content = json.dumps({"schedule": {"conference": {"days": days}}}).encode()
    found, findings = read_agenda(content, "x.json", EVENT, Agenda())
    assert found is not None
    assert found.sessions[0].hall == "garden"
    assert left(list(findings)) == {"room.name: Tent"}


BASE = xml(
    f"<event id='1'>{WHEN}<abstract>О воде</abstract><track>Экология</track><type>Talk</type><room>Garden</room>"
    "<persons><person id='1'>Анна</person></persons><links><link href='https://e.org/1'>https://e.org/1</link></links>"
    "<answers><answer>x</answer></answers></event>",
    conference="<venue><name>x</name></venue>",
).decode()
PLACES = [element.tag for element in ET.fromstring(BASE).iter()]
FIXED = {"version", "date", "duration", "language"}
"""Elements that hold nothing but a value that the format needs; what spoils it is told as it stands."""


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(range(len(PLACES))), st.sampled_from(["child", "before", "behind", "attribute"]))
def test_law_a_word_anywhere_in_a_schedule_is_in_the_result_or_told(place: int, how: str) -> None:
    root = ET.fromstring(BASE)
    element = list(root.iter())[place]
    if PLACES[place] in FIXED or element is root.find("conference/title") or (element is root and how == "behind"):
        return
    match how:
        case "child":
            ET.SubElement(element, "extra").text = "zaqaba"
        case "before":
            element.text = f"zaqaba {element.text or ''}"
        case "behind":
            element.tail = f"{element.tail or ''} zaqaba"
        case _:
            element.set("extra", "zaqaba")
    found, findings = reads(ET.tostring(root), "xml")
    said = f"{found} {[dict(one.args) for one in findings]}"
    assert "zaqaba" in said, (PLACES[place], how, said)


def test_namespaces_and_days_without_rooms_are_read() -> None:
    event = f"<event id='1'>{WHEN}<room>Garden</room></event>"
    content = f"<schedule xmlns='http://e.org/x'><conference/><day date='2027-11-14'>{event}</day></schedule>"
    (found,), findings = reads(content.encode(), "xml")
    assert (found.title["ru"], found.hall, findings) == ("Вода", "garden", [])


def test_a_property_that_json_says_twice_is_no_loss() -> None:
    content = schedule(talk(duration=45.0, persons=[{"name": "Анна"}])).decode()
    twice = content.replace('"title": "Pottery"', '"title": "Pottery", "title": "Clay", "notes": "one", "notes": "two"')
    (found,), findings = reads(twice.replace('"persons": [', '"persons": ["Бек"], "persons": [').encode(), "json")
    assert found.title["en"] == "Pottery Clay"
    assert {one.name["en"] for one in found.speakers} == {"Анна", "Бек"}
    assert left(findings) == {"notes: one; two"}
