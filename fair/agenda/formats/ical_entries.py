"""One entry of a calendar: what it says of a session, each time that it is held."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from fair.agenda.formats.account import FileAccount
from fair.agenda.formats.entries import EntryRow, ForeignEntry, row_of, times
from fair.agenda.formats.halls import hall_in
from fair.agenda.formats.ical import speakers_text, uid
from fair.agenda.formats.ical_left import LINKS, close, is_address
from fair.agenda.formats.ical_repeats import Repeats, UnreadRuleError, repeats, several, text_of
from fair.agenda.formats.ical_values import first, text, texts
from fair.agenda.formats.ical_zones import CalendarZones, dt_of
from fair.agenda.formats.identity import EntryIds
from fair.agenda.model import Agenda, Session, SessionKind
from fair.agenda.session_ids import id_of, is_session_id
from fair.agenda.table.columns import CANCELLED, DESCRIPTIONS, KINDS, SPEAKERS, TITLES, named
from fair.agenda.table.sessions import SAID_END, SAID_START
from fair.agenda.table.speakers import cell_of
from fair.agenda.table.writer import cells
from fair.event.model import Event
from fair.fields.languages import language_called, language_of_letters
from fair.fields.markup import plain
from fair.fields.names import fold
from fair.fields.text import clean
from fair.tables.model import Cell
from fair.tables.row import SHOWN, TableReading
from fair.words import LANGUAGES, Language

if TYPE_CHECKING:
    import icalendar

_STATUSES: Final = frozenset({"", "CONFIRMED", "CANCELLED"})


class CalendarEntry:
    """A VEVENT, with what is known of it before it is read."""

    def __init__(self, raw: "icalendar.Component", zones: CalendarZones) -> None:
        self.raw = raw
        self.title = clean(plain(text(raw, "SUMMARY")))
        self.uid = text(raw, "UID")
        self.about = (self.title or self.uid)[:SHOWN]
        self.starts = zones.moment(first(raw, "DTSTART"), self.about)
        self.moves = zones.moment(first(raw, "RECURRENCE-ID"), self.about)
        """Which time of an entry that repeats it stands for."""
        sequence = text(raw, "SEQUENCE")
        self.sequence = int(sequence) if sequence.isdecimal() and len(sequence) < len("1000000000") else 0
        self.changed = str(dt_of(first(raw, "LAST-MODIFIED")) or "")

    @property
    def when(self) -> str:
        """The start as it stands in the file."""
        said = dt_of(first(self.raw, "DTSTART"))
        return f"{said:%d.%m.%Y %H:%M}" if isinstance(said, datetime) else str(said)


class EntryReader:
    """Reads the entries of one calendar."""

    def __init__(
        self,
        event: Event,
        known: Agenda,
        reading: TableReading,
        account: FileAccount,
        ids: EntryIds,
        zones: CalendarZones,
    ) -> None:
        self._event = event
        self._known = known
        self._reading = reading
        self._account = account
        self._ids = ids
        self._zones = zones

    def rows(self, entry: CalendarEntry, moved: Sequence[CalendarEntry], *, cancelled: bool) -> Iterator[EntryRow]:
        """Yield a row for each time that an entry is held. `moved`: what is said of single times of it."""
        self._account_for(entry)
        said = dt_of(first(entry.raw, "DTSTART"))
        if isinstance(said, date) and not isinstance(said, datetime):
            self._note("session-left", entry, "start", why="all-day", value=str(said))
            held = None
        elif (held := self._repeats(entry)) is None:
            yield self._row(entry, entry.starts, self._signs(entry, entry.moves), cancelled=cancelled)
            if cancelled and entry.moves is None:
                yield from self._other_times(entry)
        others = {one.moves.astimezone(UTC): one for one in moved if one.moves}
        for starts, length in held.times if held else ():
            if (other := others.pop(starts.astimezone(UTC), None)) is None:
                yield self._row(entry, starts, self._signs(entry, starts), cancelled=cancelled, length=length)
            else:
                self._account_for(other)
                yield self._row(other, other.starts, self._signs(entry, starts), cancelled=cancelled)
        for other in others.values():
            self._account_for(other)
            yield self._row(other, other.starts, self._signs(entry, other.moves), cancelled=cancelled)

    def _other_times(self, entry: CalendarEntry) -> Iterator[EntryRow]:
        """Yield a row for each later time that we know of an entry that is cancelled as a whole, moved or not."""
        if not entry.uid:
            return
        planned = {*self._zones.moments(), *(session.starts.astimezone(UTC) for session in self._known.sessions)}
        signs = {id_of(sign): sign for sign in (_time_sign(entry, moment) for moment in planned)}
        for session in self._known.sessions:
            if session.id in signs:
                yield self._row(entry, session.starts, (signs[session.id],), cancelled=True)

    def _repeats(self, entry: CalendarEntry) -> Repeats | None:
        """Return when an entry is held, if it repeats."""
        if entry.starts is None:
            return None
        try:
            found = repeats(entry.raw, entry.starts, self._zones)
        except UnreadRuleError as error:
            self._note("repeats-unread", entry, "start", value=str(error)[:SHOWN])
            return None
        if found is not None:
            self._note("repeats", entry, "start", value=found.rule[:SHOWN], count=len(found.times))
            for name, said in found.left:
                self._account.leave(name, said, entry.about)
        return found

    def _signs(self, entry: CalendarEntry, starts: datetime | None) -> tuple[str, ...]:
        """Return what one time of an entry is known by: the UID, and when it should have been held.

        The first time of what repeats is known by the UID alone, also where it stands in a file without the others.
        """
        if not entry.uid or starts is None or (starts == entry.starts and entry.moves is None):
            return (entry.uid,)
        first_ = self._known.by_id.get(id_of(entry.uid)) if entry.moves is not None else None
        if first_ is not None and first_.starts.date() == starts.astimezone(first_.starts.tzinfo).date():
            return (_time_sign(entry, starts), entry.uid)  # the first may have been moved on its day
        return (_time_sign(entry, starts),)

    def _row(
        self,
        entry: CalendarEntry,
        starts: datetime | None,
        signs: tuple[str, ...],
        *,
        cancelled: bool,
        length: timedelta | None = None,
    ) -> EntryRow:
        ends = self._ends(entry, starts) if starts is None or length is None else starts.astimezone(UTC) + length
        held = _Held(entry, self._zones.local(starts), self._zones.local(ends), self._is_off(entry) or cancelled)
        own = entry.uid.removesuffix(uid("", self._event))
        if own != entry.uid and is_session_id(own):
            return _own_row(held, own, self._known.by_id.get(own), self._event)
        id_ = self._ids.give(signs, entry.title, held.starts)
        return row_of(self._foreign(held, id_), self._known.by_id.get(id_), self._event, self._reading)

    def _ends(self, entry: CalendarEntry, starts: datetime | None) -> datetime | None:
        """Return the end of one time of an entry: it lasts as long as the first."""
        ends, length = self._zones.moment(first(entry.raw, "DTEND"), entry.about), first(entry.raw, "DURATION")
        if starts is None or entry.starts is None:
            return None
        if ends is not None:
            return starts.astimezone(UTC) + (ends.astimezone(UTC) - entry.starts.astimezone(UTC))
        span = dt_of(length)
        return None if span is None else starts.astimezone(UTC) + span

    def _is_off(self, entry: CalendarEntry) -> bool:
        said = text(entry.raw, "STATUS")
        status = said.upper()
        if status == "TENTATIVE":
            self._note("tentative", entry, "status")
        elif status not in _STATUSES:
            self._account.leave("STATUS", said, entry.about)
        return status == "CANCELLED"

    def _foreign(self, held: "_Held", id_: str) -> ForeignEntry:
        raw = held.entry.raw
        described = plain(text(raw, "DESCRIPTION") or text(raw, "X-ALT-DESC"))
        language = _language(raw) or language_of_letters(f"{held.entry.title} {described}")
        kind, section, _ = _categories(raw, self._event)
        persons = [" ".join(line.split()) for line in texts(raw, "CONTACT")]
        return ForeignEntry(
            id=id_,
            title={language: held.entry.title},
            language=language,
            starts=held.starts,
            ends=held.ends,
            said_start=_said(raw, "DTSTART"),
            said_end=_said(raw, "DTEND", "DURATION"),
            known_by=held.entry.uid,
            description={language: described},
            hall=text(raw, "LOCATION") or None,
            section=section,
            kind=kind or "",
            persons=tuple(persons) or None,
            links=tuple(value for name in LINKS for value in texts(raw, name) if is_address(value)),
            cancelled=held.cancelled,
        )

    def _account_for(self, entry: CalendarEntry) -> None:
        close(entry.raw, entry.about, _categories(entry.raw, self._event)[2], self._account)
        for property_, wrong in entry.raw.errors:
            self._note("broken-line", entry, "", value=f"{property_ or ''} {wrong}".strip()[: 2 * SHOWN])
        if str(getattr(first(entry.raw, "RECURRENCE-ID"), "params", {}).get("RANGE", "")):
            self._note("repeats-unread", entry, "start", value="RANGE=THISANDFUTURE")

    def _note(self, code: str, entry: CalendarEntry, column: str, **args: str | int) -> None:
        self._reading.note(1, code, column, "", entry.about, **args)


class _Held:
    """One time of an entry, in the fair's zone."""

    __slots__ = ("cancelled", "ends", "entry", "starts")

    def __init__(self, entry: CalendarEntry, starts: datetime | None, ends: datetime | None, cancelled: bool) -> None:
        self.entry = entry
        self.starts = starts
        self.ends = ends
        self.cancelled = cancelled


def _said(raw: Any, *names: str) -> str:
    """Return properties as they stand in a file."""
    found = (text_of(value) for name in names if (value := first(raw, name)) is not None)
    return " ".join(filter(None, found))[:SHOWN]


def _time_sign(entry: CalendarEntry, starts: datetime) -> str:
    """Return by what one time of an entry is known, but for the first."""
    return f"{entry.uid}/{starts.astimezone(UTC):%Y%m%dT%H%M}"


def _own_row(held: _Held, id_: str, ours: Session | None, event: Event) -> EntryRow:
    """Return the row of an entry that we wrote ourselves: what has become empty there is empty."""
    raw = held.entry.raw
    language = _language(raw) or LANGUAGES[0]
    row: dict[str, Cell] = dict(cells(ours)) if ours else {}
    speakers = "\n".join(texts(raw, "CONTACT"))
    description = clean(text(raw, "DESCRIPTION"), lines=True)
    if speakers:
        description = description.removeprefix(clean(speakers_text(speakers), lines=True)).strip()
    kind, section, _ = _categories(raw, event)
    row |= {
        "id": id_,
        "hall": hall_in(text(raw, "LOCATION"), event),
        "slides": text(raw, "URL"),
        "status": CANCELLED if held.cancelled else "",
        **times(held.starts, held.ends),
        SAID_START: _said(raw, "DTSTART"),
        SAID_END: _said(raw, "DTEND", "DURATION"),
        TITLES[LANGUAGES.index(language)]: held.entry.title,
    }
    if kind is not None:
        row |= {"kind": kind or SessionKind.OTHER.value, "section": section or ""}
    _say(row, DESCRIPTIONS, language, description)
    if ours is None or speakers != cell_of(ours.speakers, language, numbers=False):
        row |= dict.fromkeys(SPEAKERS, "")
        _say(row, SPEAKERS, language, speakers)
    return EntryRow(row, held.entry.about)


def _say(row: dict[str, Cell], columns: tuple[str, ...], language: Language, said: str) -> None:
    """Put a text into its column; if it has become empty, the other languages have nothing to say either."""
    if not said:
        row |= dict.fromkeys(columns, "")
    row[columns[LANGUAGES.index(language)]] = said


def _categories(raw: Any, event: Event) -> tuple[str | None, str | None, list[str]]:
    """Return kind and section by an entry's categories, and the words that are neither; None: it has no categories."""
    words = [str(word).strip() for group in several(raw, "CATEGORIES") for word in getattr(group, "cats", [group])]
    if not words:
        return None, None, []
    sections = named((section.id, section.name.values()) for section in event.sections)
    kinds = [word for word in words if fold(word) in KINDS]
    held = [word for word in words if fold(word) in sections]
    rest = [word for word in words if word and word not in {*kinds[:1], *held[:1]}]
    kind = KINDS[fold(kinds[0])].value if kinds else ""
    return kind, sections[fold(held[0])] if held else None, rest


def _language(raw: Any) -> Language | None:
    """Return the language that an entry says it speaks."""
    return language_called(str(getattr(first(raw, "SUMMARY"), "params", {}).get("LANGUAGE", "")))
