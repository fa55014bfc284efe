"""What a message means that was written in the middle of nothing."""

from fair.intents import understanding
from fair.intents.decision import Understanding
from fair.intents.standing import Standing, nearness_of
from services.turn import Turn


def standing_of(turn: Turn) -> Standing:
    """Return where the person stands."""
    takes_part = turn.registration is not None and turn.registration.takes_part
    return Standing(takes_part, nearness_of(turn.event, turn.now.astimezone(turn.event.zone).date()))


async def understand(turn: Turn, text: str) -> Understanding:
    """Return what a text means, by one reading of it for the agenda, the common questions and everything else."""
    known, zone = await turn.known_agenda(), turn.event.zone
    return understanding.understand(text, known.index, known.phrases, standing_of(turn), turn.now, zone)
