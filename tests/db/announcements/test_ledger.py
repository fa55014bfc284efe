"""Whatever happens, everybody an announcement was for stands in its ledger once; and an audience means one thing."""

import json
import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from db.agenda import bookmarks
from db.announcements import announcements, ledger, parts
from db.announcements import audience as audience_of
from db.announcements.announcements import Announcement
from db.core.engine import Tx
from db.delivery import outbox
from db.door import checkins
from db.people import erasure, people
from db.registration import organisations, registrations
from fair.announcements.announcement import AnnouncementPhase, Content, Shape
from fair.announcements.audience import PRESENCE, STATUSES, UNREGISTERED, Audience, Facts
from fair.delivery.policy import DeliveryState
from fair.words import LANGUAGES
from tests.db.rows import EVENT, NOW, Sql, drawn, record, scene

SEEDS = range(8)
PEOPLE = range(1_000, 1_030)
ENDINGS = (DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.FAILED, DeliveryState.QUEUED, DeliveryState.QUEUED)


async def begun(tx: Tx) -> Announcement:
    await scene(tx)
    for person in PEOPLE:
        await people.register(tx, person, "kk", EVENT, NOW)
    await people.mark_unreachable(tx, PEOPLE[0], "blocked", NOW)
    await people.mute(tx, PEOPLE[1], "announcements", NOW)
    draft = await announcements.create(tx, EVENT, 1, NOW)
    await announcements.save_version(tx, draft.id, "kk", Content(Shape.TEXT, "x"))
    wide = replace(draft, audience=Audience(frozenset({UNREGISTERED})), fallback="kk")
    return await ledger.begin(tx, wide, NOW)


@pytest.mark.parametrize("part", [1, 2, 1_000])
@pytest.mark.parametrize("seed", SEEDS)
async def test_everybody_stands_in_the_ledger_once_at_every_moment(  # noqa: C901 - each act in a line or two
    tx: Tx, seed: int, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "PART", part)
    chance, made = random.Random(seed), await begun(tx)
    sent: Counter[int] = Counter()
    forgotten = 0
    for _ in range(60):
        act = chance.choice(("go", "go", "go", "pause", "resume", "again", "lose", "forget", "cancel", "part"))
        if act == "part":
            await parts.go_on(tx, NOW)
        elif act == "go":
            for delivery in await outbox.claim(tx, drawn(await outbox.due(tx, NOW, 6)), NOW):
                state = chance.choice(ENDINGS)
                sent[delivery.chat] += state is DeliveryState.SENT
                await outbox.record(tx, [record(delivery, state, message_id=1)], NOW)
        elif act == "pause" and made.phase is AnnouncementPhase.RUNNING:
            made = await ledger.pause(tx, made)
        elif act == "resume" and made.phase is AnnouncementPhase.PAUSED:
            made = await ledger.resume(tx, made)
        elif act == "again" and made.phase is AnnouncementPhase.RUNNING:
            made = await ledger.again(tx, made, DeliveryState.FAILED, NOW)
        elif act == "lose":
            person = chance.choice(PEOPLE)
            await outbox.withdraw(tx, person, "unreachable: blocked", NOW)
            await people.mark_unreachable(tx, person, "blocked", NOW)
        elif act == "forget" and chance.random() < 0.2:
            person = chance.choice(PEOPLE)
            forgotten += len(await tx.all(Sql("SELECT 1 FROM outbox WHERE act = 'send' AND chat = :p"), p=person))
            await erasure.forget(tx, person, EVENT, "asked", NOW)
        elif act == "cancel" and chance.random() < 0.2 and made.phase is not AnnouncementPhase.CANCELLED:
            made = await ledger.cancel(tx, made, NOW)
        made = await announcements.get(tx, EVENT, made.id) or made
        found = (await ledger.progress(tx, made)).ledger
        told = found.sent + found.failed + found.unknown + found.withdrawn + found.waiting
        assert (told + found.forgotten, found.forgotten) == (found.size, forgotten)
    await nobody_is_missed(tx, made)
    assert max(sent.values(), default=0) <= 1


async def nobody_is_missed(tx: Tx, made: Announcement) -> None:
    """Whoever is still there has a copy in the end, unless it was cancelled on the way."""
    while not await parts.go_on(tx, NOW):
        pass
    told = {row["chat"] for row in await tx.all(Sql("SELECT chat FROM outbox WHERE act = 'send'"))}
    there = {row["id"] for row in await tx.all(Sql("SELECT id FROM people"))} & set(PEOPLE)
    assert there <= told or made.phase is AnnouncementPhase.CANCELLED


def test_an_audience_that_was_stored_before_a_condition_was_known_does_not_ask_for_it() -> None:
    stored = Audience(roles=frozenset({"ngo"})).as_json()
    del stored["present"]
    assert Audience.from_json(stored) == Audience(roles=frozenset({"ngo"}))


@pytest.mark.parametrize("seed", SEEDS)
async def test_an_audience_means_the_same_to_sql_and_to_python(tx: Tx, seed: int) -> None:
    chance = random.Random(seed)
    await scene(tx)
    facts = {person: await somebody(tx, chance, person) for person in PEOPLE}
    for _ in range(40):
        audience = any_audience(chance)
        found = {one.id for one in await audience_of.find(tx, EVENT, audience, "name") if one.id in facts}
        assert found == {person for person, known in facts.items() if audience.includes(known)}, audience
        assert Audience.from_json(json.loads(json.dumps(audience.as_json()))) == audience


async def somebody(tx: Tx, chance: random.Random, person: int) -> Facts:
    """Store a person of any kind, and tell what they are."""
    language = chance.choice(LANGUAGES)
    await people.register(tx, person, language, EVENT, NOW)
    marked = frozenset(one for one in ("sea", "talk") if chance.random() < 0.5)
    for session in marked:
        await tx.run(
            Sql("INSERT INTO sessions VALUES (:e, :id, 1, 2, NULL, 0, 0, 1) ON CONFLICT DO NOTHING"),
            e=EVENT,
            id=session,
        )
        await bookmarks.add(tx, person, EVENT, session, 1, NOW)
    if chance.random() < 0.2:
        return Facts(UNREGISTERED, language, sessions=marked)
    made = await registrations.begin(tx, EVENT, person, chance.choice(("ngo", "guest")), NOW)
    if chance.random() < 0.7:
        await registrations.submit(tx, made, NOW)
    answers = {
        "place": chance.choice(("aktau", "beineu", None)),
        "sphere": chance.sample(["a", "b", "c"], chance.randint(0, 2)),
        "photo_ok": chance.choice((True, False)),
        "people": chance.randint(0, 1),
    }
    for question, value in answers.items():
        await registrations.answer(tx, made.id, question, value, NOW)
    card = {"form": chance.choice(("fund", "yes")), "spheres": ["x", "y"]} if chance.random() < 0.5 else {}
    organisation = None
    if card:
        founded = await organisations.create(tx, EVENT, f"O{person}", f"o{person}", None, card, person, NOW)
        await registrations.join(tx, made.id, founded.id, "first", NOW)
        organisation = founded.id
    present = await at_the_doors(tx, chance, made.id)
    stored = await registrations.get(tx, made.id)
    assert stored is not None
    return Facts(stored.status, language, stored.role, organisation, marked, present, {**answers, **card})


async def at_the_doors(tx: Tx, chance: random.Random, registration_id: int) -> bool:
    """Let somebody in somewhere, perhaps back out, and tell whether they are in at the fair itself."""
    inside = False
    for session, day in ((checkins.FAIR, 14), (checkins.FAIR, 15), ("sea", 14)):
        if chance.random() < 0.6:
            continue
        gate = checkins.DoorPlace(EVENT, session, date(2027, 11, day))
        entered = await checkins.enter(tx, gate, registration_id, "scan", None, NOW)
        assert entered is not None
        undone = chance.random() < 0.4
        if undone:
            await checkins.undo(tx, entered, NOW)
        inside = inside or (session == checkins.FAIR and not undone)
    assert await checkins.came(tx, registration_id) == inside
    return inside


def any_audience(chance: random.Random) -> Audience:
    def some(*values: str) -> frozenset[str]:
        return frozenset(chance.sample(values, chance.randint(0, min(2, len(values)))))

    answers = {
        "place": some("aktau", "beineu"),
        "sphere": some("a", "c"),
        "photo_ok": some("yes", "no"),
        "people": some("yes"),
        "form": some("fund", "yes"),
        "spheres": some("x", "z"),
    }
    return Audience(
        statuses=frozenset(chance.sample(STATUSES, chance.randint(0, 4))),
        roles=some("ngo", "guest", "nobody"),
        languages=some(*LANGUAGES),
        organisations=frozenset(chance.sample(range(1, 10), 5)) if chance.random() < 0.2 else frozenset(),
        sessions=some("sea", "talk") if chance.random() < 0.5 else frozenset(),
        present=some(*PRESENCE) if chance.random() < 0.5 else frozenset(),
        answers={key: chosen for key, chosen in answers.items() if chosen and chance.random() < 0.3},
    )
