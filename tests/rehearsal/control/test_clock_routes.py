"""The clock's part of the control API, over HTTP, with a bot that follows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.handlers.sample import ZONE
from tests.stories.agenda import at, release
from tests.stories.moved import Moved, moved_fair

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.rehearsal.conftest import Api


@pytest.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Moved]:
    async with moved_fair(tmp_path, datetime(2027, 11, 13, 7, tzinfo=UTC)) as fair:
        yield fair


async def test_what_the_clock_shows(fair: Moved) -> None:
    await release(fair.fair)
    shown = await fair.asks("GET", "/clock")
    assert shown == {
        "now": fair.clock.now(),
        "pace": 0,
        "jumping": False,
        "next": at("18:00", 13).timestamp(),
        "zone": "Asia/Aqtau",
        "moments": [
            {"id": "eve", "at": at("18:00", 13).timestamp(), "over": False},
            {"id": "opening", "at": at("10:00").timestamp(), "over": False},
            {"id": "after", "at": at("17:00", 15).timestamp(), "over": False},
            {"id": "term", "at": datetime(2028, 5, 13, 0, 1, tzinfo=ZONE).timestamp(), "over": False},
        ],
    }


@pytest.mark.parametrize(
    ("wish", "moment"),
    [
        ({"moment": "opening"}, at("10:00")),
        ({"to": "2027-11-14T09:30"}, at("09:30")),
        ({"to": "14.11.2027 09:30"}, at("09:30")),
        ({"to": "2027-11-14T09:30+00:00"}, at("14:30")),
        ({"to": at("09:30").timestamp()}, at("09:30")),
        ({"step": True}, at("18:00", 13)),
    ],
)
async def test_ways_to_move_it(fair: Moved, wish: dict[str, Any], moment: datetime) -> None:
    await release(fair.fair)
    await fair.asks("GET", "/clock")
    shown = await fair.asks("POST", "/clock", json=wish)
    assert shown["now"] == moment.timestamp()
    assert fair.fair.app.clock() == moment


async def test_the_pace(fair: Moved) -> None:
    assert (await fair.asks("POST", "/clock", json={"pace": 1}))["pace"] == 1
    assert (await fair.asks("POST", "/clock", json={"pace": 60}))["pace"] == 60
    assert (await fair.asks("POST", "/clock", json={"pace": 0}))["pace"] == 0
    assert (await fair.asks("GET", "/state"))["clock"]["pace"] == 0


@pytest.mark.parametrize(
    ("wish", "status", "error"),
    [
        ({}, 400, "one of pace, step, moment and to is expected"),
        ({"pace": True}, 400, "one of pace, step, moment and to is expected"),
        ({"pace": 9_999}, 400, "one of pace, step, moment and to is expected"),
        ({"moment": "lunch"}, 400, "a moment out of ['after', 'eve', 'opening', 'term'] is expected"),
        ({"to": "soon"}, 400, "a moment such as 14.11.2027 09:30 or 2027-11-14T09:30 is expected"),
        ({"to": 5}, 409, "time goes forward only; begin anew with --fresh"),
    ],
)
async def test_wishes_that_make_no_sense(fair: Moved, wish: dict[str, Any], status: int, error: str) -> None:
    assert await fair.asks("POST", "/clock", status, json=wish) == {"error": error}


async def test_a_bot_that_writes_nonsense_hears_so(fair: Moved) -> None:
    assert await fair.asks("GET", "/clock/follow?version=x", 400) == {"error": "version and next are numbers"}


async def test_a_telegram_without_a_clock_of_its_own_says_so(api: Api) -> None:
    for path in ("/clock", "/clock/follow"):
        async with api.http.get(f"{api.telegram.url}/rehearsal{path}") as response:
            assert response.status == 409
            assert await response.json() == {"error": "this rehearsal has no clock that can be moved"}
