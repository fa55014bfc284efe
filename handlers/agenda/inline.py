"""`@bot …` in any chat: sessions of the agenda, to be shared. Nothing personal is in them, nothing is stored."""

from typing import Final

from aiogram import Router
from aiogram.types import InlineQuery

from fair.agenda.model import Session
from fair.agenda.search.meaning import understand
from fair.agenda.search.queries import DayQuery
from fair.deep_links import to_session
from handlers.agenda.screens import inline
from handlers.agenda.search import meant
from handlers.base.screen import Reply, Result
from services.agenda_view import AgendaView
from services.turn import Turn

MANY: Final = 20
"""Results of one query; the Bot API takes 50."""


def router() -> Router:
    """Take queries from any chat."""
    router = Router(name="agenda.inline")
    router.inline_query.register(search)
    return router


async def search(event: InlineQuery, turn: Turn) -> Reply:
    """Return the sessions that a query is about; without a query, those of the day."""
    released = await turn.released_agenda()
    if released is None:
        return Reply()
    guide = AgendaView(turn.event, released, turn.now)
    asked = understand(event.query, released.index, turn.now, turn.event.zone) if event.query else DayQuery(guide.day)
    found = meant(guide, asked)[:MANY]
    return Reply(inline=tuple(_result(turn, guide, session) for session in found))


def _result(turn: Turn, guide: AgendaView, session: Session) -> Result:
    return inline.result(turn.t, guide, session, to_session(turn.bot_username, session.id))
