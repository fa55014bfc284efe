"""Whose turn it is when nobody has sent an update: the end of a job, long after it was ordered."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from db.core.engine import Tx
from services.turn import Surroundings, Turn
from tests.handlers.conversation import World
from tests.handlers.sample import NOW, sample_event
from texts import translator


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, sample_event(), sample_event(id="other"))
    yield world
    await world.close()


async def whose(world: World, person_id: int, event_id: str) -> int | None:
    """Return who would see the end of a job that this person ordered at this event."""
    around = Surroundings(world.events, translator.load(), world.agendas, "bot", "", frozenset(), world.adopted.set)

    async def work(tx: Tx) -> int | None:
        turn = await Turn.load_known(around, tx, NOW + timedelta(hours=1), person_id, event_id)
        return turn.person.id if turn else None

    return await world.database.write(work)


async def test_somebody_who_is_still_there_sees_it(world: World) -> None:
    person = world.person()
    await person.says("/start")
    assert await whose(world, person.id, sample_event().id) == person.id


async def test_it_is_nobodys_once_they_are_gone_or_at_another_event(world: World) -> None:
    person = world.person()
    await person.says("/start other")
    assert await whose(world, person.id, sample_event().id) is None
    assert await whose(world, person.id, "never-was") is None
    assert await whose(world, person.id + 1, "other") is None
