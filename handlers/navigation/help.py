"""/help: what one can do here."""

from handlers.base.screen import Reply, screens
from handlers.navigation.screens.help import help_screen
from services.turn import Turn


async def show(turn: Turn) -> Reply:
    """List what one can do."""
    return screens(help_screen(turn.t, turn.event))
