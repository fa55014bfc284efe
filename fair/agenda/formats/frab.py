"""The frab schedule, which conference systems and apps exchange: what its JSON and its XML have in common.

A schedule speaks one language and knows no cancelled session, no audience, no position of a speaker. What it
cannot hold stands beside it, where its schemas allow anything, so that an agenda comes back as it went out:
`Beside` goes into the key "jarmenke" of the JSON's schedule, and into a processing instruction of the XML.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from fair.agenda.model import Agenda, Session, Speaker
from fair.agenda.moments import micros
from fair.agenda.serialisation import to_json
from fair.agenda.session_ids import guid
from fair.event.model import Event
from fair.words import LANGUAGES, Language

GENERATOR: Final = "jarmenke"
_IDS: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class FrabTalk:
    """A session in one language, as both forms of the schedule show it."""

    session: Session
    number: int
    """Demanded by the format; not used by us."""
    guid: str
    room: str
    slug: str
    url: str
    title: str
    description: str
    track: str
    duration: str


@dataclass(frozen=True, slots=True)
class FrabDay:
    """The sessions of a day by room, rooms in the order of the halls."""

    index: int
    day: date
    rooms: Mapping[str, tuple[FrabTalk, ...]]


def days(agenda: Agenda, event: Event, language: Language, links: str) -> Iterator[FrabDay]:
    """Yield every day of the fair, and days beyond it on which something is held; without cancelled sessions.

    `links` is what the identifier of a session is put behind to make a link to it.
    """
    talks = list(_talks([session for session in agenda.sessions if not session.cancelled], event, language, links))
    rooms = ["", *(hall.name[language] for hall in event.halls), *(talk.room for talk in talks)]
    for index, day in enumerate(sorted({*event.days, *(talk.session.starts.date() for talk in talks)}), 1):
        todays = [talk for talk in talks if talk.session.starts.date() == day]
        by_room = {room: tuple(talk for talk in todays if talk.room == room) for room in dict.fromkeys(rooms)}
        yield FrabDay(index, day, {room: held for room, held in by_room.items() if held})


def beside(agenda: Agenda, event: Event, language: Language) -> Mapping[str, Any]:
    """Return what a schedule cannot hold: the language it is in, and the sessions whole, by GUID and cancelled."""
    sessions = zip(agenda.sessions, json.loads(to_json(agenda)), strict=True)
    return {
        "language": language,
        "sessions": {str(guid(event.id, "session", session.id)): raw for session, raw in sessions},
    }


def person_guid(event: Event, speaker: Speaker) -> str:
    """Return the GUID of a speaker: that of the registration, else of the name."""
    known = str(speaker.number) if speaker.number is not None else speaker.name[LANGUAGES[0]]
    return str(guid(event.id, "person", known))


def acronym(event: Event) -> str:
    """Return a short name in the shape that the schema wants."""
    return event.id.replace("-", "_").ljust(4, "_")


def duration(span: timedelta) -> str:
    """Return hours and minutes."""
    minutes = span // timedelta(minutes=1)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _talks(sessions: list[Session], event: Event, language: Language, links: str) -> Iterator[FrabTalk]:
    taken: set[int] = set()
    for session in sessions:
        own = guid(event.id, "session", session.id)
        number = own.int % _IDS + 1
        while number in taken:
            number += 1
        taken.add(number)
        hall, section = event.hall(session.hall), event.section(session.section)
        yield FrabTalk(
            session=session,
            number=number,
            guid=str(own),
            room=hall.name[language] if hall else session.hall or "",
            slug=f"{event.id}-{session.id}",
            url=f"{links}{session.id}",
            title=session.title[language],
            description=session.description[language] if session.description else "",
            track=section.name[language] if section else session.section or "",
            duration=duration(timedelta(microseconds=micros(session.ends) - micros(session.starts))),
        )
