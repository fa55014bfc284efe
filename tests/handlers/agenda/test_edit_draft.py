"""The draft of the agenda in an organiser's chat: what is tapped, what is typed, what is refused."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from fair.agenda.model import Session
from fair.agenda.table.reader import ordered
from services import release_agenda
from tests.handlers.agenda.released import SESSIONS, at, fair_with_halls, release
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fair of two days with an agenda, on the morning of the first."""
    world = await World.open(tmp_path, fair_with_halls())
    await release(world)
    world.at(at("08:00"))
    yield world
    await world.close()


async def organiser(world: World, code: str = "ru") -> Person:
    person = await come(world, code, "Олег")
    world.owners.add(person.id)
    return person


async def opens(world: World, number: str = "") -> Person:
    """Open the desk, the draft, its list, and a session of the first day."""
    person = await organiser(world)
    await person.says("/desk")
    for label in ("🗓 Программа", "✏️ Править сессии", number):
        if label:
            await person.taps(label)
    return person


async def draft(world: World) -> release_agenda.AgendaDraft:
    event = next(iter(world.events.values()))
    found = await world.database.write(lambda tx: release_agenda.draft(tx, event))
    assert found is not None
    return found


async def keep(world: World, *sessions: Session) -> None:
    event = next(iter(world.events.values()))
    await world.database.write(lambda tx: release_agenda.keep(tx, event, ordered(sessions, event), world.now))


async def test_who_is_not_in_the_team_gets_nothing(world: World) -> None:
    ivan = await come(world)
    for data in ("pg:home::", "pg:move:shanyraq:15", "pr:out:", "pr:undo:1", "pr:discard_yes:"):
        await ivan.presses(data)
        ivan.sees_no("Программа</b>")
        assert ivan.toast == "Это меню устарело. Вот новое."
    assert not (await draft(world)).differs


async def test_without_an_agenda_there_is_nothing_to_edit(tmp_path: Path) -> None:
    world = await World.open(tmp_path, fair_with_halls())
    oleg = await organiser(world)
    await oleg.says("/desk")
    await oleg.taps("🗓 Программа")
    oleg.sees("Программы ещё нет.")
    await oleg.presses("pr:diff:")
    oleg.sees("Программы ещё нет.")
    await oleg.presses("pg:move:shanyraq:15")
    oleg.sees("Программы ещё нет.")
    await world.close()


async def test_a_draft_before_the_first_publication(tmp_path: Path) -> None:
    world = await World.open(tmp_path, fair_with_halls())
    await keep(world, *SESSIONS)
    oleg = await organiser(world)
    await oleg.says("/desk")
    await oleg.taps("🗓 Программа")
    oleg.sees("Сессий в черновике: 7", "Участники её ещё не видят.")
    await oleg.presses("pr:discard_yes:")
    oleg.sees("Участники её ещё не видят.")
    await oleg.taps("✏️ Править сессии")
    await oleg.taps("2")
    oleg.sees_no("Изменится для участников")
    await oleg.taps("Программа")
    await oleg.taps("Что изменится: 6")
    oleg.sees("Первая публикация", "Сессий: 7")
    await oleg.taps("Дальше: опубликовать")
    assert oleg.labels == ["✅ Опубликовать", "Назад"]
    await oleg.taps("✅ Опубликовать")
    oleg.sees("Версия 1 опубликована", "Сообщать об этом некому.")
    assert oleg.labels == ["Программа", "Кабинет"], "what came before the first publication nobody can bring back"
    await world.close()


async def test_days_and_pages(world: World) -> None:
    many = [
        replace(SESSIONS[0], id=f"s{number}", starts=at(f"{9 + number // 4}:{number % 4}0")) for number in range(12)
    ]
    await release(world, [replace(one, ends=one.starts) for one in many])
    oleg = await opens(world)
    await oleg.taps("Следующие ▶️")
    oleg.sees("5. 11:30–11:30 Открытие ярмарки")
    await oleg.taps("◀️ Предыдущие")
    assert "10" in oleg.labels
    await oleg.presses("pg:list:nonsense:nonsense")
    oleg.sees("14 ноября")
    world.at(at("20:00", 20))
    await oleg.presses("pg:list::")
    oleg.sees("15 ноября")


async def test_a_day_is_chosen(world: World) -> None:
    oleg = await opens(world)
    await oleg.taps("15 ноября")
    oleg.sees("1. 11:00–12:00 Награждение · Зал 1")
    assert "✓ 15 ноября" in oleg.labels
    await oleg.taps("1")
    await oleg.taps("К списку")
    assert "✓ 15 ноября" in oleg.labels


async def test_an_empty_draft(world: World) -> None:
    await keep(world)
    oleg = await opens(world)
    oleg.sees("В черновике нет ни одной сессии.")


async def test_speakers_are_typed(world: World) -> None:
    oleg = await opens(world, "3")
    await oleg.taps("Спикеры")
    oleg.sees("имя | должность | организация")
    oleg.sees_no("Сейчас:")
    await oleg.says("Асан\n\nАсан")
    oleg.sees("Списков должно быть один или три")
    await oleg.says("а | б | в | г")
    oleg.sees("Непонятно: «а | б | в | г».")
    await oleg.sends_sticker()
    oleg.sees("Напишите спикеров")
    await oleg.says("Айгуль Серикова\nАсан Усенов | инженер | №12")
    oleg.sees("Спикеры: Айгуль Серикова, Асан Усенов", "Айгуль Серикова в одно время в двух местах", "Изменится")
    speakers = (await draft(world)).agenda.by_id["beineu"].speakers
    assert [one.name["kk"] for one in speakers] == ["Айгүл Серікова", "Асан Усенов"]
    await oleg.taps("Спикеры")
    oleg.sees("Асан Усенов | инженер | №0012")
    await oleg.says("-")
    oleg.sees_no("Спикеры: Айгуль")
    assert (await draft(world)).agenda.by_id["beineu"].speakers == ()


async def test_places_are_typed(world: World) -> None:
    oleg = await opens(world, "3")
    await oleg.taps("Число мест")
    for wrong in ("много", "0", "-5", "1000000000000", "³"):
        await oleg.says(wrong)
        oleg.sees("Нужно число от 1 до 100 000 или «-».")
    await oleg.says("25")
    oleg.sees("Мест: 25")
    await oleg.taps("Программа")
    oleg.sees("Без сообщений изменится (описание, число мест и т. п.): 1")
    await oleg.taps("Что изменится: 1")
    oleg.sees("Для участников ничего заметного не изменится.")
    await oleg.taps("Дальше: опубликовать")
    await oleg.taps("✅ Опубликовать")
    oleg.sees("Версия 2 опубликована", "Сообщать об этом некому.")
    await oleg.presses("pg:capacity:beineu:")
    await oleg.says("-")
    oleg.sees("Мест: без ограничения")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ru", "мест 2, уже занято 3. Никто своё место не потеряет"),
        ("kk", "орын саны – 2, алынғаны – 3. Ешкім орнынан айырылмайды"),
    ],
)
async def test_fewer_places_than_are_taken_are_told_with_numbers_before_it_is_published(
    world: World, code: str, said: str
) -> None:
    for name in ("Айгүл", "Борис", "Вера"):
        person = await come(world, "ru", name)
        await world.query(
            "INSERT INTO bookmarks (person_id, event_id, session_id, known_release, bookmarked_at)"
            " VALUES (:id, 'fair', 'talk', 1, 1)",
            id=person.id,
        )
    oleg = await organiser(world, code)
    await oleg.says("/desk")
    await oleg.presses("pg:capacity:talk:")
    await oleg.says("2")
    oleg.sees(said)
    await oleg.presses("pr:diff:")
    oleg.sees(said)
    await oleg.presses("pg:capacity:talk:")
    await oleg.says("3")
    oleg.sees_no(said[:12])


async def test_what_was_asked_for_may_be_gone(world: World) -> None:
    oleg = await opens(world, "3")
    for view in ("speakers", "capacity"):
        await oleg.presses(f"pg:{view}:talk:")
        await keep(world, *(one for one in SESSIONS if one.id != "talk"))
        await oleg.says("5")
        oleg.sees("Этой сессии в черновике уже нет.")
        await keep(world, *SESSIONS)
    await oleg.presses("pg:move:nothing:15")
    oleg.sees("Этой сессии в черновике уже нет.")


async def test_a_session_stays_within_the_days(world: World) -> None:
    oleg = await opens(world)
    await oleg.taps("15 ноября")
    await oleg.taps("1")
    await oleg.taps("+30")
    oleg.sees("11:30–12:30")
    for _ in range(30):
        await oleg.taps("+30")
    oleg.sees("Тогда сессия начнётся не в день ярмарки")
    assert oleg.toast == ""


async def test_what_is_cancelled_is_not_moved(world: World) -> None:
    oleg = await opens(world, "2")
    await oleg.taps("❌ Отменить сессию")
    assert oleg.toast == "Сохранено в черновике. Участники пока ничего не видят."
    assert "+15" not in oleg.labels
    for forged in ("pg:move:shanyraq:15", "pd:shanyraq:15:0:0:"):
        await oleg.presses(forged)
        oleg.sees("Отменено")
    await oleg.taps("✅ Вернуть сессию")
    oleg.sees_no("Отменено")
    assert not (await draft(world)).differs
    for forged in ("pg:move:shanyraq:10000", "pd:shanyraq:10000:0:0:"):
        await oleg.presses(forged)
    assert not (await draft(world)).differs
    await oleg.presses("pg:nonsense:shanyraq:")
    assert oleg.toast == "Это меню устарело. Вот новое."


async def test_a_hall_is_chosen(world: World) -> None:
    oleg = await opens(world, "2")
    await oleg.taps("Зал")
    assert oleg.labels == ["✓ Зал 1", "Зал 2", "Без зала", "К сессии"]
    await oleg.taps("Без зала")
    oleg.sees("📍 Зал 1 → зал не указан")
    assert "Задержка в зале" not in oleg.labels
    await oleg.taps("Зал")
    await oleg.taps("К сессии")
    await oleg.presses("pg:hall:shanyraq:nowhere")
    oleg.sees("В какой зал перенести?")
    await oleg.taps("Зал 2")
    oleg.sees("Зал 2: Бейнеуская инициатива (10:15–11:00) и Презентация: «Шанырак» (10:15–10:45) идут одновременно.")


async def test_edits_are_dropped_after_a_question(world: World) -> None:
    oleg = await opens(world, "2")
    await oleg.taps("+5")
    await oleg.taps("Программа")
    await oleg.taps("Отменить правки")
    oleg.sees("Все правки черновика пропадут")
    await oleg.taps("Программа")
    assert (await draft(world)).differs
    await oleg.taps("Отменить правки")
    await oleg.taps("Да, отменить правки")
    oleg.sees("Черновик от неё не отличается.")
    assert oleg.toast == "Правки отменены."
    for forged in ("diff", "say", "out", "discard", "discard_yes", "words"):
        await oleg.presses(f"pr:{forged}:kk")
        oleg.sees("Черновик от неё не отличается.")


async def test_a_sentence_is_written_shortened_and_removed(world: World) -> None:
    oleg = await opens(world, "2")
    await oleg.taps("+5")
    for label in ("Программа", "Что изменится: 1", "Дальше: опубликовать", "✏️ Қазақша"):
        await oleg.taps(label)
    oleg.sees("Напишите фразу на этом языке: Қазақша.")
    await oleg.says("Ұзақ " * 100)
    oleg.sees("Фраза слишком длинная: 499 из 300 символов.")
    await oleg.sends_sticker()
    oleg.sees("Напишите фразу на этом языке")
    await oleg.says("Уақыты <өзгерді>")
    oleg.sees("Қазақша: Уақыты <өзгерді>", "Русский: –", "Фраза написана не на всех языках.")
    await oleg.taps("✏️ Қазақша")
    await oleg.says("-")
    oleg.sees("Қазақша: –")
    await oleg.presses("pr:words:de")
    assert oleg.toast == "Это меню устарело. Вот новое."
    await oleg.presses("pr:nonsense:")
    assert oleg.toast == "Это меню устарело. Вот новое."


async def test_a_sentence_for_a_draft_that_was_dropped_meanwhile(world: World) -> None:
    oleg = await opens(world, "2")
    await oleg.taps("+5")
    await oleg.presses("pr:words:ru")
    world.owners.add((vera := await come(world, "ru", "Вера")).id)
    await vera.presses("pr:discard_yes:")
    await oleg.says("Фраза")
    oleg.sees("Черновик от неё не отличается.")


async def test_only_the_last_version_is_taken_back_and_only_once(world: World) -> None:
    oleg = await opens(world, "2")
    await oleg.taps("+5")
    for label in ("Программа", "Что изменится: 1", "Дальше: опубликовать", "✅ Опубликовать"):
        await oleg.taps(label)
    await oleg.presses("pr:undo:1")
    assert oleg.toast == "Вернуть прежнюю программу этой кнопкой уже нельзя."
    await oleg.presses("pr:undo:2")
    oleg.sees("Прежняя программа возвращена")
    for again in ("2", "3"):
        await oleg.presses(f"pr:undo:{again}")
        assert oleg.toast == "Вернуть прежнюю программу этой кнопкой уже нельзя."
    assert [row["undoes"] for row in await world.query("SELECT undoes FROM releases ORDER BY number")] == [
        None,
        None,
        2,
    ]


async def test_a_desk_ends_what_was_asked_for(world: World) -> None:
    oleg = await opens(world, "3")
    await oleg.taps("Число мест")
    await oleg.says("/desk")
    await oleg.says("25")
    assert not (await draft(world)).differs
