"""How many places are held. The database counts with each change of an application, by whomever (its triggers).

So nobody who holds a place is looked at while others wait to write. Answers are counted to those questions only of
which not everybody may give every answer; when organisers limit another one, those who hold a place already are
counted in parts.
"""

from collections import Counter
from collections.abc import Collection
from typing import Final, Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)

PART: Final = 5_000
"""Registrations in one transaction: some milliseconds."""
NOBODY: Final = 0
EVERYBODY: Final = 2**63 - 1

PlaceKind: TypeAlias = Literal["role", "organisation", "answer"]
PlaceCount: TypeAlias = tuple[PlaceKind, str, str]
"""What places are counted by: its kind, the question if it is an answer, and which of them (an answer as JSON)."""


async def held(tx: Tx, event_id: str, kind: PlaceKind, question_id: str = "") -> Counter[str]:
    """Return how many places are held of each role, by each organisation or with each answer to a question."""
    rows = await tx.all(SQL.held, event_id=event_id, kind=kind, question_id=question_id)
    return Counter({row["which"]: row["places"] for row in rows})


async def counted_questions(tx: Tx, event_id: str) -> frozenset[str]:
    """Return the questions of which the answers of everybody who holds a place are counted."""
    rows = await tx.all(SQL.limited, event_id=event_id)
    return frozenset(row["question_id"] for row in rows if row["reached"] == EVERYBODY)


async def follow(tx: Tx, event_id: str, questions: Collection[str]) -> bool:
    """Count by these questions and by no others; do the next part of it and return whether that was all."""
    reached = {row["question_id"]: row["reached"] for row in await tx.all(SQL.limited, event_id=event_id)}
    for question in sorted(reached.keys() - set(questions)):
        for statement in (SQL.unlimit_question, SQL.drop_answers):
            await tx.run(statement, event_id=event_id, question_id=question)
    for question in questions:
        if question not in reached:
            await tx.run(SQL.limit_question, event_id=event_id, question_id=question, nobody=NOBODY)
        after = reached.get(question, NOBODY)
        if after != EVERYBODY and not await _count_part(tx, event_id, question, after):
            return False
    return True


async def _count_part(tx: Tx, event_id: str, question: str, after: int) -> bool:
    """Count the next ones, and return whether those were all."""
    row = await tx.one(SQL.part, after=after, others=PART - 1)
    upto = row["id"] if row else EVERYBODY
    await tx.run(SQL.count_answers, event_id=event_id, question_id=question, after=after, upto=upto)
    await tx.run(SQL.reach, event_id=event_id, question_id=question, upto=upto)
    return upto == EVERYBODY


async def are_right(tx: Tx, event_id: str) -> bool:
    """Tell whether the counts are what counting everybody anew gives."""
    return await _everyone(tx, event_id) == await _counts(tx, event_id)


async def mend(tx: Tx, event_id: str) -> int:
    """Count everybody anew, and return how many counts were wrong."""
    found, counts = await _everyone(tx, event_id), await _counts(tx, event_id)
    if found != counts:
        await tx.run(SQL.forget_counts, event_id=event_id)
        rows = ((*count, places) for count, places in found.items())
        await tx.many(
            SQL.put,
            [
                {"event_id": event_id, "kind": kind, "question_id": question, "which": which, "places": places}
                for kind, question, which, places in rows
            ],
        )
    return len({count for count, _ in found.items() ^ counts.items()})


async def _everyone(tx: Tx, event_id: str) -> dict[PlaceCount, int]:
    return {_of(row): row["places"] for row in await tx.all(SQL.everyone, event_id=event_id)}


async def _counts(tx: Tx, event_id: str) -> dict[PlaceCount, int]:
    return {_of(row): row["places"] for row in await tx.all(SQL.counts, event_id=event_id)}


def _of(row: StoredRow) -> PlaceCount:
    return row["kind"], row["question_id"], row["which"]
