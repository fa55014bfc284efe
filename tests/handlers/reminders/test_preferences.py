"""Messages off and on."""

from db.people import people
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come


async def muted(world: World, person: Person) -> frozenset[str]:
    return await world.database.write(lambda tx: people.mutes(tx, person.id))


async def test_stop_switches_everything_off_at_once(world: World) -> None:
    aigul = await come(world)
    await aigul.says("/stop")
    aigul.sees("Уведомления отключены", "решение по заявке приходят всегда")
    assert aigul.labels == [
        "Напоминания: выкл.",
        "Изменения программы: выкл.",
        "Мои сессии: выкл.",
        "Объявления: выкл.",
        "Время напоминаний",
        "Прошлые объявления",
        "Меню",
    ]
    assert await muted(world, aigul) == {"reminders", "changes", "bookmark_changes", "announcements"}


async def test_each_category_has_its_own_switch(world: World) -> None:
    aigul = await come(world)
    await aigul.says("/stop")
    await aigul.taps("Напоминания: выкл.")
    assert aigul.toast == "Включено"
    assert await muted(world, aigul) == {"changes", "bookmark_changes", "announcements"}
    await aigul.taps("Напоминания: вкл.")
    assert aigul.toast == "Отключено"
    assert await muted(world, aigul) == {"reminders", "changes", "bookmark_changes", "announcements"}


async def test_the_menu_shows_what_is_on_without_changing_it(world: World) -> None:
    aigul = await come(world)
    await aigul.taps("Уведомления")
    assert aigul.labels[:4] == [
        "Напоминания: вкл.",
        "Изменения программы: вкл.",
        "Мои сессии: вкл.",
        "Объявления: вкл.",
    ]
    assert await muted(world, aigul) == frozenset()


async def test_a_forged_category_changes_nothing(world: World) -> None:
    aigul = await come(world)
    await aigul.presses("n:everything:0")
    assert aigul.toast == "Это меню устарело. Вот новое."
    assert await muted(world, aigul) == frozenset()
