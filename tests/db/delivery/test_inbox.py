"""Updates as they are stored."""

from db.core import key_values
from db.core.engine import Tx
from db.delivery import albums, inbox
from db.delivery.inbox import Incoming
from tests.db.rows import AIGUL, NOW, Sql, count

BOT = 42


async def rows(tx: Tx) -> list[tuple[object, ...]]:
    columns = "update_id, state, body, person_id, incident, finished_at"
    return [tuple(row) for row in await tx.all(Sql(f"SELECT {columns} FROM inbox ORDER BY position"))]


async def test_updates_wait_in_the_order_in_which_they_came_also_where_ids_start_anew(tx: Tx) -> None:
    await inbox.add(tx, BOT, [(900, "a"), (901, "b")], NOW)
    await inbox.add(tx, BOT, [(5, "c")], NOW)
    assert await inbox.pending(tx, 10) == [
        Incoming(1, 900, "a", 0),
        Incoming(2, 901, "b", 0),
        Incoming(3, 5, "c", 0),
    ]
    assert [each.update_id for each in await inbox.pending(tx, 2)] == [900, 901]
    assert await inbox.backlog(tx) == 3


async def test_an_update_is_stored_once_however_often_it_comes(tx: Tx) -> None:
    for _ in range(10):
        await inbox.add(tx, BOT, [(1, "a"), (2, "b")], NOW)
    await inbox.done(tx, [(1, "done")], NOW)
    await inbox.add(tx, BOT, [(1, "again")], NOW)
    assert [each.update_id for each in await inbox.pending(tx, 10)] == [2]


async def test_another_bot_has_ids_of_its_own(tx: Tx) -> None:
    await inbox.add(tx, BOT, [(1, "a")], NOW)
    await inbox.add(tx, BOT + 1, [(1, "a")], NOW)
    assert await inbox.backlog(tx) == 2


async def test_what_people_said_is_kept_until_their_update_is_done_and_of_what_was_given_up(tx: Tx) -> None:
    await inbox.add(tx, BOT, [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")], NOW)
    await inbox.count_attempt(tx, 2)
    assert (await inbox.pending(tx, 10))[1].attempts == 1
    await inbox.done(tx, [(1, "done"), (4, "dropped")], NOW + 1)
    await inbox.give_up(tx, 2, "failed", NOW + 2, incident="c0ffee", person_id=AIGUL, body="less")
    await inbox.give_up(tx, 3, "quarantined", NOW + 2)
    assert await rows(tx) == [
        (1, "done", None, None, None, NOW + 1),
        (2, "failed", "less", AIGUL, "c0ffee", NOW + 2),
        (3, "quarantined", "c", None, None, NOW + 2),
        (4, "dropped", None, None, None, NOW + 1),
        (5, "pending", "e", None, None, None),
    ]


async def test_first_the_bodies_go_and_then_the_rows(tx: Tx) -> None:
    await inbox.add(tx, BOT, [(1, "old"), (2, "new"), (3, "waits")], NOW)
    await inbox.give_up(tx, 1, "failed", NOW, person_id=AIGUL)
    await inbox.give_up(tx, 2, "failed", NOW + 10, person_id=AIGUL)
    await inbox.purge(tx, bodies_before=NOW + 1, rows_before=NOW)
    assert await rows(tx) == [
        (1, "failed", None, None, None, NOW),
        (2, "failed", "new", AIGUL, None, NOW + 10),
        (3, "pending", "waits", None, None, None),
    ]
    await inbox.purge(tx, bodies_before=NOW + 20, rows_before=NOW + 20)
    assert [row[0] for row in await rows(tx)] == [3]


async def test_an_album_is_new_once_in_its_chat(tx: Tx) -> None:
    assert [await albums.first_of(tx, AIGUL, "g", NOW) for _ in range(3)] == [True, False, False]
    assert await albums.first_of(tx, AIGUL + 1, "g", NOW)
    await albums.purge(tx, NOW)
    assert await count(tx, "albums") == 2
    await albums.purge(tx, NOW + 1)
    assert await count(tx, "albums") == 0


async def test_a_mark_is_the_last_value_put(tx: Tx) -> None:
    assert await key_values.get(tx, "colour") is None
    await key_values.put(tx, "colour", "green")
    await key_values.put(tx, "colour", "red")
    assert await key_values.get(tx, "colour") == "red"
