"""What is done for very many people goes on in parts: nobody is missed, nobody hears of it twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from db.announcements import parts
from db.core.engine import Tx
from db.core.time import to_micros
from db.reminders import change_notices, errands
from fair.errands import Errand
from fair.words import Language
from rehearsal.people.account import Account
from services import errands as errand_services
from tests.front import Fair, front_door
from tests.stories.agenda import AGENDA, TALK, at, comes, guest, marks, release
from tests.stories.agenda import later as moved
from tests.stories.announcing import organiser, progress, states, texts, ticks, to_everybody
from tests.stories.conftest import rows, words

SAID = "Начало в 9:00"


@pytest_asyncio.fixture
async def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Fair]:
    monkeypatch.setattr(parts, "PART", 1)
    monkeypatch.setattr(change_notices, "PART", 1)
    async with front_door(tmp_path, bulk_per_second=0) as running:
        yield running
        assert running.telegram.alarms == []


async def four(fair: Fair) -> list[Account]:
    return [await guest(fair, name) for name in ("Айгүл", "Борис", "Жанна", "John")]


def got(people: list[Account], text: str = SAID) -> list[int]:
    return [texts(one).count(text) for one in people]


def pressed(organiser: Account, action: str) -> str:
    """Return what the button says that does this with an announcement."""
    return next(b.text for row in organiser.last.buttons for b in row if (b.data or "").startswith(f"an:{action}:"))


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_an_announcement_reaches_everybody_once(fair: Fair, language: Language) -> None:
    people = await four(fair)
    dana = await organiser(fair, language)
    await to_everybody(fair, dana, SAID, language)
    assert got(people) == [1, 0, 0, 0]
    people.append(await guest(fair, "Ерлан"))  # registers meanwhile: is among those who are looked at later
    await fair.says(people[2], "/forget")
    for label in ("forget-go-on", "forget-yes"):
        await fair.taps(people[2], words("ru", label))
    await ticks(fair)
    await ticks(fair)
    assert got([*people[:2], *people[3:]]) == [1, 1, 1, 1]
    assert got(people[2:3]) == [0]
    found = await progress(fair)
    assert (found.ledger.size, found.ledger.sent, found.at_rest) == (4, 4, True)
    assert {"ru": "Доставлено: 4", "kk": "Жетті: 4"}[language] in dana.last.text


async def test_what_is_corrected_and_deleted_is_so_in_every_chat(fair: Fair) -> None:
    people = await four(fair)
    dana = await organiser(fair)
    await to_everybody(fair, dana, SAID)
    await ticks(fair)
    await ticks(fair)
    await fair.taps(dana, "Исправить отправленное")
    await fair.says(dana, "Начало в 10:00")
    await fair.taps(dana, "Исправить: 4")
    assert got(people, "Начало в 10:00") == [1, 0, 0, 0]
    await ticks(fair)
    assert got(people, "Начало в 10:00") == [1, 1, 1, 1]
    await ticks(fair)
    assert "✏️ Исправлено: 4 из 4" in dana.last.text
    await fair.taps(dana, "Удалить у всех: 4")
    await fair.taps(dana, "Удалить у всех: 4")
    assert got(people, "Начало в 10:00") == [0, 1, 1, 1]
    await ticks(fair)
    assert got(people, "Начало в 10:00") == [0, 0, 0, 0]
    await ticks(fair)
    assert "🧹 Удалено: 4 из 4" in dana.last.text


async def test_what_is_paused_on_the_way_waits_and_what_is_cancelled_goes_to_nobody_else(fair: Fair) -> None:
    people = await four(fair)
    dana = await organiser(fair)
    await to_everybody(fair, dana, SAID)
    await fair.taps(dana, pressed(dana, "pause"))
    await ticks(fair)
    assert got(people) == [1, 0, 0, 0]
    assert len(states(fair)) == 4
    await fair.taps(dana, pressed(dana, "resume"))
    assert got(people) == [1, 1, 0, 0]
    await fair.taps(dana, pressed(dana, "cancel"))
    await fair.taps(dana, pressed(dana, "cancel_yes"))
    await ticks(fair)
    assert got(people) == [1, 1, 0, 0]
    assert states(fair) == [("sent", None), ("sent", None), ("withdrawn", "cancelled"), ("withdrawn", "cancelled")]


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_everybody_hears_of_a_change_once_also_after_a_stop_on_the_way(fair: Fair, language: Language) -> None:
    await release(fair)
    people = [await guest(fair, name, language) for name in ("Айгүл", "Борис", "Жанна")]
    for person in people:
        await marks(fair, person, TALK.id)
    before = [len(one.messages) for one in people]
    await release(fair, [moved(one, 30) if one.id == TALK.id else one for one in AGENDA])
    fair.clock.now = at("20:00", 1)
    first = await fair.app.database.write(lambda tx: a_part(tx, fair))
    assert not first
    assert len(rows(fair, "SELECT 1 FROM outbox WHERE draw = 'changes'")) <= 1
    await comes(fair, at("20:01", 1))
    assert sorted(row[0] for row in rows(fair, "SELECT chat FROM outbox WHERE draw = 'changes'")) == sorted(
        one.id for one in people
    )
    assert [len(one.messages) - known for one, known in zip(people, before, strict=True)] == [1, 1, 1]
    assert rows(fair, "SELECT * FROM notice_runs") == []


async def a_part(tx: Tx, fair: Fair) -> bool:
    """Queue what is due for the first person, whatever the hour."""
    (run,) = await change_notices.due(tx, 2**62)
    return await change_notices.queue(tx, run, 2, 0)


async def test_an_errand_goes_on_behind_whom_it_has_reached(fair: Fair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand_services, "ASKED", 1)
    people = [await guest(fair, name) for name in ("Айгүл", "Борис", "Жанна")]

    async def plan(tx: Tx) -> None:
        await errands.replan(tx, fair.app.event.id, Errand.COMING, to_micros(fair.clock()))

    async def part(tx: Tx) -> bool:
        (due,) = await errands.due(tx, to_micros(fair.clock()))
        return await errand_services.run(tx, fair.app.event, due, fair.clock())

    await fair.app.database.write(plan)
    assert not await fair.app.database.write(part)
    asked = "SELECT chat FROM outbox WHERE draw = 'coming' ORDER BY chat"
    assert [row[0] for row in rows(fair, asked)] == [people[0].id]
    await ticks(fair)
    assert [row[0] for row in rows(fair, asked)] == [one.id for one in people]
    assert rows(fair, "SELECT state, reached FROM errands WHERE kind = 'coming'") == [("done", None)]
