"""The frab schedule as data, whether it was JSON or XML: its days, rooms and events, with account kept of all."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from fair import zones
from fair.agenda.formats.account import FileAccount, Properties
from fair.agenda.formats.durations import span_of
from fair.agenda.formats.entries import EntryRow
from fair.agenda.formats.frab import GENERATOR
from fair.agenda.formats.frab_rows import FrabEntry, ends_of, rows_of, unspoken
from fair.agenda.model import Agenda
from fair.agenda.moments import at
from fair.event.model import Event
from fair.fields.languages import language_called
from fair.tables.cells import date_of, moment_of, time_of
from fair.tables.row import SHOWN, TableReading

_OF_SCHEDULE: Final = ("$schema", "version", "base_url", "generator", GENERATOR)
_OF_CONFERENCE: Final = ("acronym", "title", "start", "end", "daysCount", "timeslot_duration")
"""What says of the fair what event.toml says, or only what program wrote the file."""
_OF_ROOM: Final = ("name", "guid", "slug", "id")
_OF_TRACK: Final = ("name", "slug", "id", "color", "guid")
_OF_DAY: Final = ("index", "end", "day_end", "day_start")
_TEXTS: Final = ("subtitle", "abstract", "description")
_OF_PERSON: Final = ("id", "guid", "code")
_NAMES: Final = ("name", "public_name", "full_public_name", "full_name", "fullname", "display_name")
_NAME_PARTS: Final = ("first_name", "firstname", "given_name", "last_name", "lastname", "surname", "family_name")
_BESIDE: Final = ("biography", "description")
"""What our own schedules say for others of speakers and halls: it stands beside the schedule, too."""
_OURS: Final = "https://t.me/"


def schedule_rows(whole: Any, event: Event, known: Agenda, reading: TableReading) -> list[EntryRow]:
    """Return the rows of a schedule, for `read_entries`. Raises ValueError where it is none."""
    top = Properties(whole if isinstance(whole, dict) else {})
    schedule = top.mapping("schedule")
    conference = schedule.mapping("conference")
    if "days" not in conference.names:
        raise ValueError("no days")
    found = schedule.take(GENERATOR)
    beside = found if isinstance(found, dict) else {}
    passed = _BESIDE if beside else ()
    account = FileAccount(reading)
    reader = _ScheduleReader(event, conference, account, reading, passed)
    entries = [entry for day in conference.several("days") for entry in reader.day(day)]
    _close(schedule, conference, account, passed)
    top.pass_over(*_OF_SCHEDULE)
    account.close(top, "")
    rows = rows_of(entries, beside, event, known, reading)
    account.tell()
    return rows


def _close(schedule: Properties, conference: Properties, account: FileAccount, passed: tuple[str, ...]) -> None:
    """Take down what a schedule says beside its days, and has no place here."""
    for name, known in (("rooms", _OF_ROOM), ("tracks", _OF_TRACK)):
        for raw in conference.several(name):
            part = Properties(raw if isinstance(raw, dict) else {"name": raw})
            part.pass_over(*known, *passed)
            account.close(part, "", f"{name}.")
    conference.pass_over(*_OF_CONFERENCE)
    schedule.pass_over(*_OF_SCHEDULE)
    account.close(conference, "", "conference.")
    account.close(schedule, "")


@dataclass(frozen=True, slots=True)
class _DaySaid:
    """What a day says of events that say less themselves."""

    day: date | None
    change: time
    """When the day begins: what starts before it is held in the night after."""


class _ScheduleReader:
    """Reads the events of the days of one schedule."""

    def __init__(
        self,
        event: Event,
        conference: Properties,
        account: FileAccount,
        reading: TableReading,
        passed: tuple[str, ...],
    ) -> None:
        self._event = event
        self._account = account
        self._reading = reading
        self._passed = passed
        self._change = _clock(conference.text("day_change"))
        self._zone = self._zone_of(conference.text("time_zone_name"))

    def _zone_of(self, name: str) -> ZoneInfo:
        """Return in which zone times without one are."""
        if not name:
            return self._event.zone
        if (known := zones.zone(name)) is None:
            self._reading.note(1, "zone-unknown", "start", value=name[:SHOWN], time="")
        return known or self._event.zone

    def day(self, raw: object) -> Iterator[FrabEntry]:
        """Yield the events of a day."""
        said = self._thing(raw, "days")
        begins = self._moment(said.text("start") or said.text("day_start"))
        change = begins.time() if begins else self._change or time()
        day = _DaySaid(_date(said.text("date")), change)
        rooms = said.mapping("rooms")
        pairs = [(name, rooms.take(name)) for name in rooms.names] or map(self._room, said.several("rooms"))
        for name, talks in pairs:
            for talk in talks if isinstance(talks, list) else [talks]:
                if isinstance(talk, dict):
                    yield self._entry(Properties(talk), name, day)
                elif talk:
                    self._account.leave("rooms", str(talk))
        said.pass_over(*_OF_DAY)
        self._account.close(said, "", "day.")

    def _thing(self, raw: object, name: str) -> Properties:
        """Return what should have properties; what has none is told."""
        if isinstance(raw, dict):
            return Properties(raw)
        if raw:
            self._account.leave(name, str(raw))
        return Properties({})

    def _room(self, raw: object) -> tuple[str, object]:
        """Return the name of a room of XML, and what is held in it."""
        room = self._thing(raw, "rooms")
        name, talks = room.text("name"), room.take("events")
        room.pass_over(*_OF_ROOM)
        self._account.close(room, "", "room.")
        return name, talks

    def _entry(self, raw: Properties, room: str, day: _DaySaid) -> FrabEntry:
        title = raw.words("title")
        about = next((text for text in _values(title) if isinstance(text, str)), "")[:SHOWN]
        links = [*self._links(raw, "links", about), *self._links(raw, "attachments", about)]
        persons = [self._person(one, about) for one in raw.several("persons")]
        place = raw.text("room")
        date_, start, end, duration = (raw.text(name) for name in ("date", "start", "end", "duration"))
        starts = self._starts(date_, start, day)
        entry = FrabEntry(
            guid=raw.text("guid"),
            codes=tuple(raw.text(name) for name in ("code", "id", "slug")),
            starts=starts,
            ends=self._moment(end),
            duration=duration,
            said_start=" ".join(filter(None, (date_, start))),
            said_end=" ".join(filter(None, (end, duration))),
            room=place or room,
            title=title,
            texts=tuple(map(raw.words, _TEXTS)),
            track=self._named(raw, "track", about),
            kind=self._named(raw, "type", about),
            language=raw.text("language"),
            persons=tuple(filter(None, persons)),
            links=tuple(links),
        )
        for name, value in (("title", title), *zip(_TEXTS, entry.texts, strict=True), ("track", entry.track)):
            for said in unspoken(value):
                self._account.leave(name, said, about)
        if entry.language and language_called(entry.language) is None:
            self._account.leave("language", entry.language, about)
        own = raw.text("url")
        if own and not own.startswith(_OURS):
            self._account.leave("url", own, about)
        if place and room not in {"", place}:
            self._account.leave("room.name", room, about)
        self._close_times(entry, date_, start, end, about)
        self._account.close(raw, about)
        return entry

    def _close_times(self, entry: FrabEntry, date_: str, start: str, end: str, about: str) -> None:
        """Take down which of the times that a session says twice does not count."""
        if entry.starts is None:
            return
        moment = self._moment(date_)
        if date_ and moment is None and _date(date_) is None:
            self._account.leave("date", date_, about)
        if start and moment is not None and _clock(start) not in {entry.starts.time(), _clock_in(date_)}:
            self._account.leave("start", start, about)
        ends = ends_of(entry)
        if end and ends not in {None, entry.ends}:
            self._account.leave("end", end, about)
        elif entry.duration and ends is not None and span_of(entry.duration) != ends - entry.starts:
            self._account.leave("duration", entry.duration, about)

    def _named(self, raw: Properties, name: str, about: str) -> object:
        """Return what a thing is called, where it has a name."""
        value = raw.words(name)
        if not isinstance(value, dict) or "name" not in value:
            return value
        thing = Properties(value)
        called = thing.take("name")
        thing.pass_over(*_OF_TRACK)
        self._account.close(thing, about, f"{name}.")
        return called

    def _links(self, raw: Properties, name: str, about: str) -> Iterator[str]:
        """Yield addresses of links; a link may be an address only."""
        for one in raw.several(name):
            link = Properties(one if isinstance(one, dict) else {"url": one})
            address = link.text("url") or link.text("href")
            link.pass_over("type", *(shown for shown in ("title", "name") if link.said(shown) == address))
            self._account.close(link, about, f"{name}.")
            if address:
                yield address

    def _person(self, raw: object, about: str) -> str:
        person = Properties(raw if isinstance(raw, dict) else {"name": raw})
        names = {one: text for one in _NAMES if (text := person.text(one))}
        name = next(iter(names.values()), "") or " ".join(filter(None, map(person.text, _NAME_PARTS)))
        for one, text in names.items():
            if text != name:
                self._account.leave(f"persons.{one}", text, about)
        person.pass_over(*_OF_PERSON, *self._passed)
        self._account.close(person, about, "persons.")
        return " ".join(name.split())

    def _starts(self, said: str, clock: str, day: _DaySaid) -> datetime | None:
        """Return the start: as the event says it, else by its time on its day."""
        starts = self._moment(said)
        if starts is not None:
            return starts
        begins, own = _clock(clock), _date(said)
        held = own or day.day
        if begins is None or held is None:
            return None
        if own is None and begins < day.change:
            held += timedelta(days=1)
        return at(held, begins, self._zone).astimezone(self._event.zone)

    def _moment(self, text: str) -> datetime | None:
        """Return a moment in the event's zone, None where there is none, or only a day."""
        try:
            moment = _moment(text)
            if moment is None:
                return None
            moment = moment.replace(tzinfo=self._zone) if moment.tzinfo is None else moment
            return moment.astimezone(self._event.zone)
        except (ValueError, OverflowError):
            return None


def _values(value: object) -> list[object]:
    return list(value.values()) if isinstance(value, dict) else [value]


def _date(text: str) -> date | None:
    try:
        return date_of(text)
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    """Return a moment as programs write it, 2027-11-14T10:00, or as people do, 14.11.2027 10:00; of a day, None."""
    if _date(text) is not None:
        return None
    with suppress(ValueError):
        return datetime.fromisoformat(text)
    day, clock = moment_of(text)
    return datetime.combine(day, clock) if day and clock else None


def _clock_in(text: str) -> time | None:
    """Return the time of the day in a moment, by the clocks of its own zone."""
    moment = _moment(text)
    return None if moment is None else moment.time().replace(second=0, microsecond=0)


def _clock(text: str) -> time | None:
    try:
        return time_of(text)
    except ValueError:
        return None
