"""Topics when calls are lost, refused or forgotten by a crash: at most one orphan, never two cards in one topic."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest

from db.core.engine import Tx
from db.registration import registrations
from db.topics import groups
from db.topics.groups import PendingConnection
from fair.delivery.policy import DeliveryState
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.people.group import Group
from rehearsal.telegram import Telegram
from tests.db.rows import Sql
from tests.faults.scene import OneClock, Scene, bot

RIGHTS: Final = ("can_manage_topics", "can_delete_messages")


async def applies(scene: Scene, name: str) -> Account:
    """Let somebody have handed an application in."""
    person = await scene.joined(name)

    async def work(tx: Tx) -> None:
        draft = await registrations.begin(tx, scene.app.event.id, person.id, "guest", scene.clock.micros)
        await registrations.answer(tx, draft.id, "full_name", name, scene.clock.micros)
        await registrations.submit(tx, draft, scene.clock.micros)

    await scene.app.database.write(work)
    return person


async def connects(scene: Scene, boss: Account | None = None, language: Language = "ru") -> Group:
    """Let somebody of the team have connected a group; nothing is written there yet."""
    if boss is None:
        boss = await scene.joined("Басшы")
    else:
        await scene.does(boss.start)
    group = scene.telegram.forum("Өтінімдер", [boss])
    group.chat.gone, group.chat.rights = "", frozenset(RIGHTS)
    found = PendingConnection(boss.id, scene.app.event.id, group.id, "Өтінімдер")
    await scene.app.database.write(lambda tx: groups.connect(tx, found, language, scene.clock.micros))
    return group


async def mirrors(scene: Scene, seconds: int = 10) -> None:
    """Let the planner look, and time pass: a group gets a message a second, and 18 a minute."""
    await scene.app.database.write(scene.app.planner.tick)
    for _ in range(seconds):
        scene.moves(1)
        await scene.at_rest()


def cards(group: Group) -> list[int]:
    """How many messages there are in each topic."""
    return [len(group.said_in(topic)) for topic in group.chat.topics]


@pytest.fixture
async def group(scene: Scene) -> AsyncIterator[Group]:
    """A group that is connected, and an application in it."""
    await applies(scene, "Айгүл")
    yield await connects(scene)
    assert [row for row in await scene.rows("state") if row[0] not in {DeliveryState.SENT, DeliveryState.QUEUED}] == []


@pytest.mark.parametrize("kind", ["drop", "truncated", "html502"])
async def test_a_topic_of_unknown_fate_is_made_once_more(scene: Scene, group: Group, kind: str) -> None:
    getattr(scene.telegram.faults, kind)(method="createForumTopic")
    await mirrors(scene)
    assert sorted(cards(group)) == [0, 1]
    assert len(set(group.chat.topics.values())) == 1


@pytest.mark.parametrize("kind", ["drop", "truncated", "html502"])
async def test_a_card_of_unknown_fate_costs_its_topic(scene: Scene, group: Group, kind: str) -> None:
    getattr(scene.telegram.faults, kind)(method="sendMessage", chat=group.id)
    await mirrors(scene)
    assert cards(group) == [1]


@pytest.mark.parametrize(("method", "left"), [("createForumTopic", [0, 1]), ("sendMessage", [1])])
async def test_a_crash_on_the_way_leaves_one_card(
    tmp_path: Path, telegram: Telegram, clock: OneClock, method: str, left: list[int]
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        await applies(scene, "Айгүл")
        group = await connects(scene)
        telegram.faults.hang(method=method, chat=group.id)
        await scene.app.database.write(scene.app.planner.tick)
        scene.app.courier.signal.notify()

        def has_arrived() -> bool:
            scene.moves(1)  # a group gets a message a second
            return any(call.method == method and call.chat_id == group.id for call in telegram.ledger)

        await scene.until(has_arrived)
        await scene.dies()
    telegram.faults.release()
    async with bot(tmp_path, telegram, clock) as scene:
        await mirrors(scene)
        assert sorted(cards(group)) == left


async def test_a_card_that_was_deleted_by_hand_comes_again(scene: Scene, group: Group) -> None:
    await mirrors(scene)
    (topic,) = group.chat.topics
    (card,) = group.said_in(topic)
    card.deleted = True
    changed = Sql("UPDATE registrations SET coming = 'asked'")
    await scene.app.database.write(lambda tx: tx.run(changed))
    await mirrors(scene)
    assert cards(group) == [1]


async def test_no_more_than_eighteen_calls_go_to_a_group_in_a_minute(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    telegram.limits.mode = "observed"
    async with bot(tmp_path, telegram, clock, bulk_per_second=25) as scene:
        for number in range(12):
            await applies(scene, f"Айгүл {number}")
        group = await connects(scene)
        await mirrors(scene, 90)
        assert cards(group) == [1] * 12
        assert [one for one in telegram.limits.violations if one.chat_id == group.id] == []


async def test_who_is_forgotten_while_the_topic_is_made_has_none(scene: Scene, group: Group) -> None:
    scene.telegram.faults.hang(method="createForumTopic")
    await scene.app.database.write(scene.app.planner.tick)
    scene.app.courier.signal.notify()
    await scene.until(lambda: group.chat.topics)
    await scene.app.database.write(lambda tx: tx.run(Sql("DELETE FROM registrations")))
    scene.telegram.faults.release()
    await mirrors(scene)
    assert group.chat.topics == {}
    assert await scene.rows("number", "topics") == []


async def test_the_window_of_a_group_goes_on_after_a_restart(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    telegram.limits.mode = "observed"
    async with bot(tmp_path, telegram, clock, bulk_per_second=25) as scene:
        for number in range(24):
            await applies(scene, f"Айгүл {number}")
        group = await connects(scene)
        await mirrors(scene, 20)
        began = sum(cards(group))
        assert began < 24
        await scene.dies()
    async with bot(tmp_path, telegram, clock, bulk_per_second=25) as scene:
        await mirrors(scene, 30)
        assert sum(cards(group)) == began
        await mirrors(scene, 150)
        assert sum(cards(group)) == 24
        assert [one for one in telegram.limits.violations if one.chat_id == group.id] == []
