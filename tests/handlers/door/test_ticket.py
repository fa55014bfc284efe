"""The ticket: for whom it is, and what its link does in whose hands."""

import json

from fair.fields import ticket_codes
from tests.handlers.conversation import World
from tests.handlers.door.doors import MORNING, code_of, decide, inside, participant, staff
from tests.handlers.stories import come


async def test_a_ticket_shows_the_code_the_person_and_the_picture(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    await aigul.says("/ticket")
    code = await code_of(world, aigul)
    aigul.sees("Ваш билет", "Серікова Айгүл", "ОФ «Шанырак»", "Представитель НПО · № 0001", ticket_codes.show(code))
    document = aigul.screen.document
    assert document is not None
    assert document.picture
    assert isinstance(document.content, bytes)
    assert document.content.startswith(b"\x89PNG")


async def test_a_code_is_given_once_and_kept_over_a_withdrawal(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    assert await code_of(world, aigul) == code
    await decide(world, aigul, "withdrawn")
    await aigul.says("/ticket")
    aigul.sees("Ваша заявка отозвана")
    await decide(world, aigul, "approved")
    assert await code_of(world, aigul) == code


async def test_who_is_not_approved_sees_how_the_application_stands(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл", "submitted")
    await aigul.says("/ticket")
    aigul.sees("Билет придёт в этот чат, когда заявку одобрят.", "на рассмотрении")
    assert await world.query("SELECT * FROM tickets") == []


async def test_without_a_registration_there_is_no_ticket(world: World) -> None:
    dana = await come(world, name="Dana")
    await dana.says("/ticket")
    dana.sees("Вы ещё не зарегистрированы")
    await dana.says("/register")
    await dana.taps("Представитель НПО")
    await dana.taps("Даю согласие")
    await dana.says("/ticket")
    dana.sees("Вы ещё не отправили заявку")


async def test_the_menu_and_my_registration_lead_to_the_ticket(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    await aigul.says("/start")
    await aigul.taps("Билет")
    aigul.sees("Ваш билет")
    assert any(button.text == "Билет" for row in aigul.chat[-2].screen.buttons for button in row)
    await aigul.says("/status")
    await aigul.taps("Билет")
    aigul.sees("Ваш билет")
    await aigul.taps("Добавить в календарь")
    aigul.sees("Откройте этот файл")


async def test_the_link_of_a_ticket_shows_everybody_their_own(world: World) -> None:
    world.at(MORNING.replace(day=1))
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    berik = await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    dana = await come(world, name="Dana")
    world.at(MORNING)
    for person, sight in ((aigul, "Серікова Айгүл"), (berik, "Ахметов Берик"), (dana, "Ярмарка идей")):
        await person.says(f"/start t-{code}")
        person.sees(sight)
        if person is not aigul:
            person.sees_no("Серікова", ticket_codes.show(code))
    assert await inside(world) == []


async def test_the_link_lets_in_when_those_at_the_door_open_it(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    world.at(MORNING)
    bolat = await staff(world)
    await bolat.says(f"/start t-{code}")
    bolat.sees("✅ Добро пожаловать!", "Серікова Айгүл")
    assert await inside(world) == [(1, "scan", "", None)]


async def test_a_forged_link_is_no_link(world: World) -> None:
    dana = await come(world, name="Dana")
    for payload in ("t-", "t-'; DROP TABLE tickets", "t-ЖЖЖЖЖЖ", "p-", "p-short", "t-" + "A" * 60):
        await dana.says(f"/start {payload}")
        dana.sees("Ярмарка идей")


async def test_what_the_door_keeps_is_shown_and_forgotten(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    world.at(MORNING)
    bolat = await staff(world)
    await bolat.says(f"/start t-{code}")
    await aigul.says("/mydata")
    (document,) = [screen.document for screen in aigul.screens if screen.document]
    (registration,) = json.loads(document.content)["registrations"]
    assert registration["ticket_code"] == code
    assert [(one["how"], one["session"], one["reason"]) for one in registration["check_ins"]] == [("scan", None, None)]
    await bolat.says("/forget")
    await bolat.taps("Продолжить")
    await bolat.taps("Да, удалить всё")
    assert await world.query("SELECT by_id FROM checkins") == [{"by_id": None}]
    await aigul.says("/forget")
    await aigul.taps("Продолжить")
    await aigul.taps("Да, удалить всё")
    assert await world.query("SELECT * FROM tickets") == []
    assert await world.query("SELECT * FROM checkins") == []
