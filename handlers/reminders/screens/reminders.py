"""Reminders as people read them, and the choice of their lead."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from fair.agenda.model import Session
from fair.agenda.release.reminders import NONE
from fair.event.model import Event
from fair.fields.text import cut
from handlers.agenda.callbacks import AgendaCallback, ReminderCallback, SessionCallback
from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback
from handlers.base.screen import Button, Rows, Screen, arranged
from texts import dates
from texts.translator import Safe, Translator

PLAN: Final = 12
"""Sessions in the plan of a day: with the longest titles they still fit into a message."""
TITLE: Final = 150
"""UTF-16 units of a session's title in a plan."""
SOON: Final = 90
"""Minutes that are counted; what is further away is told by the clock."""
HOUR: Final = 60
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """A day of the fair for one person."""

    starts: datetime
    sessions: tuple[Session, ...]
    marked: frozenset[str] = frozenset()
    released: bool = True
    """Whether there is a agenda that people can look at."""


def session(t: Translator, event: Event, one: Session, now: datetime, *, ticket: bool = True) -> Screen:
    """Remind of a session on somebody's agenda. `ticket`: they have one to show at the door."""
    way = Button(t.plain("button-session-way"), SessionCallback(action="way", session=one.id).pack())
    rows = (
        ((_ticket(t),) if ticket else ()),
        (_card(t, one), way),
        (Button(t.plain("button-reminder-drop"), ReminderCallback(action="drop", of=one.id).pack()),),
        (_mute(t),),
    )
    return Screen(said(t, event, one, now), arranged(row for row in rows if row))


def said(t: Translator, event: Event, one: Session, now: datetime) -> Safe:
    """Return what a reminder of a session reads."""
    lines = [t("reminder-session", title=t.of(one.title)), "", _when(t, event, one.starts, now)]
    if hall := event.hall(one.hall):
        lines.append(t("reminder-hall", hall=t.of(hall.name)))
        if hall.way:
            lines.append(t.of(hall.way))
    return Safe("\n".join(lines))


def opening(t: Translator, event: Event, starts: datetime, now: datetime, *, released: bool = True) -> Screen:
    """Remind of the opening of the fair. `released`: there is a agenda that people can look at."""
    lines = [t("reminder-opening", title=t.of(event.title)), "", _when(t, event, starts, now), *_venue(t, event)]
    return Screen("\n".join(lines), _ways(t, event, starts, released=released))


def eve(t: Translator, event: Event, plan: Plan, now: datetime, *, updated: bool = False) -> Screen:
    """Tell on the day before what the day brings and where."""
    lines = [t("reminder-updated"), ""] if updated else []
    lines += [t("reminder-eve", title=t.of(event.title)), "", _when(t, event, plan.starts, now), *_venue(t, event)]
    if plan.sessions:
        lines += ["", t("reminder-plan")]
        lines += [_line(t, event, one, marked=one.id in plan.marked) for one in plan.sessions]
    return Screen("\n".join(lines), _ways(t, event, plan.starts, released=plan.released))


def dropped(t: Translator, one: Session) -> Screen:
    """Say that a session is off somebody's agenda."""
    return Screen(t("reminder-dropped", title=t.of(one.title)), ((_card(t, one),), (to_menu(t),)))


def leads(t: Translator, event: Event, chosen: str, *, off: bool = False) -> Screen:
    """Offer the leads of an event, the present one marked. `off`: the person is reminded of nothing at present."""
    codes = sorted({*event.reminders.choices, *([int(chosen)] if chosen != NONE else [])})
    rows = tuple((_lead(t, str(minutes), chosen),) for minutes in codes)
    back = Button(t.plain("button-notifications"), MenuCallback(action="notifications").pack())
    text = Safe(f"{t('leads-choose')}\n\n{t('leads-off')}") if off else t("leads-choose")
    return Screen(text, (*rows, (_lead(t, NONE, chosen),), (back, to_menu(t))))


def _lead(t: Translator, code: str, chosen: str) -> Button:
    text = lead(t, code)
    label = t.plain("lead-chosen", lead=text) if code == chosen else text
    return Button(label, ReminderCallback(action="lead", of=code).pack())


def lead(t: Translator, code: str) -> str:
    """Return a lead in words."""
    if code == NONE:
        return t.plain("lead-none")
    minutes = int(code)
    if minutes % HOUR == 0:
        return t.plain("lead-hours", number=minutes // HOUR)
    return t.plain("lead-minutes", number=minutes)


def _when(t: Translator, event: Event, starts: datetime, now: datetime) -> Safe:
    local, today = starts.astimezone(event.zone), now.astimezone(event.zone).date()
    time, minutes = dates.clock(local, event.zone), -((now - starts) // _MINUTE)
    match (local.date() - today).days:
        case _ if 0 < minutes <= SOON:
            return t("reminder-in-minutes", minutes=minutes, time=time)
        case 0:
            return t("reminder-today", time=time)
        case 1:
            return t("reminder-tomorrow", time=time)
        case _:
            return t("reminder-later", moment=dates.moment(t, starts, event.zone))


def _venue(t: Translator, event: Event) -> list[Safe]:
    venue = t("reminder-venue", place=t.of(event.place.name), address=t.of(event.place.address))
    return [venue, t("reminder-zone", zone=t.of(event.zone_name))]


def _line(t: Translator, event: Event, one: Session, *, marked: bool) -> Safe:
    time = Safe(f"{dates.clock(one.starts, event.zone)}–{dates.clock(one.ends, event.zone)}")
    key = "reminder-line-marked" if marked else "reminder-line"
    line = t(key, time=time, title=cut(one.title[t.language], TITLE))
    hall = event.hall(one.hall)
    return t("reminder-line-hall", line=line, hall=t.of(hall.name)) if hall else line


def _ways(t: Translator, event: Event, day: datetime, *, released: bool) -> Rows:
    """Return what somebody needs who sets out: ticket, agenda, the way."""
    of = day.astimezone(event.zone).date().isoformat()
    agenda = Button(t.plain("button-reminder-day"), AgendaCallback(action="day", of=of).pack())
    way = Button(t.plain("button-reminder-way"), url=event.place.map_url)
    return arranged(((_ticket(t), *((agenda,) if released else ())), (way,), (_mute(t),)))


def _ticket(t: Translator) -> Button:
    return Button(t.plain("button-ticket"), MenuCallback(action="ticket").pack(), style="primary")


def _card(t: Translator, one: Session) -> Button:
    return Button(t.plain("button-reminder-open"), SessionCallback(action="show", session=one.id).pack())


def _mute(t: Translator) -> Button:
    return Button(t.plain("button-reminder-mute"), ReminderCallback(action="mute", of="reminders").pack())
