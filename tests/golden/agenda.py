"""The agenda as one person browses it, and (from `agenda_draft`) as the team edits it and people hear of changes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Final

from handlers.agenda.screens import browse, calendar_file, now, session, session_line, speakers
from tests.golden import agenda_draft
from tests.golden.picture import Picture
from tests.golden.sample import NOW
from tests.golden.sample_agenda import (
    ECOLOGY,
    EMPTY,
    HALLS,
    LINK,
    MORNING,
    REVISIONS,
    SECTIONS,
    SESSIONS,
    SHANYRAQ,
    WIND,
    at,
    guide,
)

PAGE: Final = "https://fair.example.org/agenda?event=mangystau-fair&language=ru"
OWN_PAGE: Final = "https://fair.example.org/calendar/Example-of-a-key-22-ch"
WAITING: Final = replace(guide(at(9)), waiting={"ecology": 2})

PICTURES: Final[Mapping[str, Picture]] = {
    # By day, mine, by hall and section
    "agenda-none": browse.no_agenda_screen,
    "agenda-day": lambda t: browse.day_screen(t, MORNING, MORNING.day),
    "agenda-day-page-2": lambda t: browse.day_screen(t, MORNING, MORNING.day, page=1),
    "agenda-day-empty": lambda t: browse.day_screen(t, MORNING, NOW.date()),
    "agenda-mine": lambda t: browse.my_agenda_screen(t, MORNING),
    "agenda-mine-waiting": lambda t: browse.my_agenda_screen(
        t, replace(MORNING, waiting={"ecology": 2}, marked=MORNING.marked - {"ecology"})
    ),
    "agenda-mine-empty": lambda t: browse.my_agenda_screen(t, EMPTY),
    "agenda-halls": lambda t: browse.halls_screen(t, MORNING),
    "agenda-hall": lambda t: browse.hall_screen(t, MORNING, HALLS[0]),
    "agenda-sections": lambda t: browse.sections_screen(t, MORNING),
    "agenda-section": lambda t: browse.section_screen(t, MORNING, SECTIONS[0]),
    # What is on
    "now-before": lambda t: now.now_screen(t, guide(at(9, day=9))),
    "now-before-today": lambda t: now.now_screen(t, guide(at(9, 9))),
    "now-during": lambda t: now.now_screen(t, MORNING),
    "now-between": lambda t: now.now_screen(t, guide(at(20))),
    "now-after": lambda t: now.now_screen(t, guide(at(20, day=15))),
    "now-empty": lambda t: now.now_screen(t, EMPTY),
    # Asked in words
    "agenda-search": lambda t: browse.search_screen(t, MORNING),
    "agenda-found": lambda t: browse.found_screen(t, MORNING, (ECOLOGY, WIND)),
    "agenda-found-more": lambda t: browse.found_screen(t, MORNING, SESSIONS),
    "agenda-kind": lambda t: browse.kind_screen(t, MORNING, WIND.kind, (WIND,)),
    "agenda-at": lambda t: browse.moment_screen(t, MORNING, at(10, 45)),
    "agenda-at-next": lambda t: browse.moment_screen(t, MORNING, at(12)),
    "agenda-at-empty": lambda t: browse.moment_screen(t, MORNING, at(23)),
    "agenda-part": lambda t: browse.part_screen(t, MORNING, MORNING.day, time(13), time(18)),
    "agenda-nearest-day": lambda t: browse.nearest_day_screen(t, MORNING, NOW.date()),
    "agenda-slides": lambda t: browse.slides_screen(t, MORNING),
    "speakers": lambda t: speakers.speakers_screen(t, MORNING),
    "speakers-none": lambda t: speakers.speakers_screen(t, EMPTY),
    # One session
    "session": lambda t: session.session_screen(t, guide(at(9)), ECOLOGY, 9, LINK),
    "session-elsewhere": lambda t: session.session_screen(t, guide(at(9)), ECOLOGY, 9, LINK, elsewhere=True),
    "session-marked": lambda t: session.session_screen(t, MORNING, ECOLOGY, 30, LINK, "mine"),
    "session-full": lambda t: session.session_screen(t, guide(at(9)), ECOLOGY, 30, LINK),
    "session-waiting": lambda t: session.session_screen(t, WAITING, ECOLOGY, 31, LINK),
    "session-place": lambda t: session_line.given(t, WAITING.event, ECOLOGY),
    "session-line-over": lambda t: session_line.over(t, ECOLOGY),
    "session-cancelled": lambda t: session.session_screen(t, guide(at(9)), WIND, 0, LINK, "hall"),
    "session-slides": lambda t: session.session_screen(t, MORNING, SHANYRAQ, 0, LINK, "now"),
    "session-gone": session.no_session_screen,
    "session-way": lambda t: session.way_screen(t, MORNING, ECOLOGY, "day"),
    # Files for a calendar
    "session-file": lambda t: calendar_file.one(t, MORNING, ECOLOGY, REVISIONS, "mine"),
    "agenda-file": lambda t: calendar_file.everything(t, guide(at(9), sessions=(SHANYRAQ, WIND)), REVISIONS),
    "agenda-file-mine": lambda t: calendar_file.my_agenda(t, MORNING, REVISIONS),
    # To subscribe to
    "agenda-subscribe": lambda t: calendar_file.subscribe(t, PAGE),
    "agenda-subscribe-mine": lambda t: calendar_file.subscribe_to_mine(t, OWN_PAGE),
    "agenda-link-replaced": lambda t: calendar_file.replaced(t, OWN_PAGE),
    "agenda-mine-empty-linked": lambda t: browse.my_agenda_screen(t, EMPTY, linked=True),
    **agenda_draft.PICTURES,
}
