"""What the measured bot does by itself, once something is due."""

import json
from datetime import timedelta
from typing import Any, Final

from benchmarks.child import BenchmarkError
from benchmarks.stand import Sql
from benchmarks.timed import WritesStand
from db.core.time import to_micros, to_moment
from services import retention

HELD: Final = "s1"
"""The session that everybody has on their agenda."""
LATER: Final = timedelta(days=32)
"""So that what is finished is purged."""
TERMS: Final = timedelta(days=2_000)
"""So that every term is over."""


async def tick(stand: WritesStand) -> None:
    await stand.tick()


async def housekeeping(stand: WritesStand) -> None:
    stand.now += timedelta(minutes=2)
    await stand.tick()


async def sure(stand: WritesStand, sql: str, **given: Any) -> None:
    """See to it that an action has really done something."""
    if not await stand.database.read(lambda tx: tx.all(Sql(sql), **given)):
        raise BenchmarkError(f"nothing was done: {sql}")


async def offers(stand: WritesStand) -> None:
    """Let two hundred offers run out; the places go to those behind them."""
    await stand.change(
        "UPDATE registrations SET status = 'offered' WHERE id IN "
        "(SELECT registration_id FROM waiting_list ORDER BY position LIMIT 200)"
    )
    await stand.change(
        "UPDATE waiting_list SET offer_ends_at = :now WHERE registration_id IN "
        "(SELECT registration_id FROM waiting_list ORDER BY position LIMIT 200)",
        now=to_micros(stand.now),
    )
    await stand.tick()
    await sure(stand, "SELECT 1 FROM waiting_list WHERE ignored = 1")


async def session_lines(stand: WritesStand) -> None:
    """Let a tenth of all wait for one session, and enlarge it a little."""
    await stand.change(
        "INSERT INTO session_lines (person_id, event_id, session_id, joined_at) "
        "SELECT id, :event, 's0', 0 FROM people WHERE id % 10 = 6",
        event=stand.event.id,
    )
    await stand.change("UPDATE sessions SET capacity = capacity + 100 WHERE id = 's0'")
    await stand.tick()
    await sure(stand, "SELECT 1 FROM bookmarks WHERE session_id = 's0'")


async def imported(stand: WritesStand) -> None:
    """Register forty people of a table."""
    answers = json.dumps({"full_name": "Aigul Serikova", "phone": "+77001112233", "place": "aktau"})
    await stand.change(
        "INSERT INTO imports (event_id, author, name, phase, changed_at) VALUES (:event, 1, 'list.xlsx', 'running', 0)",
        event=stand.event.id,
    )
    await stand.change(
        "INSERT INTO import_rows (event_id, row, role, answers) "
        "SELECT :event, id, 'guest', :answers FROM people WHERE id <= 40",
        event=stand.event.id,
        answers=answers,
    )
    await stand.tick()
    await sure(stand, "SELECT 1 FROM imports WHERE phase = 'done'")


async def missed(stand: WritesStand) -> None:
    """Find that it is too late for all reminders of the session that everybody has on their agenda."""
    await stand.change(
        "UPDATE dues SET state = 'waiting', due_at = :then, lateness = 1, lead = '7', missed = 0 "
        "WHERE session_id = :s AND usual = 1",
        s=HELD,
        then=to_micros(stand.now - timedelta(minutes=20)),
    )
    await stand.tick()
    await sure(stand, "SELECT 1 FROM dues WHERE missed > 0")


async def deleted(stand: WritesStand) -> None:
    """Let every term be over; the first parts of what goes."""
    await stand.database.write(lambda tx: retention.plan(tx, stand.event, stand.now))
    stand.now += TERMS
    await stand.tick(most=300)


async def notices(stand: WritesStand) -> None:
    await stand.change("UPDATE notice_runs SET due_at = 0, deadline = 0")
    await stand.tick()


async def coming(stand: WritesStand) -> None:
    await stand.change(
        "INSERT INTO errands (event_id, kind, due_at, state) VALUES (:event, 'coming', :now, 'waiting')",
        event=stand.event.id,
        now=to_micros(stand.now),
    )
    await stand.tick()


async def owed(stand: WritesStand) -> None:
    await stand.change(
        "INSERT INTO errands (event_id, kind, due_at, state) VALUES (:event, 'owed', :now, 'waiting')",
        event=stand.event.id,
        now=to_micros(stand.now),
    )
    await stand.tick()


async def remind(stand: WritesStand) -> None:
    """Let the reminder of the session that everybody has on their agenda fall due, and no other."""
    await stand.change(
        "UPDATE dues SET state = 'done' WHERE NOT (session_id = :s AND usual = 1 AND state = 'waiting')", s=HELD
    )
    row = (await stand.database.read(lambda tx: tx.all(Sql("SELECT due_at FROM dues WHERE state = 'waiting'"))))[0]
    stand.now = to_moment(row["due_at"])
    await stand.tick()


async def purge(stand: WritesStand) -> None:
    stand.now += LATER
    await stand.tick()
