"""What a message means that was written in the middle of nothing."""

from fair.agenda.search.meaning import meanings_of
from fair.agenda.search.reading import read_text
from fair.intents.decision import Understanding, decide
from fair.intents.matcher import said_in
from fair.intents.standing import Standing, nearness_of
from services.turn import Turn


def standing_of(turn: Turn) -> Standing:
    """Return where the person stands."""
    takes_part = turn.registration is not None and turn.registration.takes_part
    return Standing(takes_part, nearness_of(turn.event, turn.now.astimezone(turn.event.zone).date()))


async def understand(turn: Turn, text: str) -> Understanding:
    """Return what a text means, by one reading of it for the agenda, the common questions and everything else."""
    known = await turn.known_agenda()
    zone = turn.event.zone
    reading = read_text(text, known.index, turn.now.astimezone(zone).date())
    in_agenda = meanings_of(reading, known.index, turn.now, zone)
    return decide(said_in(reading, known.phrases), in_agenda, known.phrases, standing_of(turn))
