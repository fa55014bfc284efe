"""The frab schedule as XML. What is read may be hostile: it may define no entities and name no other files."""

import json
import re
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from xml.etree import ElementTree as ET
from xml.parsers import expat

from fair.agenda.formats.entries import EntryRow
from fair.agenda.formats.frab import GENERATOR, FrabTalk, acronym, beside, days
from fair.agenda.formats.frab_schedule import schedule_rows
from fair.agenda.model import Agenda
from fair.agenda.moments import at
from fair.event.model import Event
from fair.tables.row import TableReading
from fair.words import Language

_FORBIDDEN: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold at all."""
_LISTS: Final = frozenset({"persons", "links", "attachments"})
_WORDED: Final = frozenset({"title", "subtitle", "abstract", "description"})
"""Elements in which markup may stand."""
_TEXT: Final = "name"
"""How the JSON calls what an element of XML says itself."""
_BETWEEN: Final = "#text"
"""What stands between elements, where nobody looks for a text."""
_MARKUP: Final = frozenset({"a", "b", "br", "em", "i", "p", "span", "strong", "u"})


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


def from_frab_xml(content: bytes, event: Event, known: Agenda, reading: TableReading) -> list[EntryRow]:
    """Return the rows of a schedule, for `read_entries`.

    Raises ValueError where it is none, `DangerousError` where it defines entities.
    """
    extra = _inspected(content)
    root = ET.fromstring(content)  # noqa: S314 - inspected: there are no entities
    for element in root.iter():
        element.tag = _local(element.tag)
        element.attrib = {_local(name): said for name, said in element.attrib.items()}
    if root.tag != "schedule":
        raise ValueError(root.tag)
    return schedule_rows({"schedule": _as_json(root, extra)}, event, known, reading)


def _as_json(root: ET.Element, extra: Mapping[str, object]) -> dict[str, Any]:
    """Return a schedule as its JSON has it."""
    days = [
        {
            **_without({"room", "event"}, day),
            "rooms": [*({**_without({"event"}, room), **_events(room)} for room in day.iterfind("room")), _events(day)],
        }
        for day in root.iterfind("day")
    ]
    rest = _without({"day"}, root)
    said = rest.pop("conference", {})
    conference = said if isinstance(said, dict) else {"title": said}
    return {**rest, GENERATOR: extra, "conference": {**conference, "days": days}}


def _properties(element: ET.Element) -> dict[str, Any]:
    """Return attributes and children by name, and what stands between them; what stands there twice is a list."""
    found: dict[str, Any] = dict(element.attrib)
    for child in element:
        value = _value(child)
        found[child.tag] = [*_listed(found[child.tag]), *_listed(value)] if child.tag in found else value
        if child.tag in _WORDED | _LISTS:
            found |= {f"{child.tag}.{name}": said for name, said in child.attrib.items()}
    return found | ({_BETWEEN: said} if (said := _between(element)) else {})


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_text(element: ET.Element) -> bool:
    return all(child.tag in _MARKUP for child in element)


def _called(element: ET.Element) -> dict[str, Any]:
    said = " ".join("".join(element.itertext()).split())
    found: dict[str, Any] = dict(element.attrib)
    return found | ({_BETWEEN if _TEXT in found else _TEXT: said} if said else {})


def _between(element: ET.Element) -> str:
    texts = [element.text, *(child.tail for child in element)]
    return " ".join(filter(None, (" ".join((text or "").split()) for text in texts)))


def _without(tags: Collection[str], element: ET.Element) -> dict[str, Any]:
    return {name: value for name, value in _properties(element).items() if name not in tags}


def _events(element: ET.Element) -> dict[str, Any]:
    """Return what is held in a room, or on a day in none."""
    return {"events": [_properties(event) for event in element.iterfind("event")]}


def _local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def _value(element: ET.Element) -> Any:
    """Return an element as JSON would have it: lists of things, texts with their markup, things with properties."""
    if element.tag in _LISTS:
        return [*map(_named, element), *filter(None, [_between(element)])]
    if element.tag in _WORDED or not (len(element) or element.attrib):
        return _text(element)
    return _called(element) if _is_text(element) else _properties(element)


def _named(element: ET.Element) -> dict[str, Any]:
    """Return a thing with its properties; what it says itself is what it is called, unless it has a name."""
    found = _called(element) if _is_text(element) else _properties(element)
    return {_TEXT: found.pop(_BETWEEN), **found} if _BETWEEN in found and _TEXT not in found else found


def _text(element: ET.Element) -> str:
    """Return the text of an element, markup that stands in it unescaped included."""
    inside = "".join(ET.tostring(child, encoding="unicode") for child in element)
    return f"{element.text or ''}{inside}".strip()


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


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = _legal(text)
    return element


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
