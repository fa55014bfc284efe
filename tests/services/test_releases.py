"""Releases are kept in memory, but not all of them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.core.engine import Tx
from services import releases
from services.releases import ReleasedAgendas
from tests.handlers.agenda.released import SESSIONS, fair_with_halls, release
from tests.handlers.conversation import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, fair_with_halls())
    yield world
    await world.close()


async def test_the_one_that_nobody_asked_for_longest_makes_room(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(releases, "KEPT", 2)
    for few in (1, 2, 3):
        await release(world, SESSIONS[:few])
    agendas, event = ReleasedAgendas(), fair_with_halls()

    async def work(tx: Tx) -> list[bool]:
        first, second = await agendas.at(tx, event, 1), await agendas.at(tx, event, 2)
        assert await agendas.at(tx, event, 1) is first
        await agendas.at(tx, event, 3)
        return [await agendas.at(tx, event, 1) is first, await agendas.at(tx, event, 2) is second]

    assert await world.database.write(work) == [True, False]
