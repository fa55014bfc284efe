"""Options of the whole suite, its random examples and its order."""

import gc
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from tests.engines import POSTGRESQL
from tests.postgresql.cluster import MISSING, binaries
from tests.postgresql.schemas import schemas

# Machines that test are busy, and the first example may pay for what is loaded late. `make test` judges every change
# by the same examples; `make test-long` looks for new ones.
settings.register_profile(
    "quick", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60, derandomize=True
)
settings.register_profile("thorough", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=600)
settings.load_profile("quick")

HERE: Final = Path(__file__).parent
LONGEST: Final = ("crash", "browser", "stories", "faults", "histories", "benchmarks", "laws", "handlers", "fair")
"""The folders whose files take longest, in this order: whoever begins with them is not waited for at the end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the pictures of all screens anew")


def pytest_sessionstart() -> None:
    if POSTGRESQL and binaries() is None:
        pytest.exit(MISSING, returncode=1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first."""
    items.sort(key=lambda item: _place(item.path.relative_to(HERE).parts[0]))


def _place(folder: str) -> int:
    return LONGEST.index(folder) if folder in LONGEST else len(LONGEST)


def pytest_collection_finish() -> None:
    """Look for cycles less often, and never among modules and collected tests, which never die."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what tests SQLite itself, where tests run on another engine."""
    if POSTGRESQL and (mark := item.get_closest_marker("sqlite")):
        pytest.skip(f"of SQLite: {mark.args[0]}")


@pytest.fixture(autouse=True)
def given_back(request: pytest.FixtureRequest) -> Iterator[None]:
    """Empty the schemas that a test has used."""
    folder = request.getfixturevalue("tmp_path") if POSTGRESQL and "tmp_path" in request.fixturenames else None
    yield
    if folder is not None:
        schemas().give_back(folder)


@pytest.fixture(autouse=True)
def level_of_log() -> Iterator[None]:
    """Give the log its level back: commands that tests run configure it for their whole process."""
    log = logging.getLogger("jarmenke")
    level = log.level
    yield
    log.setLevel(level)
