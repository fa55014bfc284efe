"""Where a person stands who is in the middle of nothing: at the event's card."""

from fair.access import Permission
from handlers.base import home_screens
from handlers.base.buttons import to_open_question
from handlers.base.screen import Reply, Rows, screens
from services.turn import Turn
from texts.translator import Safe


def is_under_way(turn: Turn) -> bool:
    """Tell whether a question is open, or a draft waits to be finished and still can be."""
    if turn.registration is None:
        return False
    if turn.registration.status == "draft":
        return turn.registration_state == "open"
    return turn.registration.cursor is not None


def came_too_late(turn: Turn) -> bool:
    """Tell whether a question was open when registration closed: what is written may be the answer to it."""
    registration = turn.registration
    is_open = registration is not None and registration.status == "draft" and registration.cursor is not None
    return is_open and turn.registration_state == "closed"


def way_on(turn: Turn) -> Rows:
    """Return the button that leads back to what is under way; no row where nothing is."""
    return ((to_open_question(turn.t),),) if is_under_way(turn) else ()


async def home(turn: Turn) -> Reply:
    """Show the event's card in short."""
    ways = await _ways(turn)
    return screens(home_screens.card(turn.t, turn.event, turn.registration, turn.now, ways))


async def about(turn: Turn) -> Reply:
    """Tell at length what the event is."""
    ways = await _ways(turn)
    return screens(home_screens.about(turn.t, turn.event, turn.registration, turn.now, ways))


async def short(turn: Turn, sentence: Safe, beside: Rows = ()) -> Reply:
    """Say one sentence over the buttons of the menu, and perhaps others beside them."""
    ways = await _ways(turn)
    return screens(home_screens.short(turn.t, turn.event, turn.registration, turn.now, sentence, ways, beside))


async def _ways(turn: Turn) -> home_screens.HomeOptions:
    agenda = await turn.released_agenda() is not None
    return home_screens.HomeOptions(agenda, turn.may(Permission.DESK), promised=turn.promised)
