"""What was asked and found no answer, with how often; nothing of who asked."""

from dataclasses import dataclass
from typing import Final

from db.core.engine import Tx, statements
from db.core.time import DAY
from fair.words import Language

SQL = statements(__file__)

MOST: Final = 1_000
"""Different questions that are kept for an event."""


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question in small letters, without names and numbers."""

    id: int
    language: Language
    """Of the bot, as the person had it."""
    question: str
    times: int


async def note(tx: Tx, event_id: str, language: Language, question: str, now: int) -> None:
    """Count a question once more, or for the first time."""
    day = now // DAY * DAY
    await tx.run(SQL.note, event_id=event_id, language=language, question=question, day=day, most=MOST)


async def take_back(tx: Tx, event_id: str, language: Language, question: str) -> None:
    """Count a question once less; what nobody has asked is not kept."""
    for statement in (SQL.drop_last, SQL.take_back):
        await tx.run(statement, event_id=event_id, language=language, question=question)


async def page(tx: Tx, event_id: str, first: int, count: int) -> tuple[UnansweredQuestion, ...]:
    """Return some of them, what was asked most first."""
    rows = await tx.all(SQL.page, event_id=event_id, first=first, count=count)
    return tuple(UnansweredQuestion(row["id"], row["language"], row["question"], row["times"]) for row in rows)


async def total(tx: Tx, event_id: str) -> int:
    """Return how many there are."""
    row = await tx.one(SQL.total, event_id=event_id)
    assert row is not None
    return int(row["count"])


async def find(tx: Tx, event_id: str, question_id: int) -> UnansweredQuestion | None:
    """Return one of them, if it is there still."""
    row = await tx.one(SQL.find, event_id=event_id, id=question_id)
    return UnansweredQuestion(row["id"], row["language"], row["question"], row["times"]) if row else None


async def drop(tx: Tx, event_id: str, question_id: int) -> None:
    """Forget one of them."""
    await tx.run(SQL.drop, event_id=event_id, id=question_id)


async def purge(tx: Tx, before: int) -> None:
    """Forget what was last asked before a moment."""
    await tx.run(SQL.purge, before=before)


async def names(tx: Tx, event_id: str, question_id: str) -> tuple[str, ...]:
    """Return what people of an event are called, as they stand in the database: JSON or plain."""
    return tuple(row["name"] for row in await tx.all(SQL.names, event_id=event_id, question_id=question_id))
