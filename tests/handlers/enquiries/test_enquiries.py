"""Conversations with the organisers where somebody presses what is not theirs, or not there any more."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.core.engine import Tx
from db.core.time import to_micros
from db.enquiries import enquiries
from db.people import erasure
from db.team import members
from fair.access import TeamRole
from fair.enquiries.messages import Said
from tests.handlers.conversation import Person, World, _Statement
from tests.handlers.sample import NOW, sample_event
from tests.handlers.stories import come, submit

MICROS = to_micros(NOW)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, sample_event(), sample_event(id="other"))
    yield world
    await world.close()


async def moderator(world: World) -> Person:
    member = await come(world, name="Дана")
    await world.database.write(
        lambda tx: members.enlist(tx, "fair", member.id, TeamRole.MODERATOR, "Дана", to_micros(world.now))
    )
    return member


async def writes(world: World, person: Person, text: str) -> int:
    """Let somebody write; return the conversation."""
    await person.says("/help")
    await person.taps("Написать организаторам")
    await person.says(text)
    person.sees("Передали организаторам")
    ((row,),) = [tuple(one.values()) for one in await world.query("SELECT max(id) FROM enquiries")]
    return int(row)


async def test_an_answer_goes_to_the_event_whose_team_wrote(world: World) -> None:
    person = await come(world)
    enquiry = await writes(world, person, "Вопрос")
    await world.database.write(lambda tx: enquiries.add(tx, enquiry, 5, [Said("text", "Ответ")], MICROS))
    await person.says("/start other")
    await person.presses(f"tk:answer:{enquiry}")
    await person.says("Спасибо")
    said = await world.query("SELECT event_id, text FROM enquiries e JOIN enquiry_messages m ON m.enquiry_id = e.id")
    assert [one["text"] for one in said if one["event_id"] == "fair"] == ["Вопрос", "Ответ", "Спасибо"]


async def test_somebody_elses_conversation_is_nobodys_way_in(world: World) -> None:
    aigul, berik = await come(world), await come(world, name="Берік")
    enquiry = await writes(world, aigul, "Моё")
    await berik.presses(f"tk:answer:{enquiry}")
    await berik.says("Чужое")
    rows = await world.query("SELECT person_id, text FROM enquiries e JOIN enquiry_messages m ON m.enquiry_id = e.id")
    assert sorted(one["text"] for one in rows if one["person_id"] == aigul.id) == ["Моё"]


@pytest.mark.parametrize("action", ["show", "open", "files", "close", "mute", "unmute", "answer", "reply", "send"])
async def test_a_conversation_that_is_gone_leads_to_the_list(world: World, action: str) -> None:
    dana, person = await moderator(world), await come(world)
    enquiry = await writes(world, person, "Вопрос")
    await world.database.write(lambda tx: erasure.forget(tx, person.id, None, "asked", MICROS))
    await dana.presses(f"ei:{action}:{enquiry}:0:waiting")
    dana.sees("Никто не ждёт ответа")
    assert dana.toast == "Этой переписки больше нет."


async def test_somebody_who_is_forgotten_while_an_answer_is_written_gets_none(world: World) -> None:
    dana, person = await moderator(world), await come(world)
    enquiry = await writes(world, person, "Вопрос")
    await dana.presses(f"ei:answer:{enquiry}:0:waiting")
    await world.database.write(lambda tx: erasure.forget(tx, person.id, None, "asked", MICROS))
    await dana.says("Ответ")
    dana.sees("Этой переписки больше нет")


async def test_what_is_done_twice_is_done_once(world: World) -> None:
    dana, person = await moderator(world), await come(world)
    enquiry = await writes(world, person, "Вопрос")
    for action in ("mute", "mute", "close", "unmute", "unmute"):
        await dana.presses(f"ei:{action}:{enquiry}:0:waiting")
    found = await world.query("SELECT action FROM audit ORDER BY id")
    assert [one["action"] for one in found] == ["enquiry-muted", "enquiry-unmuted"]
    await dana.presses(f"ei:send:{enquiry}:0:waiting")
    dana.sees("Напишите ответ")


async def test_nobody_writes_to_somebody_who_is_not_in_telegram(world: World) -> None:
    dana, person = await moderator(world), await come(world)
    await submit(person)
    await dana.presses("ei:write:4711:0:waiting")
    dana.sees("Заявки")
    await dana.presses("bh:begin:")
    registration = await person.registration()
    assert registration is not None
    await world.database.write(lambda tx: _by_hand(tx, registration.id))
    await dana.presses(f"ei:write:{registration.id}:0:waiting")
    dana.sees_no("Напишите ответ")
    assert "Написать человеку" not in dana.labels


async def test_one_is_late_only_with_a_registration_and_only_that_often(world: World) -> None:
    person = await come(world)
    await submit(person)
    enquiry = await writes(world, person, "Вопрос")
    world.at(sample_event().starts)
    await person.presses("tk:late:0")
    person.sees("Передали организаторам, что Вы опаздываете")
    await world.database.write(lambda tx: enquiries.mute(tx, enquiry, MICROS))
    world.wait(hours=2)
    await person.presses("tk:late:0")
    person.sees("больше не принимают Ваши сообщения")


async def _by_hand(tx: Tx, registration_id: int) -> None:
    """Let the team have written the application down."""
    await tx.run(_Statement("INSERT INTO people (id, language, met_at) VALUES (-5, 'ru', 1)"))
    await tx.run(_Statement("UPDATE registrations SET person_id = -5 WHERE id = :id"), id=registration_id)
