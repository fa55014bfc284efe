"""From the entries of a calendar file to an agenda: repeated, moved and cancelled ones, of any zone."""

import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from fair.agenda.formats.account import FileAccount
from fair.agenda.formats.entries import EntryRow
from fair.agenda.formats.ical_entries import CalendarEntry, EntryReader
from fair.agenda.formats.ical_left import close_errors, close_part
from fair.agenda.formats.ical_zones import CalendarZones
from fair.agenda.formats.identity import EntryIds
from fair.agenda.model import Agenda
from fair.agenda.table.writer import cells
from fair.event.model import Event
from fair.fields.encodings import decoded
from fair.fields.names import fold
from fair.tables.row import SHOWN, TableReading
from fair.words import LANGUAGES

if TYPE_CHECKING:
    import icalendar

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SOFT: Final = re.compile(r"(?im)^[^:\r\n]*=QUOTED-PRINTABLE[^:\r\n]*:(?:[^\r\n]*=\r\n)+")
"""A property whose line goes on behind a sign of equality, as quoted-printable has it (RFC 2045, 6.7)."""
_ENTRY: Final = re.compile(r"(?m)^BEGIN:VEVENT")
_KEPT: Final = re.compile(r"(?m)^(?:X-WR-TIMEZONE|METHOD):[^\r\n]*\r?\n")
_PARTIAL: Final = frozenset({"CANCEL", "REQUEST", "ADD"})
"""Methods by which a file tells of some entries, and the others stay as they are."""
_WHOLE: Final = frozenset({"", "PUBLISH"})
_OF_CALENDAR: Final = frozenset(
    {
        *("VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE", "NAME", "X-WR-RELCALID"),
        *("REFRESH-INTERVAL", "X-PUBLISHED-TTL", "LAST-MODIFIED", "UID", "URL", "SOURCE", "COLOR"),
    }
)
"""What says only of the file itself, or what is followed."""


def from_ical(content: bytes, event: Event, known: Agenda, reading: TableReading) -> list[EntryRow]:
    """Return the rows of a calendar, for `read_entries`. Raises ValueError where it is none.

    A calendar speaks one language, and knows no audience and no number of places: a session that is known keeps
    its own.
    """
    import icalendar  # noqa: PLC0415 - few people ever import a calendar, and start-up time counts

    icalendar.Component.ignore_exceptions = True  # what is wrong with an alarm or a task refuses no file: it is told
    found = decoded(content)
    account, ids = FileAccount(reading), EntryIds(known, event)
    rows: list[EntryRow] = []
    methods = set()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a zone that the library guesses is one that it knows
            calendars = _calendars(icalendar.Calendar, _lines(found.text), reading)
        for calendar in calendars:
            methods.add(str(calendar.get("METHOD", "")).upper())
            rows += _CalendarReader(calendar, event, known, reading, account, ids).rows()
    except (IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error
    account.tell()
    if found.lost:
        reading.note(1, "old-letters", value=found.lost)
    if partial := methods & _PARTIAL:
        reading.note(1, "partial-calendar", value=", ".join(sorted(partial)))
        shown = {row.cells["id"] for row in rows}
        rest = [session for session in known.sessions if session.id not in shown]
        rows += [EntryRow(cells(session), session.title[LANGUAGES[0]][:SHOWN]) for session in rest]
    return rows


def _lines(text: str) -> str:
    """Return a text with the ends of lines that the format wants; lines that old programs have broken are whole."""
    text = _LINE_END.sub("\r\n", text)
    return _SOFT.sub(lambda found: found[0].replace("=\r\n", ""), text)


def _calendars(library: Any, text: str, reading: TableReading) -> list[Any]:
    """Return the calendars of a text; of a damaged one, the entries that are whole, each as one."""
    head, *entries = _ENTRY.split(text)
    found = _parsed(library, text)
    if found and sum(len(calendar.walk("VEVENT")) for calendar in found) >= len(entries):
        return found
    kept = "".join(_KEPT.findall(head))
    whole = []
    for entry in entries:
        body, _, _ = entry.partition("END:VEVENT")
        alone = f"BEGIN:VCALENDAR\r\n{kept}BEGIN:VEVENT{body}END:VEVENT\r\nEND:VCALENDAR\r\n"
        parsed = _parsed(library, alone) if body != entry else []
        whole += parsed
        if not parsed:
            reading.note(1, "broken-line", value=" ".join(entry.split())[: 2 * SHOWN])
    if not whole:
        raise ValueError("no whole entry")
    reading.note(1, "broken-file", value=str(len(whole)))
    return whole


def _parsed(library: Any, text: str) -> list[Any]:
    try:
        return list(library.from_ical(text, multiple=True))
    except (ValueError, OSError):  # OSError: an absurdly long name of a zone
        return []


class _CalendarReader:
    """Reads one calendar of a file."""

    def __init__(
        self,
        calendar: "icalendar.Component",
        event: Event,
        known: Agenda,
        reading: TableReading,
        account: FileAccount,
        ids: EntryIds,
    ) -> None:
        self._calendar = calendar
        self._reading = reading
        self._account = account
        self._method = str(calendar.get("METHOD", "")).upper()
        self._zones = CalendarZones(event, reading, str(calendar.get("X-WR-TIMEZONE", "")))
        self._reader = EntryReader(event, known, reading, account, ids, self._zones)

    def rows(self) -> Iterator[EntryRow]:
        entries = [CalendarEntry(raw, self._zones) for raw in self._calendar.walk("VEVENT")]
        self._close()
        if self._method not in _PARTIAL | _WHOLE:
            for entry in entries:
                self._account.leave(f"METHOD:{self._method}", entry.about, entry.about)
            return
        moved: dict[str, list[CalendarEntry]] = {}
        for entry in self._latest_moves(entries):
            moved.setdefault(entry.uid, []).append(entry)
        for entry in self._latest([entry for entry in entries if not entry.moves]):
            yield from self._reader.rows(entry, moved.pop(entry.uid, []), cancelled=self._method == "CANCEL")
        for rest in moved.values():
            for entry in rest:
                yield from self._reader.rows(entry, [], cancelled=self._method == "CANCEL")

    def _latest_moves(self, entries: list[CalendarEntry]) -> Iterator[CalendarEntry]:
        """Yield what is said of single times of entries, the latest of each."""
        found: dict[tuple[str, datetime], CalendarEntry] = {}
        for entry in sorted(entries, key=lambda one: _age(one, entries)):
            if entry.moves is not None:
                older = found.pop(sign := (entry.uid, entry.moves.astimezone(UTC)), None)
                found[sign] = entry
                if older is not None:
                    self._reading.note(1, "older-entry", "", "", older.about, value=older.when)
        yield from found.values()

    def _latest(self, entries: list[CalendarEntry]) -> Iterator[CalendarEntry]:
        """Yield entries in their order, of several versions of one the latest."""
        for place, entry in enumerate(entries):
            same = [other for other in entries if other is not entry and other.uid == entry.uid != ""]
            newer = [
                other for other in same if _is_version(entry, other) and _age(other, entries) > _age(entry, entries)
            ]
            if newer:
                self._reading.note(1, "older-entry", "", "", entry.about, value=entry.when)
                continue
            first = next((other for other in entries[:place] if other in same and not _is_version(entry, other)), None)
            if first is not None:
                self._reading.note(1, "same-entry", "id", "", entry.about, value=first.about)
            yield entry

    def _close(self) -> None:
        """Take down what the calendar has beside entries."""
        for name, value in self._calendar.property_items(recursive=False):
            if name not in _OF_CALENDAR | {"BEGIN", "END"}:
                self._account.leave(name, str(value))
        close_errors(self._calendar, self._account)
        for part in self._calendar.subcomponents:
            if part.name not in {"VEVENT", "VTIMEZONE"}:
                close_part(part, self._account)


def _is_version(one: CalendarEntry, other: CalendarEntry) -> bool:
    """Say whether two entries with one UID are the same: they begin together or are called alike."""
    return one.starts == other.starts or fold(one.title) == fold(other.title)


def _age(entry: CalendarEntry, entries: list[CalendarEntry]) -> tuple[int, str, int]:
    return entry.sequence, entry.changed, entries.index(entry)
