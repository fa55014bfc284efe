"""The buttons under reminders and notices, the choice of a lead, and what people get who come late."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.schedule import reminders
from db.agenda import bookmarks
from services import release_agenda
from tests.handlers.agenda.released import at, fair_with_halls, release
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fair of two days with an agenda, open to every guest, whose registration is open until it begins."""
    event = fair_with_halls(registration_closes=at("08:30"))
    roles = tuple(replace(role, automatic=True) for role in event.roles)
    world = await World.open(tmp_path, replace(event, roles=roles))
    await release(world)
    yield world
    await world.close()


async def ticks(world: World) -> None:
    await world.database.write(lambda tx: reminders.queue_reminders(tx, world.now))


async def waiting(world: World, person: Person) -> list[Any]:
    """Return the reminders that are on their way to somebody: session and lead."""
    query = "SELECT details FROM outbox WHERE chat = :chat AND state = 'queued' AND draw = 'reminder'"
    told = [json.loads(row["details"] or "{}") for row in await world.query(query, chat=person.id)]
    return [(one.get("session", ""), one.get("lead")) for one in told]


async def registers(world: World) -> Person:
    aigul = await come(world)
    await aigul.says("/register")
    for label in ("Гость", "Даю согласие"):
        await aigul.taps(label)
    await aigul.says("Серікова Айгүл")
    await aigul.taps("Поделиться номером телефона")
    await aigul.taps("Пропустить")
    await aigul.taps("Да")
    await aigul.taps("Отправить заявку")
    return aigul


async def test_who_registers_late_gets_the_plan_of_the_day_at_once(world: World) -> None:
    world.at(at("20:00", 13))
    await ticks(world)
    aigul = await registers(world)
    assert await waiting(world, aigul) == [("", "eve")]


async def test_who_registers_in_the_last_hour_gets_one_reminder_not_two(world: World) -> None:
    world.at(at("08:29"))
    world.step *= 0.2
    await world.database.write(lambda tx: release_agenda.plan(tx, next(iter(world.events.values())), world.now))
    await ticks(world)
    assert await waiting(world, await registers(world)) == [("", "eve")]  # the opening is an hour and more away


async def test_who_marks_a_session_late_is_reminded_at_once(world: World) -> None:
    aigul = await come(world)
    world.at(at("15:20"))
    await ticks(world)
    await aigul.presses("e:add:talk:")
    assert await waiting(world, aigul) == [("talk", "15")]
    await aigul.presses("e:drop:talk:")
    await aigul.presses("e:add:talk:")
    assert await waiting(world, aigul) == [("talk", "15")]


async def test_a_longer_lead_that_has_passed_counts_at_once(world: World) -> None:
    aigul = await come(world)
    await aigul.presses("e:add:talk:")
    world.at(at("14:50"))
    await ticks(world)
    await aigul.presses("t:leads:")
    assert aigul.labels[:5] == ["За 5 минут", "✅ За 15 минут", "За 30 минут", "За 1 час", "Не напоминать"]
    await aigul.taps("За 1 час")
    assert aigul.toast == "Сохранено"
    assert await waiting(world, aigul) == [("talk", "60")]


async def test_nobody_has_to_be_reminded(world: World) -> None:
    aigul = await come(world)
    await aigul.presses("e:add:talk:")
    await aigul.presses("t:leads:")
    await aigul.taps("Не напоминать")
    for moment in ("14:30", "15:00", "15:15", "15:25"):
        world.at(at(moment))
        await ticks(world)
    assert await waiting(world, aigul) == []


async def test_who_can_not_come_drops_the_session(world: World) -> None:
    aigul = await come(world)
    await aigul.presses("e:add:talk:")
    await aigul.presses("t:drop:talk")
    aigul.sees("«Море» больше не в Вашей программе")
    assert await world.database.write(lambda tx: bookmarks.of_person(tx, aigul.id, "fair")) == []


@pytest.mark.parametrize("data", ["t:drop:nothing", "t:lead:7", "t:lead:eve", "t:mute:replies", "t:nothing:"])
async def test_what_is_forged_or_old_changes_nothing(world: World, data: str) -> None:
    aigul = await come(world)
    await aigul.presses(data)
    assert aigul.toast == "Это меню устарело. Вот новое."
    assert [await world.query(f"SELECT * FROM {table}") for table in ("lead_choices", "mutes")] == [[], []]


async def test_reminders_are_muted_below_the_reminder(world: World) -> None:
    aigul = await come(world)
    await aigul.presses("t:mute:reminders")
    aigul.sees("Напоминания отключены.")
    assert aigul.screen.fresh
    assert "Напоминания: выкл." in aigul.labels


async def test_changes_of_the_own_agenda_need_a_second_tap(world: World) -> None:
    aigul = await come(world)
    await aigul.taps("Уведомления")
    await aigul.taps("Мои сессии: вкл.")
    aigul.sees("Действительно отключить?")
    await aigul.taps("Нет, пусть приходят")
    assert aigul.toast == "Уведомления остались включёнными."
    assert "Мои сессии: вкл." in aigul.labels
    await aigul.taps("Мои сессии: вкл.")
    await aigul.taps("Да, отключить")
    assert "Мои сессии: выкл." in aigul.labels
