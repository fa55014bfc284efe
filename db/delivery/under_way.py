"""Calls that are under way, and whose they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class CallUnderWay:
    """A delivery that somebody is sending."""

    id: int
    owner: int | None
    attempts: int


async def calls(tx: Tx) -> list[CallUnderWay]:
    """Return whose calls are under way."""
    return [CallUnderWay(row["id"], row["owner"], row["attempts"]) for row in await tx.all(SQL.calls)]


async def adopt(tx: Tx, ids: Iterable[int]) -> None:
    """Let deliveries that are being sent be this replica's."""
    await tx.many(SQL.adopt, [{"id": each, "owner": tx.replica} for each in ids])
