"""What was parked when a backup was put back."""

from collections.abc import Iterator

from db.core.time import to_moment
from db.delivery.parked import ParkedWork
from fair.event.model import Event
from handlers.announcements.callbacks import AnnouncementCallback
from handlers.base.callbacks import DeskCallback
from handlers.base.screen import Button, Screen
from handlers.team.callbacks import ParkedCallback
from texts import dates
from texts.translator import Safe, Translator


def overview(t: Translator, event: Event, found: ParkedWork) -> Screen:
    """Return what there is, and the buttons that decide on it."""
    since = dates.moment(t, to_moment(found.copied_at), event.zone) if found.copied_at else ""
    text = t("parked", since=since or t.plain("parked-some-time"))
    lines = "\n".join(_lines(t, found)) or t("parked-nothing")
    missing = t("parked-missing", since=since or t.plain("parked-some-time"))
    send = Button(t.plain("parked-send"), ParkedCallback(action="send").pack())
    drop = Button(t.plain("parked-withdraw"), ParkedCallback(action="withdraw").pack())
    seen = Button(t.plain("parked-seen"), ParkedCallback(action="withdraw").pack())
    rows = ((send,), (drop,)) if found.messages else ((seen,),)
    announcements = (Button(t.plain("desk-announcements"), AnnouncementCallback(action="list").pack()),)
    back = (Button(t.plain("button-desk"), DeskCallback().pack()),)
    further = (announcements, back) if found.announcements else (back,)
    return Screen(Safe(f"{text}\n\n{lines}\n\n{missing}"), (*rows, *further), about=frozenset())


def _lines(t: Translator, found: ParkedWork) -> Iterator[Safe]:
    if found.messages:
        yield t("parked-messages", count=found.messages, people=found.people)
    if found.announcements:
        yield t("parked-announcements", count=found.announcements)
    if found.errands:
        yield t("parked-errands", count=found.errands)
    if found.updates:
        yield t("parked-updates", count=found.updates)
