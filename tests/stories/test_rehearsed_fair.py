"""The whole sample fair on a clock that is moved: the cast comes, three days pass, everything happens at its time.

`python -m pytest tests/stories/test_rehearsed_fair.py --golden` writes what is expected anew.
"""

from __future__ import annotations

import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from bot.commands import agenda_import
from db.applications import decisions
from db.applications.queue import applicants
from db.core.time import to_micros, to_moment
from rehearsal.sample_people.cast import Fate, cast
from rehearsal.sample_people.robots import Robots
from rehearsal.stage.forecast import forecast
from services.places import publish_decisions
from tests.front import SAMPLE
from tests.handlers.sample import ZONE
from tests.stories.cast import SIMPLE
from tests.stories.conftest import all_is_well, everybody, registers, rows
from tests.stories.moderation import ORGANISER, content, guest, organiser
from tests.stories.moved import Moved, moved_fair

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from db.core.engine import Tx
    from rehearsal.world.chats import Message

MORNING: Final = datetime(2027, 11, 12, 8, tzinfo=ZONE)
GOLDEN: Final = Path(__file__).parent / "timelines" / "sample-fair.txt"
A_MINUTE: Final = 60.0
UNDECIDED: Final = 3


@pytest.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Moved]:
    """The sample fair with its agenda, on the morning two days before it."""
    async with moved_fair(tmp_path, MORNING) as moved:
        event = moved.fair.app.event

        async def publish(tx: Tx) -> None:
            await agenda_import.keep(tx, event, SAMPLE, MORNING)
            await agenda_import.publish(tx, event, {}, MORNING)

        await moved.fair.app.database.write(publish)
        moved.robots = Robots(moved.fair.telegram.registry, event)
        moved.fair.telegram.stage.robots = moved.robots
        yield moved
        await moved.robots.close()
        await moved.fair.settled()
        assert moved.robots.trouble == []
        all_is_well(moved.fair)


async def arrived(moved: Moved) -> None:
    """Let the cast come, and wait until all have done what they came for."""
    assert moved.robots is not None
    sessions = [row[0] for row in rows(moved.fair, "SELECT id FROM sessions WHERE for_all = 0 ORDER BY id")]
    moved.robots.enter(sessions)
    await moved.robots.finished()
    await moved.fair.settled()


async def test_three_days_pass_in_less_than_a_minute_and_bring_what_was_planned(
    fair: Moved, request: pytest.FixtureRequest
) -> None:
    """One story, because a cast takes its time to come."""
    await arrived(fair)
    await everybody_met_their_fate(fair)
    await most_are_approved(fair)
    telegram, until = fair.fair.telegram, MORNING + timedelta(days=3)
    before = {account.id: account.last.id for account in telegram.people.values() if account.messages}
    assert telegram.stage.database is not None
    coming = await forecast(telegram.stage.database.place, MORNING + timedelta(seconds=1), until)
    began = time.monotonic()
    await the_evening_before_is_as_it_was_shown(fair)
    await fair.comes(until)
    assert time.monotonic() - began < A_MINUTE
    came = sorted(
        (message.date, account.id)
        for account in telegram.people.values()
        for message in account.messages
        if message.from_bot and message.id > before.get(account.id, 0)
    )
    assert sorted((to_moment(one.at).timestamp(), one.chat) for one in coming.messages) == came
    assert rows(fair.fair, "SELECT value FROM marks WHERE name = 'gap_in_polling'") == []  # nobody was away
    drawn = timeline(fair, before)
    if request.config.getoption("--golden"):
        GOLDEN.write_text(drawn, encoding="utf-8")
    assert drawn == GOLDEN.read_text(encoding="utf-8")


async def everybody_met_their_fate(fair: Moved) -> None:
    fates = Counter(one.fate for one in cast(fair.fair.app.event))
    assert fates.keys() == set(Fate)
    statuses = Counter(registration.status for registration, _ in await everybody(fair.fair))
    assert statuses["submitted"] == fates[Fate.REGISTERED] + fates[Fate.WAITING] + fates[Fate.BLOCKED]
    drafts = rows(fair.fair, "SELECT count(*) FROM registrations WHERE status = 'draft'")[0][0]
    assert drafts == fates[Fate.HALFWAY]
    people = fair.fair.telegram.people.values()
    assert sum(account.blocked for account in people) == fates[Fate.BLOCKED]
    assert any(account.chat.unread for account in people)
    by_answer = "SELECT person_id, session_id FROM answer_marks WHERE own = 0"
    own = f"SELECT person_id, session_id FROM bookmarks EXCEPT {by_answer}"
    marked = {row[0] for row in rows(fair.fair, own)}
    assert len(marked) == fates[Fate.REGISTERED]


async def most_are_approved(fair: Moved) -> None:
    """Let the team decide about all but three."""

    async def work(tx: Tx) -> None:
        event = fair.fair.app.event
        applied = [one.registration_id for one in await applicants(tx, event.id, ())][:-UNDECIDED]
        await decisions.decide(tx, applied, "approved", None, None, to_micros(MORNING))
        await publish_decisions(tx, event, [(one, "approved") for one in applied], MORNING)

    await fair.fair.app.database.write(work)
    await fair.asks("POST", "/clock", json={"to": (MORNING + timedelta(seconds=1)).timestamp()})
    await fair.fair.settled()


async def the_evening_before_is_as_it_was_shown(fair: Moved) -> None:
    groups: list[dict[str, Any]] = await fair.asks("GET", "/timeline?hours=36")
    eve, undecided = groups[:2]
    assert (eve["what"], eve["session"], eve["title"]) == ("reminder", "", None)
    assert (undecided["what"], undecided["at"], undecided["people"]) == ("no-decision", eve["at"], UNDECIDED)
    assert eve["at"] == datetime(2027, 11, 13, 18, tzinfo=ZONE).timestamp()
    approved = rows(fair.fair, "SELECT count(*) FROM registrations WHERE status = 'approved'")[0][0]
    assert eve["people"] == approved - 1  # one has blocked the bot
    assert sum(eve["languages"].values()) == eve["people"]
    shown = {one["number"]: await fair.asks("GET", f"/timeline/{one['number']}") for one in eve["messages"]}
    await fair.comes(datetime(2027, 11, 13, 18, tzinfo=ZONE))
    for one in eve["messages"]:
        account = fair.fair.telegram.people[one["person"]]
        assert shown[one["number"]]["text"] == account.last.text
        assert shown[one["number"]]["entities"] == account.last.entities
        assert shown[one["number"]]["language"] == one["language"] == account.user["language_code"]


def timeline(moved: Moved, before: dict[int, int]) -> str:
    """Draw what came: moment, first words, and to how many in which language."""
    people = moved.fair.telegram.people.values()
    came = Counter(
        (message.date, first_line(message), account.user["language_code"])
        for account in people
        for message in account.messages
        if message.from_bot and message.id > before.get(account.id, 0)
    )
    lines = [
        f"{datetime.fromtimestamp(date, ZONE):%d.%m. %H:%M:%S}  {language} ×{number}  {text}"
        for (date, text, language), number in sorted(came.items())
    ]
    return "\n".join(lines) + "\n"


def first_line(message: Message) -> str:
    return message.text.partition("\n")[0]


async def test_the_timeline_knows_all_that_the_bot_does_by_itself(tmp_path: Path) -> None:
    """Offers that nobody answers, drafts, digests, the question who comes, the undecided: foreseen, and then seen."""
    start, until = datetime(2027, 11, 8, 12, 10, tzinfo=ZONE), datetime(2027, 11, 14, 7, 10, tzinfo=ZONE)
    rules = 'total = 500\npublish = "at once"\ncoming_from = 2027-11-11T10:00:00'
    given = {"content": content(tmp_path, rules), "owner_ids": str(ORGANISER)}
    async with moved_fair(tmp_path, start, **given) as moved:
        running = moved.fair
        boss = await organiser(running, "en")
        await running.app.database.write(running.app.planner.tick)
        people = [await guest(running, name, "kk") for name in ("Айгүл Сер", "Берік Сер", "Камила Сер")]
        dana = running.telegram.person("Dana", language_code="en")
        await registers(running, dana, "guest", SIMPLE, language="en", until="phone")
        for data in ("oa:approve:1:0", "oa:wait_yes:2:0"):
            await running.does(boss.tap_data, data)
        last = {account.id: account.last.id for account in (boss, dana, *people)}
        hours = int((until - start).total_seconds()) // 3600
        groups: list[dict[str, Any]] = await moved.asks("GET", f"/timeline?hours={hours}")
        told = {"digest", "offer-over", "unanswered", "nudge", "coming", "undecided", "no-decision", "reminder"}
        assert {group["what"] for group in groups} == told
        foreseen = sorted((group["at"], one["person"]) for group in groups for one in group["messages"])
        await moved.comes(until)
        came = [
            (message.date, account.id)
            for account in (boss, dana, *people)
            for message in account.messages
            if message.from_bot and message.id > last[account.id]
        ]
        assert sorted(came) == foreseen


async def test_what_the_timeline_does_not_know(fair: Moved) -> None:
    assert await fair.asks("GET", "/timeline") == []
    error = "no such message is foreseen: ask for the timeline first"
    assert await fair.asks("GET", "/timeline/0", 404) == {"error": error}
    for hours in ("0", "soon", "999"):
        assert await fair.asks("GET", f"/timeline?hours={hours}", 400) == {"error": "hours from 1 to 744 are expected"}


async def test_more_people_come_at_their_own_pace(fair: Moved) -> None:
    shown = await fair.asks("POST", "/robots", json={"people": 3, "pace": 0, "seed": 7})
    assert shown == {"playing": 3, "done": 0, "trouble": []}
    assert fair.robots is not None
    await fair.robots.finished()
    assert await fair.asks("GET", "/robots") == {"playing": 0, "done": 3, "trouble": []}
    assert len(await everybody(fair.fair)) == 3
    await fair.asks("POST", "/robots", json={"people": 2, "pace": 60})
    assert await fair.asks("DELETE", "/robots") == {"playing": 0, "done": 3, "trouble": []}
    for nonsense in ({"people": 0}, {"pace": -1}, {"seed": "x"}):
        await fair.asks("POST", "/robots", 400, json=nonsense)
