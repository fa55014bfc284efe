"""/help: what one can do here."""

from handlers.screen import Reply, screens
from handlers.screens import help as help_screens
from services.turn import Turn


async def show(turn: Turn) -> Reply:
    """List what one can do."""
    return screens(help_screens.helping(turn.t, turn.event))
