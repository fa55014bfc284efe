"""The agenda in people's calendars: to subscribe to, where the bot has pages; a link of one's own, and its end."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.agenda.released import at, fair_with_halls, release
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come

BASE = "https://fair.example.org/aktau"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fair with an agenda, on the morning of the first day, and with pages."""
    world = await World.open(tmp_path, fair_with_halls())
    world.public_url = BASE
    await release(world)
    world.at(at("10:20"))
    yield world
    await world.close()


def link(person: Person) -> str:
    """The address behind the only button that leads out."""
    (url,) = [button.url for row in person.screen.buttons for button in row if button.url]
    return url


async def test_the_whole_programme_can_be_followed(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/agenda")
    await ivan.taps("В календарь")
    assert ivan.screens[0].document is not None
    ivan.sees("Или подпишитесь", "обновляться вместе с программой")
    assert "Подписаться" in ivan.labels
    assert link(ivan) == f"{BASE}/agenda?event=fair&language=ru"
    assert await world.query("SELECT * FROM calendar_links") == []
    await ivan.taps("Программа")
    ivan.sees("14 ноября 2027 г.")


async def test_the_same_in_kazakh(world: World) -> None:
    aigul = await come(world, "kk")
    await aigul.says("/agenda")
    await aigul.taps("Күнтізбеге қосу")
    aigul.sees("Немесе жазылыңыз", "бағдарламамен бірге жаңарып отырады")
    assert "Жазылу" in aigul.labels
    assert link(aigul) == f"{BASE}/agenda?event=fair&language=kk"


@pytest.mark.parametrize(
    ("code", "labels", "said"),
    [
        (
            "ru",
            ("⭐ В мою программу", "⭐ Моя программа", "В календарь", "Заменить ссылку"),
            ("Ссылка – только Ваша", "Ссылка заменена."),
        ),
        (
            "kk",
            ("⭐ Бағдарламама қосу", "⭐ Менің бағдарламам", "Күнтізбеге қосу", "Сілтемені ауыстыру"),
            ("Сілтеме – тек Сіздікі", "Сілтеме ауыстырылды."),
        ),
    ],
)
async def test_ones_own_programme_has_a_link_that_can_be_replaced(
    world: World, code: str, labels: tuple[str, ...], said: tuple[str, ...]
) -> None:
    add, mine, file, replace = labels
    person = await come(world, code)
    await person.says("/start s-lunch")
    await person.taps(add)
    await person.says("/agenda")
    await person.taps(mine)
    await person.taps(file)
    person.sees(said[0])
    first = link(person)
    assert first.startswith(f"{BASE}/calendar/")
    assert len(first.rpartition("/")[2]) == 22
    await person.says("/agenda")
    await person.taps(mine)
    await person.taps(file)
    assert link(person) == first, "it stays as long as nobody replaces it"
    before = len(person.chat)
    await person.taps(replace)
    person.sees(said[1])
    assert link(person) != first
    assert len(person.chat) == before, "the message with the old link is edited"
    keys = await world.query("SELECT key FROM calendar_links")
    assert [f"{BASE}/calendar/{row['key']}" for row in keys] == [link(person)]


async def test_a_link_can_be_replaced_when_nothing_is_marked_any_more(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/start s-lunch")
    await ivan.taps("⭐ В мою программу")
    await ivan.says("/agenda")
    await ivan.taps("⭐ Моя программа")
    await ivan.taps("В календарь")
    first = link(ivan)
    await ivan.says("/start s-lunch")
    await ivan.taps("Убрать из моей программы")
    await ivan.says("/agenda")
    await ivan.taps("⭐ Моя программа")
    ivan.sees("Пока пусто.")
    await ivan.taps("Заменить ссылку")
    assert link(ivan) != first


async def test_everybody_has_a_link_of_their_own(world: World) -> None:
    links = set()
    for code, name in (("kk", "Айгүл"), ("ru", "Иван")):
        person = await come(world, code, name)
        await person.presses("b:replace_link::0")
        links.add(link(person))
    assert len(links) == 2


async def test_without_pages_there_is_only_the_file(world: World) -> None:
    world.public_url = ""
    ivan = await come(world)
    await ivan.says("/start s-lunch")
    await ivan.taps("⭐ В мою программу")
    for steps in (("В календарь",), ("⭐ Моя программа", "В календарь")):
        await ivan.says("/agenda")
        for label in steps:
            await ivan.taps(label)
        assert ivan.screen.document is not None
    await ivan.presses("b:replace_link::0")
    assert ivan.screen.document is not None, "a button of a time when there were pages"
    assert await world.query("SELECT * FROM calendar_links") == []


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("en", "subscribe to the programme", "Or subscribe"),
        ("en", "how do I subscribe to the calendar?", "Or subscribe"),
        ("ru", "подписаться на календарь", "Или подпишитесь"),
        ("ru", "как подписаться на программу", "Или подпишитесь"),
        ("kk", "күнтізбеге жазылу", "Немесе жазылыңыз"),
        ("kk", "күнтізбеге қалай жазыламын", "Немесе жазылыңыз"),
    ],
)
async def test_who_asks_for_it_in_words_is_led_there(world: World, code: str, text: str, said: str) -> None:
    person = await come(world, code)
    await person.says(text)
    person.sees(said)
