"""The queue as a list of names, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.applications.listing import PAGE, ListedApplication
from db.applications.queue import QueueFilter
from fair.event.model import Event
from fair.fields.text import cut, isolate
from handlers.applications.callbacks import ApplicationCallback, FilterCallback, QueueCallback
from handlers.applications.screens.queue import filtered_by, nobody_here, to_queue, without_filter
from handlers.base.buttons import page_line, pager
from handlers.base.screen import Button, Rows, Screen
from texts.numbers import registration_number
from texts.translator import Safe, Translator

_ROW: Final = 5
_NAME: Final = 60
"""UTF-16 units of a name, and of an organisation, in a line."""


@dataclass(frozen=True, slots=True)
class NameList:
    """A page of the applications that a member of the team looks at."""

    queue_filter: QueueFilter
    listed: Sequence[ListedApplication]
    """Those of the page."""
    page: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


def name_list(t: Translator, event: Event, names: NameList) -> Screen:
    """Show who is looked at: number, name, organisation and how each application stands; a number opens the card."""
    state = t(f"queue-state-{names.queue_filter.state}", count=names.total, chosen="no")
    heading = t("queue-list", state=state)
    parts = (
        heading,
        filtered_by(t, event, names.queue_filter),
        lines(t, event, names.listed) or nobody_here(t, event, names.queue_filter),
        page_line(t, names.page, names.last),
        t("queue-list-type"),
    )
    pages = pager(t, names.page, names.last, lambda page: QueueCallback(action="list", of=str(page)))
    bare = () if names.listed else without_filter(t, event, names.queue_filter)
    ways = (*bare, (Button(t.plain("queue-sieve"), FilterCallback(action="menu").pack()),), (to_queue(t),))
    return Screen("\n\n".join(part for part in parts if part), (*numbers(names.listed), *pages, *ways))


def lines(t: Translator, event: Event, listed: Sequence[ListedApplication]) -> Safe:
    """Return a line for each application, with the number of its button."""
    return Safe("\n".join(_line(t, event, place, one) for place, one in enumerate(listed, 1)))


def _line(t: Translator, event: Event, place: int, one: ListedApplication) -> Safe:
    role = event.role(one.role)
    name = one.name or (role.label[t.language] if role else "")
    return t(
        "queue-list-line",
        place=str(place),
        state=one.state,
        number=registration_number(one.number),
        name=isolate(cut(", ".join(cut(part, _NAME) for part in (name, one.organisation) if part), 2 * _NAME)),
    )


def numbers(listed: Sequence[ListedApplication]) -> Rows:
    """Return the buttons that open the cards of some lines."""
    buttons = [
        Button(str(place), ApplicationCallback(action="show", registration=one.registration_id).pack())
        for place, one in enumerate(listed, 1)
    ]
    return tuple(tuple(buttons[start : start + _ROW]) for start in range(0, len(buttons), _ROW))
