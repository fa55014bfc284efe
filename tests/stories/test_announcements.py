"""Organisers tell many people something at once, over real HTTP."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest_asyncio

from db.announcements import announcements, ledger
from db.core.engine import Tx
from db.core.time import to_micros
from rehearsal.people.account import Account
from tests.front import Fair, front_door
from tests.stories.agenda import AGENDA, TALK, at, comes, guest, marks, release
from tests.stories.agenda import later as moved
from tests.stories.announcing import begin, organiser, progress, send, texts, ticks, to_everybody, write
from tests.stories.conftest import later


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, bulk_per_second=0) as running:
        yield running
        assert running.telegram.alarms == []


async def three(fair: Fair) -> tuple[Account, Account, Account]:
    return (
        await guest(fair, "Айгүл", "kk"),
        await guest(fair, "Борис", "ru"),
        await guest(fair, "John", "en"),
    )


async def test_everybody_gets_it_in_their_own_language(fair: Fair) -> None:
    aigul, boris, john = await three(fair)
    dana = await organiser(fair, "kk")
    await begin(fair, dana, "kk")
    await write(fair, dana, "kk", "Құрметті {name}, сағат 9:00-де күтеміз! № {number}")
    await write(fair, dana, "ru", "{name}, ждём Вас в 9:00! № {number}")
    await fair.taps(dana, "Қалғандарына: Русский")
    assert "English: «Русский» нұсқасын алады" in dana.last.text
    await send(fair, dana, "kk")
    assert aigul.last.text == "Құрметті Smith John, сағат 9:00-де күтеміз! № 0001"
    assert boris.last.text == "Smith John, ждём Вас в 9:00! № 0002"
    assert john.last.text == "Smith John, ждём Вас в 9:00! № 0003"
    await ticks(fair)
    assert "жіберілді" in dana.last.text
    assert "Жетті: 3" in dana.last.text


async def test_yes_and_no_are_counted_and_may_change(fair: Fair) -> None:
    aigul, boris, _ = await three(fair)
    dana = await organiser(fair)
    await begin(fair, dana)
    await write(fair, dana, "ru", "Вы придёте?")
    await fair.taps(dana, "Остальным: Русский")
    await fair.taps(dana, "Кнопки: 0")
    await fair.taps(dana, "➕ Вопрос «да / нет»")
    await fair.taps(dana, "➕ Ссылка")
    await fair.says(dana, "https://example.org/map\nКарта\nСхема\nMap")
    await fair.taps(dana, "Назад")
    await send(fair, dana)
    assert [[b.text for b in row] for row in aigul.last.buttons] == [["Иә", "Жоқ"], ["Карта"]]
    await fair.taps(aigul, "Иә")
    assert aigul.toasts[-1].text == "Жауабыңыз қабылданды: иә. Оны өзгертуге болады."
    await fair.taps(boris, "Нет")
    await fair.taps(aigul, "Жоқ")
    await ticks(fair)
    assert "Ответы: да – 0, нет – 2" in dana.last.text


async def test_what_was_sent_is_corrected_and_deleted(fair: Fair) -> None:
    aigul, boris, _ = await three(fair)
    dana = await organiser(fair)
    await to_everybody(fair, dana, "Начало в 9:00")
    await ticks(fair)
    await fair.taps(dana, "Исправить отправленное")
    assert "Начало в 9:00" in dana.last.text
    await fair.says(dana, "Начало в <b>10:00</b>, {name}")
    assert dana.messages[-2].text == "Начало в <b>10:00</b>, участник"
    assert boris.last.text == "Начало в 9:00"
    await fair.taps(dana, "Исправить: 3")
    assert boris.last.text == "Начало в <b>10:00</b>, Smith John"
    assert boris.last.edited
    await ticks(fair)
    assert "✏️ Исправлено: 3 из 3" in dana.last.text
    await fair.taps(dana, "Удалить у всех: 3")
    await fair.taps(dana, "Удалить у всех: 3")
    assert "10:00" not in " ".join(texts(aigul))
    await ticks(fair)
    assert "🧹 Удалено: 3 из 3" in dana.last.text
    assert (await progress(fair)).ledger.sent == 3


async def announced(fair: Fair, dana: Account, act: Callable[[], Any]) -> None:
    """Let an organiser send everybody what they sent the bot, and begin to correct it."""
    await begin(fair, dana)
    await fair.taps(dana, "Кнопки: 0")
    await fair.taps(dana, "➕ Вопрос «да / нет»")
    await fair.taps(dana, "Назад")
    await fair.taps(dana, "✏️ Русский")
    await fair.does(act)
    await fair.taps(dana, "Остальным: Русский")
    await send(fair, dana)
    await ticks(fair)
    await fair.taps(dana, "Исправить отправленное")


async def test_the_words_under_a_photo_and_the_photo_itself_are_corrected(fair: Fair) -> None:
    boris, dana = await guest(fair, "Борис"), await organiser(fair)
    await announced(fair, dana, lambda: dana.send_photo(caption="Схема, {name}"))
    photo = boris.last.raw["photo"]
    assert "<code>Схема, {name}</code>" in dana.last.html
    await fair.says(dana, "Схема зала, {name}")
    await fair.taps(dana, "Исправить: 1")
    assert (boris.last.text, boris.last.raw["photo"], boris.last.edited) == ("Схема зала, Smith John", photo, True)
    assert [[b.text for b in row] for row in boris.last.buttons] == [["Да", "Нет"]]
    await ticks(fair)
    await fair.taps(dana, "Исправить отправленное")
    await fair.does(dana.send_document, "plan.pdf", b"pdf")
    assert dana.messages[-2].raw["document"]["file_name"] == "plan.pdf"
    assert "photo" in boris.last.raw
    await fair.taps(dana, "Исправить: 1")
    assert boris.last.raw["document"]["file_name"] == "plan.pdf"
    assert "photo" not in boris.last.raw
    assert boris.last.text == "Схема зала, Smith John"
    assert [[b.text for b in row] for row in boris.last.buttons] == [["Да", "Нет"]]
    await ticks(fair)
    assert "✏️ Исправлено: 1 из 1" in dana.last.text
    late = await guest(fair, "Поздний")
    await fair.says(late, "/start")
    await fair.taps(late, "Уведомления")
    await fair.taps(late, "Прошлые объявления")
    await fair.taps(late, "1 октября")
    assert late.last.raw["document"]["file_name"] == "plan.pdf"


async def test_a_text_becomes_a_photo_with_the_words_that_are_sent_after_it(fair: Fair) -> None:
    boris, dana = await guest(fair, "Борис"), await organiser(fair)
    await announced(fair, dana, lambda: dana.say("Схемы ещё нет"))
    await fair.does(dana.send_photo)
    await fair.says(dana, "Схема, {nmae}")
    assert "В скобках неизвестно: {nmae}" in dana.last.text
    await fair.says(dana, "Схема, {name}")
    assert boris.last.text == "Схемы ещё нет"
    await fair.taps(dana, "Исправить: 1")
    assert (boris.last.text, "photo" in boris.last.raw) == ("Схема, Smith John", True)


async def test_of_an_album_only_the_words_are_corrected(fair: Fair) -> None:
    boris, dana = await guest(fair, "Борис"), await organiser(fair)
    pictures = [("a.jpg", b"1"), ("b.jpg", b"2")]
    await announced(fair, dana, lambda: dana.send_album(pictures, caption="Зал, {name}"))
    await fair.does(dana.send_photo, caption="Другое")
    assert "У альбома нельзя изменить ни файлы, ни их число" in dana.last.text
    await fair.says(dana, "Холл, {name}")
    assert [message.text for message in dana.messages[-3:-1]] == ["Холл, участник", ""]
    await fair.taps(dana, "Исправить: 1")
    first, second = boris.messages[-2:]
    assert (first.text, first.edited, second.edited) == ("Холл, Smith John", True, False)
    assert first.raw["media_group_id"] == second.raw["media_group_id"]
    await ticks(fair)
    assert "✏️ Исправлено: 1 из 1" in dana.last.text


async def test_what_can_not_be_corrected_says_what_to_do(fair: Fair) -> None:
    boris, dana = await guest(fair, "Борис"), await organiser(fair)
    await announced(fair, dana, lambda: dana.send_location(43.6, 51.1))
    assert "Telegram не позволяет изменить отправленный опрос или место. Удалите отправленное" in dana.last.text
    await fair.taps(dana, "Назад")
    later(fair, seconds=60)
    await announced(fair, dana, lambda: dana.say("Привет"))
    await fair.does(dana.send_album, [("a.jpg", b"1"), ("b.jpg", b"2")], caption="Зал")
    assert "Этим нельзя заменить отправленное сообщение." in dana.last.text
    assert [message.text for message in dana.messages[-3:-1]] == ["Зал", ""]
    await fair.does(dana.send_voice)
    assert "Этим нельзя заменить отправленное сообщение." in dana.last.text
    await fair.taps(dana, "Назад")
    await fair.says(dana, "Пока")
    assert boris.last.text == "Привет"


async def test_of_several_versions_one_is_corrected_and_only_after_a_look(fair: Fair) -> None:
    aigul, boris, john = await three(fair)
    dana = await organiser(fair)
    await begin(fair, dana)
    await write(fair, dana, "kk", "Сәлем")
    await write(fair, dana, "ru", "Привет")
    await fair.taps(dana, "Остальным: Русский")
    await send(fair, dana)
    await ticks(fair)
    await fair.does(dana.tap_data, "an:correct_yes:1:2")
    assert "№ 1 · отправлено" in dana.last.text
    await fair.taps(dana, "Исправить отправленное")
    assert dana.last.text == "Какую версию исправить?"
    await fair.does(dana.tap_data, "an:correct:1:3")
    assert "Это меню устарело" in dana.toasts[-1].text
    await fair.says(dana, "/desk")
    await fair.taps(dana, "📣 Объявления")
    await fair.taps(dana, "№ 1")
    await fair.taps(dana, "Исправить отправленное")
    await fair.taps(dana, "Русский")
    await fair.does(dana.tap_data, "an:correct_yes:1:2")
    assert [one.last.text for one in (aigul, boris, john)] == ["Сәлем", "Привет", "Привет"]
    await fair.taps(dana, "Исправить отправленное")
    await fair.taps(dana, "Русский")
    await fair.says(dana, "Здравствуйте")
    await fair.taps(dana, "Исправить: 2")
    assert [one.last.text for one in (aigul, boris, john)] == ["Сәлем", "Здравствуйте", "Здравствуйте"]
    await fair.taps(dana, "Исправить отправленное")
    await fair.taps(dana, "Русский")
    await fair.app.database.write(lambda tx: deleted(tx, fair))
    await fair.says(dana, "Поздно")
    assert "№ 1 · остановлено" in dana.last.text
    assert "Поздно" not in texts(boris)


async def deleted(tx: Tx, fair: Fair) -> None:
    """Let a colleague delete what was sent."""
    found = await announcements.get(tx, fair.app.event.id, 1)
    assert found is not None
    await ledger.delete(tx, found, to_micros(fair.clock.now))


async def test_who_comes_later_finds_it_under_messages(fair: Fair) -> None:
    await guest(fair, "Борис")
    dana = await organiser(fair)
    await to_everybody(fair, dana, "Вход с улицы Абая, {name}")
    await ticks(fair)
    stranger = fair.telegram.person("Zoe", language_code="en")
    await fair.does(stranger.start)
    await fair.taps(stranger, "English")
    await fair.taps(stranger, "Notifications")
    await fair.taps(stranger, "Earlier announcements")
    assert stranger.last.text == "There were no announcements yet."
    late = await guest(fair, "Поздний")
    await fair.says(late, "/start")
    await fair.taps(late, "Уведомления")
    await fair.taps(late, "Прошлые объявления")
    await fair.taps(late, "1 октября")
    assert late.last.text == "Вход с улицы Абая, Smith John"


async def test_every_kind_of_message_goes(fair: Fair) -> None:
    boris = await guest(fair, "Борис")
    dana = await organiser(fair)
    poll = {
        "id": "1",
        "question": "Когда?",
        "options": [{"persistent_id": "0", "text": "9", "voter_count": 0}],
        "total_voter_count": 0,
    }
    whole = poll | {"is_closed": False, "is_anonymous": True, "type": "regular"}
    whole |= dict.fromkeys(("allows_multiple_answers", "allows_revoting", "members_only"), False)
    video = fair.telegram.files.add("video", "a.mp4", "video/mp4", b"mp4")
    filmed = {"video": {**video.as_json(), "duration": 1, "width": 1, "height": 1}, "caption": "Видео для {name}"}
    acts = {
        "photo": lambda: dana.send_photo(caption="Фото для {name}"),
        "video": lambda: dana.send_raw(filmed),
        "document": lambda: dana.send_document("plan.pdf", b"pdf", caption="План"),
        "location": lambda: dana.send_location(43.6, 51.1),
        "poll": lambda: dana.send_raw({"poll": whole}),
        "album": lambda: dana.send_album([("a.jpg", b"1"), ("b.jpg", b"2")], caption="Альбом для {name}"),
    }
    for number, (kind, act) in enumerate(acts.items(), 1):
        await begin(fair, dana)
        await fair.taps(dana, "✏️ Русский")
        await fair.does(act)
        await fair.taps(dana, "Остальным: Русский")
        await send(fair, dana)
        await ticks(fair)
        later(fair, seconds=60)
        assert (await progress(fair, number)).ledger.sent == 1, kind
        last = boris.messages[-1].raw
        assert ("photo" if kind == "album" else kind) in last
    assert [text for text in texts(boris) if "для Smith" in text] == [
        "Фото для Smith John",
        "Видео для Smith John",
        "Альбом для Smith John",
    ]
    await fair.says(dana, "/desk")
    await fair.taps(dana, "📣 Объявления")
    await fair.taps(dana, "№ 6")
    await fair.taps(dana, "Удалить у всех: 1")
    await fair.taps(dana, "Удалить у всех: 1")
    assert "Альбом для Smith John" not in texts(boris)


async def test_a_second_organiser_confirms(fair: Fair) -> None:
    boris = await guest(fair, "Борис")
    dana, erlan = await organiser(fair), await organiser(fair, "kk", "Ерлан")
    event = replace(fair.app.event, second_confirmation=True)
    fair.app.processor._context.events[event.id] = event
    await to_everybody(fair, dana, "Привет")
    assert "ждёт второго организатора" in dana.last.text
    await fair.taps(dana, "Посмотреть")
    assert "подтвердить его должен другой организатор" in dana.last.text
    await fair.says(erlan, "/desk")
    await fair.taps(erlan, "📣 Хабарландыру")
    await fair.taps(erlan, "№ 1")
    await fair.taps(erlan, "Қарап шығу")
    await fair.taps(erlan, "Растап, жіберу: 1")
    assert boris.last.text == "Привет"


async def test_a_second_organiser_confirms_nothing_that_they_have_not_seen(fair: Fair) -> None:
    boris = await guest(fair, "Борис")
    dana, erlan = await organiser(fair), await organiser(fair, "ru", "Ерлан")
    event = replace(fair.app.event, second_confirmation=True)
    fair.app.processor._context.events[event.id] = event
    await to_everybody(fair, dana, "Привет")
    for label in ("/desk", "📣 Объявления", "№ 1", "Посмотреть"):
        await (fair.says if label.startswith("/") else fair.taps)(erlan, label)
    (stands,) = [button.data for row in erlan.last.buttons for button in row if "Подтвердить" in button.text]
    assert stands is not None
    await fair.taps(dana, "Посмотреть")
    await fair.taps(dana, "Вернуть в черновики")
    await fair.taps(dana, "Продолжить черновик")
    await write(fair, dana, "ru", "Совсем другое")
    await send(fair, dana)
    await fair.does(erlan.tap_data, stands)
    assert "изменилось" in erlan.toasts[-1].text
    assert "Совсем другое" in [message.text for message in erlan.messages][-2]
    assert "Совсем другое" not in texts(boris)
    await fair.taps(erlan, "Подтвердить и отправить: 1")
    assert boris.last.text == "Совсем другое"


async def test_with_a_session_also_when_it_moves(fair: Fair) -> None:
    await release(fair)
    boris = await guest(fair, "Борис")
    dana = await organiser(fair)
    await begin(fair, dana)
    await write(fair, dana, "ru", "Колодцы начинаются")
    await fair.taps(dana, "Остальным: Русский")
    await fair.taps(dana, "Посмотреть")
    await fair.taps(dana, "С началом сессии")
    await fair.taps(dana, "15:30 Колодцы")
    assert "с началом сессии «Колодцы»" in dana.last.text
    await fair.taps(dana, "Запланировать: 1")
    await release(fair, [*AGENDA[:3], moved(TALK, 60)])
    await comes(fair, at("15:31"))
    assert "Колодцы начинаются" not in texts(boris)
    await comes(fair, at("16:30"))
    assert "Колодцы начинаются" in texts(boris)
    await comes(fair, at("16:31"))
    assert "Объявление № 1 отправлено" in dana.last.text


async def test_an_hour_too_late_it_is_not_sent(fair: Fair) -> None:
    boris = await guest(fair, "Борис")
    dana = await organiser(fair)
    await begin(fair, dana)
    await write(fair, dana, "ru", "Обед готов")
    await fair.taps(dana, "Остальным: Русский")
    await fair.taps(dana, "Посмотреть")
    await fair.taps(dana, "В другое время")
    await fair.says(dana, "13:00")
    await fair.taps(dana, "Запланировать: 1")
    await ticks(fair, 3 * 3600)
    assert "Обед готов" not in texts(boris)
    assert "не отправлено: в его время бот не работал" in dana.last.text


async def test_reminders_are_held_and_released(fair: Fair) -> None:
    await release(fair)
    boris = await guest(fair, "Борис")
    await marks(fair, boris, "sea")
    dana = await organiser(fair)
    fair.clock.now = at("09:30")
    await fair.app.database.write(fair.app.planner.tick)
    await fair.says(dana, "/desk")
    await fair.taps(dana, "📣 Объявления")
    await fair.taps(dana, "Автоматические сообщения")
    assert "13:45 · Море · 1 человек" in dana.last.text
    number = next(line.split(".")[0] for line in dana.last.text.splitlines() if "Море" in line)
    await fair.taps(dana, f"⏸ {number}")
    assert "Море · 1 человек · задержано" in dana.last.text
    await comes(fair, at("13:46"))
    assert "Море" not in boris.last.text or "Начало через" not in boris.last.text
    held = next(line.split()[1].rstrip(".") for line in dana.last.text.splitlines() if "задержано" in line)
    await fair.taps(dana, f"▶️ {held}")
    await comes(fair, at("13:47"))
    assert "Начало через 13 минут" in boris.last.text
