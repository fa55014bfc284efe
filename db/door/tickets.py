"""Tickets: the short code that each approved registration is given once."""

import secrets
from collections.abc import Iterable
from typing import Final

from db.core.engine import Tx, statements
from fair.fields import ticket_codes

SQL = statements(__file__)

AT_ONCE: Final = 100
"""Codes that are given in one transaction."""


async def code_of(tx: Tx, registration_id: int) -> str | None:
    """Return the code of a registration, if it was given one."""
    row = await tx.one(SQL.code_of, registration_id=registration_id)
    return row["code"] if row else None


async def by_code(tx: Tx, event_id: str, code: str) -> int | None:
    """Return the id of the registration that a code was given to."""
    row = await tx.one(SQL.by_code, event_id=event_id, code=code)
    return row["registration_id"] if row else None


async def elsewhere(tx: Tx, event_id: str, code: str) -> str | None:
    """Return another event that has given this code."""
    row = await tx.one(SQL.elsewhere, event_id=event_id, code=code)
    return row["event_id"] if row else None


async def all_codes(tx: Tx, event_id: str) -> dict[str, int]:
    """Return all codes of an event, with their registrations."""
    return {row["code"]: row["registration_id"] for row in await tx.all(SQL.codes, event_id=event_id)}


async def issue(tx: Tx, event_id: str, registration_ids: Iterable[int], now: int) -> None:
    """Give codes to registrations. Those that have one keep it."""
    without_ticket = list(registration_ids)
    if not without_ticket:
        return
    rows, taken = [], set[str]()
    for registration_id in without_ticket:
        code = ticket_codes.make(secrets.randbelow(ticket_codes.CODES))
        while code in taken or await by_code(tx, event_id, code) is not None:
            code = ticket_codes.make(secrets.randbelow(ticket_codes.CODES))
        taken.add(code)
        rows.append({"registration_id": registration_id, "event_id": event_id, "code": code, "now": now})
    await tx.many(SQL.issue, rows)


async def are_missing(tx: Tx, event_id: str) -> bool:
    """Tell whether an approved registration has no code. Everybody is looked at, outside of the transaction."""
    return await tx.one(SQL.without, event_id=event_id, limit=1) is not None


async def issue_missing(tx: Tx, event_id: str, now: int) -> bool:
    """Give a code to approved registrations that have none, however they came to be approved; return whether to all."""
    rows = await tx.all(SQL.without, event_id=event_id, limit=AT_ONCE)
    await issue(tx, event_id, [row["id"] for row in rows], now)
    return len(rows) < AT_ONCE


async def code_for(tx: Tx, event_id: str, registration_id: int, now: int) -> str:
    """Return the code of a registration, which is given one now if it has none."""
    code = await code_of(tx, registration_id)
    if code is None:
        await issue(tx, event_id, [registration_id], now)
        code = await code_of(tx, registration_id)
    assert code is not None
    return code
