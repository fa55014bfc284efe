"""Keeping what was asked and found no answer, for the team to answer: without the person."""

from db.faq import unanswered
from db.registration import registrations
from fair.faq.anonymous import anonymous
from fair.fields.phonetics import keys
from fair.fields.vocabulary import Match
from services.turn import Turn


async def note(turn: Turn, text: str) -> None:
    """Count a question that found no answer, as far as it tells of nobody; what the team tries out is none."""
    if turn.team_role is not None:
        return
    vocabulary = (await turn.known_agenda()).index.vocabulary

    def is_known(word: str) -> bool:
        return all(any(match <= Match.ENDING for match in vocabulary.fits(part).values()) for part in keys(word))

    kept = anonymous(text, is_known, (turn.name, *await _written(turn)))
    if kept is not None:
        await unanswered.note(turn.tx, turn.event.id, turn.person.language, kept, turn.micros)


async def _written(turn: Turn) -> tuple[str, ...]:
    """Return the name that the person registered with."""
    if turn.registration is None:
        return ()
    name = (await registrations.answers(turn.tx, turn.registration.id)).get(turn.event.name_question_id)
    return (name,) if isinstance(name, str) else ()
