"""What the rows that the journal tells of are called now: the journal itself holds ids, and no personal data.

So whoever was forgotten has no name in it any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.agenda import releases
from db.core.engine import Tx
from db.registration import organisations
from db.team import audit, members
from db.team.audit import NamedRegistration
from fair.agenda import serialisation
from fair.event.model import Event
from fair.words import Words


@dataclass(frozen=True, slots=True)
class AuditNames:
    """Names by ids: of members, registrations, organisations and sessions."""

    event: Event
    members: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, NamedRegistration] = field(default_factory=dict)
    organisations: Mapping[int, str] = field(default_factory=dict)
    sessions: Mapping[str, Words] = field(default_factory=dict)


async def load(tx: Tx, event: Event, limit: int, offset: int = 0) -> AuditNames:
    """Return the names that stand in so many of the journal's entries, the newest first."""
    return AuditNames(
        event,
        await members.names(tx, event.id),
        await audit.people(tx, event, limit, offset),
        dict(await organisations.named(tx, event.id)),
        await _sessions(tx, event),
    )


async def _sessions(tx: Tx, event: Event) -> Mapping[str, Words]:
    """Return what the sessions are called that people see, and those of the draft."""
    released, draft = await releases.latest(tx, event.id), await releases.draft(tx, event.id)
    found: dict[str, Words] = {}
    for known in (released, draft):
        if known is not None:
            sessions = serialisation.from_json(known.agenda, event.zone).sessions
            found |= {session.id: session.title for session in sessions}
    return found
