"""Albums: several updates of one sending, which together get one answer."""

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def first_of(tx: Tx, chat: int, media_group: str, now: int) -> bool:
    """Tell whether this is the first file of an album that we see."""
    return await tx.one(SQL.open, chat=chat, media_group=media_group, now=now) is not None


async def purge(tx: Tx, before: int) -> None:
    """Forget albums seen before a moment."""
    await tx.run(SQL.purge, before=before)
