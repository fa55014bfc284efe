"""From what another program says of sessions to an agenda: what only we know stays, what has no place is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from fair.agenda.formats.account import several
from fair.agenda.formats.halls import beside_hall, hall_in
from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.session_ids import Identities
from fair.agenda.table.columns import (
    CANCELLED,
    DESCRIPTION_MAX,
    DESCRIPTIONS,
    KINDS,
    SEPARATOR,
    TITLE_MAX,
    TITLES,
)
from fair.agenda.table.reader import NOTHING, gathered, is_sound
from fair.agenda.table.sessions import HTTPS, NOT_SAID, SAID_END, SAID_START, SessionReader
from fair.agenda.table.writer import cells
from fair.event.model import Event
from fair.fields.names import fold
from fair.findings import Finding
from fair.tables.model import ROWS_MAX, Cell
from fair.tables.row import SHOWN, RowReader, TableReading, shortened
from fair.words import LANGUAGES, Language, Words


@dataclass(frozen=True, slots=True)
class ForeignEntry:
    """What another program says of one session; what it does not say is empty or None."""

    id: str
    title: Mapping[Language, str]
    """In the languages that the program knows: mostly one. Plain text, as is the description."""
    language: Language
    starts: datetime | None = None
    """Moments are in the event's zone."""
    ends: datetime | None = None
    said_start: str = ""
    said_end: str = ""
    """As they stand there, for what is told of them."""
    known_by: str = ""
    """What the other program calls it, if it has no title."""
    description: Mapping[Language, str] | None = None
    hall: str | None = None
    """As it is written there; None: nothing is said of it."""
    section: str | None = None
    kind: str = ""
    persons: tuple[str, ...] | None = None
    links: tuple[str, ...] = ()
    cancelled: bool = False

    @property
    def about(self) -> str:
        """The title, as findings name it."""
        return next(filter(None, (*self.title.values(), self.known_by)), "")[:SHOWN]


def times(starts: datetime | None, ends: datetime | None) -> dict[str, Cell]:
    """Return the cells of a start and an end; those that are not known are empty."""
    one_day = starts is not None and ends is not None and starts.date() == ends.date()
    end: Cell = ""
    if ends:
        end = ends.time() if one_day else ends.replace(tzinfo=None)
    return {"date": starts.date() if starts else "", "start": starts.time() if starts else "", "end": end}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """The cells of a session, and what findings call it."""

    cells: Mapping[str, Cell]
    about: str


def row_of(entry: ForeignEntry, ours: Session | None, event: Event, reading: TableReading) -> EntryRow:
    """Return the row of an entry: that of the session, if we know it, with what the entry says."""
    return EntryRow(_EntryWriter(entry, ours, event, reading).cells(), entry.about)


def read_entries(
    rows: Sequence[EntryRow], event: Event, reading: TableReading, known: Agenda
) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a file of another program, and what was found.

    It is refused as a whole only if nothing at all can be taken: nobody can edit such a file.
    """
    sessions: dict[str, tuple[Session, RowReader]] = {}
    reader, identities = SessionReader(event, lenient=True), Identities(known, ())
    if len(rows) >= ROWS_MAX:
        reading.note(1, "too-many-rows", max=ROWS_MAX)
        return None, tuple(reading.findings)
    for number, row in enumerate(rows, 1):
        reads = RowReader(reading, number, row.cells, "", row.about)
        session = reader.session(reads, reader.session_id(reads), identities)
        if session is not None:
            if session.id in sessions:
                reads.note("same-entry", "id", value=sessions[session.id][1].about)
            sessions[session.id] = session, reads
    agenda = gathered(sessions, event) if sessions else NOTHING
    if not agenda.sessions:
        reading.note(1, "empty-table")
    found = _once(reading.findings)
    return agenda if is_sound(found) else None, found


def _once(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings, once what is said of many sessions alike; what leaves most out stands first."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in found:
        alike.setdefault((one.code, one.column, *sorted(one.args.items())), []).append(one)
    once = [replace(same[0], about=several([one.about for one in same if one.about])) for same in alike.values()]
    return tuple(sorted(once, key=lambda one: (_ORDER.get(one.code, len(_ORDER)), one.line)))


_ORDER: Final = {
    code: place
    for place, code in enumerate(
        ("session-left", "zone-unknown", "repeats-unread", "hall-left", "same-entry", "partial-calendar", "no-end")
    )
}
"""What matters most; a message shows the first findings only."""


class _EntryWriter:
    """Writes the row of one entry."""

    def __init__(self, entry: ForeignEntry, ours: Session | None, event: Event, reading: TableReading) -> None:
        self._entry = entry
        self._ours = ours
        self._event = event
        self._reading = reading

    def cells(self) -> Mapping[str, Cell]:
        entry, ours = self._entry, self._ours
        row: dict[str, Cell] = dict(cells(self._with_speakers(ours))) if ours else {}
        row |= {"id": entry.id, "status": CANCELLED if entry.cancelled else ""}
        row |= self._times()
        row |= self._said(TITLES, ours.title if ours else None, entry.title, TITLE_MAX)
        if ours is None and entry.persons:
            column = f"speakers_{entry.language}"
            row[column] = "\n".join(name.replace(SEPARATOR, "/") for name in entry.persons)
        if entry.hall is not None and ((hall := hall_in(entry.hall, self._event)) or ours is None):
            row["hall"] = hall
            if rest := beside_hall(entry.hall, self._event):
                self._note("place-left", "hall", value=rest[:SHOWN])
        if entry.section is not None:
            row["section"] = entry.section
        row |= self._kind()
        links, text = self._links()
        if links:
            row["slides"] = links
        description = dict(entry.description or {})
        if text:
            description[entry.language] = "\n\n".join(filter(None, (description.get(entry.language, ""), text)))
        return row | self._said(DESCRIPTIONS, ours.description if ours else None, description, DESCRIPTION_MAX)

    def _note(self, code: str, column: str, **args: str | int) -> None:
        self._reading.note(1, code, column, "", self._entry.about, **args)

    def _times(self) -> dict[str, Cell]:
        starts, ends, ours = self._entry.starts, self._entry.ends, self._ours
        if starts is None and ours:
            if not self._entry.cancelled:
                self._note("time-kept", "start", value=self._entry.said_start or NOT_SAID)
            return {}
        if starts and ours and (ends is None or ends <= starts):
            if said := self._entry.said_end:
                self._note("length-kept", "end", value=said)
            ends = starts + (ours.ends - ours.starts)
        return {**times(starts, ends), SAID_START: self._entry.said_start, SAID_END: self._entry.said_end}

    def _kind(self) -> dict[str, Cell]:
        """Return our kind for the program's, such as "Talk"; one that we do not know changes none that we do."""
        said = self._entry.kind
        kind = KINDS.get(fold(said)) if said else None
        if said and kind is None:
            self._note("kind-left", "kind", value=said[:SHOWN], suggestion="")
        if kind is not None:
            return {"kind": kind.value}
        return {} if self._ours else {"kind": SessionKind.OTHER.value}

    def _links(self) -> tuple[str, str]:
        """Return the link that the session's button can lead to, and the others as a text."""
        first = next((link for link in self._entry.links if HTTPS.fullmatch(link)), "")
        others = [link for link in dict.fromkeys(self._entry.links) if link != first]
        for link in others:
            self._note("link-left", "slides", value=link[:SHOWN])
        return first, "\n".join(others)

    def _with_speakers(self, ours: Session) -> Session:
        """Return a session of ours with the speakers of the entry, as we know them."""
        if self._entry.persons is None:
            return ours
        left = [*ours.speakers]
        speakers: list[Speaker] = []
        for name in self._entry.persons:
            one = next((one for one in left if fold(name) in map(fold, one.name.values())), None)
            if one:
                left.remove(one)
            speakers.append(one or Speaker(dict.fromkeys(LANGUAGES, name)))
        return replace(ours, speakers=tuple(speakers))

    def _said(
        self, columns: Sequence[str], ours: Words | None, said: Mapping[Language, str], limit: int
    ) -> dict[str, Cell]:
        """Return a text in all languages. What was only a copy of a text that has changed changes with it.

        A translation that is ours stays, and it is told that what it translates has changed.
        """
        said = {language: text for language, text in said.items() if text}
        if not said:
            return {}
        old = ours or dict.fromkeys(LANGUAGES, "")
        changed = {language: text for language, text in said.items() if not _is_same(text, old[language], limit)}
        copied = {old[language] for language in changed}
        new = next(iter(changed.values()), "")
        row: dict[str, Cell] = {}
        for column, language in zip(columns, LANGUAGES, strict=True):
            is_copy = bool(changed) and old[language] in copied
            row[column] = said.get(language) or (new if is_copy and ours else old[language])
            if ours and changed and not is_copy and language not in said and old[language]:
                self._note("translation-old", column, language=language)
        return row


def _is_same(text: str, old: str, limit: int) -> bool:
    return old in {text, shortened(text, limit) if len(text) > limit else text}
