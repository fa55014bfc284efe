"""Single cases of the histories: what a reminder is when things happen while it waits."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.telegram.client import Answer
from db.core.engine import Tx
from db.delivery import outbox
from db.reminders import reminders
from tests.histories.histories import MINUTE, MORNING, World, moved, session

ONE = 1


@pytest.fixture
def world() -> Iterator[World]:
    """Sessions at nine and ten; one person has both on their agenda."""
    world = World()
    world.release([session("a", 0), session("b", 60)])
    world.bookmark(ONE, "a", 1)
    world.bookmark(ONE, "b", 1)
    yield world
    world.close()


def at(world: World, moment: datetime) -> None:
    world.now = moment.astimezone(UTC)


def sent(world: World) -> list[str]:
    """Return what the person got lately, without the plan of the day."""
    texts = [one.text for one in world.chats.news if one.chat == ONE and "t:drop" in one.buttons]
    world.chats.news.clear()
    return texts


def test_what_was_withdrawn_may_be_wanted_again(world: World) -> None:
    at(world, MORNING - 15 * MINUTE)
    world.tick()
    world.unbookmark(ONE, "a")
    world.send()
    assert sent(world) == []
    world.bookmark(ONE, "a", 1)
    world.send()
    assert len(sent(world)) == 1
    world.unbookmark(ONE, "a")
    world.bookmark(ONE, "a", 1)
    world.send()
    assert sent(world) == []


def test_a_reminder_that_was_refused_is_drawn_anew_for_the_next_attempt(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(world, MORNING - 15 * MINUTE)
    world.tick()
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 60}}

    async def refuse(*_arguments: object) -> Answer:
        return Answer(429, body)

    with monkeypatch.context() as patch:
        patch.setattr(world.chats, "call", refuse)
        world.send()
    world.release([moved(session("a", 0), 30), session("b", 60)])
    world.now += 2 * MINUTE
    world.tick()
    world.send()
    assert sent(world) == []
    at(world, MORNING + 15 * MINUTE)
    world.tick()
    world.send()
    assert len(sent(world)) == 1


def test_what_comes_back_after_its_moment_is_reminded_of_at_once(world: World) -> None:
    at(world, MORNING - 20 * MINUTE)
    b = session("b", 60)
    world.release([replace(session("a", 0), cancelled=True), b])
    at(world, MORNING - 5 * MINUTE)
    world.tick()
    world.release([session("a", 0), b])
    world.tick()
    world.send()
    assert len(sent(world)) == 1


@pytest.mark.parametrize(
    ("lead", "outage", "comes"),
    [
        ("5", timedelta(minutes=1), True),
        ("15", timedelta(minutes=1), True),
        ("60", timedelta(minutes=1), True),
        ("60", timedelta(minutes=14), True),
        ("5", timedelta(minutes=3), False),
        ("15", timedelta(minutes=8), False),
        ("60", timedelta(minutes=15), False),
        ("60", timedelta(minutes=20), False),
        ("5", timedelta(minutes=20), False),
        ("15", timedelta(hours=3), False),
        ("60", timedelta(days=2), False),
    ],
)
def test_after_an_outage_only_what_is_still_of_use_is_sent(
    world: World, lead: str, outage: timedelta, comes: bool
) -> None:
    """Half the lead late, a quarter of an hour at most."""
    world.choose(ONE, lead)
    world.release([session("a", 0)])
    at(world, MORNING - int(lead) * MINUTE + outage)
    world.tick()
    world.send()
    assert len(sent(world)) == comes


def test_a_lead_counts_once_however_often_it_is_chosen(world: World) -> None:
    at(world, MORNING - 30 * MINUTE)
    for lead in ("60", "15", "60", "none", "60"):
        world.choose(ONE, lead)
        world.send()
    assert len(sent(world)) == 1  # of the session at nine; that at ten is an hour and a half away


def test_an_earlier_message_blocks_the_chat_without_keeping_the_courier_busy(world: World) -> None:
    at(world, MORNING - 15 * MINUTE)
    world.tick()
    for _ in world.claim():
        pass
    world.crash()
    world.choose(ONE, "60")
    assert world.claim() == []
    assert world.courier._ready_in > 0


def test_a_picture_that_fails_costs_its_own_message_only(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    at(world, MORNING - 15 * MINUTE)
    world.tick()
    with monkeypatch.context() as patch:
        patch.setattr("handlers.reminders.screens.reminders.session", fail)
        world.send()
    assert sent(world) == []
    at(world, MORNING + 45 * MINUTE)
    world.tick()
    world.send()
    assert len(sent(world)) == 1


def come(world: World, people: int) -> None:
    """Let many bookmark a session."""

    async def crowd(tx: Tx) -> None:
        numbers = [{"id": 1000 + number} for number in range(people)]
        await tx.many(_Sql("INSERT INTO people (id, language, met_at) VALUES (:id, 'kk', 0)"), numbers)
        await tx.many(_Sql("INSERT INTO bookmarks VALUES (:id, 'fair', 'a', 1, 0)"), numbers)

    world.write(crowd)


def test_very_many_are_reminded_in_parts_and_each_once(world: World) -> None:
    come(world, 6)
    at(world, MORNING - 15 * MINUTE)
    queued = []

    async def part(tx: Tx) -> bool:
        waiting = next(
            one for one in await reminders.due(tx, world.micros) if (one.session_id, one.lead) == ("a", "15")
        )
        return await reminders.queue(tx, waiting, world.micros, people=3)

    for _ in range(2):
        assert not world.write(part)
        queued.append(world.write(outbox.unfinished))
        world.crash()
    assert world.write(part)
    queued.append(world.write(outbox.unfinished))
    assert queued == [3, 6, 7]
    world.tick()
    assert world.write(outbox.unfinished) == 7


def test_ten_thousand_people_are_reminded_within_a_second(world: World) -> None:
    come(world, 10_000)
    at(world, MORNING - 15 * MINUTE)
    began = datetime.now(UTC)
    world.tick()
    assert datetime.now(UTC) - began < timedelta(seconds=1)
    assert world.write(outbox.unfinished) == 10_001


class _Sql:
    def __init__(self, sql: str) -> None:
        self.sql = sql
