"""The numbers that stay of people who were deleted. What is still there is counted beside them."""

from collections.abc import Mapping

from db.core.engine import Tx, statements
from fair.retention.tallies import Counts, TallyName

SQL = statements(__file__)


async def add(tx: Tx, event_id: str, counts: Counts) -> None:
    """Take over the numbers of those whom the same transaction deletes."""
    rows = [
        {"event_id": event_id, "tally": tally, "kind": kind, "count": count}
        for (tally, kind), count in sorted(counts.items())
    ]
    await tx.many(SQL.add, rows)


async def of_tally(tx: Tx, event_id: str, tally: str) -> dict[str, int]:
    """Return how many there were of each kind."""
    return {row["kind"]: row["count"] for row in await tx.all(SQL.of_tally, event_id=event_id, tally=tally)}


async def of_family(tx: Tx, event_id: str, family: TallyName) -> Mapping[str, Mapping[str, int]]:
    """Return the tallies of a family by their names: how many there were of each kind."""
    found: dict[str, dict[str, int]] = {}
    for row in await tx.all(SQL.of_family, event_id=event_id, family=family):
        found.setdefault(row["tally"].partition(":")[2], {})[row["kind"]] = row["count"]
    return found
