"""The organiser's picture for badges, and how these are laid out on it."""

from dataclasses import asdict, dataclass

from db.core.engine import Tx, statements
from fair.door.badge_design import BadgeStyle, style_of

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class BadgeDesign:
    """A picture, as Telegram keeps it, with what stands where."""

    file_id: str
    style: BadgeStyle


async def find(tx: Tx, event_id: str) -> BadgeDesign | None:
    """Return the design of an event's badges, if there is one."""
    row = await tx.one(SQL.find, event_id=event_id)
    return BadgeDesign(row["file_id"], style_of(dict(row))) if row else None


async def put(tx: Tx, event_id: str, design: BadgeDesign, now: int) -> None:
    """Keep the design of an event's badges."""
    chosen = {aspect: str(value) for aspect, value in asdict(design.style).items()}
    await tx.run(SQL.put, event_id=event_id, file_id=design.file_id, **chosen, now=now)
