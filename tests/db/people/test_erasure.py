"""Somebody asks to be forgotten: then no byte tells of them, and what belongs to others stays."""

import json
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import pytest

from db.applications import decisions, queue
from db.applications.queue import QueueFilter
from db.core.engine import Database, Tx
from db.core.opening import open_to_read
from db.delivery import albums, inbox, outbox
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Reference
from db.enquiries import enquiries
from db.people import consents, erasure, people, personal_data
from db.registration import claims, organisations, places, registrations
from db.registration.registrations import Delegate
from db.topics import groups, topics
from db.topics.groups import PendingConnection
from fair.delivery.policy import DeliveryClass, DeliveryState
from fair.enquiries.messages import Said
from tests.db.rows import AIGUL, BERIK, CAMILA, EVENT, NOW, Sql, claimed, count, new_delivery, record, scene
from tests.engines import on_sqlite

CANARY = "Qanarbek-7f3a"
GROUP = -1_001


@pytest.fixture(autouse=True)
async def _scene(tx: Tx) -> None:
    await scene(tx)


async def joins(tx: Tx, person: int, rank: Delegate, organisation: int) -> None:
    registration = await registrations.begin(tx, EVENT, person, "ngo", NOW)
    await registrations.join(tx, registration.id, organisation, rank, NOW)


async def full_life(tx: Tx, person: int) -> None:
    """Leave something of the canary everywhere a person can."""
    await groups.connect(tx, PendingConnection(BERIK, EVENT, GROUP, "Team"), "kk", NOW)
    await people.come_by(tx, person, EVENT, f"source-{CANARY}")
    await people.mute(tx, person, f"mute-{CANARY}", NOW)
    await consents.agree(tx, EVENT, person, "1", f"hash-{CANARY}", "kk", NOW)
    made = await organisations.create(tx, EVENT, CANARY, CANARY.lower(), None, {"note": CANARY}, person, NOW)
    registration = await registrations.begin(tx, EVENT, person, "ngo", NOW)
    await registrations.join(tx, registration.id, made.id, "first", NOW)
    await registrations.answer(tx, registration.id, "name", CANARY, NOW)
    await registrations.answer(tx, registration.id, "essay", CANARY * 2000, NOW)
    await registrations.submit(tx, registration, NOW)
    await topics.open_(tx, EVENT, 1, 7, f"№ 0001 {CANARY}")
    await decisions.decide(tx, [registration.id], "waitlisted", f"reason {CANARY}", BERIK, NOW)
    await decisions.publish(tx, [registration.id], NOW)
    await places.queue(tx, EVENT, [registration.id], NOW)
    await decisions.note(tx, registration.id, BERIK, f"note {CANARY}", NOW)
    await queue.save_filter(tx, person, EVENT, QueueFilter(text=CANARY))
    await claims.offer(tx, registration.id, f"token {CANARY}")
    await decisions.ask_to_change(tx, registration.id, ["name"], CANARY, NOW)
    bodies = [json.dumps({"text": CANARY + "x" * size}) for size in (0, 5_000, 50_000)]
    await inbox.add(tx, 42, enumerate(bodies), NOW)
    for incoming in await inbox.pending(tx, 10):
        await inbox.give_up(tx, incoming.position, "failed", NOW, person_id=person)
    await outbox.add(tx, [new_delivery(person, text=f"sent {CANARY}")], NOW)
    await outbox.record(
        tx, [record(each, DeliveryState.SENT) for each in await claimed(tx) if each.chat == person], NOW
    )
    await outbox.add(tx, [new_delivery(person, text=f"waits {CANARY}", dedupe_key=f"key-{CANARY}")], NOW)
    enquiry = await enquiries.write(tx, EVENT, person, f"called {CANARY}", NOW)
    said = Said("photo", f"to the team {CANARY}", (person, 5))
    (message,) = await enquiries.add(tx, enquiry, None, [said], NOW)
    await topics.say(tx, registration.id, message, NOW)
    answered = await enquiries.add(tx, enquiry, BERIK, [Said("text", f"from the team {CANARY}")], NOW)
    await enquiries.deliver(tx, answered, NOW)
    about = Reference("enquiry", EVENT, enquiry)
    told = NewDelivery(BERIK, DeliveryClass.REMINDER, about, NOW, dedupe_key=f"enquiry:{enquiry}:{NOW}:{BERIK}")
    await outbox.add(tx, [told], NOW)
    await albums.first_of(tx, person, f"album-{CANARY}", NOW)


def hits(path: Path, words: Iterable[str]) -> list[str]:
    """Files of the database in which one of the words can still be read."""
    found = []
    for file in sorted(path.parent.glob(f"{path.name}*")):
        content = file.read_bytes()
        found += [f"{file.name}: {word}" for word in words if word.lower().encode() in content.lower()]
    return found


@pytest.mark.sqlite("the bytes of its files")
async def test_no_byte_of_a_forgotten_person_is_left(database: Database, path: Path) -> None:
    await database.write(lambda tx: full_life(tx, AIGUL))
    assert hits(path, [CANARY]) != []
    counts = await database.write(lambda tx: erasure.forget(tx, AIGUL, EVENT, "asked", NOW))
    assert counts == {"registrations": 1, "answers": 2, "consents": 1, "updates": 3, "messages": 5}
    await on_sqlite(database).pragma("wal_checkpoint(TRUNCATE)")
    assert hits(path, [CANARY]) == []


async def test_one_anonymous_line_remains(database: Database) -> None:
    await database.write(lambda tx: full_life(tx, AIGUL))
    counts = await database.write(lambda tx: erasure.forget(tx, AIGUL, EVENT, "asked", NOW))

    async def work(tx: Tx) -> None:
        row = await tx.one(Sql("SELECT event_id, why, deleted_at, counts FROM deletions"))
        assert row is not None
        assert tuple(row) == (EVENT, "asked", NOW, json.dumps(counts))
        assert await people.find(tx, AIGUL) is None
        for table in (
            "registrations",
            "answers",
            "consents",
            "mutes",
            "organisations",
            "outbox",
            "albums",
            "decisions",
            "remarks",
            "sieves",
        ):
            assert (table, await count(tx, table)) == (table, 0)

    await database.read(work)


async def test_the_topic_waits_to_be_deleted_and_bears_no_name(database: Database) -> None:
    await database.write(lambda tx: full_life(tx, AIGUL))
    await database.write(lambda tx: erasure.forget(tx, AIGUL, EVENT, "asked", NOW))

    async def work(tx: Tx) -> None:
        topic = await topics.get(tx, EVENT, 1)
        assert topic is not None
        assert (topic.registration_id, topic.thread, topic.name) == (None, 7, "")
        await topics.queue(tx, NOW)
        (waiting,) = await tx.all(Sql("SELECT chat, draw, subject FROM outbox"))
        assert (waiting["chat"], waiting["draw"], waiting["subject"]) == (GROUP, "topic", 1)

    await database.write(work)


async def test_what_belongs_to_others_stays(tx: Tx) -> None:
    await people.mute(tx, BERIK, "news", NOW)
    await consents.agree(tx, EVENT, BERIK, "1", "h", "ru", NOW)
    await registrations.answer(tx, (await registrations.begin(tx, EVENT, BERIK, "guest", NOW)).id, "q", "x", NOW)
    await outbox.add(tx, [new_delivery(BERIK)], NOW)
    await inbox.add(tx, 42, [(1, "{}"), (2, "{}")], NOW)
    await inbox.give_up(tx, 1, "failed", NOW, person_id=BERIK)
    before = asdict(await personal_data.of_person(tx, BERIK))
    await full_life(tx, AIGUL)
    await erasure.forget(tx, AIGUL, EVENT, "asked", NOW)
    # Of an update that was given up nobody knows whom it speaks of.
    assert asdict(await personal_data.of_person(tx, BERIK)) == before | {"updates": 0}


async def test_an_update_that_still_waits_is_not_lost(tx: Tx) -> None:
    await inbox.add(tx, 42, [(1, "{}")], NOW)
    await erasure.forget(tx, AIGUL, EVENT, "asked", NOW)
    assert await inbox.backlog(tx) == 1


@pytest.mark.parametrize("outcome", [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN])
async def test_a_message_on_its_way_leaves_no_row_when_it_ends(tx: Tx, outcome: DeliveryState) -> None:
    await outbox.add(tx, [new_delivery(AIGUL, text=CANARY)], NOW)
    (on_way,) = await claimed(tx)
    await erasure.forget(tx, AIGUL, EVENT, "asked", NOW)
    assert await count(tx, "outbox") == 1
    await outbox.record(tx, [record(on_way, outcome)], NOW)
    assert await count(tx, "outbox") == 0


async def test_an_organisation_goes_on_with_the_next_delegate(tx: Tx) -> None:
    made = await organisations.create(tx, EVENT, "A", "a", None, {}, AIGUL, NOW)
    await joins(tx, AIGUL, "first", made.id)
    await joins(tx, BERIK, "asked", made.id)
    await joins(tx, CAMILA, "confirmed", made.id)
    await erasure.forget(tx, AIGUL, EVENT, "asked", NOW)
    left = await organisations.get(tx, made.id)
    assert left is not None
    assert left.first_delegate_id == CAMILA
    ranks = [(each.person_id, each.delegate) for each in await organisations.delegates(tx, made.id)]
    assert ranks == [(BERIK, "asked"), (CAMILA, "first")]


async def test_an_organisation_keeps_its_first_delegate_when_another_one_leaves(tx: Tx) -> None:
    made = await organisations.create(tx, EVENT, "A", "a", None, {}, AIGUL, NOW)
    await joins(tx, AIGUL, "first", made.id)
    await joins(tx, BERIK, "confirmed", made.id)
    await erasure.forget(tx, BERIK, EVENT, "asked", NOW)
    left = await organisations.get(tx, made.id)
    assert left is not None
    assert left.first_delegate_id == AIGUL


async def test_a_person_may_see_all_that_is_stored_about_them(tx: Tx) -> None:
    await full_life(tx, AIGUL)
    await outbox.add(tx, [new_delivery(AIGUL, DeliveryClass.ANNOUNCEMENT)], NOW)
    held = await personal_data.of_person(tx, AIGUL)
    (registration,) = held.registrations
    assert (held.person.id, held.met_at, held.unreachable_at, held.unreachable_why) == (AIGUL, NOW, None, None)
    assert (held.updates, held.messages, dict(held.mutes)) == (3, 6, {f"mute-{CANARY}": NOW})
    said = [(one.by_team, one.kind, one.text) for one in held.enquiries]
    assert said == [(False, "photo", f"to the team {CANARY}"), (True, "text", f"from the team {CANARY}")]
    assert [consent.hash for consent in held.consents] == [f"hash-{CANARY}"]
    assert (registration.organisation, registration.first_source) == (CANARY, f"source-{CANARY}")
    assert dict(registration.answers) == {"note": CANARY, "name": CANARY, "essay": CANARY * 2000}
    assert [decision.reason for decision in registration.decisions] == [f"reason {CANARY}"]
    assert [remark.remark for remark in registration.remarks] == [f"note {CANARY}"]
    assert (registration.waiting, registration.offer_ends_at) == (True, None)


async def test_the_card_is_held_by_who_keeps_it(tx: Tx) -> None:
    made = await organisations.create(tx, EVENT, "A", "a", None, {"note": "x"}, AIGUL, NOW)
    await joins(tx, AIGUL, "first", made.id)
    await joins(tx, BERIK, "confirmed", made.id)
    cards = [(await personal_data.of_person(tx, person)).registrations[0].answers for person in (AIGUL, BERIK)]
    assert cards == [{"note": "x"}, {}]


@pytest.mark.sqlite("the bytes of its files")
async def test_a_reader_keeps_nobody_waiting_and_the_traces_go_with_the_next_write(
    database: Database, path: Path
) -> None:
    await database.write(lambda tx: full_life(tx, AIGUL))
    reader = await open_to_read(path)

    async def meanwhile(tx: Tx) -> None:
        await count(tx, "people")
        began = time.monotonic()
        await database.write(lambda tx: erasure.forget(tx, AIGUL, EVENT, "asked", NOW))
        assert time.monotonic() - began < 4

    await reader.read(meanwhile)
    await reader.close()
    await database.write(lambda tx: people.mute(tx, BERIK, "news", NOW))
    assert hits(path, [CANARY]) == []
