"""The announcements there were, for those who come later."""

from collections.abc import Sequence

from db.announcements.announcements import Announcement
from db.core.time import to_moment
from fair.event.model import Event
from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback, PastAnnouncementCallback
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Translator


def earlier(t: Translator, event: Event, found: Sequence[Announcement]) -> Screen:
    """List them, the newest first."""
    rows = tuple((_open(t, event, one),) for one in found)
    back = Button(t.plain("button-notifications"), MenuCallback(action="notifications").pack())
    return Screen(t("earlier" if found else "earlier-none"), (*rows, (back, to_menu(t))))


def _open(t: Translator, event: Event, one: Announcement) -> Button:
    begun = to_moment(one.started_at or one.created_at).astimezone(event.zone)
    label = t.plain(
        "earlier-of", day=str(begun.day), month=t(f"month-{begun.month}"), time=dates.clock(begun, event.zone)
    )
    return Button(label, PastAnnouncementCallback(announcement=one.id).pack())
