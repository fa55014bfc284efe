"""A session of the draft is added, renamed, moved to an exact time and deleted, in an organiser's chat."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from fair.agenda.model import Session, SessionKind
from tests.handlers.agenda.released import SESSIONS, at, fair_with_halls, release
from tests.handlers.agenda.test_edit_draft import draft, keep, organiser
from tests.handlers.conversation import Person, World
from tests.handlers.sample import words


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fair of two days with an agenda, on the morning of the first."""
    world = await World.open(tmp_path, fair_with_halls())
    await release(world)
    world.at(at("08:00"))
    yield world
    await world.close()


async def at_card(world: World, session: str = "shanyraq", code: str = "ru") -> Person:
    person = await organiser(world, code)
    await person.presses(f"pg:card:{session}:")
    return person


async def one(world: World, session: str = "shanyraq") -> Session:
    return (await draft(world)).agenda.by_id[session]


async def new(world: World) -> Session:
    known = {each.id for each in SESSIONS}
    (found,) = (each for each in (await draft(world)).agenda.sessions if each.id not in known)
    return found


async def test_a_session_is_added_with_one_title_for_all(world: World) -> None:
    oleg = await organiser(world)
    await oleg.says("/desk")
    for label in ("🗓 Программа", "✏️ Править сессии", "15 ноября", "➕ Добавить сессию"):
        await oleg.taps(label)
    oleg.sees("Новая сессия", "Напишите название на этом языке: Русский.")
    await oleg.says("Demo day")
    oleg.sees("Русский: Demo day", "Қазақша: –", "Напишите название на этом языке: Қазақша.")
    await oleg.taps("Так на всех языках")
    oleg.sees("Demo day", "15 ноября", "Когда она начнётся и сколько продлится?")
    await oleg.says("13:00 45 мин")
    oleg.sees("Demo day", "13:00–13:45", "Мест: без ограничения")
    assert oleg.toast == "Сохранено в черновике. Участники пока ничего не видят."
    made = await new(world)
    assert (made.title, made.starts, made.ends) == (words(*["Demo day"] * 3), at("13:00", 15), at("13:45", 15))
    await oleg.taps("Вид")
    await oleg.taps("Мастер-класс")
    await oleg.taps("Зал")
    await oleg.taps("Зал 2")
    await oleg.taps("Секция")
    await oleg.taps("Экология")
    made = await new(world)
    assert (made.kind, made.hall, made.section) == (SessionKind.WORKSHOP, "hall_2", "ecology")


async def test_in_kazakh_titles_are_written_one_after_another_and_the_length_is_asked_for(world: World) -> None:
    dinara = await organiser(world, "kk")
    await dinara.presses("pg:list:2027-11-14:0")
    await dinara.taps("➕ Сессия қосу")
    await dinara.says("Тұсаукесер")
    await dinara.says("Презентация")
    dinara.sees("Қазақша: Тұсаукесер", "Русский: Презентация", "мына тілде жазыңыз: English.")
    await dinara.says("Launch")
    await dinara.says("45 мин")
    dinara.sees("Алдымен сессияның қашан басталатынын жазыңыз.")
    await dinara.says("түстен кейін")
    dinara.sees("Уақытын түсіну мүмкін болмады.")
    await dinara.says("12:00")
    dinara.sees("Басталуы: 2027 жылғы 14 қараша", "12:00", "Қанша уақытқа созылады?")
    await dinara.says("11:00-ге дейін")
    dinara.sees("сессия басталмай тұрып аяқталады")
    await dinara.says("1 сағ 30 мин")
    made = await new(world)
    assert made.title == words("Тұсаукесер", "Презентация", "Launch")
    assert (made.starts, made.ends) == (at("12:00"), at("13:30"))
    dinara.sees("Үзіліс: Түскі ас (13:00–14:00), ал сол уақытта") if made.for_all else dinara.sees("12:00–13:30")


async def test_three_titles_at_once_and_a_day_that_is_none_of_the_fair(world: World) -> None:
    oleg = await organiser(world)
    await oleg.presses("pn:begin:nonsense")
    await oleg.says("Раз\nДва")
    oleg.sees("Нужна одна строка")
    await oleg.says("м" * 201)
    oleg.sees("Название слишком длинное: 201 из 200 символов.")
    await oleg.says("Бір\nРаз\nOne")
    oleg.sees("14 ноября", "Когда она начнётся")
    await oleg.says("20.11 12:00 30 мин")
    oleg.sees("Тогда сессия начнётся не в день ярмарки")
    await oleg.says("12:00–12:30")
    assert (await new(world)).title == words("Бір", "Раз", "One")


async def test_the_first_session_of_a_fair_without_an_agenda(tmp_path: Path) -> None:
    world = await World.open(tmp_path, fair_with_halls())
    world.at(at("08:00", 20))
    oleg = await organiser(world)
    await oleg.presses("ps:title:shanyraq:")
    oleg.sees("Программы ещё нет.")
    await oleg.taps("➕ Добавить сессию")
    await oleg.says("Открытие")
    await oleg.taps("Так на всех языках")
    await oleg.says("10:00 30 мин")
    oleg.sees("Открытие", "15 ноября")
    await oleg.taps("🗑 Удалить сессию")
    oleg.sees("Удалить эту сессию из черновика?")
    await oleg.taps("Да, удалить")
    assert oleg.toast == "Сессия удалена."
    assert (await draft(world)).agenda.sessions == ()
    await oleg.taps("✏️ Править сессии")
    assert "➕ Добавить сессию" in oleg.labels
    await world.close()


async def test_the_same_for_all_is_nothing_without_a_title(world: World) -> None:
    oleg = await organiser(world)
    await oleg.presses("pn:same:")
    oleg.sees("Черновик от неё не отличается.")
    await oleg.presses("pn:begin:")
    await oleg.presses("pn:same:")
    oleg.sees("Черновик от неё не отличается.")


async def test_a_session_is_renamed_in_one_language_or_for_all(world: World) -> None:
    oleg = await at_card(world)
    await oleg.taps("Название")
    oleg.sees("Название сессии", "Қазақша: «Шаңырақ» жобасын таныстыру", "English: The project Shanyraq")
    assert oleg.labels == ["Қазақша", "Русский", "English", "К сессии"]
    await oleg.taps("English")
    await oleg.says("Shanyraq\nlaunch")
    oleg.sees("Нужна одна строка")
    await oleg.says("Shanyraq launch")
    oleg.sees("English: Shanyraq launch")
    await oleg.taps("Русский")
    await oleg.says("Запуск «Шанырака»")
    oleg.sees("Русский: Запуск «Шанырака»", "English: Shanyraq launch")
    assert (await one(world)).title == words("«Шаңырақ» жобасын таныстыру", "Запуск «Шанырака»", "Shanyraq launch")
    await oleg.taps("Так на всех языках")
    oleg.sees("Запуск «Шанырака»", "Название: Презентация: «Шанырак» → Запуск «Шанырака»")
    await oleg.taps("Название")
    await oleg.taps("Қазақша")
    await oleg.says("Бір\nРаз\nOne")
    oleg.sees("Раз")
    assert (await one(world)).title == words("Бір", "Раз", "One")


async def test_an_exact_time_and_length(world: World) -> None:
    dinara = await at_card(world, code="kk")
    await dinara.taps("Уақыты мен ұзақтығы")
    dinara.sees("Қазір: 2027 жылғы 14 қараша, жексенбі, 10:15–10:45")
    await dinara.says("кейінірек")
    dinara.sees("Уақытын түсіну мүмкін болмады.")
    await dinara.says("12:40")
    dinara.sees("12:40–13:10", "Үзіліс: Түскі ас (13:00–14:00), ал сол уақытта «Шаңырақ» жобасын таныстыру")
    await dinara.taps("Уақыты мен ұзақтығы")
    await dinara.says("20 мин")
    dinara.sees("12:40–13:00")
    dinara.sees_no("Үзіліс: Түскі ас")
    await dinara.taps("Уақыты мен ұзақтығы")
    await dinara.says("12:00-ге дейін")
    dinara.sees("сессия басталмай тұрып аяқталады")
    await dinara.says("21.11 12:00")
    dinara.sees("Олай етсе, сессия жәрмеңке күнінде басталмайды")
    await dinara.says("15.11 14:30–15:15")
    assert ((await one(world)).starts, (await one(world)).ends) == (at("14:30", 15), at("15:15", 15))


async def test_what_people_have_seen_is_cancelled_and_not_deleted(world: World) -> None:
    oleg = await at_card(world)
    assert "🗑 Удалить сессию" not in oleg.labels
    assert "❌ Отменить сессию" in oleg.labels
    for forged in ("delete", "delete_yes"):
        await oleg.presses(f"ps:{forged}:shanyraq:")
        oleg.sees("Презентация: «Шанырак»")
    assert not (await draft(world)).differs


async def test_what_was_never_seen_has_no_button_to_cancel_it(world: World) -> None:
    await keep(world, *SESSIONS, replace(SESSIONS[0], id="new"), replace(SESSIONS[0], id="gone", cancelled=True))
    oleg = await at_card(world, "new")
    assert "🗑 Удалить сессию" in oleg.labels
    assert "❌ Отменить сессию" not in oleg.labels
    await oleg.presses("pg:card:gone:")
    assert {"🗑 Удалить сессию", "✅ Вернуть сессию"} <= {*oleg.labels}


async def test_kind_and_section_can_be_taken_back(world: World) -> None:
    oleg = await at_card(world, "talk")
    await oleg.taps("Секция")
    assert oleg.labels == ["✓ Экология", "Без секции", "К сессии"]
    await oleg.taps("Без секции")
    assert (await one(world, "talk")).section is None
    await oleg.taps("Вид")
    assert "✓ Пункт программы" in oleg.labels
    await oleg.taps("К сессии")
    await oleg.presses("ps:kind:talk:nonsense")
    oleg.sees("Что это за сессия?")
    await oleg.presses("ps:section:talk:nonsense")
    oleg.sees("К какой секции она относится?")
    await oleg.presses("ps:same:talk:xx")
    oleg.sees("Название сессии")


async def test_what_was_asked_for_may_be_gone(world: World) -> None:
    oleg = await at_card(world)
    for data in ("ps:title:shanyraq:ru", "ps:times:shanyraq:"):
        await oleg.presses(data)
        await keep(world, *(each for each in SESSIONS if each.id != "shanyraq"))
        await oleg.says("14:30")
        oleg.sees("Этой сессии в черновике уже нет.")
        await keep(world, *SESSIONS)
    await oleg.presses("ps:times:nothing:")
    oleg.sees("Этой сессии в черновике уже нет.")
