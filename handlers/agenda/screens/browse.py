"""The agenda: by day, hall, section, on my own agenda, and what a search has found."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from fair.agenda.model import Session, SessionKind
from fair.agenda.now import days, in_hall, in_part, in_section, on_day
from fair.event.halls import Hall, Section
from fair.fields.text import cut
from handlers.agenda.callbacks import AgendaAction, AgendaCallback
from handlers.agenda.screens.session_list import NAME, ROW, SessionList, hall_way, home, lines, numbers, to
from handlers.base.buttons import page_line, pager, to_menu
from handlers.base.screen import Button, Rows, Screen
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Safe, Translator

SENTENCE: Final = 300
"""UTF-16 units of the sentence of a release."""
CLOCK: Final = "%H%M"
MOMENT: Final = "%Y-%m-%dT%H%M"
"""A moment in a button's data, in the event's zone."""


def no_agenda_screen(t: Translator) -> Screen:
    """Say that there is no agenda yet."""
    return Screen(t("agenda-none"), ((to_menu(t),),))


def day_screen(t: Translator, guide: AgendaView, when: date, page: int = 0) -> Screen:
    """Return the agenda of a day under the tabs of all days."""
    noon = datetime(when.year, when.month, when.day, 12, tzinfo=guide.event.zone)
    heading = t("agenda-heading", title=dates.day(t, noon, guide.event.zone))
    shelf = SessionList(heading, on_day(guide.agenda, when), "day", when.isoformat(), page, dated=False)
    sentence = guide.release.sentence.get(t.language, "")
    above = t("agenda-sentence", sentence=cut(sentence, SENTENCE)) if sentence else ""
    ways: Rows = (
        *_tabs(t, guide, when),
        (to(t, "now"), to(t, "mine")),
        tuple(to(t, view) for view in _indexes(guide)),
        (to(t, "search"), to(t, "file")),
        (to_menu(t),),
    )
    return listed(t, guide, shelf, t("agenda-empty"), tuple(row for row in ways if row), above)


def nearest_day_screen(t: Translator, guide: AgendaView, when: date, page: int = 0) -> Screen:
    """Return the agenda of a day; if nothing is held on it, say so over that of the nearest one."""
    if on_day(guide.agenda, when) or not guide.agenda.sessions:
        return day_screen(t, guide, when, page)
    noon = datetime(when.year, when.month, when.day, 12, tzinfo=guide.event.zone)
    heading = t("agenda-heading", title=dates.day(t, noon, guide.event.zone))
    nearest = day_screen(t, guide, guide.day)
    return replace(nearest, text=Safe("\n\n".join((heading, t("agenda-empty"), nearest.text))))


def part_screen(t: Translator, guide: AgendaView, when: date, begins: time, ends: time, page: int = 0) -> Screen:
    """Return what is held between two moments of a day."""
    heading = t("agenda-part", day=dates.day(t, datetime.combine(when, begins, guide.event.zone), guide.event.zone))
    shelf = SessionList(
        heading, in_part(guide.agenda, when, begins, ends), "part", part(when, begins, ends), page, dated=False
    )
    return listed(t, guide, shelf, t("agenda-empty"), (home(t),))


def part(when: date, begins: time, ends: time) -> str:
    """Return a part of a day as a button says it."""
    return f"{when.isoformat()}T{begins:{CLOCK}}-{ends:{CLOCK}}"


def my_agenda_screen(t: Translator, guide: AgendaView, page: int = 0, *, linked: bool = False) -> Screen:
    """Return what the person has marked, and that for which they wait. `linked`: their calendar has an address."""
    shelf = SessionList(t("agenda-mine"), guide.mine_or_waiting, "mine", page=page)
    calendar = ((to(t, "file_mine"),),) if guide.mine else ((to(t, "replace_link"),),) if linked else ()
    return listed(t, guide, shelf, t("agenda-mine-empty"), (*calendar, home(t)))


def halls_screen(t: Translator, guide: AgendaView) -> Screen:
    """Offer the halls in which something is held."""
    held = [hall for hall in guide.event.halls if hall.id in guide.agenda.halls]
    return _index(t, "hall", t("agenda-halls"), held)


def sections_screen(t: Translator, guide: AgendaView) -> Screen:
    """Offer the sections that the agenda has."""
    held = [section for section in guide.event.sections if section.id in guide.agenda.sections]
    return _index(t, "section", t("agenda-sections"), held)


def hall_screen(t: Translator, guide: AgendaView, one: Hall, page: int = 0) -> Screen:
    """Return the agenda of a hall."""
    heading = t("agenda-heading", title=t.of(one.name))
    shelf = SessionList(heading, in_hall(guide.agenda, one.id), "hall", one.id, page)
    return listed(t, guide, shelf, t("agenda-empty"), ((to(t, "halls"),), home(t)), "\n".join(hall_way(t, one)))


def section_screen(t: Translator, guide: AgendaView, one: Section, page: int = 0) -> Screen:
    """Return the agenda of a section."""
    heading = t("agenda-heading", title=t.of(one.name))
    shelf = SessionList(heading, in_section(guide.agenda, one.id), "section", one.id, page)
    return listed(t, guide, shelf, t("agenda-empty"), ((to(t, "sections"),), home(t)))


def moment_screen(t: Translator, guide: AgendaView, moment: datetime, page: int = 0) -> Screen:
    """Return what runs at a moment; where nothing does, what comes next on that day."""
    local = moment.astimezone(guide.event.zone)
    there = [one for one in on_day(guide.agenda, local.date()) if not one.cancelled]
    running = [one for one in there if one.starts <= moment < one.ends]
    coming = [one for one in there if one.starts > moment]
    time = dates.clock(moment, guide.event.zone)
    heading = t("agenda-at", time=time) if running or not coming else t("agenda-at-next", time=time)
    shelf = SessionList(heading, running or coming, "at", local.strftime(MOMENT), page)
    return listed(t, guide, shelf, t("agenda-at-empty"), (home(t),))


def kind_screen(
    t: Translator, guide: AgendaView, what: SessionKind, sessions: tuple[Session, ...], page: int = 0
) -> Screen:
    """Return all sessions of a kind: every lunch of a fair of several days."""
    heading = t("agenda-heading", title=t(f"kind-{what.value}"))
    return listed(t, guide, SessionList(heading, sessions, "kind", what.value, page), t("agenda-empty"), (home(t),))


def slides_screen(t: Translator, guide: AgendaView, page: int = 0) -> Screen:
    """Return the sessions whose slides were published."""
    sessions = tuple(session for session in guide.agenda.sessions if session.slides)
    return listed(
        t, guide, SessionList(t("agenda-slides"), sessions, "slides", page=page), t("agenda-no-slides"), (home(t),)
    )


def found_screen(t: Translator, guide: AgendaView, sessions: tuple[Session, ...]) -> Screen:
    """Return what a search has found, the best first; what does not fit on a page needs better words."""
    shelf = SessionList(t("agenda-found", count=len(sessions)), sessions)
    above = t("agenda-found-more") if shelf.last else ""
    return listed(t, guide, shelf, Safe(), ((to(t, "search"),), home(t)), above)


def search_screen(t: Translator, guide: AgendaView) -> Screen:
    """Tell what can be asked."""
    return Screen(t("agenda-search", examples=examples(t, guide)), (home(t),))


def listed(t: Translator, guide: AgendaView, shelf: SessionList, empty: Safe, ways: Rows, above: str = "") -> Screen:
    """Return a list with the zone written once, and its buttons."""
    zone = t("agenda-zone", zone=t.of(guide.event.zone_name))
    below = (lines(t, guide, shelf), zone) if shelf.sessions else (empty,)
    place = page_line(t, shelf.page, shelf.last) if shelf.view else ""
    text = "\n\n".join(part for part in (shelf.heading, above, *below, place) if part)
    pages = pager(
        t, shelf.page, shelf.last, lambda page: AgendaCallback(action=shelf.view or "home", of=shelf.of, page=page)
    )
    return Screen(text, (*numbers(shelf.here, shelf.view), *(pages if shelf.view else ()), *ways))


def _tabs(t: Translator, guide: AgendaView, chosen: date) -> Rows:
    known = days(guide.agenda)
    if len(known) < 2 and chosen in known:  # noqa: PLR2004 - one day needs no tabs
        return ()
    tabs = [_tab(t, one, chosen=one == chosen) for one in known]
    return tuple(tuple(tabs[start : start + ROW]) for start in range(0, len(tabs), ROW))


def _tab(t: Translator, one: date, *, chosen: bool) -> Button:
    label = t.plain("agenda-tab", day=str(one.day), month=t(f"month-{one.month}"))
    text = t.plain("button-chosen", label=label) if chosen else label
    return Button(text, AgendaCallback(action="day", of=one.isoformat()).pack())


def _indexes(guide: AgendaView) -> Iterator[AgendaAction]:
    if any(hall.id in guide.agenda.halls for hall in guide.event.halls):
        yield "halls"
    if any(section.id in guide.agenda.sections for section in guide.event.sections):
        yield "sections"


def _index(t: Translator, action: AgendaAction, heading: Safe, entries: list[Hall] | list[Section]) -> Screen:
    rows = [(Button(one.name[t.language], AgendaCallback(action=action, of=one.id).pack()),) for one in entries]
    return Screen(heading, (*rows, home(t)))


def examples(t: Translator, guide: AgendaView) -> Safe:
    """Return what can be asked of this very agenda."""
    names = [
        next((one.name for one in guide.event.sections if one.id in guide.agenda.sections), None),
        next((one.name for one in guide.event.halls if one.id in guide.agenda.halls), None),
    ]
    clock = next(
        (dates.clock(one.starts, guide.event.zone) for one in guide.agenda.sessions if not one.cancelled), None
    )
    said = [cut(name[t.language], NAME) for name in names if name] + [str(clock)] * bool(clock)
    rows = [t("agenda-example", text=text) for text in (*said, t.plain("agenda-ask-lunch"), t.plain("agenda-ask-now"))]
    return Safe("\n".join(rows))
