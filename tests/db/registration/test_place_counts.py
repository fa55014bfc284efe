"""Whatever becomes of applications, by whichever statement: the places that are counted are those that are held."""

import random

import pytest

from db.core.engine import Tx
from db.people import erasure
from db.registration import place_counts, places
from fair.places import ALL, of_option, of_organisation, of_role
from tests.db.rows import EVENT, Sql, scene

QUESTIONS = ("takes_part", "stand")
VALUES = ('"project"', '"listener"', '["project", "talk"]')
STATUSES = ("draft", "submitted", "approved", "offered", "waitlisted", "rejected", "withdrawn")
PEOPLE = range(1, 13)
INSERTED = (
    "INSERT INTO registrations (id, event_id, person_id, role, status, verdict, organisation_id, delegate,"
    " number, submitted_at, created_at, changed_at)"
    " VALUES (:id, :event, :id, :role, :status, :verdict, :organisation, :delegate, :id, 1, 1, 1)"
    " ON CONFLICT (id) DO UPDATE SET role = excluded.role, status = excluded.status, verdict = excluded.verdict,"
    " organisation_id = excluded.organisation_id, delegate = excluded.delegate"
)
ANSWERED = (
    "INSERT INTO answers (registration_id, question_id, value, answered_at) SELECT r.id, :question, :value, 1"
    " FROM registrations r WHERE r.id = :id"
    " ON CONFLICT (registration_id, question_id) DO UPDATE SET value = excluded.value"
)


class Chance:
    """Changes applications as nobody would."""

    def __init__(self, tx: Tx, seed: int) -> None:
        self.tx, self.random = tx, random.Random(seed)

    async def begin(self) -> None:
        await scene(self.tx)
        for one in (1, 2):
            await self.tx.run(
                Sql(
                    "INSERT INTO organisations (id, event_id, name, folded_name, card, created_at)"
                    f" VALUES ({one}, '{EVENT}', '{one}', '{one}', '{{}}', 1)"
                )
            )
        for one in PEOPLE:
            await self.come(one)

    async def come(self, person: int) -> None:
        sql = "INSERT INTO people (id, language, event_id, met_at) VALUES (:id, 'kk', :event, 1) ON CONFLICT DO NOTHING"
        await self.tx.run(Sql(sql), id=person, event=EVENT)

    async def hold(self, person: int, organisation: int, part: str) -> None:
        await self.come(person)
        await self.store(person, "ngo", "approved", None, organisation)
        await self.tx.run(Sql(ANSWERED), id=person, question="takes_part", value=part)

    async def store(self, person: int, role: str, status: str, verdict: str | None, organisation: int | None) -> None:
        await self.tx.run(
            Sql(INSERTED),
            id=person,
            event=EVENT,
            role=role,
            status=status,
            verdict=verdict,
            organisation=organisation,
            delegate=organisation and "confirmed",
        )

    async def do_something(self) -> None:
        person, choice = self.random.choice(PEOPLE), self.random.choice
        deed = self.random.randrange(10)
        if deed < 4:
            verdict = choice((None, None, "approved", "rejected", "waitlisted"))
            role, organisation = choice(("ngo", "guest")), choice((None, None, 1, 2))
            await self.store(person, role, choice(STATUSES), verdict, organisation)
        elif deed < 7:
            question = choice((*QUESTIONS, "phone"))
            await self.tx.run(Sql(ANSWERED), id=person, question=question, value=choice(VALUES))
        elif deed == 7:
            await self.tx.run(
                Sql("DELETE FROM answers WHERE registration_id = :id AND question_id = :question"),
                id=person,
                question=choice(QUESTIONS),
            )
        elif deed == 8:
            wanted = tuple(one for one in QUESTIONS if self.random.random() < 0.6)
            for _ in range(self.random.randrange(9)):
                await place_counts.follow(self.tx, EVENT, wanted)
        elif self.random.random() < 0.5:
            await self.tx.run(Sql("DELETE FROM registrations WHERE id = :id"), id=person)
        else:
            await erasure.forget(self.tx, person, EVENT, "asked", 1)
            await self.come(person)


@pytest.mark.parametrize("seed", range(4))
async def test_the_counts_are_right_whatever_changes(tx: Tx, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(place_counts, "PART", 3)
    chance = Chance(tx, seed)
    await chance.begin()
    seen = set()
    for _ in range(150):
        await chance.do_something()
        assert await place_counts.are_right(tx, EVENT)
        seen |= set(await place_counts.counted_questions(tx, EVENT))
    assert seen == set(QUESTIONS)


async def test_what_is_counted_is_what_everybody_who_holds_a_place_answered(
    tx: Tx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place_counts, "PART", 3)
    chance = Chance(tx, 7)
    await chance.begin()
    for _ in range(50):
        await chance.do_something()
    for person in (1, 4, 9):
        await chance.hold(person, 1, '["project", "talk"]')
    await place_counts.follow(tx, EVENT, ())
    before = await places.taken(tx, EVENT, QUESTIONS)
    parts = 1
    while not await place_counts.follow(tx, EVENT, QUESTIONS):
        parts += 1
        assert await places.taken(tx, EVENT, QUESTIONS) == before
    assert parts >= 4
    assert await place_counts.counted_questions(tx, EVENT) == set(QUESTIONS)
    assert await places.taken(tx, EVENT, QUESTIONS) == before
    assert before[ALL] == before[of_role("ngo")] + before[of_role("guest")] >= 3
    assert before[of_organisation(1)] >= 3
    assert before[of_option("takes_part", "project")] >= 3


async def test_wrong_counts_are_found_and_mended(tx: Tx) -> None:
    chance = Chance(tx, 3)
    await chance.begin()
    for _ in range(60):
        await chance.do_something()
    assert await place_counts.mend(tx, EVENT) == 0
    await tx.run(Sql("UPDATE places_held SET places = places + 5 WHERE kind = 'role'"))
    assert not await place_counts.are_right(tx, EVENT)
    assert await place_counts.mend(tx, EVENT) > 0
    assert await place_counts.are_right(tx, EVENT)
