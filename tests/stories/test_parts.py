"""What is done for very many people goes on in parts: nobody is missed, nobody hears of it twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from db.announcements import parts
from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair, front_door
from tests.stories.agenda import guest
from tests.stories.announcing import organiser, progress, states, texts, ticks, to_everybody
from tests.stories.conftest import words

SAID = "Начало в 9:00"


@pytest_asyncio.fixture
async def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Fair]:
    monkeypatch.setattr(parts, "PART", 1)
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
