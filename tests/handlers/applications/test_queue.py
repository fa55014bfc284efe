"""The queue, as somebody sees it who decides: a filter that leaves nobody says so and can be taken off."""

import pytest

from tests.handlers.conversation import World
from tests.handlers.door.doors import participant, staff


@pytest.mark.parametrize(
    ("code", "waiting", "nobody", "clear"),
    [
        ("ru", "Лист ожидания: 1", "Под этот фильтр никто не подходит.", "Сбросить фильтр"),
        ("kk", "Күту тізімі: 1", "Бұл сүзгіге ешкім сай келмейді.", "Сүзгіні тазалау"),
    ],
)
async def test_an_old_search_that_leaves_nobody_is_named_and_taken_off(
    world: World, code: str, waiting: str, nobody: str, clear: str
) -> None:
    await participant(world, "Серікова Айгүл", "waitlisted")
    await participant(world, "Ахметов Берик", "submitted", "ОФ «Причал»")
    await participant(world, "Ахметов Данияр", "submitted", "ОФ «Якорь»")
    boss = await staff(world, code=code, role="organiser")
    await boss.presses("aq:home:")
    await boss.says("Ахметов")
    await boss.says("/desk")
    await boss.presses("aq:home:")
    await boss.taps(waiting)
    boss.sees("Ахметов", nobody)
    await boss.presses("aq:list:")
    boss.sees("Ахметов", nobody)
    await boss.taps(clear)
    boss.sees_no("Ахметов", nobody)
    assert any("(1)" in label for label in boss.labels)
