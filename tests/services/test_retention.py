"""Terms as the planner keeps them: by what the content says now, told of once, also for those who come too late."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.core.engine import Tx
from db.core.time import to_micros
from db.retention import plans, register, retained
from fair.event.model import Event
from fair.retention.tallies import TallyName
from fair.retention.terms import TermKind
from services import retention
from services.manual_registration import register_manually
from services.places import PlacesLeft
from services.retention import Notified
from tests.handlers.conversation import World
from tests.handlers.sample import ZONE, sample_event
from tests.handlers.stories import come, submit

OVER = datetime(2028, 5, 13, tzinfo=ZONE)
WEEK_BEFORE = datetime(2028, 5, 6, 10, tzinfo=ZONE)
DAY_BEFORE = datetime(2028, 5, 12, 10, tzinfo=ZONE)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path)
    yield world
    await world.close()


@pytest.fixture
async def busy(world: World) -> World:
    await submit(await come(world))
    await plan(world, sample_event())
    return world


async def plan(world: World, event: Event) -> None:
    await world.database.write(lambda tx: retention.plan(tx, event, world.now))


async def deleted(world: World, moment: datetime) -> int:
    """Delete what is overdue at a moment; return in how many parts."""
    parts = 0
    while not await world.database.write(lambda tx: retention.delete_overdue(tx, moment)):
        parts += 1
    return parts


async def told(world: World, moment: datetime) -> list[Notified]:
    return await world.database.write(lambda tx: retention.notices(tx, moment))


async def test_a_fair_that_cannot_be_read_any_more_is_deleted_all_the_same(busy: World) -> None:
    busy.events.clear()
    assert await deleted(busy, OVER - timedelta(seconds=1)) == 0
    assert await deleted(busy, OVER) > 2
    assert await busy.query("SELECT * FROM registrations") == []


async def test_terms_that_organisers_change_hold_from_then_on(busy: World) -> None:
    event = sample_event()
    longer = replace(event, consent=replace(event.consent, term_days=200))
    await plan(busy, longer)
    assert await deleted(busy, OVER) == 0
    await plan(busy, event)
    assert await deleted(busy, OVER) > 2


async def test_a_slip_of_the_pen_is_told_at_once_and_can_be_mended(busy: World) -> None:
    event = sample_event()
    await plan(busy, replace(event, ends=event.ends.replace(year=2020)))
    assert await deleted(busy, busy.now) == 0
    (notice,) = await told(busy, busy.now)
    assert notice.due_at == to_micros(busy.now + timedelta(days=1))

    async def look(tx: Tx) -> None:
        coming = await retention.next_deletion(tx, event, busy.now)
        assert coming is not None
        assert coming.due_at == notice.due_at

    await busy.database.read(look)
    await plan(busy, event)
    assert await deleted(busy, busy.now + timedelta(days=2)) == 0


async def test_a_fair_without_a_plan_yet_goes_by_its_content(world: World) -> None:
    coming = await world.database.read(lambda tx: retention.next_deletion(tx, sample_event(), world.now))
    assert coming is not None
    assert coming.due_at == to_micros(OVER)
    assert await world.database.read(lambda tx: retention.next_deletion(tx, sample_event(), OVER)) is None


async def test_who_is_written_down_too_late_goes_with_the_next_look(busy: World) -> None:
    await deleted(busy, OVER)
    event, later = sample_event(), OVER + timedelta(days=3)
    answers = {"full_name": "Ахметов Болат", "phone": "+77011234567"}

    async def registered(tx: Tx) -> None:
        left = await PlacesLeft.count(tx, event, later)
        await register_manually(tx, event, left, "guest", answers, "ru", 1, later)

    await busy.database.write(registered)
    assert await deleted(busy, later + timedelta(hours=1)) > 0
    assert await busy.query("SELECT * FROM registrations") == []

    async def look(tx: Tx) -> None:
        (past,) = await register.latest(tx, "fair", 9)
        assert (past.kind, past.counts["registrations"]) == (TermKind.EVERYTHING, 2)
        assert await retained.of_tally(tx, "fair", TallyName.STATUS) == {"submitted": 2}

    await busy.database.read(look)
    assert [row["after"] for row in await busy.query("SELECT after FROM audit ORDER BY id")] == ["1", "2"]


async def test_what_only_went_along_is_not_worth_a_line(world: World) -> None:
    await come(world)
    await plan(world, sample_event())
    await world.query("INSERT INTO told (person_id, event_id, release, talks_release) VALUES (100, 'fair', 1, 1)")
    assert await deleted(world, OVER) > 0
    assert await world.query("SELECT * FROM audit") == []


async def test_notices_are_due_once_each(busy: World) -> None:
    due_at = to_micros(OVER)
    assert await told(busy, WEEK_BEFORE - timedelta(seconds=1)) == []
    assert await told(busy, WEEK_BEFORE) == [Notified("fair", due_at, to_micros(WEEK_BEFORE))]
    assert await told(busy, DAY_BEFORE - timedelta(seconds=1)) == []
    assert await told(busy, DAY_BEFORE + timedelta(hours=2)) == [Notified("fair", due_at, to_micros(DAY_BEFORE))]
    assert await told(busy, OVER) == []


async def test_after_a_long_absence_one_notice_is_enough(busy: World) -> None:
    assert len(await told(busy, DAY_BEFORE)) == 1
    assert await told(busy, DAY_BEFORE) == []


async def test_nobody_is_told_of_what_is_not_there(world: World) -> None:
    await plan(world, sample_event())
    assert await told(world, WEEK_BEFORE) == []


async def test_what_is_next_to_go_is_what_is_there(busy: World) -> None:
    event, due_at = sample_event(), to_micros(OVER)
    (coming,) = await busy.database.read(lambda tx: retention.next_to_go(tx, event, due_at, WEEK_BEFORE))
    assert coming.counts == {"registrations": 1, "answers": 6, "organisations": 1}
    assert await busy.database.read(lambda tx: retention.next_to_go(tx, event, due_at + 1, WEEK_BEFORE)) == []
    await deleted(busy, OVER)
    assert await busy.database.read(lambda tx: retention.next_to_go(tx, event, due_at, WEEK_BEFORE)) == []


async def test_the_next_moment_is_known_beforehand(busy: World) -> None:
    async def look(tx: Tx) -> None:
        assert await plans.upcoming(tx, 0) == to_micros(WEEK_BEFORE)
        assert await plans.upcoming(tx, to_micros(DAY_BEFORE)) == to_micros(OVER)
        assert await plans.upcoming(tx, to_micros(OVER)) is None
        (kept,) = await plans.everything(tx)
        assert kept.plan.over_at == to_micros(OVER)

    await busy.database.read(look)
