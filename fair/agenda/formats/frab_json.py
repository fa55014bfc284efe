"""The frab schedule as JSON, written as pretalx does and read from whoever wrote it."""

import json
from datetime import datetime, timedelta
from typing import Any, Final

from fair.agenda.formats.entries import EntryRow
from fair.agenda.formats.frab import GENERATOR, FrabTalk, acronym, beside, days, person_guid
from fair.agenda.formats.frab_schedule import schedule_rows
from fair.agenda.model import Agenda, Speaker
from fair.agenda.moments import at
from fair.agenda.session_ids import guid
from fair.event.model import Event
from fair.fields.encodings import decoded
from fair.tables.row import TableReading
from fair.words import Language

_SCHEMA: Final = "https://c3voc.de/schedule/schema.json"


def to_frab_json(agenda: Agenda, event: Event, language: Language, *, version: str, links: str) -> bytes:
    """Return an agenda as a schedule in a language. `version` names the release, `links` begins a session's link."""
    whole = {
        "$schema": _SCHEMA,
        "generator": {"name": GENERATOR},
        "schedule": {
            "version": version,
            "base_url": links,
            "conference": _conference(agenda, event, language, links),
            GENERATOR: beside(agenda, event, language),
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode()


def from_frab_json(content: bytes, event: Event, known: Agenda, reading: TableReading) -> list[EntryRow]:
    """Return the rows of a schedule, for `read_entries`. Raises ValueError where it is none."""
    try:
        whole = json.loads(decoded(content).text, object_pairs_hook=_properties)
    except RecursionError as error:
        raise ValueError("nested") from error
    return schedule_rows(whole, event, known, reading)


def _properties(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return properties by name; what stands there twice is a list."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        found[name] = [*_listed(found[name]), *_listed(value)] if name in found else value
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _conference(agenda: Agenda, event: Event, language: Language, links: str) -> dict[str, Any]:
    first, last = event.days[0], event.days[-1]
    on_days = list(days(agenda, event, language, links))
    return {
        "acronym": acronym(event),
        "title": event.title[language],
        "start": first.isoformat(),
        "end": last.isoformat(),
        "daysCount": len(event.days),
        "timeslot_duration": "00:05",
        "time_zone_name": event.zone.key,
        "rooms": [
            {
                "name": hall.name[language],
                "guid": str(guid(event.id, "room", hall.id)),
                "description": ", ".join(words[language] for words in (hall.floor, hall.way) if words) or None,
                "capacity": None,
            }
            for hall in event.halls
        ],
        "tracks": [{"name": section.name[language]} for section in event.sections],
        "days": [
            {
                "index": day.index,
                "date": day.day.isoformat(),
                "day_start": at(day.day, datetime.min.time(), event.zone).isoformat(),
                "day_end": (
                    at(day.day + timedelta(days=1), datetime.min.time(), event.zone) - timedelta(seconds=1)
                ).isoformat(),
                "rooms": {room: [_talk(talk, event, language) for talk in talks] for room, talks in day.rooms.items()},
            }
            for day in on_days
        ],
    }


def _talk(talk: FrabTalk, event: Event, language: Language) -> dict[str, Any]:
    session = talk.session
    return {
        "id": talk.number,
        "guid": talk.guid,
        "date": session.starts.isoformat(),
        "start": f"{session.starts:%H:%M}",
        "duration": talk.duration,
        "room": talk.room,
        "slug": talk.slug,
        "url": talk.url,
        "title": talk.title,
        "subtitle": "",
        "track": talk.track or None,
        "type": session.kind.value,
        "language": language,
        "abstract": "",
        "description": talk.description,
        "persons": [_person(speaker, event, language) for speaker in session.speakers],
        "links": [{"title": session.slides, "url": session.slides, "type": "slides"}] if session.slides else [],
        "attachments": [],
    }


def _person(speaker: Speaker, event: Event, language: Language) -> dict[str, Any]:
    name = speaker.name[language]
    parts = [words[language] for words in (speaker.position, speaker.organisation) if words]
    return {
        "guid": person_guid(event, speaker),
        "name": name,
        "public_name": name,
        "biography": ", ".join(part for part in parts if part),
    }
