"""The words of the door's list and badges, which are printed."""

from datetime import datetime

from fair.door.printed_pages import Labels
from fair.event.model import Event
from texts import dates
from texts.translator import Translator


def labels(t: Translator, event: Event, now: datetime) -> Labels:
    """Return the words of the pages."""
    roles = {role.id: role.label[t.language] for role in event.roles}
    columns = ("place", "name", "code", "time", "sign")
    return Labels(
        language=t.language,
        event=event.title[t.language],
        list_title=t.plain("page-list"),
        list_note=t.plain("page-list-note", when=dates.moment(t, now, event.zone)),
        columns=[t.plain(f"page-{column}") for column in columns],
        badges_title=t.plain("page-badges"),
        role=lambda role: roles.get(role, role),
    )
