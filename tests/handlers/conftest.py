from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.conversation import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A bot with an empty database, at a moment when registration is open."""
    world = await World.open(tmp_path)
    yield world
    await world.close()
