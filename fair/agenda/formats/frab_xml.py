"""The frab schedule as XML. What is read may be hostile: it may define no entities and name no other files."""

import json
import re
from datetime import datetime, timedelta
from typing import Final
from xml.etree import ElementTree as ET
from xml.parsers import expat

from fair.agenda.formats.frab import GENERATOR, FrabTalk, acronym, beside, days
from fair.agenda.formats.frab_rows import FrabEntry, rows_of
from fair.agenda.model import Agenda
from fair.agenda.moments import at
from fair.event.model import Event
from fair.tables.model import Row
from fair.words import Language

_FORBIDDEN: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold at all."""


class DangerousError(ValueError):
    """A file defines entities, as only attackers do."""


def to_frab_xml(agenda: Agenda, event: Event, language: Language, *, version: str, links: str) -> bytes:
    """Return an agenda as a schedule in a language. `version` names the release, `links` begins a session's link."""
    root = ET.Element("schedule")
    ET.SubElement(root, "generator", name=GENERATOR, version="1")
    _add(root, "version", version)
    conference = ET.SubElement(root, "conference")
    _add(conference, "acronym", acronym(event))
    _add(conference, "title", event.title[language])
    _add(conference, "start", event.days[0].isoformat())
    _add(conference, "end", event.days[-1].isoformat())
    _add(conference, "days", str(len(event.days)))
    _add(conference, "timeslot_duration", "00:05")
    _add(conference, "time_zone_name", event.zone.key)
    for day in days(agenda, event, language, links):
        begins = at(day.day, datetime.min.time(), event.zone)
        ends = at(day.day + timedelta(days=1), datetime.min.time(), event.zone) - timedelta(seconds=1)
        element = ET.SubElement(root, "day", index=str(day.index), date=day.day.isoformat())
        element.set("start", begins.isoformat())
        element.set("end", ends.isoformat())
        for room, talks in day.rooms.items():
            place = ET.SubElement(element, "room", name=_legal(room))
            for talk in talks:
                _add_talk(place, talk, language)
    ET.indent(root)
    extra = json.dumps(beside(agenda, event, language)).replace("?", "\\u003f")
    whole = ET.tostring(root, encoding="unicode")
    return f"<?xml version='1.0' encoding='utf-8'?>\n<?{GENERATOR} {extra}?>\n{whole}\n".encode()


def from_frab_xml(content: bytes, event: Event, known: Agenda) -> list[Row]:
    """Return the rows of a schedule, for `read_rows`.

    Raises ValueError where it is none, `DangerousError` where it defines entities.
    """
    extra = _inspected(content)
    root = ET.fromstring(content)  # noqa: S314 - inspected: there are no entities
    if root.tag != "schedule":
        raise ValueError(root.tag)
    entries = [
        _entry(element, room.get("name", ""))
        for day in root.iterfind("day")
        for room in day.iterfind("room")
        for element in room.iterfind("event")
    ]
    return rows_of(entries, extra, event, known)


def _inspected(content: bytes) -> dict[str, object]:
    """Parse once without building anything, to refuse what is dangerous, and return what stands beside."""
    found: list[str] = []

    def refuse(*_: object) -> None:
        raise DangerousError

    def take(target: str, data: str) -> None:
        if target == GENERATOR:
            found.append(data)

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.ProcessingInstructionHandler = take
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the library's signature: this is all
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from None
    try:
        extra = json.loads(found[0]) if found else {}
    except (ValueError, RecursionError):
        extra = {}
    return extra if isinstance(extra, dict) else {}


def _add_talk(room: ET.Element, talk: FrabTalk, language: Language) -> None:
    session = talk.session
    element = ET.SubElement(room, "event", guid=talk.guid, id=str(talk.number))
    _add(element, "date", session.starts.isoformat())
    _add(element, "start", f"{session.starts:%H:%M}")
    _add(element, "duration", talk.duration)
    _add(element, "room", talk.room)
    _add(element, "slug", talk.slug)
    _add(element, "url", talk.url)
    _add(element, "title", talk.title)
    _add(element, "subtitle", "")
    _add(element, "track", talk.track)
    _add(element, "type", session.kind.value)
    _add(element, "language", language)
    _add(element, "abstract", "")
    _add(element, "description", talk.description)
    persons = ET.SubElement(element, "persons")
    for number, speaker in enumerate(session.speakers, 1):
        _add(persons, "person", speaker.name[language]).set("id", str(speaker.number or number))
    links = ET.SubElement(element, "links")
    if session.slides:
        _add(links, "link", session.slides).set("href", session.slides)


def _entry(element: ET.Element, room: str) -> FrabEntry:
    def text(name: str) -> str:
        return (element.findtext(name) or "").strip()

    return FrabEntry(
        guid=element.get("guid", ""),
        code=text("slug") or element.get("id", ""),
        date=text("date"),
        start=text("start"),
        duration=text("duration"),
        room=text("room") or room,
        title=text("title"),
        texts=(text("abstract"), text("description")),
        track=text("track"),
        kind=text("type"),
        language=text("language"),
        persons=tuple(name for person in element.iterfind("persons/person") if (name := (person.text or "").strip())),
        links=tuple(link.get("href", "") for link in element.iterfind("links/link")),
    )


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = _legal(text)
    return element


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
