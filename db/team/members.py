"""The team of an event: who is in it, who was, and who is invited."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.team import deciders
from fair.access import TeamRole

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team. `id` is the row's: what the journal calls the member by."""

    id: int
    person_id: int
    role: TeamRole
    name: str
    joined_at: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """A way into the team that is open. Only the person who has its link knows the token."""

    id: int
    event_id: str
    role: TeamRole
    invited_by: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class Membership:
    """What somebody is in any team, and the language they are spoken to in."""

    person_id: int
    role: TeamRole
    language: str


def _member_of(row: StoredRow) -> Member:
    return Member(row["id"], row["person_id"], TeamRole(row["role"]), row["name"], row["joined_at"])


def _invitation_of(row: StoredRow) -> Invitation:
    return Invitation(row["id"], row["event_id"], TeamRole(row["role"]), row["invited_by"], row["expires_at"])


async def members(tx: Tx, event_id: str) -> list[Member]:
    """Return the team, owners first: those of them that have done something."""
    rows = await tx.all(SQL.members, event_id=event_id)
    tx.people_read.update(row["person_id"] for row in rows)
    return [_member_of(row) for row in rows]


async def member(tx: Tx, event_id: str, member_id: int) -> Member | None:
    """Return a member of this event's team."""
    row = await tx.one(SQL.member, event_id=event_id, id=member_id)
    if row is None:
        return None
    tx.people_read.add(row["person_id"])
    return _member_of(row)


async def names(tx: Tx, event_id: str) -> dict[int, str]:
    """Return what all who are or were in the team are called, by the ids of their rows."""
    rows = await tx.all(SQL.names, event_id=event_id)
    tx.people_read.update(row["person_id"] for row in rows)
    return {row["id"]: row["name"] for row in rows}


async def everybody(tx: Tx) -> list[Membership]:
    """Return the members of all teams, each with the highest role of theirs."""
    rows = await tx.all(SQL.everybody)
    highest = {
        row["person_id"]: Membership(row["person_id"], TeamRole(row["role"]), row["language"]) for row in rows[::-1]
    }
    return list(highest.values())


async def role_anywhere(tx: Tx, person_id: int) -> TeamRole | None:
    """Return the highest role of a person in any team, as far as it does not come from the settings."""
    held = {TeamRole(row["role"]) for row in await tx.all(SQL.roles_of, person_id=person_id)}
    return next((role for role in TeamRole if role in held), None)


async def role_in(tx: Tx, event_id: str, person_id: int) -> TeamRole | None:
    """Return what a person is in the team of an event, as far as it does not come from the settings."""
    row = await tx.one(SQL.role_in, event_id=event_id, person_id=person_id)
    return TeamRole(row["role"]) if row else None


async def may_not_announce(tx: Tx, event_id: str, person_id: int) -> bool:
    """Tell of somebody who has announced something whether that is no business of theirs any more.

    Owners who never did anything in the chat have no row, and are told.
    """
    return await tx.one(SQL.may_not_announce, event_id=event_id, person_id=person_id) is not None


async def enlist(tx: Tx, event_id: str, person_id: int, role: TeamRole, name: str, now: int) -> int:
    """Take a person into the team, or give a member another role and name. Return the row's id."""
    row = await tx.one(SQL.enlist, event_id=event_id, person_id=person_id, role=role, name=name, now=now)
    assert row is not None
    return int(row["id"])


async def rename(tx: Tx, event_id: str, person_id: int, name: str) -> None:
    """Keep what a member is called now."""
    await tx.run(SQL.rename, event_id=event_id, person_id=person_id, name=name)


async def change(tx: Tx, member: Member, event_id: str, role: TeamRole, now: int) -> None:
    """Give a member another role. Invitations by the old one end: it may have been a higher one."""
    await tx.run(SQL.change, id=member.id, role=role)
    await tx.run(SQL.end_invitations_of, person_id=member.person_id, event_id=event_id, now=now)


async def part(tx: Tx, member: Member, event_id: str, now: int) -> None:
    """Let a member be one no more; the invitations that she made end with that, and what she was about to do."""
    await tx.run(SQL.part, id=member.id, now=now)
    await _end(tx, [{"person_id": member.person_id, "event_id": event_id, "now": now}])


async def keep_owners(tx: Tx, owners: Sequence[int], now: int) -> None:
    """Part with owners who do not stand in the settings any more: their names confer nothing, their invitations do."""
    gone = [dict(row) for row in await tx.all(SQL.owners) if row["person_id"] not in owners]
    await tx.many(SQL.part, [{"id": row["id"], "now": now} for row in gone])
    await _end(tx, [{"person_id": row["person_id"], "event_id": row["event_id"], "now": now} for row in gone])
    await deciders.keep_owners(tx, owners)


async def _end(tx: Tx, gone: Sequence[Mapping[str, Any]]) -> None:
    """End what members have begun who are gone: invitations, what they were asked, what they looked at."""
    for statement in (SQL.end_invitations_of, SQL.end_prompts_of, SQL.end_filter_of, SQL.end_seeking_of):
        await tx.many(statement, gone)


async def invite(
    tx: Tx, event_id: str, role: TeamRole, token: str, invited_by: int, now: int, expires_at: int
) -> Invitation:
    """Open an invitation; the token itself is stored nowhere."""
    row = await tx.one(
        SQL.invite,
        event_id=event_id,
        role=role,
        token_hash=_hash(token),
        invited_by=invited_by,
        now=now,
        expires_at=expires_at,
    )
    assert row is not None
    return Invitation(row["id"], event_id, role, invited_by, expires_at)


async def open_invitations(tx: Tx, event_id: str, now: int) -> list[Invitation]:
    """Return the invitations that somebody may still accept, the oldest first."""
    return [_invitation_of(row) for row in await tx.all(SQL.open_invitations, event_id=event_id, now=now)]


async def open_invitation(tx: Tx, event_id: str, invitation_id: int, now: int) -> Invitation | None:
    """Return an open invitation of this event."""
    row = await tx.one(SQL.open_invitation, event_id=event_id, id=invitation_id, now=now)
    return _invitation_of(row) if row else None


async def invited(tx: Tx, token: str, now: int) -> Invitation | None:
    """Return the open invitation of a token."""
    row = await tx.one(SQL.invited, token_hash=_hash(token), now=now)
    return _invitation_of(row) if row else None


async def end_invitation(tx: Tx, invitation: Invitation, now: int) -> None:
    """Close an invitation: it was used, or taken back."""
    await tx.run(SQL.end_invitation, id=invitation.id, now=now)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
