"""What every story begins with, and what must hold at the end of each."""

import html
import re
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest_asyncio

from db.registration import registrations
from db.registration.registrations import Registration
from fair.forms.model import Value
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.sample_people.wishes import Wish
from rehearsal.telegram import Telegram
from tests.engines import look
from tests.front import Clock, Fair, front_door
from texts.translator import load
from texts.typography import loose

EVERYBODY_WITH_A_PLACE: Final = """
WITH holders AS (SELECT * FROM registrations WHERE status IN ('approved', 'offered') OR verdict = 'approved')
SELECT event_id, 'role', '', role, count(*) FROM holders GROUP BY event_id, role
UNION ALL
SELECT event_id, 'organisation', '', CAST(organisation_id AS TEXT), count(*) FROM holders
WHERE organisation_id IS NOT NULL GROUP BY event_id, organisation_id
UNION ALL
SELECT h.event_id, 'answer', a.question_id, a.value, count(*) FROM holders h
JOIN limited_questions q ON q.event_id = h.event_id AND h.id <= q.reached
JOIN answers a ON a.registration_id = h.id AND a.question_id = q.question_id
GROUP BY h.event_id, a.question_id, a.value
"""
"""As places are counted, whoever changes an application."""
HARMLESS: Final = (
    ("editMessageText", "message is not modified"),
    ("editMessageReplyMarkup", "message is not modified"),
    ("leaveChat", "bot is not a member"),
)
"""Refusals that say that all is well already."""


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    """A bot that runs, on a Telegram of its own; people may be as quick as they like."""
    async with scene(tmp_path) as running:
        yield running


@asynccontextmanager
async def scene(
    folder: Path, telegram: Telegram | None = None, clock: Clock | None = None, **changed: Any
) -> AsyncIterator[Fair]:
    """Open the fair, on a Telegram and at a moment that are there already, or on new ones; look around at the end."""
    if telegram is None:
        async with Telegram() as started, scene(folder, started, clock, **changed) as running:
            yield running
        return
    async with front_door(folder, telegram, **{"bulk_per_second": 0, **changed}) as running:
        if clock is not None:
            running.clock.now = clock.now
        yield running
        await running.settled()
    all_is_well(running)


def all_is_well(fair: Fair) -> None:
    """Check what no story may leave behind: alarms, refused calls, updates and messages that failed."""
    telegram = fair.telegram
    assert telegram.alarms == []
    refused = [(call.method, call.error) for call in telegram.refused]
    assert [one for one in refused if not any(one[0] == method and text in one[1] for method, text in HARMLESS)] == []
    assert states(fair, "inbox").keys() <= {"done"}
    assert states(fair, "outbox").keys() <= {"sent"}
    assert miscounted(fair) == set()


def miscounted(fair: Fair) -> set[tuple[object, ...]]:
    """Return by what places are counted otherwise than everybody who holds one: nothing, whatever was done."""
    counts = rows(fair, "SELECT event_id, kind, question_id, which, places FROM places_held")
    return {tuple(row) for row in counts} ^ {tuple(row) for row in rows(fair, EVERYBODY_WITH_A_PLACE)}


def states(fair: Fair, table: str) -> Counter[str]:
    """Count the rows of the inbox or the outbox by their state."""
    return Counter(row[0] for row in rows(fair, f"SELECT state FROM {table}"))


def rows(fair: Fair, query: str, *values: object) -> list[Any]:
    """Look into the database as somebody with its shell would."""
    return look(fair.settings, query, *values)


def later(fair: Fair, **passed: float) -> None:
    """Let time go by."""
    fair.clock.now += timedelta(**passed)


async def walks(fair: Fair, *people: Respondent, until: str = "") -> None:
    """Let people answer, one step each in turn, to the end or until a question stands before them."""
    waiting = list(people)
    while waiting:
        waiting = [one for one in waiting if not (until and one.facing == until) and one.step()]
        later(fair, seconds=3)
        await fair.settled()


async def registers(
    fair: Fair,
    account: Account,
    role: str,
    wishes: Mapping[str, Wish],
    *,
    language: Language = "kk",
    until: str = "",
    joins: bool = False,
) -> Respondent:
    """Let somebody press Start and register, to the end or until a question stands before them."""
    person = Respondent(account, sights(fair.app.event), role, wishes, language, joins)
    await fair.does(account.start)
    await walks(fair, person, until=until)
    return person


async def everybody(fair: Fair) -> list[tuple[Registration, Mapping[str, Value]]]:
    """Return all registrations with their answers."""
    return await fair.reads(lambda tx: registrations.everybody(tx, fair.app.event.id))


async def stored(fair: Fair, account: Account) -> tuple[Registration, Mapping[str, Value]]:
    """Return a person's registration with its answers."""
    return next(row for row in await everybody(fair) if row[0].person_id == account.id)


def labels(account: Account) -> list[str]:
    """Return what is written on the buttons of the newest message."""
    return [button.text for row in account.last.buttons for button in row]


def words(language: Language, key: str, **arguments: str | int) -> str:
    """Return a sentence of the bot as people see it, where a story is not about its wording."""
    return loose(html.unescape(re.sub(r"<[^>]+>", "", load().speaking(language)(key, **arguments))))
