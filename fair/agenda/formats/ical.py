"""Sessions as calendar entries that update: a stable UID, a SEQUENCE that rises, cancelled ones as cancelled."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from fair.agenda.model import Session
from fair.agenda.table.columns import SEPARATOR
from fair.agenda.table.speakers import cell_of
from fair.event.model import Event
from fair.words import Language

if TYPE_CHECKING:
    import icalendar

PRODUCER: Final = "-//Jarmenke//Jarmenke//EN"
_YEAR: Final = timedelta(days=366)
_NEVER_CHANGED: Final[Mapping[str, int]] = MappingProxyType({})


def uid(session_id: str, event: Event) -> str:
    """Return by what calendars know a session for ever."""
    return f"{session_id}@{event.id}.jarmenke"


def to_ical(
    sessions: Iterable[Session],
    event: Event,
    language: Language,
    now: datetime,
    sequences: Mapping[str, int] = _NEVER_CHANGED,
    *,
    name: str | None = None,
    refresh: timedelta | None = None,
) -> bytes:
    """Return a calendar of one session, of several or of all, in a language.

    `sequences` are by session the number of the release that changed it last: a file made later then replaces
    entries in place, on every phone. `name` is what programs call the calendar (else as the fair is called), `refresh`
    how often one that subscribes to it looks again (RFC 7986, 5.7).
    """
    # Imported late: few people ask for the file, and start-up time counts.
    import icalendar  # noqa: PLC0415 - see above

    whole = icalendar.Calendar()
    whole.add("prodid", PRODUCER)
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", name or event.title[language])
    if refresh is not None:
        whole.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
        whole.add("x-published-ttl", icalendar.vDuration(refresh))
    for session in sessions:
        entry = icalendar.Event()
        _fill(entry, session, event, language)
        entry.add("dtstamp", now.astimezone(UTC))
        entry.add("sequence", sequences.get(session.id, 0))
        whole.add_component(entry)
    whole.add_missing_timezones(event.starts.date() - _YEAR, event.ends.date() + _YEAR)
    return bytes(whole.to_ical())


def _fill(entry: "icalendar.Event", session: Session, event: Event, language: Language) -> None:
    spoken = {"language": language}
    section = event.section(session.section)
    entry.add("uid", uid(session.id, event))
    entry.add("dtstart", session.starts)
    entry.add("dtend", session.ends)
    entry.add("summary", session.title[language], parameters=spoken)
    entry.add("location", ", ".join(_location(session, event, language)), parameters=spoken)
    if text := "\n\n".join(_description(session, language)):
        entry.add("description", text, parameters=spoken)
    for speaker in session.speakers:
        entry.add("contact", cell_of([speaker], language, numbers=False), parameters=spoken)
    entry.add("categories", [session.kind.value, *([section.name[language]] if section else [])])
    entry.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    if session.slides:
        entry.add("url", session.slides)


def _location(session: Session, event: Event, language: Language) -> Iterator[str]:
    if hall := event.hall(session.hall):
        yield hall.name[language]
        if hall.floor:
            yield hall.floor[language]
    yield event.place.name[language]
    yield event.place.address[language]


def _description(session: Session, language: Language) -> Iterator[str]:
    if session.speakers:
        yield speakers_text(cell_of(session.speakers, language, numbers=False))
    if session.description:
        yield session.description[language]


def speakers_text(cell: str) -> str:
    """Return speakers for people, from a cell."""
    lines = (", ".join(part for part in line.split(f" {SEPARATOR} ") if part) for line in cell.split("\n"))
    return "\n".join(lines)
