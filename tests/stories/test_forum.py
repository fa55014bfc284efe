"""The team's group: each application has a topic there, which shows it as it is, and through which one talks."""

from functools import partial
from pathlib import Path
from typing import Final

import pytest

from db.team import members as team
from fair.access import TeamRole
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.people.group import Group
from tests.front import Fair
from tests.stories.cast import OTHERS
from tests.stories.conftest import labels, later, registers, rows, stored, words
from tests.stories.moderation import fair_with, guest, organiser

TOGETHER: Final = 'publish = "together"'
AT_ONCE: Final = 'publish = "at once"'
RIGHTS: Final = ("can_manage_topics", "can_delete_messages")
AREA: Final[dict[Language, str]] = {"ru": "💬 Группа заявок", "kk": "💬 Өтінімдер тобы", "en": "💬 Team’s group"}


async def connected(fair: Fair, boss: Account, language: Language = "ru", *members: Account) -> Group:
    """Let the owner connect a group, from the desk to the first topics."""
    group = fair.telegram.forum("Өтінімдер", [boss, *members])
    await fair.says(boss, "/desk")
    await fair.taps(boss, AREA[language])
    await fair.does(group.add_bot, boss, *RIGHTS)
    await fair.taps(boss, words(language, "forum-connect"))
    return group


def is_there(group: Group) -> bool:
    """Whether the bot is in a group."""
    return not group.chat.gone


def texts(group: Group, topic: int) -> list[str]:
    return [message.text for message in group.said_in(topic)]


async def test_the_bot_waits_for_a_group_no_longer_than_an_hour_although_the_clock_was_set_back(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        group = fair.telegram.forum("Команда", [boss])
        await fair.taps(boss, AREA["ru"])
        later(fair, hours=-5)
        await fair.does(group.add_bot, boss)
        assert "не хватает прав" in boss.last.text
        later(fair, minutes=61)
        told = len(boss.messages)
        await fair.does(group.promote_bot, boss, *RIGHTS)
        assert len(boss.messages) == told


async def test_an_organiser_connects_a_group_and_every_application_gets_a_topic(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Айгүл Сер", "kk")
        await registers(
            fair, fair.telegram.person("Компания", language_code="ru"), "company", OTHERS[0].wishes, language="ru"
        )
        boss = await organiser(fair)
        await fair.taps(boss, "💬 Группа заявок")
        assert "Персональные данные участников увидят все" in boss.last.text
        link = boss.last.buttons[0][0].url
        assert link == ("https://t.me/jarmenke_rehearsal_bot?startgroup=connect&admin=manage_topics+delete_messages")
        group = fair.telegram.forum("Команда", [boss])
        await fair.does(group.add_bot, boss, *RIGHTS)
        await fair.does(group.say, boss, "/start@jarmenke_rehearsal_bot connect")
        assert "Подключить группу «Команда»?" in boss.last.text
        assert "2" in boss.last.text
        assert group.chat.topics == {}
        await fair.taps(boss, "Подключить")
        assert boss.toasts[-1].text == "Группа подключена. Темы появляются постепенно."

        assert sorted(group.chat.topics.values()) == ["№ 0001 Айгүл Сер", "№ 0002 ТОО «Пример Логистик»"]
        (card,) = group.said_in(group.topic("0001"))
        assert "Заявка № 0001" in card.text
        assert "Айгүл Сер" in card.text
        assert "Только для своих – начните с //" in card.text
        assert card.buttons == []

        await fair.does(boss.tap_data, "fo:")
        assert "Готовых тем: 2 из 2" in boss.last.text
        assert [row[0] for row in rows(fair, "SELECT action FROM audit")] == ["forum-connected"]
        assert rows(fair, "SELECT count(*) FROM outbox WHERE chat = ?", group.id) == [(0,)]


async def test_a_new_application_and_its_changes_are_mirrored_with_who_decided(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        boss = await organiser(fair, "kk")
        group = await connected(fair, boss, "kk")
        smith = await guest(fair, "Smith John", "en")
        topic = group.topic("№ 0001 Smith John")
        (card,) = group.said_in(topic)
        assert "Күйі: өтінім тапсырылды" in card.text or "№ 0001" in card.text

        await fair.does(smith.tap_data, "v:edit:full_name:0")
        await fair.says(smith, "Smith Johnathan")
        assert group.chat.topics[topic] == "№ 0001 Smith Johnathan"
        (card,) = group.said_in(topic)
        assert "Smith Johnathan" in card.text
        assert card.edited

        await fair.says(boss, "/desk")
        for label in ("📥 Өтінімдер", "Ашу (1)", "Мақұлдау"):
            await fair.taps(boss, label)
        (card,) = group.said_in(topic)
        assert "✅ Мақұлданды: Басшы" in card.text

        await fair.does(smith.tap_data, "s:withdraw_yes")
        (card,) = group.said_in(topic)
        assert words("kk", "status-withdrawn") in card.text


async def test_words_go_both_ways_and_internal_ones_stay(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        stranger = fair.telegram.person("Бөтен", language_code="ru")
        boss = await organiser(fair)
        group = await connected(fair, boss, "ru", stranger)
        topic = group.topic("0001")
        heard = len(smith.messages)
        for account, text in ((stranger, "Кто это?"), (boss, "// позвонить ему"), (boss, "/desk")):
            await fair.does(group.say, account, text, topic)
        await fair.does(group.say, boss, "Всем привет", None)
        assert len(smith.messages) == heard
        assert not any("Кабинет" in text for text in texts(group, topic))

        await fair.does(group.say, boss, "Нужен ли <b>пандус</b> & стол?", topic)
        assert smith.last.text == (
            "✉️ Message from the organisers about application No. 0001\n\nНужен ли <b>пандус</b> & стол?"
        )
        asked = smith.last
        await fair.taps(smith, "Answer")
        assert smith.last.text.startswith("✉️ Write to the organisers")
        await fair.says(smith, "Yes, please: a <table>")
        assert smith.last.text == words("en", "enquiry-sent")
        assert texts(group, topic)[-1] == "💬 Сообщение участника\nYes, please: a <table>"

        await fair.does(smith.answer, asked, "And a ramp")
        assert texts(group, topic)[-1] == "💬 Сообщение участника\nAnd a ramp"
        await fair.taps(smith, "Write more")
        await fair.taps(smith, "Cancel")
        count = len(texts(group, topic))
        await fair.says(smith, "lunch")
        assert len(texts(group, topic)) == count
        await fair.taps(smith, "Answer")
        await fair.says(smith, "/cancel")
        assert "All right" in smith.last.text


async def test_a_reply_to_the_team_is_no_answer_to_the_open_question(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic = group.topic("Smith")
        await fair.does(smith.tap_data, "v:edit:full_name:0")
        await fair.does(group.say, boss, "Нужен ли пандус?", topic)
        await fair.does(smith.answer, smith.last, "Yes, please")
        assert texts(group, topic)[-1] == "💬 Сообщение участника\nYes, please"
        assert (await stored(fair, smith))[0].cursor == "full_name"

        await fair.taps(smith, "Answer")
        assert (await stored(fair, smith))[0].cursor is None
        await fair.says(smith, "And two chairs")
        assert texts(group, topic)[-1] == "💬 Сообщение участника\nAnd two chairs"
        assert (await stored(fair, smith))[1]["full_name"] == "Smith John"

        await fair.taps(smith, "Write more")
        fair.clock.now = fair.clock.now.replace(hour=fair.clock.now.hour + 2)
        await fair.says(smith, "lunch")
        assert texts(group, topic)[-1] == "💬 Сообщение участника\nAnd two chairs"


async def test_a_long_text_goes_in_parts(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic = group.topic("Smith")
        await fair.does(group.say, boss, "😀" * 2_000, topic)
        parts = [message.text for message in smith.messages[-2:]]
        assert [part.count("😀") for part in parts] == [1_900, 100]
        await fair.does(smith.answer, smith.last, "&" * 4_000)
        assert [text.count("&") for text in texts(group, topic)[-3:]] == [1_900, 1_900, 200]


async def test_files_go_both_ways_in_kazakh(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul = await guest(fair, "Айгүл Сер", "kk")
        boss = await organiser(fair, "kk")
        group = await connected(fair, boss, "kk")
        topic = group.topic("0001")
        boss.send_document("plan.pdf", b"%PDF", caption="Жоспар")
        content = {key: boss.messages[-1].raw[key] for key in ("document", "caption")}
        await fair.settled()
        await fair.does(group.send, boss, content, topic)
        assert aigul.last.raw["document"]["file_name"] == "plan.pdf"
        assert aigul.last.text == "✉️ Ұйымдастырушылардан хабарлама, № 0001 өтінім\n\nЖоспар"
        await fair.taps(aigul, "Жауап беру")
        before = len(group.said_in(topic))
        await fair.does(aigul.send_album, [("a.jpg", b"\xff\xd8\xff"), ("b.jpg", b"\xff\xd8\xff")], caption="Стенд")
        said = group.said_in(topic)[before:]
        assert ["photo" in message.raw for message in said] == [True, True]
        assert said[0].text == "💬 Қатысушының хабарламасы\nСтенд"
        assert aigul.last.text == words("kk", "enquiry-sent")
        await fair.taps(aigul, "Тағы жазу")
        await fair.does(aigul.send_sticker)
        assert "sticker" in group.said_in(topic)[-1].raw

        await fair.does(group.send, boss, {"story": {"id": 1, "chat": {"id": 5, "type": "private"}}}, topic)
        assert texts(group, topic)[-1] == words("kk", "topic-unsupported")


async def test_who_is_forgotten_has_no_topic_any_more(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        aigul = await guest(fair, "Айгүл Сер", "kk")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic = group.topic("Smith")
        await fair.says(smith, "/forget")
        await fair.does(smith.tap_data, "f:sure")
        await fair.does(smith.tap_data, "f:yes")
        assert topic not in group.chat.topics
        assert list(group.chat.topics.values()) == ["№ 0002 Айгүл Сер"]
        assert rows(fair, "SELECT number FROM topics") == [(2,)]
        assert aigul.last.text


async def test_a_topic_that_was_deleted_by_hand_is_made_anew(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        first = group.topic("Smith")
        await fair.does(group.say, boss, "Как дела?", first)
        group.delete_topic(first)
        await fair.taps(smith, "Answer")
        await fair.says(smith, "Fine")
        fair.clock.now = fair.clock.now.replace(second=59)
        fair.app.courier.signal.notify()
        await fair.settled()
        again = group.topic("Smith")
        assert again != first
        assert [text.splitlines()[0] for text in texts(group, again)] == ["Заявка № 0001", "💬 Сообщение участника"]
        fair.telegram.refused.clear()


@pytest.mark.parametrize("trouble", ["gone", "rights"])
async def test_trouble_is_told_at_the_desk_until_it_is_over(tmp_path: Path, trouble: str) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        group = await connected(fair, boss)
        if trouble == "gone":
            await fair.does(group.remove_bot, boss)
        else:
            await fair.does(group.promote_bot, boss, "can_pin_messages")
        smith = await guest(fair, "Smith John", "en")
        assert group.chat.topics == {}
        await fair.says(boss, "/desk")
        assert words("ru", f"desk-forum-{trouble}") in boss.last.text
        await fair.does(group.add_bot if trouble == "gone" else group.promote_bot, boss, *RIGHTS)
        assert list(group.chat.topics.values()) == ["№ 0001 Smith John"]
        await fair.says(boss, "/desk")
        assert words("ru", f"desk-forum-{trouble}") not in boss.last.text
        assert (await stored(fair, smith))[0].status == "submitted"


async def test_topics_that_are_switched_on_again_are_tried_once_more(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, "kk")
        group = await connected(fair, boss, "kk")
        group.chat.raw["is_forum"] = False
        await guest(fair, "Smith John", "en")
        await fair.does(boss.tap_data, "fo:")
        assert words("kk", "desk-forum-rights") in boss.last.text
        group.chat.raw["is_forum"] = True
        await fair.taps(boss, "Қайталап көру")
        assert words("kk", "desk-forum-rights") not in boss.last.text
        assert list(group.chat.topics.values()) == ["№ 0001 Smith John"]
        fair.telegram.refused.clear()


async def test_a_group_is_disconnected_and_left(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic = group.topic("Smith")
        await fair.does(group.say, boss, "Как дела?", topic)
        await fair.does(boss.tap_data, "fo:")
        await fair.taps(boss, "Отключить")
        assert "Темы останутся там" in boss.last.text
        await fair.taps(boss, "Да, отключить")
        assert group.chat.gone == "bot is not a member of the supergroup chat"
        assert rows(fair, "SELECT (SELECT count(*) FROM forums), (SELECT count(*) FROM topics)") == [(0, 0)]
        await fair.taps(smith, "Answer")
        await fair.says(smith, "Fine")
        assert smith.last.text == words("en", "enquiry-sent")
        await fair.says(boss, "/desk")
        await fair.taps(boss, "✉️ Сообщения")
        assert "Fine" in boss.last.text


async def test_only_who_was_asked_to_brings_the_bot(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        stranger = fair.telegram.person("Бөтен", language_code="ru")
        await fair.taps(boss, "💬 Группа заявок")
        theirs = fair.telegram.forum("Theirs", [stranger])
        await fair.does(theirs.add_bot, stranger, *RIGHTS)
        assert not is_there(theirs)
        anonymous = fair.telegram.person("Group", id=1087968824)
        hidden = fair.telegram.forum("Hidden", [boss])
        await fair.does(hidden.add_bot, anonymous, *RIGHTS)
        assert not is_there(hidden)

        plain = fair.telegram.group("Plain", [boss])
        await fair.does(plain.add_bot, boss)
        assert not is_there(plain)
        assert "выключены темы" in boss.last.text
        forum = fair.telegram.forum("Ours", [boss])
        await fair.does(forum.add_bot, boss)
        assert is_there(forum)
        assert "не хватает прав" in boss.last.text
        await fair.does(forum.promote_bot, stranger, *RIGHTS)
        assert labels(boss) == ["Подключить", "Нет, выйти из группы"]
        await fair.taps(boss, "Нет, выйти из группы")
        assert not is_there(forum)
        assert rows(fair, "SELECT count(*) FROM forums") == [(0,)]


async def test_the_link_ends_after_an_hour(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        await fair.taps(boss, "💬 Группа заявок")
        fair.clock.now = fair.clock.now.replace(hour=fair.clock.now.hour + 2)
        group = fair.telegram.forum("Late", [boss])
        await fair.does(group.add_bot, boss, *RIGHTS)
        assert not is_there(group)


async def test_only_those_who_decide_write_to_applicants(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic, heard = group.topic("Smith"), len(smith.messages)
        for role, reaches in ((TeamRole.DOOR, False), (TeamRole.MODERATOR, True)):
            member = fair.telegram.person(role, language_code="ru")
            await fair.does(member.start)
            enlist = partial(team.enlist, event_id=fair.app.event.id, person_id=member.id, role=role, name=role, now=1)
            await fair.app.database.write(enlist)
            await fair.does(group.say, member, "Привет", topic)
            assert (len(smith.messages) > heard) is reaches
        heard = len(smith.messages)
        faceless = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        content = {"text": "Привет", "message_thread_id": topic, "is_topic_message": True}
        fair.telegram.receive(group.chat, faceless, {**content, "sender_chat": group.chat.raw})
        await fair.settled()
        said = {"text": "Привет!", "message_thread_id": topic}
        fair.telegram.update("edited_message", {**group.messages[-1].raw, **said, "edit_date": 1, "from": boss.user})
        await fair.settled()
        assert len(smith.messages) == heard


async def test_who_cannot_be_reached_is_named_in_the_topic(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        group = await connected(fair, boss)
        topic = group.topic("Smith")
        await fair.does(smith.block)
        assert "⚠️ Бот не может написать этому человеку." in texts(group, topic)[0]
        await fair.does(group.say, boss, "Как дела?", topic)
        assert texts(group, topic)[-1] == words("ru", "topic-unreachable")
