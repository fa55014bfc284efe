"""From the entries of a calendar file to rows of our table, in which everything is then checked as usual."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from fair.agenda.formats.ical import speakers_text, uid
from fair.agenda.model import Agenda, SessionKind
from fair.agenda.session_ids import id_of
from fair.agenda.table.columns import CANCELLED, COLUMNS, DESCRIPTIONS, KINDS, SPEAKERS, TITLES, named
from fair.agenda.table.speakers import cell_of
from fair.agenda.table.writer import cells
from fair.event.model import Event
from fair.fields.names import fold
from fair.fields.text import clean
from fair.tables.model import Cell, Row
from fair.words import LANGUAGES, Language

if TYPE_CHECKING:
    import icalendar


def from_ical(content: bytes, event: Event, known: Agenda) -> list[Row]:
    """Return the rows of a calendar, for `read_rows`. Raises ValueError where it is none.

    A calendar speaks one language, and knows no audience and no number of places: a session that is known keeps
    its own.
    """
    import icalendar  # noqa: PLC0415 - few people ever import a calendar, and start-up time counts

    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
        rows = [_row(entry, event, known) for calendar in calendars for entry in calendar.walk("VEVENT")]
    except (IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return [COLUMNS, *(tuple(row.get(column, "") for column in COLUMNS) for row in rows)]


def _row(entry: "icalendar.Component", event: Event, known: Agenda) -> dict[str, Cell]:
    language = _language(entry)
    id_ = _id(entry, event)
    ours = known.by_id.get(id_)
    row: dict[str, Cell] = dict(cells(ours)) if ours else {}
    speakers = "\n".join(_texts(entry, "CONTACT"))
    description = clean(_text(entry, "DESCRIPTION"), lines=True)
    if speakers:
        description = description.removeprefix(clean(speakers_text(speakers), lines=True)).strip()
    row |= {
        "id": id_,
        "hall": _hall(_text(entry, "LOCATION"), event),
        "slides": _text(entry, "URL"),
        "status": CANCELLED if _text(entry, "STATUS").upper() == "CANCELLED" else "",
        **dict(_times(entry, event)),
        **dict(_categories(entry, event)),
        TITLES[LANGUAGES.index(language)]: _text(entry, "SUMMARY"),
    }
    _say(row, DESCRIPTIONS, language, description)
    if ours is None or speakers != cell_of(ours.speakers, language, numbers=False):
        row |= dict.fromkeys(SPEAKERS, "")
        _say(row, SPEAKERS, language, speakers)
    return row


def _say(row: dict[str, Cell], columns: tuple[str, ...], language: Language, text: str) -> None:
    """Put a text into its column; if it has become empty, the other languages have nothing to say either."""
    if not text:
        row |= dict.fromkeys(columns, "")
    row[columns[LANGUAGES.index(language)]] = text


def _id(entry: "icalendar.Component", event: Event) -> str:
    """Return the identifier in a UID of ours, or one for that of another program."""
    text = _text(entry, "UID")
    own = text.removesuffix(uid("", event))
    return own if own != text else id_of(text)


def _times(entry: "icalendar.Component", event: Event) -> Iterator[tuple[str, Cell]]:
    starts, ends = _moment(entry, "DTSTART", event), _moment(entry, "DTEND", event)
    length = entry.get("DURATION")
    if starts and not ends and length is not None:
        ends = starts + length.dt
    yield "date", starts.date() if starts else ""
    yield "start", starts.time() if starts else ""
    if starts and ends and starts.date() != ends.date():
        yield "end", ends.replace(tzinfo=None)
    else:
        yield "end", ends.time() if ends else ""


def _moment(entry: "icalendar.Component", name: str, event: Event) -> datetime | None:
    """Return a moment in the event's zone; an entry for whole days has none."""
    value = getattr(entry.get(name), "dt", None)
    if not isinstance(value, datetime):
        return None
    return value.replace(tzinfo=event.zone) if value.tzinfo is None else value.astimezone(event.zone)


def _categories(entry: "icalendar.Component", event: Event) -> Iterator[tuple[str, Cell]]:
    """Yield kind and section, if the entry has categories at all."""
    words = [str(word) for group in _all(entry, "CATEGORIES") for word in getattr(group, "cats", [group])]
    sections = named((section.id, section.name.values()) for section in event.sections)
    if words:
        yield "kind", next((KINDS[fold(word)] for word in words if fold(word) in KINDS), SessionKind.OTHER).value
        yield "section", next((sections[fold(word)] for word in words if fold(word) in sections), "")


def _hall(location: str, event: Event) -> str:
    """Return the hall whose name a location begins with; none for the event's own place, or for no location."""
    said = f"{fold(location)} "
    names = {fold(name): hall.id for hall in event.halls for name in hall.name.values()}
    names |= {fold(name): "" for name in event.place.name.values() if fold(name) not in names}
    for name in sorted(filter(None, names), key=len, reverse=True):
        if said.startswith(f"{name} "):
            return names[name]
    return location.split(",", maxsplit=1)[0]


def _language(entry: "icalendar.Component") -> Language:
    """Return the language that the entry says it speaks."""
    said = str(getattr(entry.get("SUMMARY"), "params", {}).get("LANGUAGE", "")).casefold()[:2]
    return said if said in LANGUAGES else LANGUAGES[0]


def _text(entry: "icalendar.Component", name: str) -> str:
    return next(iter(_texts(entry, name)), "")


def _texts(entry: "icalendar.Component", name: str) -> list[str]:
    return [str(value).strip() for value in _all(entry, name)]


def _all(entry: "icalendar.Component", name: str) -> list[Any]:
    value = entry.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]
