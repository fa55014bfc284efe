"""Who is in the house now: out and in again; and finding somebody by phone, address and initials."""

import json
from dataclasses import replace

import pytest

from fair.forms.model import QuestionKind
from tests.handlers.agenda.released import fair_with_halls, release
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, code_of, deeds, inside, participant, staff, with_poster
from tests.handlers.sample import sample_event
from tests.handlers.stories import come


async def at_the_door(world: World, code: str = "ru") -> Person:
    bolat = await staff(world, code=code)
    world.at(MORNING)
    await bolat.says("/door")
    return bolat


async def test_who_goes_out_is_not_in_now_and_comes_back(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_door(world)
    await bolat.says(code)
    await bolat.says(code)
    bolat.sees("⚠️ Уже отмечен приход")
    world.wait(minutes=30)
    await bolat.taps("🚶 Отметить уход")
    bolat.sees("🚶 Уход отмечен: 09:4", "Серікова Айгүл")
    await bolat.taps("🚪 Вход")
    bolat.sees("Пришли: 1 из 1", "Сейчас внутри: 0")
    world.wait(minutes=30)
    await bolat.says(code)
    bolat.sees("✅ С возвращением!", "Уход был отмечен: 09:4")
    await bolat.says(code)
    bolat.sees("⚠️ Уже отмечен приход: 09:1", "Возвращение отмечено: 10:1")
    await bolat.taps("🚪 Вход")
    bolat.sees("Пришли: 1 из 1", "Сейчас внутри: 1")
    assert await inside(world) == [(1, "code", "", None)]
    assert await deeds(world) == ["door-in", "door-left", "door-returned"]


async def test_at_the_exit_every_code_is_a_leaving(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    code = await code_of(world, aigul)
    dinara = await at_the_door(world, "kk")
    await dinara.says(code)
    await dinara.taps("🚪 Кіреберіс")
    await dinara.taps("🚶 Кеткенін белгілеу")
    dinara.sees("Кеткендерді белгілейміз.")
    await dinara.says(f"/start t-{code}")
    dinara.sees("Кеткені белгіленді:", "Серікова Айгүл")
    await dinara.says(code)
    dinara.sees("Кеткені бұрын белгіленген:")
    await dinara.says("ахметов")
    dinara.sees("Батырманы басыңыз, сонда кеткені белгіленеді.")
    await dinara.taps("0002 Ахметов Берик")
    dinara.sees("⛔ Келгені әлі белгіленбеген")
    await dinara.taps("✅ Келгенін белгілеу")
    dinara.sees("✅ Қош келдіңіз!", "Ахметов Берик")
    await dinara.taps("🚪 Кіреберіс")
    dinara.sees("Кеткендерді белгілейміз.", "Қазір ішінде: 1")
    await dinara.taps("✅ Келгенін белгілеу")
    dinara.sees("Қазір ішінде: 1")
    dinara.sees_no("Кеткендерді белгілейміз.")
    await dinara.says(code)
    dinara.sees("✅ Қайта қош келдіңіз!")


async def test_a_guest_at_the_exit_comes_in_all_the_same(world: World) -> None:
    bolat = await at_the_door(world)
    await bolat.taps("🚶 Отмечать уход")
    await bolat.taps("➕ Гость без заявки")
    await bolat.taps("Гость")
    await bolat.says("Нурлан")
    bolat.sees("✅ Добро пожаловать!")


async def test_a_movement_is_taken_back_as_long_as_it_is_the_last(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_door(world)
    await bolat.says(code)
    await bolat.presses("dr:out::1")
    left = bolat.screen
    await bolat.taps("↩️ Отменить отметку")
    bolat.sees("Отметка отменена. Человек числится внутри.")
    await bolat.presses("dr:out::1")
    await bolat.says(code)
    bolat.sees("✅ С возвращением!")
    await bolat.taps("↩️ Отменить отметку")
    bolat.sees("Отметка отменена. Человек числится ушедшим.")
    await bolat.taps("↩️ Отменить отметку", left)
    bolat.sees("Человек числится ушедшим.")
    for data in ("dr:unmove::99", "dr:out::99", "dr:arrive::99"):
        await bolat.presses(data)
        bolat.sees("⛔ Такого кода нет.")
    undone = [action for action in await deeds(world) if action == "door-moved-undo"]
    assert len(undone) == 2


async def test_a_session_has_as_many_places_as_are_not_taken_now(world: World) -> None:
    world.change(fair_with_halls())
    await release(world)
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_door(world)
    await bolat.taps("Вход на сессию")
    await bolat.taps("10:15 Бейнеуская инициатива")
    await bolat.says(code)
    bolat.sees("Сейчас внутри: 1, мест: 1")
    await bolat.presses("dr:out::1")
    bolat.sees("Уход отмечен", "Сейчас внутри: 0, мест: 1")
    await bolat.taps("🚪 Вход")
    await bolat.taps("🚶 Отмечать уход")
    await bolat.taps("Вход на сессию")
    await bolat.taps("Вход на мероприятие")
    bolat.sees("Отмечаем уход.")


async def test_by_the_poster_one_comes_in_again(world: World) -> None:
    world.change(with_poster())
    aigul = await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    owner = await come(world, name="Ана")
    world.owners.add(owner.id)
    await owner.presses("dr:poster::0")
    (row,) = await world.query("SELECT value FROM marks WHERE name = 'poster:fair'")
    await aigul.says(f"/start p-{row['value']}")
    aigul.sees("✅ Ваш приход отмечен.")
    await bolat.presses("dr:out::1")
    bolat.sees("Уход отмечен")
    await aigul.says(f"/start p-{row['value']}")
    aigul.sees("✅ Ваш приход отмечен.")
    await bolat.says("/door")
    bolat.sees("Сейчас внутри: 1")
    await aigul.says("/mydata")
    (file,) = [screen.document for screen in aigul.screens if screen.document]
    (checkin,) = json.loads(file.content)["registrations"][0]["check_ins"]
    assert [one["out"] for one in checkin["out_and_in_again"]] == [True, False]


@pytest.mark.parametrize(
    "heard",
    ["8 701 456 78 90", "+77014567890", "701 456", "4567890", "7890", "AIGUL@example.org", "aigul@", "a igul @ ex"],
)
async def test_a_phone_number_and_an_address_find_somebody(world: World, heard: str) -> None:
    await participant(world, "Серікова Айгүл")
    await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    form = sample_event().form
    email = replace(form.by_id["phone"], id="email", kind=QuestionKind.EMAIL, required=False)
    world.change(sample_event(form=replace(form, questions=(*form.questions, email))))
    for number, phone in ((1, "+77014567890"), (2, "+77770001122")):
        await world.query(
            "UPDATE answers SET value = :phone WHERE question_id = 'phone' AND registration_id = :id RETURNING value",
            phone=json.dumps(phone),
            id=number,
        )
    await world.query(
        "INSERT INTO answers VALUES (1, 'email', '\"Aigul@example.org\"', 0), (2, 'email', 'null', 0) RETURNING value"
    )
    bolat = await at_the_door(world)
    await bolat.says(heard)
    bolat.sees("Нажмите кнопку, и приход будет отмечен.")
    assert bolat.labels[:2] == ["0001 Серікова Айгүл", "🚪 Вход"]


async def test_nobody_has_this_number_or_address(world: World) -> None:
    await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    for heard in ("8 701 999 99 99", "nobody@example.org"):
        await bolat.says(heard)
        bolat.sees("⛔ Такого телефона или адреса в заявках нет.")
    for heard in ("99999", "99"):
        await bolat.says(heard)
        bolat.sees("⛔ Заявки с таким номером нет.")


@pytest.mark.parametrize("heard", ["Серікова А.М.", "А. Серикова", "Serikova A", "с. а. м."])
async def test_initials_find_somebody(world: World, heard: str) -> None:
    await participant(world, "Серікова Айгүл Маратқызы")
    await participant(world, "Серікова Жанна Омарқызы", organisation="ОФ «Аман Мұра»")
    bolat = await at_the_door(world)
    await bolat.says(heard)
    bolat.sees("1. 0001 Серікова Айгүл Маратқызы")
    assert bolat.labels == ["1", "🚪 Вход"]
