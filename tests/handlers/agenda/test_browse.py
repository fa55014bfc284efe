"""The agenda in chat: days, halls, sections, now and next, a session's card, my agenda."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fair.agenda.model import Session
from fair.words import Words
from tests.handlers.agenda.released import SESSIONS, at, fair_with_halls, release, session
from tests.handlers.conversation import Person, World
from tests.handlers.sample import words
from tests.handlers.stories import come

SENTENCE = words("Секциялар қосылды.", "Добавлены секции.", "Sections were added.")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fair of two days with an agenda, on the morning of the first."""
    world = await World.open(tmp_path, fair_with_halls())
    await release(world)
    world.at(at("10:20"))
    yield world
    await world.close()


async def test_before_the_first_release_there_is_no_agenda(tmp_path: Path) -> None:
    world = await World.open(tmp_path, fair_with_halls())
    aigul, ivan = await come(world, "kk"), await come(world, "ru", "Иван")
    assert "Бағдарлама" not in aigul.labels
    await aigul.says("/agenda")
    aigul.sees("Бағдарлама әлі жарияланған жоқ")
    await ivan.says("/now")
    ivan.sees("Программа ещё не опубликована")
    await ivan.says("обед")
    ivan.sees("Готового ответа на это у меня нет.")
    ivan.sees_no("в программе")
    await ivan.says("/start s-lunch")
    ivan.sees("Программа ещё не опубликована")
    await ivan.presses("e:add:lunch:")
    ivan.sees("Такой сессии в программе нет")
    assert (await ivan.asks_inline("обед")).inline == ()
    await world.close()


async def test_a_day_under_tabs(world: World) -> None:
    ivan = await come(world)
    assert "Программа" in ivan.labels
    await ivan.taps("Программа")
    ivan.sees(
        "14 ноября 2027 г. (воскресенье)",
        "1. 09:30–09:45 Открытие ярмарки · Зал 1",
        "4. 13:00–14:00 Обед\n",
        "Часовой пояс: время Актау",
    )
    assert "<s>15:00–15:30 Энергия ветра</s>" in ivan.screen.text
    assert ivan.text.count("время Актау") == 1
    assert {"✓ 14 ноября", "15 ноября"} <= set(ivan.labels)
    before = len(ivan.chat)
    await ivan.taps("15 ноября")
    ivan.sees("15 ноября 2027 г. (понедельник)", "11:00–12:00 Награждение")
    assert len(ivan.chat) == before, "one message is edited"


async def test_the_same_in_kazakh(world: World) -> None:
    aigul = await come(world, "kk")
    await aigul.says("/agenda")
    aigul.sees("2027 жылғы 14 қараша, жексенбі", "13:00–14:00 Түскі ас", "Уақыт белдеуі: Ақтау уақыты")
    await aigul.taps("Залдар бойынша")
    await aigul.taps("2-зал")
    aigul.sees("2-зал", "10:15–11:00 Бейнеу бастамасы")
    aigul.sees_no("Ашылу салтанаты")
    await aigul.taps("Залдар бойынша")
    await aigul.taps("Бағдарлама")
    await aigul.taps("Секциялар бойынша")
    await aigul.taps("Экология")
    aigul.sees("Бейнеу бастамасы", "Теңіз")
    aigul.sees_no("Түскі ас")


async def test_on_the_second_day_the_second_day_is_shown(world: World) -> None:
    ivan = await come(world)
    world.at(at("10:00", 15))
    await ivan.says("/agenda")
    ivan.sees("15 ноября 2027 г.")
    world.wait(days=10)
    await ivan.says("/agenda")
    ivan.sees("15 ноября 2027 г.")


async def test_the_sentence_of_a_release_stands_on_top(world: World) -> None:
    ivan = await come(world)
    await release(world, sentence=SENTENCE)
    await ivan.says("/agenda")
    ivan.sees("Добавлены секции.")


async def test_people_see_the_latest_release(world: World) -> None:
    ivan = await come(world)
    await release(world, [replace(one, title=words("Б", "Новое название", "C")) for one in SESSIONS[:1]])
    await ivan.says("/agenda")
    ivan.sees("Новое название")
    ivan.sees_no("Открытие ярмарки")


# Now


async def test_what_is_on_now_and_what_comes_next(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/now")
    ivan.sees(
        "Сейчас, 10:20", "Зал 1\n1. Идёт до 10:45: Презентация: «Шанырак»", "Зал 2\n", "Идёт до 11:00: Бейнеуская"
    )
    ivan.sees("Через 2 ч 40 мин, в 13:00: Обед")
    world.at(at("12:44"))
    await ivan.taps("Обновить")
    ivan.sees("Через 16 минут, в 13:00: Обед")
    world.at(at("12:57"))
    await ivan.taps("Обновить")
    ivan.sees("Через 3 минуты, в 13:00: Обед")


async def test_now_in_kazakh(world: World) -> None:
    aigul = await come(world, "kk")
    world.at(at("12:44"))
    await aigul.says("/now")
    aigul.sees("Қазір, 12:44", "16 минуттан кейін, сағат 13:00: Түскі ас")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at("09:00", 1), "До начала осталось 13 дней"),
        (at("09:00", 13), "До начала остался 1 день"),
        (at("09:00"), "Начинаем сегодня!"),
        (at("20:00"), "Сейчас ничего не идёт. Следующий день: 15 ноября 2027 г. (понедельник)"),
        (at("20:00", 15), "завершилось. Спасибо, что были с нами!"),
    ],
)
async def test_now_on_other_days(world: World, moment: datetime, said: str) -> None:
    ivan = await come(world)
    world.at(moment)
    await ivan.says("/now")
    ivan.sees(said)


async def test_now_where_everything_was_cancelled(world: World) -> None:
    ivan = await come(world)
    await release(world, [replace(one, cancelled=True) for one in SESSIONS])
    await ivan.says("/now")
    ivan.sees("В программе пока ничего нет.")


# A session


async def test_the_card_of_a_session(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/agenda")
    await ivan.taps("3")
    ivan.sees(
        "Бейнеуская инициатива",
        "Презентация проекта",
        "Время: 14 ноября 2027 г. (воскресенье), 10:15–11:00 (время Актау)",
        "📍 Зал 2",
        "Секция: Экология",
        "О колодцах.",
        "Свободных мест: 1",
    )
    ivan.sees_no("По Вашему времени:")
    await ivan.taps("К списку")
    ivan.sees("14 ноября 2027 г.")
    await ivan.taps("2")
    ivan.sees("Спикер: Айгуль Серикова, директор, ОО «Шанырак»")
    urls = {button.text: button.url for row in ivan.screen.buttons for button in row if button.url}
    assert urls["Презентация"] == "https://example.org/slides.pdf"
    assert "start%3Ds-shanyraq" in str(urls["Поделиться"])


async def test_where_a_session_is(world: World) -> None:
    aigul = await come(world, "kk")
    await aigul.says("/start s-beineu")
    aigul.sees("Бейнеу бастамасы")
    await aigul.taps("Қай жерде?")
    aigul.sees("2-зал", "2-қабат", "Баспалдақпен көтеріліп, оңға бұрылыңыз.", "Қонақүй, Ақтау")
    await aigul.taps("Сессия беті")
    aigul.sees("Бейнеу бастамасы")
    await aigul.says("/start s-lunch")
    await aigul.taps("Қай жерде?")
    aigul.sees("Қонақүй, Ақтау")


async def test_a_link_to_a_session_for_somebody_new(world: World) -> None:
    ivan = world.person("ru")
    await ivan.says("/start s-cancelled_talk")
    await ivan.taps("Русский")
    ivan.sees("Энергия ветра", "Отменено")
    assert "⭐ В мою программу" not in ivan.labels
    await ivan.says("/start s-nothing")
    ivan.sees("Такой сессии в программе нет")
    await ivan.taps("Программа")
    ivan.sees("14 ноября")


@pytest.mark.parametrize(
    ("code", "phone", "said"),
    [
        ("ru", "+7 916 123-45-67", "По Вашему времени: 14 ноября 2027 г. (воскресенье), 10:15 (время Актау)"),
        ("kk", "+49 1511 2345678", "Сіздің уақытыңызбен: 2027 жылғы 14 қараша, жексенбі, 10:15 (Ақтау уақыты)"),
    ],
)
async def test_who_lives_elsewhere_reads_when_it_is_there(world: World, code: str, phone: str, said: str) -> None:
    world.at(at("10:20") - timedelta(days=20))
    guest = await come(world, code)
    await guest.says("/register")
    for label in ("Гость", "Даю согласие") if code == "ru" else ("Қонақ", "Келісемін"):
        await guest.taps(label)
    for answer in ("Иванов Иван", phone, "/agenda"):
        await guest.says(answer)
    await guest.taps("3")
    guest.sees(said)
    unix = int(at("10:15").timestamp())
    assert f'<tg-time unix="{unix}" format="wDt">' in guest.screen.text


async def test_my_agenda(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/agenda")
    await ivan.taps("⭐ Моя программа")
    ivan.sees("Пока пусто.")
    await ivan.taps("Программа")
    await ivan.taps("4")
    await ivan.taps("⭐ В мою программу")
    assert ivan.toast == "Добавлено в Вашу программу."
    ivan.sees("⭐ В Вашей программе.")
    await ivan.taps("К списку")
    ivan.sees("4. 13:00–14:00 ⭐ Обед")
    await ivan.taps("⭐ Моя программа")
    ivan.sees("14 ноября 2027 г. (воскресенье)", "1. 13:00–14:00 ⭐ Обед")
    await ivan.taps("1")
    await ivan.taps("Убрать из моей программы")
    assert ivan.toast == "Убрано из Вашей программы."
    await ivan.taps("К списку")
    ivan.sees("Пока пусто.")


async def test_a_bookmark_takes_the_last_place(world: World) -> None:
    aigul, ivan = await come(world, "kk"), await come(world, "ru", "Иван")
    await ivan.says("/start s-beineu")
    offered = ivan.screen
    await aigul.says("/start s-beineu")
    await aigul.taps("⭐ Бағдарламама қосу")
    assert aigul.toast == "Бағдарламаңызға қосылды."
    await ivan.taps("⭐ В мою программу", old=offered)
    assert ivan.toast == "К сожалению, мест больше нет."
    ivan.sees("Мест нет.")
    assert "⭐ В мою программу" not in ivan.labels
    await aigul.taps("Бағдарламамнан шығару")
    await ivan.says("/start s-beineu")
    ivan.sees("Свободных мест: 1")
    known = await world.query("SELECT known_release FROM bookmarks")
    assert known == []


async def test_a_bookmark_knows_its_release(world: World) -> None:
    ivan = await come(world)
    await release(world)
    await ivan.says("/start s-lunch")
    await ivan.taps("⭐ В мою программу")
    assert await world.query("SELECT session_id, known_release FROM bookmarks") == [
        {"session_id": "lunch", "known_release": 2}
    ]


async def test_what_is_cancelled_or_over_is_not_marked(world: World) -> None:
    ivan = await come(world)
    await ivan.presses("e:add:cancelled_talk:")
    assert ivan.toast == "Эта сессия отменена."
    await ivan.presses("e:add:opening:")
    assert ivan.toast == "Эта сессия уже закончилась."
    assert await world.query("SELECT * FROM bookmarks") == []


async def test_what_was_marked_and_then_cancelled_is_struck_through(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/start s-lunch")
    await ivan.taps("⭐ В мою программу")
    await release(world, [replace(one, cancelled=one.cancelled or one.id == "lunch") for one in SESSIONS])
    await ivan.says("/agenda")
    await ivan.taps("⭐ Моя программа")
    assert "<s>13:00–14:00 ⭐ Обед</s>" in ivan.screen.text


# Files


async def test_calendar_files(world: World) -> None:
    ivan = await come(world)
    await ivan.says("/start s-lunch")
    await ivan.taps("В календарь")
    assert any(button.text == "⭐ В мою программу" for row in ivan.chat[-2].screen.buttons for button in row)
    assert file(ivan).count("BEGIN:VEVENT") == 1
    assert "SUMMARY;LANGUAGE=ru:Обед" in file(ivan)
    assert "UID:" in file(ivan)
    await ivan.taps("К сессии")
    await ivan.taps("⭐ В мою программу")
    await ivan.says("/agenda")
    await ivan.taps("В календарь")
    assert file(ivan).count("BEGIN:VEVENT") == len(SESSIONS)
    assert file(ivan).count("STATUS:CANCELLED") == 1
    await ivan.says("/agenda")
    await ivan.taps("⭐ Моя программа")
    await ivan.taps("В календарь")
    assert file(ivan).count("BEGIN:VEVENT") == 1
    ivan.sees("Моя программа")


def file(person: Person) -> str:
    assert person.screen.document is not None
    return str(person.screen.document.content)


# Many


def crowd(count: int, title: Words) -> list[Session]:
    return [session(f"s{'x' * 36}{n:03}", "09:00", "10:00", title, hall="hall_1") for n in range(count)]


@pytest.mark.parametrize("count", [60, 11, 10])
async def test_sixty_sessions_a_day_are_leafed_through(tmp_path: Path, count: int) -> None:
    world = await World.open(tmp_path, fair_with_halls())
    long = "Ұзақ «тақырып» <b>&amp; " * 12
    await release(world, crowd(count, words(long, long, long)))
    ivan = await come(world)
    world.at(at("09:30"))
    for start in ("/agenda", "/now"):
        await ivan.says(start)
        pages = 1
        while "Следующие ▶️" in ivan.labels:
            await ivan.taps("Следующие ▶️")
            pages += 1
        assert pages == -(-count // 10)
        await ivan.taps("10" if count % 10 == 0 else "1")
        ivan.sees("тақырып")
        await ivan.taps("К списку")
    await ivan.says("тақырып")
    ivan.sees("Найдено:")
    await world.close()


async def test_forged_buttons_lead_home(world: World) -> None:
    ivan = await come(world)
    forged = ["b:day:yesterday:0", "b:at:noon:0", "b:kind:sleep:0", "b:hall:x:0", "b:section:x:0", "b:nowhere::0"]
    for data in [*forged, "b:day:2027-11-14:-5", "b:day:2027-11-14:99999", "b:at:2027-11-14T1020:0", "b:kind:break:0"]:
        await ivan.presses(data)
        assert ivan.screens, data
    await ivan.presses("e:dance:lunch:")
    assert ivan.toast == "Это меню устарело. Вот новое."
