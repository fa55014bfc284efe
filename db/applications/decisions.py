"""What the team decides about applications, when people hear of it, what it asks them and notes about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.delivery.payloads import details
from db.registration.registrations import Verdict

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about an application."""

    id: int
    registration_id: int
    verdict: Verdict
    reason: str | None
    """As it was written, or the name of a template with a # before it."""
    decided_by: int | None
    """None: the rules of the fair did, by approving at once or by a place that became free."""
    name: str | None
    """The member's name; None: an owner, or no member any more."""
    decided_at: int
    published_at: int | None
    """None: the person was not told."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a member of the team noted for the others."""

    name: str | None
    remark: str
    written_at: int


def decision_of(row: StoredRow) -> Decision:
    """Return the decision of a row with the columns of `decisions` and the member's name."""
    return Decision(
        id=row["id"],
        registration_id=row["registration_id"],
        verdict=row["verdict"],
        reason=row["reason"],
        decided_by=row["decided_by"],
        name=row["name"],
        decided_at=row["decided_at"],
        published_at=row["published_at"],
    )


async def decide(
    tx: Tx, registration_ids: Iterable[int], verdict: Verdict, reason: str | None, decided_by: int | None, now: int
) -> None:
    """Keep a decision about each of these, in the place of an earlier one that nobody was told of."""
    rows = [
        {
            "registration_id": one,
            "verdict": verdict,
            "reason": reason,
            "decided_by": decided_by,
            "now": now,
        }
        for one in registration_ids
    ]
    for statement in (SQL.retract, SQL.decide, SQL.set_verdict):
        await tx.many(statement, rows)


async def retract(tx: Tx, registration_id: int) -> None:
    """Take back a decision that nobody was told of."""
    await tx.run(SQL.retract, registration_id=registration_id)
    await tx.run(SQL.set_verdict, registration_id=registration_id, verdict=None)


async def of_registration(tx: Tx, registration_id: int) -> list[Decision]:
    """Return all decisions about an application, the earliest first."""
    tx.registrations_read.add(registration_id)
    return [decision_of(row) for row in await tx.all(SQL.of_registration, registration_id=registration_id)]


async def get(tx: Tx, decision_id: int) -> Decision | None:
    """Return a decision by its id."""
    row = await tx.one(SQL.get, id=decision_id)
    return decision_of(row) if row else None


async def unpublished(tx: Tx, event_id: str) -> Mapping[Verdict, int]:
    """Return how many people have not been told yet, by what was decided."""
    return {row["verdict"]: row["count"] for row in await tx.all(SQL.unpublished, event_id=event_id)}


async def to_publish(tx: Tx, event_id: str) -> list[tuple[int, Verdict]]:
    """Return what was decided and not told, by registration, in the order of submission."""
    return [(row["id"], row["verdict"]) for row in await tx.all(SQL.to_publish, event_id=event_id)]


async def publish(tx: Tx, registration_ids: Iterable[int], now: int, *, told: bool = False) -> None:
    """Let what was decided take effect, and tell people in their language of then, unless they are told already.

    Who is approved gets a ticket in any case.
    """
    registration_ids = list(registration_ids)
    if not told:
        await tell(tx, registration_ids, now)
    rows = [{"registration_id": one, "now": now} for one in registration_ids]
    for statement in (SQL.hand_ticket, SQL.take_effect, SQL.published):
        await tx.many(statement, rows)


async def tell(tx: Tx, registration_ids: Iterable[int], now: int) -> None:
    """Tell people what was decided last, in their language of then."""
    await tx.many(SQL.tell, [{"registration_id": one, "now": now} for one in registration_ids])


async def ask_to_change(tx: Tx, registration_id: int, questions: Iterable[str], comment: str, now: int) -> None:
    """Open questions to an applicant, who is told which."""
    await tx.run(SQL.open, registration_id=registration_id, opened=" ".join(sorted(questions)), now=now)
    await tx.run(SQL.tell_opened, registration_id=registration_id, details=details(text=comment), now=now)


async def ask_all_to_change(tx: Tx, questions: Mapping[int, Iterable[str]], now: int) -> None:
    """Open questions to many applicants, by their registrations; each is told which."""
    rows = [
        {"registration_id": one, "opened": " ".join(sorted(opened)), "details": None, "now": now}
        for one, opened in questions.items()
    ]
    await tx.many(SQL.open, rows)
    await tx.many(SQL.tell_opened, rows)


async def note(tx: Tx, registration_id: int, author_id: int, remark: str, now: int) -> None:
    """Keep a remark for the other members of the team."""
    await tx.run(SQL.remark, registration_id=registration_id, author_id=author_id, remark=remark, now=now)


async def remarks(tx: Tx, registration_id: int) -> list[Remark]:
    """Return what was noted about an application, the earliest first."""
    rows = await tx.all(SQL.remarks, registration_id=registration_id)
    tx.registrations_read.add(registration_id)
    return [Remark(row["name"], row["remark"], row["written_at"]) for row in rows]
