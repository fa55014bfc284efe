"""Several applications that a text may speak of."""

from collections.abc import Sequence

from db.applications.listing import ListedApplication
from fair.event.model import Event
from handlers.applications.screens.names import lines, numbers
from handlers.applications.screens.queue import to_queue
from handlers.base.screen import Screen
from texts.translator import Safe, Translator


def several(t: Translator, event: Event, listed: Sequence[ListedApplication], total: int) -> Screen:
    """Show who was found, and ask whose application to open; `total`: how many were found altogether."""
    more = t("named-more", shown=str(len(listed))) if total > len(listed) else ""
    parts = (t("named-several", count=total), lines(t, event, listed), more)
    about = frozenset(one.registration_id for one in listed)
    text = Safe("\n\n".join(part for part in parts if part))
    return Screen(text, (*numbers(listed), (to_queue(t),)), about=about)
