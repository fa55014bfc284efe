"""The numbers as the team reads them: who has come, and whom announcements have reached."""

from db.delivery.jobs import Order
from tests.handlers.announcements.test_compose import begin, organiser, write
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, code_of, decide, participant, staff

NAMES = ("Айгүл", "Дина", "Жанна", "Сауле")


async def announced(world: World, dana: Person, number: int) -> None:
    """Send an announcement to some people."""
    await begin(dana)
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    await dana.taps(f"Отправить: {number}")


async def test_before_the_fair_nothing_is_told_of_who_came(world: World) -> None:
    dana = await organiser(world)
    await participant(world, "Серікова Айгүл")
    await dana.says("/stats")
    dana.sees("Зарегистрировано: 1")
    dana.sees_no("Пришли", "Объявления")


async def test_who_has_come_today_and_in_all(world: World) -> None:
    dana, bolat = await organiser(world), await staff(world)
    aigul = await participant(world, "Серікова Айгүл")
    berik = await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    rejected = await participant(world, "Сейтов Нұрлан", organisation="ОФ «Маяк»")
    code = await code_of(world, rejected)
    await decide(world, rejected, "rejected")
    world.at(MORNING)
    await dana.says("/stats")
    dana.sees("Пришли: 0, одобрено заявок: 2, сегодня пришли: 0")
    for person in (aigul, berik):
        await bolat.says(f"/start t-{await code_of(world, person)}")
    await bolat.taps("↩️ Отменить отметку")
    await bolat.says(f"/start t-{code}")
    await bolat.taps("Впустить всё равно")
    await bolat.taps("Разрешил организатор")
    await dana.says("/stats")
    dana.sees("Пришли: 1, одобрено заявок: 2, сегодня пришли: 2", "И ещё без одобрения: 1")
    await dana.taps("Кто пришёл")
    dana.sees("2 (100 %) Представитель НПО")
    await dana.taps("Картинкой")
    assert dana.reply.orders == (Order("fair", "chart", {"by": "present"}),)
    world.wait(days=1)
    await dana.says("/stats")
    dana.sees("Пришли: 1, одобрено заявок: 2, сегодня пришли: 0")


async def test_nobody_counts_twice_who_comes_on_two_days_and_to_a_session(world: World) -> None:
    dana = await organiser(world)
    await participant(world, "Серікова Айгүл")
    for session, day in (("", "2027-11-14"), ("", "2027-11-15"), ("sea", "2027-11-14")):
        await world.query(
            "INSERT INTO checkins (event_id, registration_id, session_id, day, entered_at, how)"
            " SELECT 'fair', id, :session, :day, 1, 'scan' FROM registrations",
            session=session,
            day=day,
        )
    await dana.says("/stats")
    dana.sees("Пришли: 1, одобрено заявок: 1, сегодня пришли: 0")
    await dana.taps("Кто пришёл")
    dana.sees("1 (100 %) Представитель НПО")


async def test_whom_announcements_have_reached(world: World) -> None:
    dana = await organiser(world)
    people = [await participant(world, f"Серікова {name}", organisation=f"ОФ «{name}»") for name in NAMES]
    await people[0].says("/stop")
    for _ in range(4):
        await announced(world, dana, 3)
    await world.query("UPDATE outbox SET state = 'sent', finished_at = 1 WHERE announcement_id < 4 AND error IS NULL")
    await world.query(
        "UPDATE outbox SET state = 'unknown', finished_at = 1 WHERE announcement_id = 3 AND chat = :id",
        id=people[3].id,
    )
    await dana.says("/stats")
    dana.sees(
        "Объявления: 4, доставлено: 8 из 16",
        "– № 4: доставлено 0 из 4, не доставлено 1, в очереди 3",
        "– № 3: доставлено 2 из 4, не доставлено 1, неизвестно 1",
        "– № 2: доставлено 3 из 4, не доставлено 1",
    )
    dana.sees_no("№ 1:")


async def test_what_is_told_of_an_announcement_adds_up_after_people_were_forgotten(world: World) -> None:
    dana = await organiser(world)
    people = [await participant(world, f"Серікова {name}", organisation=f"ОФ «{name}»") for name in NAMES]
    await announced(world, dana, 4)
    await world.query(
        "UPDATE outbox SET state = 'failed', error = 'blocked', finished_at = 1 WHERE chat = :id AND act = 'send'",
        id=people[0].id,
    )
    for one in people[1:3]:
        await one.says("/forget")
        await one.taps("Продолжить")
        await one.taps("Да, удалить всё")
    await dana.says("/stats")
    dana.sees("– № 1: доставлено 0 из 4, не доставлено 1, в очереди 1, данные удалены 2")
