"""Who was forgotten, by fingerprints that mean nothing without a key that lies elsewhere."""

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def everything(tx: Tx) -> list[tuple[str, int]]:
    """Return the fingerprints, each with the moment at which somebody was forgotten last."""
    return [(row["fingerprint"], row["forgotten_at"]) for row in await tx.all(SQL.everything)]


async def bury(tx: Tx, person_id: int, now: int) -> None:
    """Note that a person was forgotten, in the transaction that does it, where there is a key for that."""
    if tx.fingerprint is not None:
        tombstone = (tx.fingerprint(person_id), now)
        tx.buried.append(tombstone)
        await tx.run(SQL.bury, fingerprint=tombstone[0], now=now)


async def clear(tx: Tx) -> None:
    """Forget all of it: no backup can hold anything any more that is not overdue."""
    await tx.run(SQL.clear)
