"""The fair as a file for the calendar of a phone."""

from datetime import datetime

from fair.event.model import Event
from handlers.base.screen import Document
from texts.translator import Translator


def calendar(t: Translator, event: Event, now: datetime) -> Document:
    """Return one calendar entry. Its identifier stays, so that a second file replaces the first."""
    # Imported late: few people ask for the file, and start-up time counts.
    import icalendar  # noqa: PLC0415 - see above

    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@jarmenke")
    entry.add("dtstamp", now)
    entry.add("dtstart", event.starts)
    entry.add("dtend", event.ends)
    entry.add("summary", event.title[t.language])
    entry.add("location", f"{event.place.name[t.language]}, {event.place.address[t.language]}")
    entry.add("description", event.theme[t.language])
    entry.add("url", event.place.map_url)
    whole = icalendar.Calendar()
    whole.add("prodid", "-//Jarmenke//Jarmenke//EN")
    whole.add("version", "2.0")
    whole.add_component(entry)
    whole.add_missing_timezones()
    return Document(name=f"{event.id}.ics", content=whole.to_ical().decode(), mime="text/calendar")
