"""What is known of participants beside what they have answered: for the file that organisers work with."""

from dataclasses import dataclass

from db.core.engine import Tx, statements
from db.door.checkins import FAIR

SQL = statements(__file__)


@dataclass(slots=True)
class ParticipantFacts:
    """What is known of one registration that was handed in. Moments are in microseconds of UTC."""

    username: str | None
    code: str | None
    """Of the ticket."""
    consent_version: str | None
    consent_at: int | None
    verdict: str | None
    """What was decided last, told or not."""
    reason: str | None
    decided_at: int | None
    decided_by: int | None
    """None: nobody, or the rules of the fair."""
    decided_by_name: str | None
    came_at: int | None = None
    """When they first came: to the fair itself, else to one of its sessions."""
    doors: tuple[str, ...] = ()
    """Where they were let in, in that order: sessions; empty for the fair itself."""
    remarks: tuple[str, ...] = ()


async def of_event(tx: Tx, event_id: str) -> dict[int, ParticipantFacts]:
    """Return the facts by registration: three questions, however many participants there are."""
    found: dict[int, ParticipantFacts] = {}
    async for row in tx.stream(SQL.facts, event_id=event_id):
        known = dict(row)
        registration_id = known.pop("id")
        found[registration_id] = ParticipantFacts(**known)
    async for row in tx.stream(SQL.entries, event_id=event_id):
        if facts := found.get(row["registration_id"]):
            _enter(facts, row["session_id"], row["entered_at"])
    async for row in tx.stream(SQL.remarks, event_id=event_id):
        if facts := found.get(row["registration_id"]):
            facts.remarks += (row["remark"],)
    return found


def _enter(facts: ParticipantFacts, session_id: str, entered_at: int) -> None:
    """Note where somebody was let in; days and doors come in the order of time."""
    if facts.came_at is None or (session_id == FAIR and FAIR not in facts.doors):
        facts.came_at = entered_at
    if session_id not in facts.doors:
        facts.doors += (session_id,)
