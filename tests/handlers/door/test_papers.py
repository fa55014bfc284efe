"""The door on paper: files to print, the list that comes back, the poster."""

from datetime import timedelta

from db.delivery.jobs import Order
from fair.fields import ticket_codes
from handlers.base.screen import Document
from tests.handlers.agenda.released import fair_with_halls, release
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, code_of, deeds, inside, participant, staff, with_poster
from tests.handlers.stories import come


async def at_the_papers(world: World) -> Person:
    bolat = await staff(world)
    world.at(MORNING)
    await bolat.says("/door")
    await bolat.taps("🖨 На бумаге")
    return bolat


def document(person: Person) -> Document:
    (found,) = [screen.document for screen in person.screens if screen.document]
    return found


async def test_pages_are_ordered_from_outside_of_the_turn_and_codes_are_given(world: World) -> None:
    await participant(world, "Серікова Айгүл")
    await participant(world, "Отказов Иван", "rejected", "ОФ «Нет»")
    bolat = await at_the_papers(world)
    bolat.sees("Одобренных заявок: 1")
    assert bolat.labels == ["Список с подписями", "Бейджи", "Перенести с бумаги", "🚪 Вход"]
    for label, paper in (("Список с подписями", "list"), ("Бейджи", "badges")):
        await bolat.taps(label)
        assert bolat.toast == "Готовим файл: он придёт в этот чат."
        assert bolat.reply.orders == (Order("fair", "door", {"paper": paper}, tells=True),)
    assert await world.query("SELECT registration_id FROM tickets") == [{"registration_id": 1}]


async def test_a_list_from_paper_is_taken_over_and_conflicts_are_shown(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    berik = await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    sara = await participant(world, "Иванова Сара", organisation="ОФ «Сад»")
    ivan = await participant(world, "Отказов Иван", organisation="ОФ «Нет»")
    known = [ticket_codes.show(await code_of(world, person)) for person in (aigul, berik, sara, ivan)]
    await world.query("UPDATE registrations SET status = 'rejected' WHERE person_id = :id", id=ivan.id)
    bolat = await at_the_papers(world)
    await bolat.says(known[0])
    await bolat.says("/merge")
    bolat.sees("Отправьте коды, каждый с новой строки")
    lines = [
        f"08:41 {known[1]}",
        f"{known[2].lower()} 8.55",
        f"08:50 {known[0]}",
        "",
        f"08:59 {known[3]}",
        f"09:01 {known[1]}",
        f"23:59 {known[0]}",
        "Серікова",
        ticket_codes.show(ticket_codes.make(7)),
    ]
    await bolat.says("\n".join(lines))
    bolat.sees("Перенесено отметок: 2")
    bolat.sees(f"3. 08:50 {known[0]}: приход уже отмечен (Серікова Айгүл)")
    bolat.sees(f"5. 08:59 {known[3]}: заявка отклонена (Отказов Иван)")
    bolat.sees(f"6. 09:01 {known[1]}: повторяется в списке (Ахметов Берик)")
    bolat.sees(f"7. 23:59 {known[0]}: это время ещё не наступило")
    bolat.sees("8. Серікова: кода здесь нет", "такого кода нет")
    assert await inside(world) == [(1, "code", "", None), (2, "list", "", None), (3, "list", "", None)]
    assert await deeds(world) == ["door-in", "door-merge"]
    await bolat.says(known[1])
    bolat.sees("⚠️ Уже отмечен приход: 08:41")


async def test_the_same_list_twice_changes_nothing(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_papers(world)
    for said in ("Перенесено отметок: 1", "Перенесено отметок: 0"):
        await bolat.says("/merge")
        await bolat.says(f"08:41 {code}")
        bolat.sees(said)
    assert await deeds(world) == ["door-merge"]
    await bolat.says("/merge")
    await bolat.sends_photo()
    bolat.sees("Отправьте коды")


async def test_a_list_of_a_session_is_taken_over_for_it(world: World) -> None:
    world.change(fair_with_halls())
    await release(world)
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_papers(world)
    world.at(MORNING + timedelta(hours=2))
    await bolat.taps("🚪 Вход")
    await bolat.taps("Вход на сессию")
    await bolat.taps("10:15 Бейнеуская инициатива")
    await bolat.taps("🖨 На бумаге")
    await bolat.taps("Перенести с бумаги")
    bolat.sees("Сессия: Бейнеуская инициатива")
    await bolat.says(f"10:20 {code}\n10:21 {code}")
    bolat.sees("Перенесено отметок: 1", "Сессия: Бейнеуская инициатива", "повторяется")
    assert await inside(world) == [(1, "list", "beineu", None)]


async def poster_of(world: World, bolat: Person, label: str = "Плакат на вход") -> str:
    await bolat.taps(label)
    page = str(document(bolat).content)
    assert "<svg" in page
    assert "Телефон камерасын" in page
    (row,) = await world.query("SELECT value FROM marks WHERE name = 'poster:fair'")
    return f"p-{row['value']}"


async def test_people_check_themselves_in_by_the_poster(world: World) -> None:
    world.change(with_poster())
    aigul = await participant(world, "Серікова Айгүл")
    berik = await participant(world, "Ахметов Берик", "submitted", "ОФ «Причал»")
    dana = await come(world, name="Dana")
    bolat = await at_the_papers(world)
    payload = await poster_of(world, bolat)
    for _ in range(2):
        await aigul.says(f"/start {payload}")
        aigul.sees("Ваш приход отмечен. Получите бейдж.", "Серікова Айгүл")
    await berik.says(f"/start {payload}")
    berik.sees("Ваша заявка не одобрена.")
    await dana.says(f"/start {payload}")
    dana.sees("Вы ещё не зарегистрированы.")
    assert await inside(world) == [(1, "poster", "", None)]
    await bolat.says("Серикова")
    await bolat.taps("✅ 0001 Серікова Айгүл")
    bolat.sees("⚠️ Уже отмечен приход", "Человек отметился сам, по плакату.")


async def test_a_poster_opens_the_door_on_the_day_and_until_it_is_replaced(world: World) -> None:
    world.change(with_poster())
    aigul = await participant(world, "Серікова Айгүл")
    bolat = await at_the_papers(world)
    first = await poster_of(world, bolat)
    second = await poster_of(world, bolat, "Сменить код плаката")
    assert first != second
    await aigul.says(f"/start {first}")
    aigul.sees("Ярмарка идей")
    world.wait(days=1)
    await aigul.says(f"/start {second}")
    aigul.sees("Отметиться можно в день мероприятия.")
    assert await inside(world) == []
    assert await deeds(world) == ["door-poster", "door-poster"]


async def test_without_the_organisers_wish_there_is_no_poster(world: World) -> None:
    bolat = await at_the_papers(world)
    for step in ("poster", "renew"):
        await bolat.presses(f"dr:{step}::0")
        bolat.sees("Печать для входа")
    aigul = await come(world)
    await aigul.says("/start p-AAAAAAAAAAAAAAAAAAAAAA")
    aigul.sees("Ярмарка идей")
    assert await deeds(world) == []
