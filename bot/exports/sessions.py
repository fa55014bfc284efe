"""What sessions are called in a file."""

from bot.exports.model import ExportRequest
from db.agenda import releases
from db.core.engine import Tx
from fair.agenda import serialisation


async def titles(tx: Tx, asked: ExportRequest) -> dict[str, str]:
    """Return what the sessions are called in the agenda that people see, by their identifiers."""
    latest = await releases.latest(tx, asked.event.id)
    sessions = serialisation.from_json(latest.agenda, asked.event.zone).sessions if latest else ()
    return {session.id: session.title[asked.t.language] for session in sessions}
