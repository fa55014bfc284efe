"""What runs now in each hall, what comes next and when; before the fair the days to go, after it thanks."""

from dataclasses import dataclass
from typing import Final

from fair.agenda.model import Session
from fair.agenda.now import AgendaNow, FairPhase, current
from fair.fields.text import cut
from handlers.agenda.callbacks import AgendaCallback
from handlers.agenda.screens.session_list import NAME, PAGE, home, marked, numbers, to
from handlers.base.buttons import page_line, pager
from handlers.base.screen import Button, Screen
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Safe, Translator

HOUR: Final = 60
DAY: Final = 24 * HOUR


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line: a session that runs, or the one that begins in so many minutes."""

    hall: str | None
    session: Session
    minutes: int | None


def now_screen(t: Translator, guide: AgendaView, page: int = 0) -> Screen:
    """Return what runs, or how far away the fair is."""
    present = current(guide.agenda, guide.now)
    entries = _entries(present)
    last = max(0, (len(entries) - 1) // PAGE)
    page = max(0, min(page, last))
    here = entries[page * PAGE : (page + 1) * PAGE]
    zone = t("agenda-zone", zone=t.of(guide.event.zone_name)) if here else ""
    text = "\n\n".join(
        part for part in (_heading(t, guide, present), _lines(t, guide, here), zone, page_line(t, page, last)) if part
    )
    again = (Button(t.plain("button-agenda-refresh"), AgendaCallback(action="now").pack()),)
    ways = ((*again, to(t, "mine")), home(t)) if present.phase is not FairPhase.AFTER else (home(t),)
    pages = pager(t, page, last, lambda target: AgendaCallback(action="now", page=target))
    return Screen(text, (*numbers([one.session for one in here], "now"), *pages, *ways))


def _entries(present: AgendaNow) -> list[_Entry]:
    """Return what runs and comes in each hall during a day of the fair, else what opens the next day."""
    if present.phase is not FairPhase.DURING:
        return [_Entry(session.hall, session, present.minutes) for session in present.next]
    found: list[_Entry] = []
    for hall in present.halls:
        found += [_Entry(hall.hall, session, None) for session in hall.running]
        found += [_Entry(hall.hall, hall.next, hall.minutes)] if hall.next else []
    return found


def _heading(t: Translator, guide: AgendaView, present: AgendaNow) -> Safe:
    zone = guide.event.zone
    match present.phase:
        case FairPhase.BEFORE if present.days_to_go:
            return t("now-before", days=present.days_to_go, day=dates.day(t, present.next[0].starts, zone))
        case FairPhase.BEFORE:
            return t("now-before-today")
        case FairPhase.DURING:
            return t("now-during", time=dates.clock(guide.now, zone))
        case FairPhase.BETWEEN_DAYS:
            return t("now-between", day=dates.day(t, present.next[0].starts, zone))
        case FairPhase.AFTER:
            return t("now-after", event=t.of(guide.event.title))
        case _:
            return t("now-empty")


def _lines(t: Translator, guide: AgendaView, entries: list[_Entry]) -> Safe:
    rows: list[str] = []
    before: str | None = ""
    for number, entry in enumerate(entries, 1):
        hall = guide.event.hall(entry.hall)
        if entry.hall != before:
            name = t("now-hall", hall=cut(hall.name[t.language], NAME)) if hall else Safe()
            rows.append("\n".join(part for part in ("" if not rows else " ", name) if part))
            before = entry.hall
        rows.append(_line(t, guide, entry, number))
    return Safe("\n".join(row for row in rows if row).replace("\n \n", "\n\n"))


def _line(t: Translator, guide: AgendaView, entry: _Entry, number: int) -> Safe:
    zone, session = guide.event.zone, entry.session
    title = marked(t, guide, session)
    if entry.minutes is None:
        return t("now-running", number=str(number), time=dates.clock(session.ends, zone), title=title)
    wait = waiting(t, entry.minutes)
    time = dates.clock(session.starts, zone)
    if wait is None:
        return t("now-later", number=str(number), time=time, title=title)
    return t("now-next", number=str(number), time=time, wait=wait, title=title)


def waiting(t: Translator, minutes: int) -> Safe | None:
    """Return in how many minutes, or hours and minutes, something begins; nothing, where days are to be counted."""
    if minutes < HOUR:
        return t("in-minutes", minutes=minutes)
    if minutes >= DAY:
        return None
    hours, rest = divmod(minutes, HOUR)
    if rest:
        return t("in-hours-minutes", hours=str(hours), minutes=str(rest))
    return t("in-hours", hours=str(hours))
