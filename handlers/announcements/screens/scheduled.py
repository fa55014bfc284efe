"""What will be sent by itself within a day."""

from collections.abc import Sequence
from typing import Final

from db.core.time import MINUTE, to_moment
from db.reminders.scheduled_messages import Planned, Run
from fair.event.model import Event
from fair.fields.text import cut
from handlers.announcements.callbacks import ScheduledMessageCallback
from handlers.announcements.screens.overview import to_list
from handlers.base.screen import Button, Screen
from services.releases import ReleasedAgenda
from texts import dates
from texts.translator import Safe, Translator

SHOWN: Final = 20
TITLE: Final = 50
ROW: Final = 4


def coming(
    t: Translator, event: Event, found: Sequence[Planned], run: Run | None, released: ReleasedAgenda | None
) -> Screen:
    """List it with moments and numbers; a button each holds it or lets it go."""
    lines, buttons = [t("automatic-heading", zone=t.of(event.zone_name))], []
    for number, one in enumerate(found[:SHOWN], 1):
        lines.append(_line(t, event, number, one, released))
        buttons.append(_switch(number, one))
    if len(found) > SHOWN:
        lines.append(t("automatic-more", count=len(found) - SHOWN))
    if run is not None:
        key = "automatic-changes-held" if run.held else "automatic-changes"
        lines.append(t(key, when=dates.moment(t, to_moment(run.due_at), event.zone)))
    if len(lines) == 1:
        lines.append(t("automatic-none"))
    rows = tuple(tuple(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW))
    return Screen(Safe("\n\n".join(lines)), (*rows, *_run(t, run), (to_list(t),)))


def _line(t: Translator, event: Event, number: int, one: Planned, released: ReleasedAgenda | None) -> Safe:
    session = released.agenda.by_id.get(one.session_id) if released else None
    title = session.title[t.language] if session else event.title[t.language]
    return t(
        "automatic-held" if one.held else "automatic-line",
        number=str(number),
        when=dates.moment(t, to_moment(one.due_at), event.zone),
        title=cut(title, TITLE),
        count=one.count,
    )


def _switch(number: int, one: Planned) -> Button:
    sign = "▶️" if one.held else "⏸"
    minute = str(one.starts_at // MINUTE)
    data = ScheduledMessageCallback(hold=not one.held, session=one.session_id, lead=one.lead, minute=minute)
    return Button(f"{sign} {number}", data.pack(), style="success" if one.held else None)


def _run(t: Translator, run: Run | None) -> tuple[tuple[Button, ...], ...]:
    if run is None:
        return ()
    key = "automatic-release-changes" if run.held else "automatic-hold-changes"
    return ((Button(t.plain(key), ScheduledMessageCallback(hold=not run.held).pack()),),)


def key_of(data: ScheduledMessageCallback) -> tuple[str, str, str]:
    """Return which reminder a button is about."""
    return data.session, data.lead, data.minute
