"""The agenda for the calendar of a phone: as a file, and, where the bot has pages, to subscribe to."""

from db.agenda.releases import changed_in
from handlers.agenda.callbacks import AgendaCallback
from handlers.agenda.screens import calendar_file
from handlers.base.screen import Reply, Screen, screens
from services import calendar_links
from services.agenda_view import AgendaView, load
from services.turn import Turn


async def whole(turn: Turn, guide: AgendaView, _wanted: AgendaCallback) -> Reply:
    """Send the whole agenda, and offer to follow it."""
    file = calendar_file.everything(turn.t, guide, await changed_in(turn.tx, turn.event.id))
    return screens(file, *_all(turn))


async def mine(turn: Turn, guide: AgendaView, _wanted: AgendaCallback) -> Reply:
    """Send what the person has marked, and offer to follow it."""
    file = calendar_file.my_agenda(turn.t, guide, await changed_in(turn.tx, turn.event.id))
    return screens(file, *await _own(turn))


async def replace_link(turn: Turn, guide: AgendaView, wanted: AgendaCallback) -> Reply:
    """End the address of the person's own calendar, and show another one; where there are no pages, the file."""
    page = await calendar_links.replace(turn)
    return screens(calendar_file.replaced(turn.t, page)) if page else await mine(turn, guide, wanted)


async def offered(turn: Turn) -> tuple[Screen, ...]:
    """Return the offer to follow what the person has marked, or else the whole agenda, where there is one."""
    guide = await load(turn)
    if guide is None:
        return ()
    return await _own(turn) if guide.mine else _all(turn)


def _all(turn: Turn) -> tuple[Screen, ...]:
    page = calendar_links.for_all(turn)
    return (calendar_file.subscribe(turn.t, page),) if page else ()


async def _own(turn: Turn) -> tuple[Screen, ...]:
    page = await calendar_links.own(turn)
    return (calendar_file.subscribe_to_mine(turn.t, page),) if page else ()
