"""/help: what one can do here."""

from handlers.base.screen import Reply, screens
from handlers.navigation.screens.help import helping
from services.turn import Turn


async def show(turn: Turn) -> Reply:
    """List what one can do."""
    return screens(helping(turn.t, turn.event))
