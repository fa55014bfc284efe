"""An organiser writes an announcement: versions, buttons, audience, preview, and the number on the button."""

from typing import Any

import pytest

from db.core.time import to_micros
from handlers.base.screen import Screen
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, code_of, participant
from tests.handlers.stories import come, submit


async def organiser(world: World, name: str = "Дана") -> Person:
    person = await come(world, name=name)
    world.owners.add(person.id)
    return person


async def begin(person: Person) -> None:
    await person.says("/desk")
    await person.taps("📣 Объявления")
    await person.taps("Новое объявление")


async def write(person: Person, language: str, text: str, **fields: Any) -> None:
    await person.taps(f"✏️ {language}")
    await person.says(text, **fields)


async def audience_of_one(world: World) -> tuple[Person, Person]:
    """An organiser, and somebody who is registered."""
    aigul = await come(world)
    await submit(aigul)
    return await organiser(world), aigul


async def outbox(world: World) -> list[dict[str, Any]]:
    return await world.query("SELECT * FROM outbox WHERE announcement_id IS NOT NULL ORDER BY id")


def letters(person: Person) -> list[Screen]:
    return [screen for screen in person.screens if not screen.buttons or "answer" in str(screen.buttons)]


async def test_from_an_empty_draft_to_the_ledger(world: World) -> None:
    dana, aigul = await audience_of_one(world)
    await begin(dana)
    dana.sees("Қазақша: ещё не написано", "Получит 1 человек")
    await write(dana, "Русский", "Здравствуйте, {name}! Ваш номер: {number}")
    dana.sees("✅ Русский · текст: Здравствуйте, {name}!", "Қазақша: ещё не написано")
    assert "Посмотреть" not in dana.labels
    await dana.taps("Остальным: Русский")
    dana.sees("Қазақша: получат версию «Русский»")
    await dana.taps("Посмотреть")
    dana.sees("Здравствуйте, участник! Ваш номер: –", "Когда: сразу", "Получателей: 1")
    await dana.taps("Отправить: 1")
    dana.sees("Объявление № 1 · отправляется", "В очереди: 1")
    (row,) = await outbox(world)
    assert (row["chat"], row["class"], row["state"], row["act"]) == (aigul.id, "announcement", "queued", "send")
    assert (row["kind"], row["draw"], row["event_id"], row["subject"]) == ("reference", "announcement", "fair", 1)
    deeds = await world.query("SELECT action, subject FROM audit")
    assert deeds == [{"action": "announcement-sent", "subject": "announcement:1"}]


async def test_words_in_braces_that_mean_nothing_are_named_at_once(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await write(dana, "Русский", "{nmae}, приходите! {number}")
    dana.sees("В скобках неизвестно: {nmae}", "{name}")
    await dana.says("{name}, приходите!")
    dana.sees("✅ Русский")


async def test_formatting_is_kept(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await write(dana, "Русский", "Важно & срочно", entities=[{"type": "bold", "offset": 0, "length": 5}])
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    assert dana.screens[0].text == "<b>Важно</b> &amp; срочно"


async def test_the_number_on_the_button_is_the_number_that_counts(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    berik = await come(world, name="Берік")
    await submit(berik, organisation="Другая")
    await dana.taps("Отправить: 1")
    assert dana.toast == "Число получателей изменилось: 2. Проверьте ещё раз."
    assert await outbox(world) == []
    await dana.taps("Отправить: 2")
    assert len(await outbox(world)) == 2


async def test_what_has_changed_is_looked_at_again(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    old = dana.screen
    await dana.taps("Изменить")
    await write(dana, "Русский", "Другое")
    await dana.presses("ac:send::1")
    assert await outbox(world) == []
    dana.sees("Другое", "Когда: сразу")
    assert old is not dana.screen


async def test_an_audience_by_taps(world: World) -> None:
    dana, _ = await audience_of_one(world)
    berik = await come(world, "kk", "Берік")
    await berik.says("/register")
    await begin(dana)
    await dana.taps("Кому: 1")
    dana.sees("Получит 1 человек", "По языкам: Русский: 1", "Первые в списке: Серікова Айгүл")
    await dana.taps("Статус заявки: 2")
    await dana.taps("Без заявки")
    dana.sees("Сейчас получателей: 3")
    await dana.taps("Готово")
    await dana.taps("Язык")
    await dana.taps("Қазақша")
    await dana.taps("Готово")
    dana.sees("Получит 1 человек", "По языкам: Қазақша: 1")
    await dana.taps("Язык: 1")
    await dana.taps("✓ Қазақша")
    await dana.taps("Готово")
    await dana.picks("Форма")
    await dana.taps("Общественный фонд")
    await dana.taps("Готово")
    dana.sees("Получит 1 человек", "Серікова Айгүл")


async def test_those_who_came_and_those_who_did_not(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    berik = await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    dana = await organiser(world)
    code = await code_of(world, aigul)
    world.at(MORNING)
    await dana.says(f"/start t-{code}")
    dana.sees("✅ Добро пожаловать!")
    await begin(dana)
    await dana.taps("Кому: 2")
    await dana.taps("Отметка на входе")
    await dana.taps("Приход не отмечен")
    await dana.taps("Готово")
    dana.sees("Получит 1 человек", "Первые в списке: Ахметов Берик")
    await dana.taps("Отметка на входе: 1")
    await dana.taps("✓ Приход не отмечен")
    await dana.taps("Приход отмечен")
    await dana.taps("Готово")
    dana.sees("Получит 1 человек", "Первые в списке: Серікова Айгүл")
    await dana.taps("Назад")
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    await dana.taps("Отправить: 1")
    assert [row["chat"] for row in await outbox(world)] == [aigul.id]
    await berik.presses("ae:1")
    assert berik.toast == "Это меню устарело. Вот новое."
    await dana.says(f"/start t-{await code_of(world, berik)}")
    await berik.presses("ae:1")
    berik.sees("Привет")


async def test_who_can_not_be_reached_stands_in_the_ledger_with_the_reason(world: World) -> None:
    dana, aigul = await audience_of_one(world)
    await aigul.says("/stop")
    berik = await come(world, name="Берік")
    await submit(berik, organisation="Другая")
    camila = await come(world, name="Камила")
    await submit(camila, organisation="Третья")
    await world.query("UPDATE people SET unreachable_at = 1, unreachable_why = 'blocked' WHERE id = :id", id=berik.id)
    await begin(dana)
    await dana.taps("Кому: 1")
    dana.sees("Не получат: 2", "объявления отключены: 1", "бот заблокирован: 1")
    await dana.taps("Назад")
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    await dana.taps("Отправить: 1")
    assert [(row["chat"], row["state"], row["error"]) for row in await outbox(world)] == [
        (aigul.id, "withdrawn", "muted"),
        (berik.id, "failed", "blocked"),
        (camila.id, "queued", None),
    ]
    dana.sees("Кому: 3 человека", "В очереди: 1", "Не доставлено: 2")
    await dana.taps("Список для обзвона")
    (screen,) = [one for one in dana.screens if one.document]
    assert screen.document is not None
    assert str(screen.document.content).splitlines()[1:] == [
        "1,Серікова Айгүл,'+77011234567,ОФ «Шанырак»,объявления отключены",
        "2,Серікова Айгүл,'+77011234567,Другая,бот заблокирован",
    ]


async def test_pause_resume_and_cancel(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    await dana.taps("Отправить: 1")
    await dana.taps("⏸ Пауза")
    dana.sees("приостановлено")
    assert (await outbox(world))[0]["priority"] == 9
    await dana.taps("▶️ Продолжить")
    assert (await outbox(world))[0]["priority"] == 3
    await dana.taps("⏹ Остановить")
    dana.sees("Отправлено: 0, осталось: 1")
    await dana.taps("Остановить совсем")
    dana.sees("остановлено", "Не доставлено: 1", "отправку остановили: 1")


async def test_at_a_time_and_back(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await write(dana, "Русский", "Привет")
    await dana.taps("Остальным: Русский")
    await dana.taps("Посмотреть")
    await dana.taps("В другое время")
    await dana.says("вчера")
    dana.sees("Время не распознано")
    await dana.says("13.11 18:00")
    dana.sees("13 ноября 2027 г. (суббота), 18:00")
    await dana.taps("Запланировать: 1")
    dana.sees("запланировано", "Будет отправлено: 13 ноября 2027 г. (суббота), 18:00")
    (row,) = await world.query("SELECT phase, send_at FROM announcements")
    assert row == {
        "phase": "scheduled",
        "send_at": to_micros(world.now.replace(month=11, day=13, hour=13, minute=0, second=0)),
    }
    await dana.taps("Вернуть в черновики")
    dana.sees("возвращено автору как черновик")


async def test_an_album_is_one_version(world: World) -> None:
    dana, _ = await audience_of_one(world)
    await begin(dana)
    await dana.taps("✏️ Русский")
    photo = [{"file_id": "a", "file_unique_id": "u", "width": 1, "height": 1}]
    await dana.sends(photo=photo, caption="Привет, {name}", media_group_id="7")
    dana.sees("Это альбом")
    await dana.sends(photo=photo, media_group_id="7")
    assert list(dana.screens) == []
    await dana.taps("Остальным: Русский")
    dana.sees("альбом: Привет, {name}")
    await dana.taps("Посмотреть")
    media = dana.screens[0].media
    assert media is not None
    assert media.method == "sendMediaGroup"
    assert [item.get("caption") for item in media.params["media"]] == ["Привет, участник", None]


@pytest.mark.parametrize("press", ["an:open:1:0", "ac:new::0", "aa:roles:::1", "ap:roles::0", "an:list:0:0", "at:1:::"])
async def test_strangers_learn_nothing(world: World, press: str) -> None:
    aigul = await come(world)
    await aigul.presses(press)
    assert aigul.toast == "Это меню устарело. Вот новое."
    assert await world.query("SELECT * FROM announcements") == []
