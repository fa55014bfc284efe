"""From the sessions of a frab schedule to an agenda, in which everything is then checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from fair.agenda.formats.durations import span_of
from fair.agenda.formats.entries import EntryRow, ForeignEntry, row_of
from fair.agenda.formats.halls import hall_in
from fair.agenda.formats.identity import EntryIds
from fair.agenda.model import Agenda, Session, Speaker
from fair.agenda.serialisation import read_session
from fair.agenda.table.writer import cells
from fair.event.model import Event
from fair.fields.languages import language_called, language_of_letters
from fair.fields.markup import plain
from fair.tables.row import TableReading
from fair.words import LANGUAGES, Language

_LINES: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class FrabEntry:
    """One event of a schedule. Texts of people may be a text, or one for each language."""

    guid: str
    codes: tuple[str, ...]
    """What else the other program knows it by, the surest first."""
    starts: datetime | None
    """In the event's zone."""
    ends: datetime | None
    duration: str
    said_start: str
    said_end: str
    """As they stand there."""
    room: str
    title: object
    texts: tuple[object, ...]
    """Subtitle, abstract and description."""
    track: object
    kind: object
    language: str
    persons: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def spoken(self) -> Language:
        """The language that it says it is in, or looks like."""
        return language_called(self.language) or language_of_letters(" ".join(map(_any, (self.title, *self.texts))))


def rows_of(
    entries: Sequence[FrabEntry], beside: Mapping[str, Any], event: Event, known: Agenda, reading: TableReading
) -> list[EntryRow]:
    """Return the rows of entries. What stood beside the schedule fills what entries cannot say, and is not trusted."""
    whole = dict(_whole(beside, event))
    ids = EntryIds(known, event, [session.id for session in whole.values()])
    rows = []
    for entry in entries:
        of_ours = whole.get(entry.guid)
        rows.append(_updated(entry, of_ours, event) if of_ours else _row(entry, ids, event, known, reading))
    shown = {entry.guid for entry in entries}
    rest = [session for id_, session in whole.items() if session.cancelled and id_ not in shown]
    return [*rows, *(EntryRow(cells(session), session.title[LANGUAGES[0]]) for session in rest)]


def _whole(beside: Mapping[str, Any], event: Event) -> Iterator[tuple[str, Session]]:
    sessions = beside.get("sessions")
    for id_, raw in sessions.items() if isinstance(sessions, dict) else ():
        try:
            session = read_session(raw, event.zone)
            cells(session)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            continue
        yield id_, session


def _row(entry: FrabEntry, ids: EntryIds, event: Event, known: Agenda, reading: TableReading) -> EntryRow:
    language = entry.spoken
    title = _texts((entry.title,), language)
    id_ = ids.give((entry.guid, *entry.codes), next(iter(title.values()), ""), entry.starts)
    said = ForeignEntry(
        id=id_,
        title={spoken: " ".join(text.split()) for spoken, text in title.items()},
        language=language,
        starts=entry.starts,
        ends=ends_of(entry),
        said_start=entry.said_start,
        said_end=entry.said_end,
        known_by=next(filter(None, (*entry.codes, entry.guid)), ""),
        description=_texts(entry.texts, language),
        hall=entry.room or None,
        section=_said(entry.track, language) or None,
        kind=_said(entry.kind, language),
        persons=entry.persons or None,
        links=entry.links,
    )
    return row_of(said, known.by_id.get(id_), event, reading)


def _updated(entry: FrabEntry, whole: Session, event: Event) -> EntryRow:
    """Return the whole session's row, with what was changed in the schedule itself."""
    language = entry.spoken
    title = _said(entry.title, language)
    text = _LINES.join(filter(None, (_said(text, language) for text in entry.texts)))
    described = whole.description or dict.fromkeys(LANGUAGES, "")
    session = replace(
        whole,
        starts=entry.starts or whole.starts,
        ends=ends_of(entry) or whole.ends,
        title={**whole.title, language: title or whole.title[language]},
        description={**described, language: text} if text else None,
        speakers=_speakers(entry.persons, whole.speakers, language),
        slides=next((link for link in entry.links if link.startswith("https://")), None),
        cancelled=False,
    )
    row = {**cells(session), "hall": hall_in(entry.room, event), "section": _said(entry.track, language)}
    return EntryRow(row, title or whole.title[language])


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


def ends_of(entry: FrabEntry) -> datetime | None:
    """Return the end, as it is said or, where that can't be, after the duration."""
    if entry.starts is None or (entry.ends is not None and entry.ends > entry.starts):
        return entry.ends
    span = span_of(entry.duration)
    return None if span is None else entry.starts + span


def _texts(values: Sequence[object], language: Language) -> Mapping[Language, str]:
    """Return plain texts, one below the other, in each language in which they are said."""
    said = {spoken: [plain(_in(value, spoken, language)) for value in values] for spoken in LANGUAGES}
    joined = {spoken: _LINES.join(dict.fromkeys(filter(None, texts))) for spoken, texts in said.items()}
    return {spoken: text for spoken, text in joined.items() if text}


def _said(value: object, language: Language) -> str:
    """Return a text in a language, or in any."""
    if isinstance(value, dict):
        value = value.get(language) or next(iter(value.values()), "")
    return value.strip() if isinstance(value, str) else ""


def unspoken(value: object) -> Iterator[str]:
    """Yield what a text says in languages that the bot does not speak, beside those that it does."""
    if isinstance(value, dict) and any(language_called(str(code)) for code in value):
        yield from (str(text) for code, text in value.items() if text and language_called(str(code)) is None)


def _any(value: object) -> str:
    return _said(value, "")


def _in(value: object, spoken: Language, language: Language) -> str:
    """Return what is said in one language exactly; a plain text is in the entry's language."""
    if isinstance(value, dict):
        ours = {known: text for code, text in value.items() if (known := language_called(str(code)))}
        if ours:
            return _said(ours.get(spoken), spoken)
    return _said(value, language) if spoken == language else ""
