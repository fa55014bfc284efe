"""From the sessions of a frab schedule to rows of our table, in which everything is then checked as usual."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.serialisation import read_session
from fair.agenda.session_ids import guid, id_of
from fair.agenda.table.columns import COLUMNS, DESCRIPTIONS, KINDS, SPEAKERS, TITLES
from fair.agenda.table.writer import cells
from fair.event.model import Event
from fair.fields.names import fold
from fair.tables.model import Cell, Row
from fair.words import LANGUAGES, Language

_LINES: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class FrabEntry:
    """One event of a schedule. Texts of people may be a text, or one for each language."""

    guid: str
    code: str
    """What the other program calls it, if it has no GUID of ours."""
    date: str
    start: str
    duration: str
    room: str
    title: object
    texts: tuple[object, object]
    """Abstract and description."""
    track: object
    kind: object
    language: str
    persons: tuple[str, ...]
    links: tuple[str, ...]


def rows_of(entries: Sequence[FrabEntry], beside: Mapping[str, Any], event: Event, known: Agenda) -> list[Row]:
    """Return the rows of entries. What stood beside the schedule fills what entries cannot say, and is not trusted."""
    whole = dict(_whole(beside, event))
    ours = {str(guid(event.id, "session", session.id)): session for session in known.sessions}
    rows = [_row(entry, whole.get(entry.guid), ours.get(entry.guid), event) for entry in entries]
    shown = {entry.guid for entry in entries}
    rows += [cells(session) for id_, session in whole.items() if session.cancelled and id_ not in shown]
    return [COLUMNS, *(tuple(row.get(column, "") for column in COLUMNS) for row in rows)]


def _whole(beside: Mapping[str, Any], event: Event) -> Iterator[tuple[str, Session]]:
    sessions = beside.get("sessions")
    for id_, raw in sessions.items() if isinstance(sessions, dict) else ():
        try:
            session = read_session(raw, event.zone)
            cells(session)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            continue
        yield id_, session


def _row(entry: FrabEntry, whole: Session | None, ours: Session | None, event: Event) -> dict[str, Cell]:
    language = entry.language if entry.language in LANGUAGES else LANGUAGES[0]
    if whole is not None:
        return _updated(entry, whole, language, event)
    starts, ends = _span(entry, event)
    row: dict[str, Cell] = {
        "id": ours.id if ours else id_of(entry.code or entry.guid),
        "kind": _kind(entry.kind, language),
        "date": starts.date() if starts else "",
        "start": starts.time() if starts else entry.start,
        "end": _end(starts, ends),
        "hall": entry.room,
        "section": _said(entry.track, language),
        "slides": next((link for link in entry.links if link.startswith("https://")), ""),
    }
    for column, spoken in zip(TITLES, LANGUAGES, strict=True):
        row[column] = _in(entry.title, spoken, language)
    for column, spoken in zip(DESCRIPTIONS, LANGUAGES, strict=True):
        row[column] = _LINES.join(filter(None, (_in(text, spoken, language) for text in entry.texts)))
    row[SPEAKERS[LANGUAGES.index(language)]] = "\n".join(name.replace("|", "/") for name in entry.persons)
    return row


def _updated(entry: FrabEntry, whole: Session, language: Language, event: Event) -> dict[str, Cell]:
    """Return the whole session's row, with what was changed in the schedule itself."""
    starts, ends = _span(entry, event)
    title = _said(entry.title, language)
    text = _LINES.join(filter(None, (_said(text, language) for text in entry.texts)))
    described = whole.description or dict.fromkeys(LANGUAGES, "")
    session = replace(
        whole,
        starts=starts or whole.starts,
        ends=ends or whole.ends,
        title={**whole.title, language: title or whole.title[language]},
        description={**described, language: text} if text else None,
        speakers=_speakers(entry.persons, whole.speakers, language),
        slides=next((link for link in entry.links if link.startswith("https://")), None),
        cancelled=False,
    )
    return {**cells(session), "hall": entry.room, "section": _said(entry.track, language)}


def _speakers(names: Sequence[str], known: Sequence[Speaker], language: Language) -> tuple[Speaker, ...]:
    """Return the speakers of these names, as they are known."""
    left = [*known]
    speakers: list[Speaker] = []
    for name in names:
        speaker = next((one for one in left if one.name[language] == name), None)
        if speaker:
            left.remove(speaker)
        speakers.append(speaker or Speaker(dict.fromkeys(LANGUAGES, name)))
    return tuple(speakers)


def _span(entry: FrabEntry, event: Event) -> tuple[datetime | None, datetime | None]:
    """Return start and end in the event's zone, None where they cannot be read."""
    try:
        starts = datetime.fromisoformat(entry.date)
        hours, minutes, *_ = map(int, entry.duration.split(":"))
        span = timedelta(hours=hours, minutes=minutes)
        starts = starts.replace(tzinfo=event.zone) if starts.tzinfo is None else starts.astimezone(event.zone)
        return starts, (starts + span)
    except (ValueError, OverflowError):
        return None, None


def _end(starts: datetime | None, ends: datetime | None) -> Cell:
    if starts is None or ends is None:
        return ""
    return ends.time() if ends.date() == starts.date() else ends.replace(tzinfo=None)


def _kind(value: object, language: Language) -> str:
    """Return our kind for another program's type of a session, such as "Talk"."""
    return KINDS.get(fold(_said(value, language)), SessionKind.OTHER).value


def _said(value: object, language: Language) -> str:
    """Return a text in a language, or in any."""
    if isinstance(value, dict):
        value = value.get(language) or next(iter(value.values()), "")
    return value.strip() if isinstance(value, str) else ""


def _in(value: object, spoken: Language, language: Language) -> str:
    """Return what is said in one language exactly; a plain text is in the entry's language."""
    if isinstance(value, dict) and not value.keys().isdisjoint(LANGUAGES):
        return _said(value.get(spoken), spoken)
    return _said(value, language) if spoken == language else ""
