"""What will be sent by itself: organisers see it beforehand, and may hold it."""

from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder that falls due, and how many people would get it as things stand."""

    session_id: str
    """Empty: of the event itself."""
    lead: str
    starts_at: int
    due_at: int
    held: bool
    count: int


@dataclass(frozen=True, slots=True)
class Run:
    """When the changes of the agenda are told."""

    due_at: int
    held: bool


async def planned(tx: Tx, event_id: str, until: int) -> list[Planned]:
    """Return the reminders that fall due until a moment, in their order; also what is held and should have gone."""
    sessions = await tx.all(SQL.sessions, event_id=event_id, until=until)
    event = await tx.all(SQL.event, event_id=event_id, until=until)
    return sorted(map(_planned, [*sessions, *event]), key=lambda one: (one.due_at, one.session_id, one.lead))


def _planned(row: StoredRow) -> Planned:
    return Planned(row["session_id"], row["lead"], row["starts_at"], row["due_at"], bool(row["held"]), row["count"])


async def run(tx: Tx, event_id: str) -> Run | None:
    """Return when changes are to be told, if there are any."""
    row = await tx.one(SQL.run, event_id=event_id)
    return Run(row["due_at"], bool(row["held"])) if row else None


async def hold(tx: Tx, event_id: str, one: Planned, *, held: bool) -> None:
    """Hold a reminder, or let it go: then it goes if it is of use still, and is counted as missed if not."""
    await tx.run(
        SQL.hold, event_id=event_id, session_id=one.session_id, lead=one.lead, starts_at=one.starts_at, held=held
    )


async def hold_run(tx: Tx, event_id: str, *, held: bool) -> None:
    """Hold the notices of changes, or let them go."""
    await tx.run(SQL.hold_run, event_id=event_id, held=held)
