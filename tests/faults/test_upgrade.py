"""A database of schema 10, whose process died in the middle of everything, goes on with the bot of today.

`schema_0010.sql` was left behind by the bot of then: two announcements had reached ten people, the first was being
deleted and the second corrected; a third was half sent, one copy of it on its way. A topic was open and its card on its
way, another one was to come, and an applicant's words waited for it. A question to an applicant had failed once and was
to be drawn again; an answer was on its way and another one behind it.
"""

import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from db.announcements import announcements, ledger
from db.announcements.ledger import Progress
from db.core.engine import Tx
from db.core.time import to_moment
from rehearsal.people.account import Account
from rehearsal.people.group import Group
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT
from tests.faults.scene import OneClock, Scene, bot
from tests.faults.test_topics import RIGHTS, mirrors

pytestmark = pytest.mark.sqlite("its file of an earlier schema")

OLD: Final = Path(__file__).parent / "schema_0010.sql"
DIED: Final = datetime(2027, 10, 1, 7, 0, 45, tzinfo=UTC)
EVENT: Final = "small-fair"
NAMES: Final = (
    "Айгүл",
    "Берик",
    "Камила",
    "Дана",
    "Ержан",
    "Жанар",
    "Зарина",
    "Ибрагим",
    "Қайрат",
    "Лаура",
    "Марат",
    "Нұрлан",
)
TOPIC: Final = 45


@pytest.fixture
def people(telegram: Telegram) -> list[Account]:
    """The people of then, in the order in which they came: Telegram gives them the same ids."""
    accounts = [telegram.person(name) for name in NAMES]
    for account in accounts:
        account.chat.gone = ""
    return accounts


@pytest.fixture
def group(telegram: Telegram, people: list[Account]) -> Group:
    """The group of then."""
    group = telegram.forum("Өтінімдер", [people[3]])
    group.chat.gone, group.chat.rights = "", frozenset(RIGHTS)
    group.chat.topics[TOPIC] = "№ 0001"
    return group


@pytest.fixture
async def scene(
    tmp_path: Path, telegram: Telegram, clock: OneClock, people: list[Account], group: Group
) -> AsyncIterator[Scene]:
    """The bot of today on what was left, and a Telegram that has what was sent."""
    assert group.chat.id < 0 < people[0].id
    with closing(sqlite3.connect(tmp_path / "jarmenke.db")) as database:
        database.executescript(OLD.read_text(encoding="utf-8"))
        database.execute("UPDATE registrations SET status = 'approved'")  # since then only they are reminded
        database.commit()
        sent = database.execute(
            "SELECT message_id, chat FROM outbox WHERE message_id IS NOT NULL ORDER BY 1"
        ).fetchall()
    for message_id, chat in sent:
        telegram._last_message = message_id - 1
        telegram.deliver(telegram.chats[chat], {"text": "of then"})
    clock.now = DIED
    async with bot(tmp_path, telegram, clock, content=CONTENT) as scene:
        yield scene


async def progress(scene: Scene, number: int) -> Progress:
    async def work(tx: Tx) -> Progress:
        found = await announcements.get(tx, EVENT, number)
        assert found is not None
        return await ledger.progress(tx, found)

    return await scene.reads(work)


async def test_what_was_under_way_goes_on_after_the_upgrade(
    scene: Scene, telegram: Telegram, people: list[Account], group: Group
) -> None:
    aigul, berik, camila, dana, *others = people
    await mirrors(scene, 90)
    said = Counter((call.chat_id, call.text) for call in telegram.ledger if call.method == "sendMessage")

    # at most once: of those who had the third announcement nobody gets it again, nor the one who may have it
    third = {chat: copies for (chat, text), copies in said.items() if text == "third қатысушы"}
    assert third == {person.id: 1 for person in others}
    now = (await progress(scene, 3)).ledger
    assert (now.size, now.sent, now.unknown, now.waiting) == (10, 9, 1, 0)

    # at least once, in order
    assert [message.text for message in berik.messages[-2:]] == ["on its way", "behind it"]
    asked = [message.text for message in aigul.messages if "Толық жазыңыз" in message.text]
    assert len(asked) == 1

    # what was to be deleted is deleted, what was to be corrected is corrected
    first, second = await progress(scene, 1), await progress(scene, 2)
    assert (first.ledger.sent, first.deleted.done, first.at_rest) == (10, 10, True)
    assert (second.ledger.sent, second.corrected.done, second.at_rest) == (10, 10, True)
    for person in (camila, dana, *others):
        texts = [message.text for message in person.messages]
        assert (texts.count("second, corrected"), len(texts)) == (1, 3 if person is not camila else 2), texts

    # each application has a topic with one card; what the applicant said stands in theirs
    cards = {name: [m.text for m in group.said_in(topic)] for topic, name in group.chat.topics.items()}
    assert {name[:6]: len(texts) for name, texts in cards.items()} == {"№ 0001": 2, "№ 0002": 1}
    assert sum("Сәлем, «ұйым»" in text for texts in cards.values() for text in texts) == 1
    assert TOPIC not in group.chat.topics  # there may be a card in it or not

    states = [state for (state,) in await scene.rows("state")]
    assert (set(states), states.count("unknown")) == ({"sent", "unknown"}, 1)


async def test_reminders_that_were_planned_before_the_upgrade_come(
    scene: Scene, clock: OneClock, people: list[Account]
) -> None:
    await mirrors(scene, 60)
    ((eve,),) = [row for row in await scene.rows("due_at", "dues") if row[0] == 4_098_258_000_000_000]
    clock.now = to_moment(eve)
    await mirrors(scene, 3)
    reminded = [row[1] for row in await scene.rows("draw, chat, state") if row[0] == "reminder" and row[2] == "sent"]
    assert reminded == [people[0].id, people[1].id]
