"""Keeping what was asked and found no answer, for the team to answer: without the person."""

import asyncio

from db.core.engine import Tx
from db.faq import unanswered
from db.registration import registrations
from fair.faq.anonymous import Names, anonymous, mentioned, parts
from fair.fields.phonetics import keys
from fair.fields.vocabulary import Match
from services.turn import Turn


async def note(turn: Turn, text: str) -> str | None:
    """Count a question that found no answer, and return what is kept of it; what the team tries out is none."""
    if turn.team_role is not None:
        return None
    vocabulary = (await turn.known_agenda()).index.vocabulary

    def is_known(word: str) -> bool:
        return all(any(match <= Match.ENDING for match in vocabulary.fits(part).values()) for part in keys(word))

    kept = anonymous(text, is_known, (turn.name, *await _own(turn)), await _others(turn, mentioned(text)))
    if kept is not None:
        await unanswered.note(turn.tx, turn.event.id, turn.person.language, kept, turn.micros)
    return kept


async def take_back(turn: Turn, kept: str) -> None:
    """Count a question once less: one of the guesses was what was meant."""
    await unanswered.take_back(turn.tx, turn.event.id, turn.person.language, kept)


async def _own(turn: Turn) -> tuple[str, ...]:
    """Return the name that the person registered with."""
    if turn.registration is None:
        return ()
    name = (await registrations.answers(turn.tx, turn.registration.id)).get(turn.event.name_question_id)
    return (name,) if isinstance(name, str) else ()


async def _others(turn: Turn, words: Names) -> Names:
    """Return what people at the fair are called, as far as a text has it: who has registered, the team, who speaks."""
    agenda = (await turn.known_agenda()).agenda
    speakers = (name for session in agenda.sessions for one in session.speakers for name in one.name.values())
    called = await turn.tx.ahead(_called, turn.event.id, turn.event.name_question_id, words)
    return called | (parts(speakers) & words)


async def _called(tx: Tx, event_id: str, question_id: str, words: Names) -> Names:
    """Return which of these words people are called by. Beside the loop: a large fair has a hundred thousand names."""
    names = await unanswered.names(tx, event_id, question_id)
    return await asyncio.to_thread(lambda: parts(names) & words)
