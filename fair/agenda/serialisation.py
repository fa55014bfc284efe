"""An agenda as JSON, the way a release keeps it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fair.agenda.model import Agenda, Session, SessionKind, Speaker


def to_json(agenda: Agenda) -> str:
    """Return an agenda as text; equal agendas give equal texts."""
    return json.dumps([_session(session) for session in agenda.sessions], ensure_ascii=False, sort_keys=True)


def from_json(text: str, zone: ZoneInfo) -> Agenda:
    """Return the agenda of a text of `to_json`."""
    return Agenda(tuple(read_session(raw, zone) for raw in json.loads(text)))


def _session(session: Session) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": session.id,
        "kind": session.kind.value,
        "title": dict(session.title),
        "starts": session.starts.isoformat(),
        "ends": session.ends.isoformat(),
        "hall": session.hall,
        "section": session.section,
        "description": _words(session.description),
        "speakers": [_speaker(speaker) for speaker in session.speakers],
        "capacity": session.capacity,
        "roles": sorted(session.roles),
        "slides": session.slides,
        "cancelled": session.cancelled,
        "for_all": session.for_all,
    }
    return {key: value for key, value in raw.items() if value is not None and value is not False and value != []}


def _speaker(speaker: Speaker) -> dict[str, Any]:
    raw = {
        "name": dict(speaker.name),
        "position": _words(speaker.position),
        "organisation": _words(speaker.organisation),
        "number": speaker.number,
    }
    return {key: value for key, value in raw.items() if value is not None}


def _words(words: Mapping[str, str] | None) -> dict[str, str] | None:
    return None if words is None else dict(words)


def read_session(raw: Mapping[str, Any], zone: ZoneInfo) -> Session:
    """Return the session of an element of such a text."""
    return Session(
        id=raw["id"],
        kind=SessionKind(raw["kind"]),
        title=raw["title"],
        starts=datetime.fromisoformat(raw["starts"]).astimezone(zone),
        ends=datetime.fromisoformat(raw["ends"]).astimezone(zone),
        hall=raw.get("hall"),
        section=raw.get("section"),
        description=raw.get("description"),
        speakers=tuple(_read_speaker(speaker) for speaker in raw.get("speakers", ())),
        capacity=raw.get("capacity"),
        roles=frozenset(raw.get("roles", ())),
        slides=raw.get("slides"),
        cancelled=raw.get("cancelled", False),
        for_all=raw.get("for_all", False),
    )


def _read_speaker(raw: Mapping[str, Any]) -> Speaker:
    return Speaker(raw["name"], raw.get("position"), raw.get("organisation"), raw.get("number"))
