from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.intents.sample_world import SampleWorld


@pytest.fixture
async def fair(tmp_path: Path) -> AsyncIterator[SampleWorld]:
    """The sample fair, with its files."""
    fair = await SampleWorld.open(tmp_path)
    yield fair
    await fair.world.close()
