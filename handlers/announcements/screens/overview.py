"""The list of announcements."""

from dataclasses import dataclass

from db.announcements.announcements import Announcement
from db.core.time import to_moment
from fair.event.model import Event
from handlers.announcements.callbacks import AnnouncementCallback, ComposeCallback
from handlers.base.buttons import pager, to_desk
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Safe, Translator


@dataclass(frozen=True, slots=True)
class AnnouncementList:
    """A page of announcements."""

    announcements: tuple[Announcement, ...]
    page: int = 0
    more: bool = False
    draft: bool = False
    """Whether the person has begun to write one."""


def listing(t: Translator, event: Event, shelf: AnnouncementList) -> Screen:
    """Return the announcements there are, the newest first, and the way to a new one."""
    lines = [t("announce-heading")]
    lines += [_line(t, event, one) for one in shelf.announcements] or [t("announce-none")]
    opens = tuple(_open(t, one) for one in shelf.announcements)
    rows = tuple(opens[start : start + 4] for start in range(0, len(opens), 4))
    write = Button(
        t.plain("announce-go-on" if shelf.draft else "announce-new"),
        ComposeCallback(action="new").pack(),
        style="primary",
    )
    automatic = Button(t.plain("announce-automatic"), AnnouncementCallback(action="automatic").pack())
    last = shelf.page + 1 if shelf.more else shelf.page
    pages = pager(t, shelf.page, last, lambda page: AnnouncementCallback(action="list", page=page))
    return Screen(Safe("\n\n".join(lines)), (*rows, *pages, (write,), (automatic,), (to_desk(t),)))


def _line(t: Translator, event: Event, one: Announcement) -> Safe:
    return t(
        "announce-line",
        number=str(one.id),
        phase=t(f"phase-{one.phase}"),
        when=dates.moment(t, to_moment(one.started_at or one.created_at), event.zone),
        people=one.size or 0,
    )


def _open(t: Translator, one: Announcement) -> Button:
    return Button(
        t.plain("announce-number", number=str(one.id)), AnnouncementCallback(action="open", announcement=one.id).pack()
    )


def to_list(t: Translator) -> Button:
    """Return the button that leads to the list."""
    return Button(t.plain("announce-list"), AnnouncementCallback(action="list").pack())
