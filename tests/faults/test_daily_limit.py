"""Somebody goes on and on for a whole day: they are told once until when, and cost nothing any more."""

from pathlib import Path

import pytest

from bot.updates import daily_limit
from bot.updates.rights import SURE
from db.people import people
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from services.erasure import erase_person
from tests.db.rows import Sql
from tests.faults.scene import OneClock, Scene, bot

LIMIT = 20
HOUR = 3600


def heard(person: Account) -> list[str]:
    return [message.text for message in person.messages if message.from_bot]


async def goes_on(scene: Scene, person: Account, times: int) -> None:
    """Let somebody ask for help, over and over, every three seconds."""
    for _ in range(times):
        person.say("/help")
        await scene.settled()
        scene.moves(3)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "За сутки от Вас пришло слишком много сообщений и нажатий (предел: 20)"), ("kk", "Бір тәулікте тым көп")],
)
async def test_who_sends_too_much_in_a_day_is_told_once_until_when(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: str, said: str
) -> None:
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul, berik = telegram.person("Айгүл", language_code=language), await scene.joined("Берік")
        began = clock.now
        aigul.start()
        await goes_on(scene, aigul, LIMIT - 1)
        assert len(heard(aigul)) == LIMIT
        updates = len(await scene.rows("position", "inbox"))
        await scene.passes(HOUR)
        await goes_on(scene, aigul, 5)
        aigul.tap_data("x")
        await scene.settled()
        assert len(heard(aigul)) == LIMIT + 1
        assert said in heard(aigul)[-1]
        until = began.astimezone(scene.app.event.zone)
        assert f"{until:%H:%M}" in heard(aigul)[-1]
        assert len(await scene.rows("position", "inbox")) == updates
        await goes_on(scene, berik, 1)
        assert len(heard(berik)) == 2
        await scene.passes(23 * HOUR)
        await goes_on(scene, aigul, 1)
        assert len(heard(aigul)) == LIMIT + 2


async def test_a_restart_forgets_neither_the_day_nor_that_it_was_told(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul = await scene.joined("Айгүл")
        await goes_on(scene, aigul, LIMIT + 2)
        told = len(heard(aigul))
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        await goes_on(scene, aigul, 3)
        assert len(heard(aigul)) == told
        await scene.passes(24 * HOUR)
        await goes_on(scene, aigul, 1)
        assert len(heard(aigul)) == told + 1


async def test_a_restart_before_the_limit_forgets_a_few_at_most(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_limit, "KEPT_EVERY", 5)
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul = await scene.joined("Айгүл")
        await goes_on(scene, aigul, LIMIT - 3)
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        await goes_on(scene, aigul, 10)
        assert "слишком много" in heard(aigul)[-1] or "тым көп" in heard(aigul)[-1]


@pytest.mark.parametrize("restarts", [False, True])
async def test_a_clock_that_is_set_back_makes_no_day_longer(
    tmp_path: Path, telegram: Telegram, clock: OneClock, *, restarts: bool
) -> None:
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul = await scene.joined("Айгүл")
        await goes_on(scene, aigul, LIMIT + 2)
        told = len(heard(aigul))
        if not restarts:
            await scene.passes(HOUR)
            await goes_on(scene, aigul, 1)
            await scene.passes(-5 * HOUR)
            await goes_on(scene, aigul, 1)
            await scene.passes(23 * HOUR)
            await goes_on(scene, aigul, 1)
            assert len(heard(aigul)) == told + 1
            return
    clock.now = clock.now.replace(year=clock.now.year - 1)
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        await goes_on(scene, aigul, 1)
        assert len(heard(aigul)) == told
        await scene.passes(24 * HOUR)
        await goes_on(scene, aigul, 1)
        assert len(heard(aigul)) == told + 1


@pytest.mark.parametrize("role", ["owner", "door"])
async def test_the_team_has_no_limit(tmp_path: Path, telegram: Telegram, clock: OneClock, role: str) -> None:
    owner = telegram.person("Ие", id=900)
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT, owner_ids=(owner.id,)) as scene:
        owner.start()
        berik = await scene.joined("Берік")
        enlists = (
            "INSERT INTO team (event_id, person_id, role, name, joined_at)"
            f" VALUES ('{scene.app.event.id}', {berik.id}, 'door', 'Берік', 1)"
        )
        await scene.app.database.write(lambda tx: tx.run(Sql(enlists)))
        busy = owner if role == "owner" else berik
        before = len(heard(busy))
        await goes_on(scene, busy, 3 * LIMIT)
        assert len(heard(busy)) == before + 3 * LIMIT


async def test_who_comes_into_the_team_is_let_go_again(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_limit, "KEPT_EVERY", 5)
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        berik = await scene.joined("Берік")
        await goes_on(scene, berik, LIMIT + 2)
        told = len(heard(berik))
        enlists = (
            "INSERT INTO team (event_id, person_id, role, name, joined_at)"
            f" VALUES ('{scene.app.event.id}', {berik.id}, 'door', 'Берік', 1)"
        )
        await scene.app.database.write(lambda tx: tx.run(Sql(enlists)))
        await goes_on(scene, berik, 5)
        assert len(heard(berik)) > told


async def test_who_is_forgotten_and_comes_again_begins_no_new_day(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul = await scene.joined("Айгүл")
        await goes_on(scene, aigul, LIMIT - 6)
        events = scene.app.processor._context.events
        await scene.app.database.write(lambda tx: erase_person(tx, events, aigul.id, None, "asked", clock.now))
        assert await scene.reads(lambda tx: people.find(tx, aigul.id)) is None
        aigul.start()
        await goes_on(scene, aigul, 6)
        assert ("слишком много" in heard(aigul)[-1]) or ("тым көп" in heard(aigul)[-1])


async def test_only_so_many_people_are_counted_at_once(
    tmp_path: Path, telegram: Telegram, clock: OneClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_limit, "PEOPLE", 2)
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        for name in ("Айгүл", "Берік", "Дана"):
            await scene.joined(name)
        assert len(scene.app.processor._daily_limit._days) == 2


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("typed", [False, True])
async def test_who_has_sent_too_much_can_still_have_their_data_deleted(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: str, *, typed: bool
) -> None:
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul = telegram.person("Айгүл", language_code=language)
        aigul.start()
        await goes_on(scene, aigul, LIMIT + 2)
        assert "/forget" in heard(aigul)[-1]
        await scene.does(aigul.say, "/forget@jarmenke_rehearsal_bot")
        for _ in range(2):
            assert len(aigul.last.buttons) == 2
            if typed:
                await scene.says(aigul, {"ru": "да", "kk": "иә"}[language])
            else:
                (label,) = [one.text for row in aigul.last.buttons for one in row if one.data in SURE]
                await scene.taps(aigul, label)
        assert await scene.reads(lambda tx: people.find(tx, aigul.id)) is None
        told = len(heard(aigul))
        await scene.says(aigul, "да")
        await scene.says(aigul, "/help")
        assert len(heard(aigul)) <= told + 1


async def test_a_yes_to_something_else_is_no_right(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    async with bot(tmp_path, telegram, clock, daily_limit=LIMIT) as scene:
        aigul = await scene.joined("Айгүл")
        await goes_on(scene, aigul, LIMIT + 2)
        told = len(heard(aigul))
        for said in ("да", "привет"):
            await scene.says(aigul, said)
        aigul.send_sticker()
        await scene.settled()
        assert len(heard(aigul)) == told
