"""Deliveries as they are stored: order, claims, outcomes, pauses."""

import re

import pytest

from db.core.engine import Tx
from db.core.migrate import known_migrations
from db.core.time import SECOND
from db.delivery import outbox
from db.delivery.payloads import Call, Kind
from fair.delivery.policy import TRANSITIONS, DeliveryClass, DeliveryState
from tests.db.rows import AIGUL, BERIK, NOW, Sql, claimed, count, new_delivery, record
from tests.engines import BROKEN


async def states(tx: Tx) -> list[str]:
    return [row["state"] for row in await tx.all(Sql("SELECT state FROM outbox ORDER BY id"))]


async def said(tx: Tx, now: int = NOW, limit: int = 100) -> list[str]:
    found = [each.payload for each in await outbox.due(tx, now, limit)]
    return [payload.params["text"] for payload in found if isinstance(payload, Call)]


async def test_a_parcel_comes_back_as_the_delivery_it_is(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(delivery_class=DeliveryClass.REMINDER, text="Сессия", expires_at=NOW + 5)], NOW)
    (due,) = await outbox.due(tx, NOW, 10)
    assert due == outbox.Delivery(
        id=1,
        chat=AIGUL,
        delivery_class=DeliveryClass.REMINDER,
        payload=Call("sendMessage", {"text": "Сессия"}),
        due_at=NOW,
        expires_at=NOW + 5,
        attempts=0,
        unknowns=0,
    )


async def test_what_is_queued_twice_under_one_key_is_queued_once(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(dedupe_key="k", text="first"), new_delivery(dedupe_key="k", text="second")], NOW)
    await outbox.add(tx, [new_delivery(dedupe_key="k"), new_delivery(chat=BERIK), new_delivery(chat=BERIK)], NOW)
    assert await said(tx) == ["first", "hello"]
    assert await count(tx, "outbox") == 3


async def test_the_urgent_goes_first_whenever_it_was_queued(tx: Tx) -> None:
    classes = (DeliveryClass.ANNOUNCEMENT, DeliveryClass.REMINDER, DeliveryClass.ALERT, DeliveryClass.LIVE)
    await outbox.add(tx, [new_delivery(delivery_class=each, text=each) for each in classes], NOW)
    assert await said(tx) == ["live", "alert", "reminder", "announcement"]


async def test_a_chat_hears_one_thing_after_the_other(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(text="one"), new_delivery(text="two"), new_delivery(BERIK, text="other")], NOW)
    assert await said(tx) == ["one", "other"]
    one, other = await claimed(tx)
    assert await said(tx) == []
    await outbox.record(
        tx, [record(one, DeliveryState.QUEUED, due_at=NOW + SECOND), record(other, DeliveryState.SENT)], NOW
    )
    assert await said(tx) == []
    assert await said(tx, NOW + SECOND) == ["one"]
    await outbox.record(tx, [record(one, DeliveryState.FAILED, error="permanent")], NOW)
    assert await said(tx) == ["two"]


async def test_what_is_due_later_waits(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(text="later", due_at=NOW + 1)], NOW)
    assert (await said(tx), await said(tx, NOW + 1)) == ([], ["later"])
    assert await outbox.next_due(tx, NOW) == NOW + 1


async def test_nothing_is_due_next_where_nothing_is_queued(tx: Tx) -> None:
    assert await outbox.next_due(tx, NOW) is None


async def test_each_class_has_a_limit_of_its_own(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(chat, text=f"live {chat}") for chat in (1, 2, 3)], NOW)
    await outbox.add(tx, [new_delivery(chat, DeliveryClass.ANNOUNCEMENT, f"all {chat}") for chat in (1, 2, 3)], NOW)
    assert await said(tx, limit=2) == ["live 1", "live 2", "all 1", "all 2"]


async def test_a_claim_counts_the_attempt_before_the_call(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery()], NOW)
    assert [each.attempts for each in await outbox.due(tx, NOW, 10)] == [0]
    assert [each.attempts for each in await claimed(tx)] == [1]
    assert [each.attempts for each in await outbox.stalled(tx)] == [1]
    assert await outbox.unfinished(tx) == 1


async def test_an_outcome_is_kept_with_its_message(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery()], NOW)
    (one,) = await claimed(tx)
    await outbox.record(tx, [record(one, DeliveryState.SENT, message_id=77)], NOW + 5)
    row = await tx.one(Sql("SELECT state, message_id, finished_at, error FROM outbox"))
    assert row is not None
    assert tuple(row) == ("sent", 77, NOW + 5, None)
    assert await outbox.unfinished(tx) == 0


async def test_the_next_attempt_may_say_it_otherwise(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(text="<b>")], NOW)
    (one,) = await claimed(tx)
    payload = Call("sendMessage", {"text": "plain"})
    await outbox.record(tx, [record(one, DeliveryState.QUEUED, payload=payload)], NOW)
    assert await said(tx) == ["plain"]


async def test_what_is_to_be_forgotten_leaves_no_row_once_it_is_finished(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(forget=True)], NOW)
    (one,) = await claimed(tx)
    await outbox.record(tx, [record(one, DeliveryState.QUEUED)], NOW)
    assert await count(tx, "outbox") == 1
    (one,) = await claimed(tx)
    await outbox.record(tx, [record(one, DeliveryState.SENT)], NOW)
    assert await count(tx, "outbox") == 0


async def test_what_waits_for_a_chat_can_be_taken_back(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(text="on its way"), new_delivery(text="waits"), new_delivery(BERIK)], NOW)
    await outbox.claim(tx, (await outbox.due(tx, NOW, 10))[:1], NOW)
    await outbox.withdraw(tx, AIGUL, "unreachable: blocked", NOW)
    assert await states(tx) == ["sending", "withdrawn", "queued"]


async def test_what_waits_for_a_group_follows_it(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(-5), new_delivery(BERIK)], NOW)
    await outbox.migrate_chat(tx, -5, -1005)
    assert [each.chat for each in await outbox.due(tx, NOW, 10)] == [-1005, BERIK]


async def test_old_deliveries_are_dropped_and_waiting_ones_kept(tx: Tx) -> None:
    await outbox.add(tx, [new_delivery(1), new_delivery(2), new_delivery(3)], NOW)
    one, two, _ = await outbox.due(tx, NOW, 10)
    await outbox.record(tx, [record(one, DeliveryState.SENT)], NOW)
    await outbox.record(tx, [record(two, DeliveryState.SENT)], NOW + 1)
    await outbox.purge(tx, NOW + 1)
    assert await states(tx) == ["sent", "queued"]


async def test_pauses_are_kept_until_their_end_and_never_shortened(tx: Tx) -> None:
    await outbox.pause(tx, AIGUL, NOW + 10, NOW)
    await outbox.pause(tx, AIGUL, NOW + 5, NOW)
    await outbox.pause(tx, 0, NOW + 2, NOW)
    assert await outbox.pauses(tx, NOW) == {AIGUL: NOW + 10, 0: NOW + 2}
    assert await outbox.pauses(tx, NOW + 2) == {AIGUL: NOW + 10}
    assert await outbox.pauses(tx, NOW + 10) == {}


async def test_a_pause_lasts_no_longer_than_it_was_to_although_the_clock_was_ahead(tx: Tx) -> None:
    await outbox.pause(tx, AIGUL, NOW + 35, NOW)
    await outbox.pause(tx, AIGUL, NOW + 20, NOW + 1)  # shorter: it changes nothing
    for earlier in (NOW - 3_600, NOW - 7_200):  # set back twice
        await outbox.follow_clock(tx, earlier)
        assert await outbox.pauses(tx, earlier) == {AIGUL: earlier + 35}
    await outbox.follow_clock(tx, NOW - 7_190)
    assert await outbox.pauses(tx, NOW - 7_190) == {AIGUL: NOW - 7_200 + 35}


async def test_what_telegram_let_wait_for_long_waits_no_longer_although_the_clock_was_ahead(tx: Tx) -> None:
    day = 24 * 3_600 * 1_000_000
    await outbox.add(tx, [new_delivery(text="patient")], NOW)
    (delivery,) = await claimed(tx)
    await outbox.record(tx, [record(delivery, DeliveryState.QUEUED, due_at=NOW + day)], NOW)
    await outbox.follow_clock(tx, NOW - day)
    assert (await said(tx, NOW - 1), await said(tx, NOW)) == ([], ["patient"])


def listed(column: str) -> set[str]:
    """The words that a CHECK of the table `outbox` allows in a column."""
    script = "".join(migration.script for migration in known_migrations())
    table = script[script.rindex("CREATE TABLE new_outbox") :]
    words = re.search(rf"CHECK \({column} IN\s*\(([^)]*)\)", table)
    assert words is not None
    return set(re.findall(r"'(\w+)'", words[1]))


def test_the_schema_knows_the_states_and_classes_of_the_rules() -> None:
    assert listed("state") == {state.value for state in DeliveryState} == {state.value for state in TRANSITIONS}
    assert listed("class") == {each.value for each in DeliveryClass}
    assert listed("kind") == {each.value for each in Kind}


@pytest.mark.parametrize("state", DeliveryState)
@pytest.mark.parametrize("finished", [None, NOW])
async def test_a_row_is_finished_exactly_where_its_delivery_goes_no_further_by_itself(
    tx: Tx, state: DeliveryState, finished: int | None
) -> None:
    waits = DeliveryState.SENDING in TRANSITIONS[state] or state is DeliveryState.SENDING
    insert = Sql(
        "INSERT INTO outbox (chat, class, priority, kind, payload, due_at, state, created_at, finished_at)"
        " VALUES (1, 'live', 0, 'call', '{}', 0, :state, 0, :finished)"
    )
    if waits == (finished is None):
        await tx.run(insert, state=state, finished=finished)
    else:
        with pytest.raises(BROKEN):
            await tx.run(insert, state=state, finished=finished)
