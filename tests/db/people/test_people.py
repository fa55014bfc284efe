"""People, what they agreed to, and what they do not want to hear."""

from dataclasses import replace

import pytest

from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.event import events
from db.event.events import StoredEvent
from db.people import consents, identity, people
from db.people.consents import ConsentRecord
from db.people.identity import Identity
from db.people.people import Person
from db.registration import registrations
from tests.db.rows import AIGUL, BERIK, EVENT, NOW, Sql, scene

KNOWN = Person(
    id=AIGUL,
    language="kk",
    language_chosen=False,
    event_id=EVENT,
    first_source=None,
    last_source=None,
    unreachable=False,
)


@pytest.fixture(autouse=True)
async def _scene(tx: Tx) -> None:
    await scene(tx)


async def test_a_person_met_again_is_the_one_we_know(tx: Tx) -> None:
    assert await people.find(tx, AIGUL) == KNOWN
    assert await people.register(tx, AIGUL, "en", None, NOW + 1) == KNOWN
    assert await people.find(tx, 999) is None


async def test_who_came_by_no_link_gets_the_event_of_the_first_one(tx: Tx) -> None:
    await people.register(tx, 7, "ru", None, NOW)
    assert (await people.register(tx, 7, "ru", EVENT, NOW)).event_id == EVENT


async def test_a_chosen_language_is_kept(tx: Tx) -> None:
    await people.choose_language(tx, AIGUL, "ru")
    assert await people.find(tx, AIGUL) == replace(KNOWN, language="ru", language_chosen=True)


async def test_the_first_source_stays_and_the_last_one_changes(tx: Tx) -> None:
    for source in ("poster", "radio", None):
        await people.come_by(tx, AIGUL, EVENT, source)
    assert await people.find(tx, AIGUL) == replace(KNOWN, first_source="poster", last_source="radio")


async def test_a_person_is_lost_at_one_date_and_comes_back(tx: Tx) -> None:
    await people.mark_unreachable(tx, AIGUL, "blocked", NOW + 1)
    await people.mark_unreachable(tx, AIGUL, "deactivated", NOW + 2)
    row = await tx.one(Sql("SELECT unreachable_at, unreachable_why FROM people WHERE id = :id"), id=AIGUL)
    assert row is not None
    assert tuple(row) == (NOW + 1, "blocked")
    assert await people.find(tx, AIGUL) == replace(KNOWN, unreachable=True)
    await people.mark_reachable(tx, AIGUL)
    assert await people.find(tx, AIGUL) == KNOWN


async def test_categories_are_switched_off_and_on(tx: Tx) -> None:
    await people.mute(tx, AIGUL, "news", NOW)
    await people.mute(tx, AIGUL, "news", NOW + 1)
    await people.mute(tx, AIGUL, "reminders", NOW)
    assert await people.mutes(tx, AIGUL) == {"news", "reminders"}
    await people.unmute(tx, AIGUL, "news")
    assert await people.mutes(tx, AIGUL) == {"reminders"}
    assert await people.mutes(tx, BERIK) == frozenset()


async def test_agreeing_twice_to_one_text_is_one_consent(tx: Tx) -> None:
    await consents.agree(tx, EVENT, AIGUL, "1", "aaa", "kk", NOW + 1)
    await consents.agree(tx, EVENT, AIGUL, "1", "aaa", "kk", NOW + 2)
    await consents.agree(tx, EVENT, AIGUL, "1", "bbb", "ru", NOW)
    assert await consents.of_person(tx, AIGUL) == [
        ConsentRecord(EVENT, "1", "bbb", "ru", NOW),
        ConsentRecord(EVENT, "1", "aaa", "kk", NOW + 1),
    ]


async def test_an_event_is_its_files_and_the_last_loaded_comes_first(tx: Tx) -> None:
    await events.save(tx, "other", {"a.toml": "ә = 1"}, "d1", NOW + 1)
    await events.save(tx, EVENT, {"event.toml": "id = 2"}, "d2", NOW + 2)
    assert await events.everything(tx) == [
        StoredEvent(EVENT, {"event.toml": "id = 2"}, "d2", NOW + 2, None),
        StoredEvent("other", {"a.toml": "ә = 1"}, "d1", NOW + 1, None),
    ]


async def test_one_question_tells_who_is_asking_and_where_they_stand(tx: Tx) -> None:
    assert await identity.load(tx, 999, EVENT) is None
    assert await identity.load(tx, AIGUL, EVENT) == Identity(KNOWN, None, None, {})
    begun = await registrations.begin(tx, EVENT, AIGUL, "ngo", NOW)
    assert await identity.load(tx, AIGUL, "other") == Identity(KNOWN, begun, None, {})


async def test_the_answers_come_along_while_a_question_is_open(tx: Tx) -> None:
    begun = await registrations.begin(tx, EVENT, AIGUL, "ngo", NOW)
    await registrations.answer(tx, begun.id, "full_name", "Серікова Айгүл", NOW)
    await registrations.answer(tx, begun.id, "sphere", ["ecology"], NOW)
    await registrations.move(tx, begun.id, "phone", NOW)
    found = await identity.load(tx, AIGUL, EVENT)
    assert found is not None
    assert found.answers == {"full_name": "Серікова Айгүл", "sphere": ["ecology"]}


async def test_who_came_for_no_event_stands_in_the_default_one(tx: Tx) -> None:
    await people.register(tx, 7, "ru", None, NOW)
    begun = await registrations.begin(tx, EVENT, 7, "guest", NOW)
    found = await identity.load(tx, 7, EVENT)
    assert found is not None
    assert found.registration == begun
    elsewhere = await identity.load(tx, 7, "other")
    assert elsewhere is not None
    assert elsewhere.registration is None


def test_moments_come_back_to_the_microsecond() -> None:
    assert to_micros(to_moment(NOW + 1)) == NOW + 1
    assert to_moment(0).isoformat() == "1970-01-01T00:00:00+00:00"
