"""People write to the organisers, and any of the team answers: without a group, with one, by replying, two at once."""

import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from db.core.time import to_micros
from db.people import people
from db.team import members
from fair.access import TeamRole
from fair.enquiries.messages import PER_HOUR
from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.conftest import labels, later, rows, words
from tests.stories.moderation import fair_with, guest, organiser
from tests.stories.test_forum import connected, texts

TOGETHER = 'publish = "together"'


async def ticks(fair: Fair) -> None:
    """Let the planner look at what is due."""
    await fair.app.database.write(fair.app.planner.tick)
    fair.app.courier.signal.notify()
    await fair.settled()


async def moderator(fair: Fair, name: str, language: Language, id_: int) -> Account:
    """Let there be a moderator."""
    account = fair.telegram.person(name, language_code=language, id=id_)
    await fair.does(account.start)
    await fair.taps(account, words(language, "language-name"))
    now = to_micros(fair.clock())
    event = fair.app.event.id
    await fair.app.database.write(lambda tx: members.enlist(tx, event, id_, TeamRole.MODERATOR, name, now))
    return account


async def newcomer(fair: Fair, name: str, language: Language) -> Account:
    """Let somebody come who has no application."""
    account = fair.telegram.person(name, language_code=language)
    await fair.does(account.start)
    await fair.taps(account, words(language, "language-name"))
    return account


async def test_somebody_without_an_application_writes_and_is_answered_in_russian(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        assert "ждёт ответа" not in boss.last.text
        ivan = await newcomer(fair, "Иван <3", "ru")
        await fair.says(ivan, "/help")
        help_screen = ivan.last
        await fair.taps(ivan, "Написать организаторам")
        assert ivan.last.text.startswith("✉️ Напишите организаторам")
        assert help_screen.buttons != []
        await fair.says(ivan, "Есть ли парковка для <автобуса>?")
        assert ivan.last.text == "✅ Передали организаторам. Ответ придёт в этот чат."
        later(fair, minutes=20)
        await ticks(fair)
        assert boss.last.text == (
            "📨 Сообщение организаторам\n\n✉️ Иван <3\n🌐 Читает на языке: Русский\n⏳ Ждёт ответа 20 минут\n\n"
            "Есть ли парковка для <автобуса>?\n\nЧтобы ответить, нажмите кнопку или ответьте прямо на это сообщение."
        )
        told = boss.last
        later(fair, hours=2)
        await fair.says(boss, "/desk")
        assert "✉️ 1 человек ждёт ответа, дольше всего – 2 часа" in boss.last.text
        await fair.taps(boss, "✉️ Сообщения")
        assert "1. Иван <3, ждёт 2 часа\n💬 Есть ли парковка" in boss.last.text
        await fair.taps(boss, "1")
        await fair.taps(boss, "Ответить")
        assert "Этот человек читает на языке: Русский" in boss.last.text
        await fair.says(boss, "Да, во дворе.")
        assert boss.last.text == "✅ Отправляем: Иван <3"
        assert ivan.last.text == "✉️ Сообщение от организаторов\n\nДа, во дворе."
        assert "Басшы" not in ivan.last.text

        await fair.taps(ivan, "Ответить организаторам")
        await fair.says(ivan, "Спасибо!")
        await ticks(fair)
        assert "Спасибо!\n\nЧтобы ответить" in boss.last.text
        assert "парковка" not in boss.last.text
        await fair.does(boss.answer, told, "До встречи!")
        assert ivan.last.text == "✉️ Сообщение от организаторов\n\nДо встречи!"
        await fair.says(boss, "/desk")
        assert "ждёт ответа" not in boss.last.text
        assert rows(fair, "SELECT action, subject FROM audit") == [("enquiry-answered", "enquiry:1")] * 2


async def test_an_applicant_writes_in_kazakh_and_the_team_sees_who_it_is(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul = await guest(fair, "Айгүл Сер", "kk")
        boss = await organiser(fair, "kk")
        await fair.says(aigul, "/status")
        await fair.taps(aigul, "Ұйымдастырушыларға жазу")
        await fair.does(aigul.send_photo, caption="Осы үстел бола ма?")
        assert aigul.last.text == words("kk", "enquiry-sent")
        await ticks(fair)
        assert "№ 0001 Айгүл Сер, Қонақ" in boss.last.text
        assert "🖼 Фото: Осы үстел бола ма?" in boss.last.text
        await fair.taps(boss, "Хат алмасуды ашу")
        card = boss.last
        await fair.taps(boss, "📎 Тіркемелер (1)")
        assert "photo" in boss.last.raw
        assert "Осы үстел бола ма?" in boss.last.text
        assert card.buttons != []
        await fair.taps(boss, "Өтінімді ашу")
        assert any("№ 0001 өтінім" in message.text for message in boss.messages)
        await fair.taps(boss, "Осы адамға жазу")
        await fair.does(boss.send_voice)
        assert "voice" in aigul.last.raw
        assert labels(aigul) == ["Жауап беру"]
        later(fair, minutes=1)
        await fair.taps(aigul, "Жауап беру")
        await fair.does(aigul.send_file, "video_note", "круг.mp4", b"ftypmp42")
        await ticks(fair)
        assert "🎬 Бейнехабарлама" in boss.last.text


async def test_the_team_writes_first_from_the_card_in_the_language_of_the_applicant(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        for label in ("📥 Заявки", "Открыть (1)", "Написать человеку"):
            await fair.taps(boss, label)
        assert "Этот человек читает на языке: English" in boss.last.text
        await fair.taps(boss, "К заявке")
        await fair.says(boss, "Это уже не письмо")
        assert "Это уже не письмо" not in smith.last.text
        assert rows(fair, "SELECT count(*) FROM enquiry_messages") == [(0,)]
        await fair.taps(boss, "Написать человеку")
        await fair.says(boss, "Will you bring a banner?")
        assert smith.last.text == (
            "✉️ Message from the organisers about application No. 0001\n\nWill you bring a banner?"
        )
        await fair.does(smith.answer, smith.last, "Yes, two")
        assert smith.last.text == words("en", "enquiry-sent")
        assert rows(fair, "SELECT state FROM enquiries") == [("waiting",)]


async def test_two_of_the_team_at_once_know_of_each_other(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await newcomer(fair, "Smith", "en")
        boss = await organiser(fair)
        dana = await moderator(fair, "Дана", "kk", 780)
        await fair.says(smith, "/help")
        await fair.taps(smith, "Write to the organisers")
        await fair.says(smith, "Is there Wi-Fi?")
        await ticks(fair)
        await fair.taps(boss, "Ответить")
        await fair.taps(dana, "Жауап беру")
        assert "✍️ Қазір жауап жазып жатыр: Басшы" not in dana.last.text  # the owner has done nothing by name yet
        assert "✍️ Қазір жауап жазып жатыр: иесі" in dana.last.text
        await fair.says(boss, "Yes, the name is Fair")
        await fair.says(dana, "Иә, бар")
        assert "Сіз жазып жатқанда жауап жіберіліп қойды" in dana.last.text
        assert "Yes, the name is Fair" in dana.last.text
        assert smith.last.text.endswith("Yes, the name is Fair")
        await fair.taps(dana, "Менікін де жіберу")
        assert smith.last.text.endswith("Иә, бар")
        assert dana.last.text == "✅ Жіберіп жатырмыз: Smith"

        later(fair, hours=1)
        await fair.says(smith, "/help")
        await fair.taps(smith, "Write to the organisers")
        await fair.says(smith, "And coffee?")
        await ticks(fair)
        asked = {one: one.last for one in (boss, dana)}
        await fair.does(boss.answer, asked[boss], "Coffee, too")
        await fair.does(dana.answer, asked[dana], "Кофе де бар")
        assert "Coffee, too" in dana.last.text
        await fair.taps(dana, "Жібермеу")
        assert "Coffee, too" in dana.last.text
        assert smith.last.text.endswith("Coffee, too")


async def test_at_night_nobody_is_told_and_in_the_morning_it_is_one_message(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, "en")
        await moderator(fair, "Дана", "kk", 780)
        people_ = [await newcomer(fair, name, "ru") for name in ("Иван", "Пётр")]
        fair.clock.now = fair.clock.now.replace(hour=18)  # 23:00 in Aktau
        for one in people_:
            await fair.says(one, "/help")
            await fair.taps(one, "Написать организаторам")
            await fair.says(one, "Во сколько начало?")
        before = len(boss.messages)
        await ticks(fair)
        assert len(boss.messages) == before
        fair.clock.now += timedelta(hours=9)
        await ticks(fair)
        assert boss.last.text.startswith("📨 2 people have written to the organisers and wait for an answer")
        assert len(boss.messages) == before + 1
        await fair.does(boss.answer, boss.last, "At nine")
        assert boss.last.text == words("en", "answer-which")
        await fair.taps(boss, "Messages")
        assert "1. Иван, waiting for 9 hours" in boss.last.text
        await fair.taps(boss, "2")
        await fair.taps(boss, "Close without an answer")
        assert "Пётр" not in boss.last.text
        await fair.taps(boss, "Closed: 1")
        assert "Пётр" in boss.last.text
        assert rows(fair, "SELECT action FROM audit") == [("enquiry-closed",)]


async def test_a_member_who_wants_to_hear_nothing_is_not_told(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        dana = await moderator(fair, "Дана", "kk", 780)
        await fair.says(dana, "/desk")
        await fair.taps(dana, "✉️ Хаттар")
        await fair.taps(dana, "🔔 Сізге бірден хабарлаймыз")
        assert dana.toasts[-1].text == words("kk", "inbox-silent-now")
        smith = await newcomer(fair, "Smith", "en")
        for text in ("Hello?", "Anybody?"):
            await fair.says(smith, "/help")
            await fair.taps(smith, "Write to the organisers")
            await fair.says(smith, text)
            heard = (len(boss.messages), len(dana.messages))
            await ticks(fair)
            if text == "Hello?":
                assert (len(boss.messages), len(dana.messages)) == (heard[0] + 1, heard[1])
                await fair.does(boss.answer, boss.last, "Yes")
                later(fair, minutes=1)
                await fair.taps(dana, "🔕 Сізге хабарламаймыз")
        assert "Anybody?" in dana.last.text


async def test_somebody_who_sends_too_much_is_slowed_down_then_muted(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        spammer = await newcomer(fair, "Спам", "ru")
        await fair.says(spammer, "/help")
        await fair.taps(spammer, "Написать организаторам")
        for number in range(PER_HOUR):
            await fair.says(spammer, f"Купите {number}")
            await fair.taps(spammer, "Написать ещё")
        await fair.says(spammer, "Ещё одно")
        assert "За последний час от Вас пришло очень много сообщений" in spammer.last.text
        assert rows(fair, "SELECT count(*) FROM enquiry_messages") == [(PER_HOUR,)]
        later(fair, hours=2)
        await ticks(fair)
        await fair.taps(boss, "Открыть переписку")
        assert "Купите 29" in boss.last.text
        assert "Купите 17" not in boss.last.text
        await fair.taps(boss, "Более ранние сообщения")
        assert "Купите 17" in boss.last.text
        await fair.taps(boss, "К последним сообщениям")
        await fair.taps(boss, "Не принимать сообщения")
        assert "🔇 Новые сообщения этого человека не принимаются." in boss.last.text
        await fair.taps(spammer, "Написать организаторам")
        await fair.says(spammer, "Купите!")
        assert "больше не принимают Ваши сообщения" in spammer.last.text
        await fair.taps(boss, "Снова принимать")
        await fair.says(spammer, "/help")
        await fair.taps(spammer, "Написать организаторам")
        await fair.says(spammer, "Простите")
        assert spammer.last.text == words("ru", "enquiry-sent")
        assert [row[0] for row in rows(fair, "SELECT action FROM audit")] == ["enquiry-muted", "enquiry-unmuted"]


async def test_with_a_group_it_is_the_topic_and_the_inbox_knows_of_the_answer(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul = await guest(fair, "Айгүл Сер", "kk")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic = group.topic("0001")
        await fair.says(aigul, "/help")
        await fair.taps(aigul, "Ұйымдастырушыларға жазу")
        await fair.says(aigul, "Тұрақ бар ма?")
        assert texts(group, topic)[-1] == "💬 Сообщение участника\nТұрақ бар ма?"
        before = len(boss.messages)
        await ticks(fair)
        assert len(boss.messages) == before  # they read it in the group
        assert rows(fair, "SELECT state FROM enquiries") == [("waiting",)]
        await fair.does(group.say, boss, "Иә, ауласында", topic)
        assert aigul.last.text.endswith("Иә, ауласында")
        assert rows(fair, "SELECT state FROM enquiries") == [("answered",)]

        await fair.taps(aigul, "Жауап беру")
        await fair.says(aigul, "Рақмет!")
        await fair.says(boss, "/desk")
        await fair.taps(boss, "✉️ Сообщения")
        await fair.taps(boss, "1")
        assert "Рақмет!" in boss.last.text
        await fair.taps(boss, "Ответить")
        await fair.says(boss, "Оқасы жоқ")
        assert texts(group, topic)[-1] == "↩️ Ответ команды (Басшы)\nОқасы жоқ"
        assert aigul.last.text.endswith("Оқасы жоқ")


@pytest.mark.parametrize(("language", "late"), [("kk", "⏰ Мен кешігемін"), ("en", "⏰ I am late")])
async def test_one_tap_on_the_day_says_that_somebody_is_late(tmp_path: Path, language: Language, late: str) -> None:
    async with fair_with(tmp_path, 'publish = "at once"', 'approval = "automatic"') as fair:
        aigul = await guest(fair, "Айгүл Сер", language)
        boss = await organiser(fair)
        await fair.does(aigul.tap_data, "tk:late:0")
        assert late not in labels(aigul)
        fair.clock.now = fair.app.event.starts
        await fair.says(aigul, {"kk": "кешігіп жатырмын", "en": "I'm running late"}[language])
        assert aigul.last.text == words(language, "enquiry-late-ask")
        await fair.taps(aigul, late)
        assert aigul.last.text == words(language, "enquiry-late-told")
        await ticks(fair)
        assert "⏰ Опаздывает" in boss.last.text
        await fair.does(aigul.tap_data, "tk:late:0")
        assert aigul.last.text == words(language, "enquiry-late-again")
        assert rows(fair, "SELECT kind FROM enquiry_messages") == [("late",)]


async def test_what_nothing_has_answered_goes_to_the_organisers_with_one_tap(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        ivan = await newcomer(fair, "Иван", "ru")
        await fair.says(ivan, "зюйд-вест ыыы")
        await fair.taps(ivan, "Отправить организаторам")
        assert ivan.last.text == words("ru", "enquiry-sent")
        assert rows(fair, "SELECT text FROM enquiry_messages") == [("зюйд-вест ыыы",)]
        smith = await newcomer(fair, "Smith", "en")
        await fair.says(smith, "qwrtp zxcvb")
        await fair.says(smith, "/help")
        await fair.does(smith.tap_data, "tk:send:0")
        assert smith.last.text.startswith("✉️ Write to the organisers")
        await fair.taps(smith, "Cancel")
        assert smith.last.text == words("en", "enquiry-stopped")
        await fair.says(smith, "/cancel")
        await fair.does(smith.send_sticker)
        await fair.taps(smith, "Write to the organisers")
        await fair.says(smith, "/cancel")
        assert smith.last.text == words("en", "enquiry-stopped")


async def test_in_the_middle_of_a_draft_one_writes_and_goes_on(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul = fair.telegram.person("Айгүл", language_code="kk")
        await fair.does(aigul.start)
        await fair.taps(aigul, "Қазақша")
        await fair.taps(aigul, "Тіркелу")
        await fair.taps(aigul, "Қонақ")
        await fair.taps(aigul, "Келісемін")
        await fair.says(aigul, "/help")
        await fair.taps(aigul, "Ұйымдастырушыларға жазу")
        await fair.says(aigul, "Тегім өзгерді, қалай жазайын?")
        assert aigul.last.text == words("kk", "enquiry-sent")
        await fair.taps(aigul, "Тіркеуді жалғастыру")
        await fair.says(aigul, "Айгүл Сер")
        assert rows(fair, "SELECT value FROM answers") == [('"Айгүл Сер"',)]
        assert rows(fair, "SELECT text FROM enquiry_messages") == [("Тегім өзгерді, қалай жазайын?",)]


async def test_an_album_is_taken_and_answered_by_one_word_each(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        smith = await newcomer(fair, "Smith", "en")
        await fair.says(smith, "/help")
        await fair.taps(smith, "Write to the organisers")
        album = [("a.jpg", b"\xff\xd8\xff"), ("b.jpg", b"\xff\xd8\xff")]
        await fair.does(smith.send_album, album, caption="My stand")
        assert [m.text for m in smith.messages if m.from_bot].count(words("en", "enquiry-sent")) == 1
        await ticks(fair)
        await fair.taps(boss, "Ответить")
        await fair.does(boss.send_album, album, caption="А" * 600)
        assert [m.text for m in boss.messages if m.text.startswith("✅ Отправляем")] == ["✅ Отправляем: Smith"]
        kinds = rows(fair, "SELECT kind, author_id IS NULL FROM enquiry_messages ORDER BY id")
        assert kinds == [("photo", 1), ("photo", 1), ("photo", 0), ("text", 0), ("photo", 0)]


async def test_an_answer_that_cannot_arrive_is_told(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        smith = await newcomer(fair, "Smith", "en")
        await fair.says(smith, "/help")
        await fair.taps(smith, "Write to the organisers")
        await fair.says(smith, "Hello?")
        await ticks(fair)
        await fair.taps(boss, "Ответить")
        await fair.does(boss.send_raw, {"story": {"id": 1, "chat": {"id": 5, "type": "private"}}})
        now = to_micros(fair.clock())
        await fair.app.database.write(lambda tx: people.mark_unreachable(tx, smith.id, "blocked", now))
        await fair.says(boss, "Hello!")
        assert "бот не может написать этому человеку" in boss.last.text
        assert rows(fair, "SELECT state FROM enquiries") == [("waiting",)]


async def test_files_and_the_persons_own_data_have_it_until_they_are_forgotten(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        aigul = await guest(fair, "Айгүл Сер", "kk")
        await fair.says(aigul, "/help")
        await fair.taps(aigul, "Ұйымдастырушыларға жазу")
        await fair.says(aigul, "Тұрақ бар ма?")
        await ticks(fair)
        await fair.does(boss.answer, boss.last, "Иә")
        await fair.says(boss, "/export")
        await fair.taps(boss, "Переписка")
        await fair.taps(boss, "XLSX")
        document = boss.last.attachment
        assert document is not None
        table = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(document.content)).worksheets[0]]
        assert [row[0] for row in table[1:]] == [1, 1]
        assert [row[-2:] for row in table[1:]] == [["участник", "Тұрақ бар ма?"], ["Басшы", "Иә"]]

        await fair.says(aigul, "/mydata")
        assert "Ұйымдастырушылармен хат алмасу: 2 хабарлама" in aigul.messages[-2].text
        attachment = aigul.last.attachment
        assert attachment is not None
        kept = json.loads(attachment.content)["messages_with_the_organisers"]
        assert [(one["by"], one["text"]) for one in kept] == [("me", "Тұрақ бар ма?"), ("organisers", "Иә")]

        assert any("Тұрақ бар ма?" in message.text for message in boss.messages)
        await fair.says(aigul, "/forget")
        await fair.does(aigul.tap_data, "f:sure")
        await fair.does(aigul.tap_data, "f:yes")
        await ticks(fair)
        assert not any("Тұрақ бар ма?" in message.text for message in boss.messages if message.from_bot)
        assert rows(fair, "SELECT count(*) FROM enquiries") == [(0,)]
        assert rows(fair, "SELECT count(*) FROM enquiry_messages") == [(0,)]
