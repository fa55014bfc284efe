"""Questions to the agenda in one's own words, in the chat and inline in any other."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.agenda.released import SESSIONS, at, fair_with_halls, release
from tests.handlers.conversation import World, plain
from tests.handlers.stories import begin_as_ngo, come


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fair with an agenda, on the morning of the first day."""
    world = await World.open(tmp_path, fair_with_halls())
    await release(world)
    world.at(at("10:20"))
    yield world
    await world.close()


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("экология", ("Экология", "Бейнеуская инициатива", "Море")),
        ("Бейнеу", ("О колодцах.",)),
        ("биенеу", ("О колодцах.",)),
        ("когда обед", ("Обед", "13:00–14:00")),
        ("15:30", ("Что идёт в 15:30", "Море")),
        ("12:00", ("В 12:00 ничего не идёт. Далее:", "Обед")),
        ("23:00", ("В это время и позже в тот день ничего не идёт.",)),
        ("зал 2", ("Зал 2", "Бейнеуская инициатива")),
        ("шаңырақ", ("Спикер: Айгуль Серикова",)),
        ("Шанырак", ("Спикер: Айгуль Серикова",)),
        ("что сейчас", ("Сейчас, 10:20", "Идёт до 10:45")),
        ("завтра", ("15 ноября", "Награждение")),
        ("сегодня", ("14 ноября", "Обед")),
        ("16 ноября", ("16 ноября", "Здесь ничего не запланировано.")),
        ("презентация", ("Шанырак", "Бейнеуская")),
        ("аэродинамика", ("Извините, в программе ничего такого нет.", "когда обед", "Зал 1", "09:30")),
    ],
)
async def test_a_question_in_russian(world: World, said: str, seen: tuple[str, ...]) -> None:
    ivan = await come(world)
    await ivan.says(said)
    ivan.sees(*seen)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("экология", ("Экология", "Теңіз")),
        ("түскі ас қашан", ("Түскі ас", "13:00–14:00")),
        ("тускi ас кашан", ("Түскі ас", "13:00–14:00")),
        ("2-зал", ("2-зал", "Бейнеу бастамасы")),
        ("шанырак", ("Спикер: Айгүл Серікова",)),
        ("қазір не болып жатыр", ("Қазір, 10:20", "Өтіп жатыр, аяқталуы 10:45")),
        ("ертең", ("15 қараша", "Марапаттау")),
        ("аэродинамика", ("мұндай ештеңе таппадым", "түскі ас қашан", "1-зал")),
    ],
)
async def test_a_question_in_kazakh(world: World, said: str, seen: tuple[str, ...]) -> None:
    aigul = await come(world, "kk")
    await aigul.says(said)
    aigul.sees(*seen)


async def test_the_examples_are_answered(world: World) -> None:
    for code in ("kk", "ru", "en"):
        person = await come(world, code)
        await person.says("/agenda")
        await person.taps({"kk": "Іздеу", "ru": "Поиск", "en": "Search"}[code])
        examples = [line.removeprefix("• ") for line in person.text.splitlines() if line.startswith("• ")]
        assert len(examples) == 5
        for example in examples:
            await person.says(example)
            person.sees_no("not found", "не нашёл", "таппадым")


async def test_an_answer_to_a_question_is_no_search(world: World) -> None:
    world.at(at("10:00", 1))
    ivan = await come(world)
    await begin_as_ngo(ivan)
    await ivan.says("обед")
    ivan.sees_no("13:00")
    await ivan.says("/agenda")
    ivan.sees("Обед")


async def test_who_has_not_chosen_a_language_is_asked_first(world: World) -> None:
    ivan = world.person("ru")
    await ivan.says("обед")
    ivan.sees("Выберите язык")


# Inline


async def test_inline_in_any_chat(world: World) -> None:
    ivan = await come(world)
    reply = await ivan.asks_inline("обед")
    assert reply.screens == ()
    (lunch,) = reply.inline
    assert (lunch.title, lunch.description) == ("Обед", "13:00–14:00, 14 ноября 2027 г. (воскресенье)")
    assert "13:00–14:00 (время Актау)" in plain(lunch.text)
    assert lunch.button.url == "https://t.me/fair_bot?start=s-lunch"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["opening", "shanyraq", "beineu", "lunch", "cancelled_talk", "talk"]),
        ("сейчас", ["shanyraq", "beineu", "lunch"]),
        ("завтра", ["awards"]),
        ("сегодня", ["opening", "shanyraq", "beineu", "lunch", "cancelled_talk", "talk"]),
        ("15 ноября", ["awards"]),
        ("15:30", ["talk"]),
        ("зал 1", ["opening", "shanyraq", "awards"]),
        ("экология", ["beineu", "cancelled_talk", "talk"]),
        ("аэродинамика", []),
    ],
)
async def test_inline_understands_the_same(world: World, query: str, found: list[str]) -> None:
    ivan = await come(world)
    assert [one.id for one in (await ivan.asks_inline(query)).inline] == found


async def test_inline_says_what_is_cancelled(world: World) -> None:
    aigul = await come(world, "kk")
    results = (await aigul.asks_inline("жел энергиясы")).inline
    assert [one.title for one in results] == ["Өткізілмейді: Жел энергиясы"]
    assert results[0].description.endswith("· 2-зал")
    assert len(SESSIONS) > len(results)
