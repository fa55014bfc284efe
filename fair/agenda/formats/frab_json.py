"""The frab schedule as JSON, written as pretalx does and read from whoever wrote it."""

import json
from datetime import datetime, timedelta
from typing import Any, Final

from fair.agenda.formats.frab import GENERATOR, FrabTalk, acronym, beside, days, person_guid
from fair.agenda.formats.frab_rows import FrabEntry, rows_of
from fair.agenda.model import Agenda, Speaker
from fair.agenda.moments import at
from fair.agenda.session_ids import guid
from fair.event.model import Event
from fair.tables.model import Row
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


def from_frab_json(content: bytes, event: Event, known: Agenda) -> list[Row]:
    """Return the rows of a schedule, for `read_rows`. Raises ValueError where it is none."""
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("nested") from error
    schedule = _mapping(_mapping(whole).get("schedule"))
    conference = _mapping(schedule.get("conference"))
    if "days" not in conference:
        raise ValueError("no days")
    entries = [
        _entry(raw, name)
        for day in _list(conference["days"])
        for name, talks in _mapping(_mapping(day).get("rooms")).items()
        for raw in (talks if isinstance(talks, list) else [])
        if isinstance(raw, dict)
    ]
    return rows_of(entries, _mapping(schedule.get(GENERATOR)), event, known)


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


def _entry(raw: dict[str, Any], room: str) -> FrabEntry:
    links = [link.get("url") if isinstance(link, dict) else link for link in _list(raw.get("links"))]
    names = [person.get("name") or person.get("public_name") for person in map(_mapping, _list(raw.get("persons")))]
    return FrabEntry(
        guid=_text(raw.get("guid")),
        code=_text(raw.get("code")) or _text(raw.get("slug")) or _text(raw.get("id")),
        date=_text(raw.get("date")),
        start=_text(raw.get("start")),
        duration=_text(raw.get("duration")),
        room=_text(raw.get("room") or room),
        title=raw.get("title"),
        texts=(raw.get("abstract"), raw.get("description")),
        track=raw.get("track"),
        kind=raw.get("type"),
        language=_text(raw.get("language")),
        persons=tuple(name for name in map(_text, names) if name),
        links=tuple(link for link in map(_text, links) if link),
    )


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
