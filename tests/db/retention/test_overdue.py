"""What is overdue goes, in parts that nobody has to wait for, and leaves numbers."""

import json
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest

from db.core.engine import Database, Tx
from db.core.opening import open_database
from db.core.time import DAY, MINUTE
from db.delivery import outbox
from db.enquiries import enquiries
from db.event import events
from db.people import consents, people
from db.registration import registrations
from db.retention import overdue, retained
from db.team import deciders, members
from fair.access import TeamRole
from fair.enquiries.messages import Said
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.tallies import TallyName, of
from fair.retention.terms import TermKind
from tests.db.retention.crowd import ALL, CANARY, EVENT_ID, FIRST, NEEDS, PLAN, STARTED, STATUSES, crowd
from tests.db.rows import Sql, count, new_delivery
from tests.engines import POSTGRESQL

PATIENCE: Final = 1.0
"""Seconds that nobody may have to wait for a part: measured some hundredths, on a busy machine a tenth."""
AT_ONCE: Final = 550
"""Rows that one part deletes, without what hangs on them."""
UNFINISHED: Final = replace(ALL, kind=TermKind.UNFINISHED)
SECOND: Final = "another-fair"


async def purge(
    database: Database, plan: RetentionPlan, deletion: Deletion, between: Callable[[], Awaitable[Any]] | None = None
) -> Counter[str]:
    """Delete part by part; let somebody else write between two of them."""
    total: Counter[str] = Counter()
    while True:
        began = time.perf_counter()
        counts = await database.write(lambda tx: overdue.delete_some(tx, plan, deletion))
        assert time.perf_counter() - began < PATIENCE
        assert sum(counts.values()) <= AT_ONCE
        if not counts:
            return total
        total += counts
        if between is not None:
            await between()


async def _run(sql: str, tx: Tx, **values: Any) -> None:
    await tx.run(Sql(sql), **values)


def traces(path: Path) -> list[str]:
    """Files of the database in which somebody can still be read."""
    return [file.name for file in sorted(path.parent.glob(f"{path.name}*")) if CANARY.encode() in file.read_bytes()]


@pytest.mark.parametrize("number", [240, pytest.param(5_000, marks=pytest.mark.long)])
async def test_many_people_go_in_short_parts_and_nothing_of_them_is_left(
    database: Database, path: Path, number: int
) -> None:
    plan = await database.write(lambda tx: crowd(tx, number))
    assert await purge(database, plan, NEEDS) == {"answers": number, "messages": 2 * number}
    went = await purge(database, plan, ALL)
    assert went == {
        "answers": 19 * number,
        **dict.fromkeys(("registrations", "people", "copies", "replies", "bookmarks", "consents"), number),
        "organisations": number // 10 + 1,
    }
    if not POSTGRESQL:  # of bytes only SQLite promises it
        assert traces(path) == []
    for table in ("people", "registrations", "answers", "organisations", "outbox", "decisions", "checkins", "told"):
        assert (table, await database.read(partial(count, table=table))) == (table, 0)


async def test_the_numbers_are_what_they_were(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 60))
    for deletion in (NEEDS, UNFINISHED, ALL):
        await purge(database, plan, deletion)

    async def numbers(tx: Tx) -> dict[str, dict[str, int]]:
        tallies = [
            *TallyName,
            of(TallyName.ANSWER, "takes_part"),
            of(TallyName.ANSWER, "spheres"),
            of(TallyName.ANSWER, "needs"),
        ]
        tallies += [of(TallyName.LEDGER, 1), of(TallyName.REPLIES, 1)]
        found = {tally: await retained.of_tally(tx, EVENT_ID, tally) for tally in tallies}
        return {str(tally): kinds for tally, kinds in found.items() if kinds}

    assert await database.read(numbers) == {
        "status": dict.fromkeys(STATUSES, 10),
        "day": {"2027-10-01": 30},
        "role": {"guest": 10, "ngo": 20},
        "language": {"en": 10, "kk": 10, "ru": 10},
        "source": {"": 10, "friend": 10, "poster": 10},
        "present": {"guest": 30, "ngo": 30},
        "came": {"approved": 10, "ever": 60},
        "organisations": {"": 6},
        "consents": {"1": 60},
        "bookmarks": {"plenary": 60},
        "answer:takes_part": {"listener": 30},
        "answer:spheres": {"sphere_1": 20, "sphere_2": 20},
        "ledger:1": {"sent|": 60},
        "replies:1": {"yes": 60},
    }
    families = await database.read(lambda tx: retained.of_family(tx, EVENT_ID, TallyName.ANSWER))
    assert families == {
        "org_form": {"fund": 20},
        "spheres": {"sphere_1": 20, "sphere_2": 20},
        "takes_part": {"listener": 30},
    }


async def test_answers_with_a_term_of_their_own_go_alone(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 12, answers=4))
    cards = replace(NEEDS, questions=("spheres", "takes_part", "needs"))
    assert (await purge(database, plan, cards))["answers"] == 2 + 2 * 12

    async def look(tx: Tx) -> None:
        assert {row[0] for row in await tx.all(Sql("SELECT DISTINCT question_id FROM answers"))} == {
            "full_name",
            "more_0",
        }
        card = {"organisation": "Org", "org_form": "fund"}
        assert [json.loads(row[0]) for row in await tx.all(Sql("SELECT card FROM organisations"))] == [card, card]
        assert await count(tx, "registrations") == 12
        # By those who are registered; the organisation's answer is its delegates'.
        assert await retained.of_tally(tx, EVENT_ID, of(TallyName.ANSWER, "takes_part")) == {"listener": 6}
        assert await retained.of_tally(tx, EVENT_ID, of(TallyName.ANSWER, "spheres")) == {"sphere_1": 4, "sphere_2": 4}

    await database.read(look)


async def test_a_card_that_looks_as_if_it_had_the_answer_holds_nothing_up(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 2))
    tricky = json.dumps({"note": 'he said "needs": nothing', "nXeds": 1, "else": "needs"})
    await database.write(lambda tx: tx.run(Sql("UPDATE organisations SET card = :card"), card=tricky))
    await purge(database, plan, NEEDS)
    assert [row[0] for row in await database.read(lambda tx: tx.all(Sql("SELECT card FROM organisations")))] == [tricky]


async def test_a_table_of_people_goes_with_its_answers_unless_it_is_being_taken(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 1))
    insert = "INSERT INTO imports (event_id, author, name, phase, changed_at) VALUES (:event, 1, 'a.csv', :phase, :at)"
    for phase, left in (("running", 1), ("offered", 0)):
        await database.write(partial(_run, insert, event=EVENT_ID, phase=phase, at=STARTED))
        await purge(database, plan, NEEDS)
        assert await database.read(lambda tx: count(tx, "imports")) == left
        await database.write(lambda tx: tx.run(Sql("DELETE FROM imports")))


async def test_unfinished_applications_go_before_the_others_with_their_people(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 12))
    went = await purge(database, plan, UNFINISHED)
    assert (went["registrations"], went["people"]) == (6, 6)

    async def look(tx: Tx) -> None:
        left = {row["status"] for row in await tx.all(Sql("SELECT status FROM registrations"))}
        assert left == {"approved", "submitted", "waitlisted"}
        assert await retained.of_tally(tx, EVENT_ID, TallyName.ORGANISATIONS) == {}
        assert await retained.of_tally(tx, EVENT_ID, of(TallyName.LEDGER, 1)) == {"sent|": 6}

    await database.read(look)


async def test_an_organisation_whose_first_delegate_was_rejected_is_led_by_another_one(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 12))

    async def reject(tx: Tx) -> None:
        await tx.run(Sql(f"UPDATE registrations SET status = 'rejected' WHERE id = {FIRST}"))
        await tx.run(Sql(f"UPDATE organisations SET first_delegate_id = {FIRST} WHERE id = 1"))

    await database.write(reject)
    await purge(database, plan, UNFINISHED)
    led = Sql(
        "SELECT o.first_delegate_id, r.delegate FROM organisations o JOIN registrations r "
        "ON r.person_id = o.first_delegate_id WHERE o.id = 1"
    )
    assert [tuple(row) for row in await database.read(lambda tx: tx.all(led))] == [(FIRST + 2, "first")]


async def test_who_takes_part_elsewhere_keeps_what_that_needs(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 6))
    traveller, member, reader = FIRST, FIRST + 1, FIRST + 2

    async def take_part(tx: Tx) -> None:
        await events.save(tx, SECOND, {"event.toml": "id = 2"}, "digest", STARTED)
        made = await registrations.begin(tx, SECOND, traveller, "guest", STARTED)
        await registrations.answer(tx, made.id, "full_name", "Traveller", STARTED)
        await members.enlist(tx, EVENT_ID, member, TeamRole.MODERATOR, "Member", STARTED)
        await consents.agree(tx, SECOND, reader, "1", "hash", "kk", STARTED)

    await database.write(take_part)
    await purge(database, plan, ALL)

    async def look(tx: Tx) -> None:
        assert {row["id"] for row in await tx.all(Sql("SELECT id FROM people"))} == {traveller, member, reader}
        assert await count(tx, "registrations") == 1
        assert [row["event_id"] for row in await tx.all(Sql("SELECT event_id FROM consents"))] == [SECOND]
        assert await members.role_in(tx, EVENT_ID, member) == TeamRole.MODERATOR
        assert await retained.of_tally(tx, EVENT_ID, TallyName.CONSENTS) == {"1": 6}

    await database.read(look)


async def test_owners_stay_though_they_have_done_nothing_yet(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 2))
    await database.write(lambda tx: deciders.keep_owners(tx, [FIRST]))
    await purge(database, plan, ALL)
    assert [row["id"] for row in await database.read(lambda tx: tx.all(Sql("SELECT id FROM people")))] == [FIRST]
    assert await database.read(lambda tx: count(tx, "registrations")) == 0


async def test_who_only_passed_by_goes_and_who_came_afterwards_stays(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 0))

    async def pass_by(tx: Tx) -> None:
        await people.register(tx, 1, "kk", EVENT_ID, STARTED)
        await people.register(tx, 2, "kk", None, STARTED)
        await people.register(tx, 3, "kk", None, PLAN.ends + DAY)
        await people.register(tx, 4, "kk", EVENT_ID, ALL.due_at + DAY)

    await database.write(pass_by)
    await purge(database, plan, ALL)
    assert [row["id"] for row in await database.read(lambda tx: tx.all(Sql("SELECT id FROM people")))] == [3, 4]


async def test_what_was_never_sent_is_withdrawn_by_it_and_what_is_on_its_way_waits(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 2))
    parked = (
        "UPDATE outbox SET state = :state, finished_at = NULL, kind = :kind, payload = :payload "
        "WHERE act = 'send' AND chat = :chat"
    )
    told = json.dumps({"method": "sendMessage", "params": {}, "blocks": [], "again": False})

    async def halfway(tx: Tx) -> None:
        await tx.run(Sql(parked), state="queued", chat=FIRST, kind="reference", payload=None)
        await tx.run(Sql(parked), state="sending", chat=FIRST + 1, kind="drawn", payload=told)

    await database.write(halfway)
    await purge(database, plan, ALL)
    assert await database.read(lambda tx: retained.of_tally(tx, EVENT_ID, of(TallyName.LEDGER, 1))) == {"withdrawn|": 1}
    left = await database.read(lambda tx: tx.all(Sql("SELECT state, forget FROM outbox")))
    assert [tuple(row) for row in left] == [("sending", 1)]


async def test_corrections_of_copies_are_not_counted(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 2))
    await database.write(
        lambda tx: tx.run(Sql(f"UPDATE outbox SET act = 'correct' WHERE act = 'send' AND chat = {FIRST}"))
    )
    await purge(database, plan, ALL)
    assert await database.read(lambda tx: retained.of_tally(tx, EVENT_ID, of(TallyName.LEDGER, 1))) == {"sent|": 1}


async def test_a_message_of_afterwards_waits_on(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 0))
    await database.write(lambda tx: outbox.add(tx, [new_delivery(777, text="later")], NEEDS.due_at - MINUTE))
    assert await purge(database, plan, NEEDS) == {}
    assert await database.read(lambda tx: count(tx, "outbox")) == 1


async def test_a_kill_between_two_parts_goes_on(path: Path) -> None:
    database = await open_database(path)
    plan = await database.write(lambda tx: crowd(tx, 90))
    parts = 0
    while await database.write(lambda tx: overdue.delete_some(tx, plan, ALL)):
        parts += 1
        await database.close()  # whoever comes next knows what is in the file, and nothing else
        database = await open_database(path)
    assert parts > 10
    assert await database.read(lambda tx: retained.of_tally(tx, EVENT_ID, TallyName.STATUS)) == dict.fromkeys(
        STATUSES, 15
    )
    assert await database.read(lambda tx: count(tx, "people")) == 0
    await database.close()


async def test_others_write_between_two_parts(database: Database) -> None:
    """Somebody registers for another fair while this one's people go."""
    plan = await database.write(lambda tx: crowd(tx, 60))
    await database.write(lambda tx: events.save(tx, SECOND, {"event.toml": "id = 2"}, "digest", STARTED))
    come = iter(range(1, 10_000))

    async def register(tx: Tx) -> None:
        person = next(come)
        await people.register(tx, person, "kk", SECOND, STARTED)
        await registrations.begin(tx, SECOND, person, "guest", STARTED)

    async def between() -> None:
        await database.write(register)

    await purge(database, plan, ALL, between)
    assert await database.read(lambda tx: count(tx, "registrations")) == next(come) - 1


async def test_leftovers_of_the_team_go_with_the_last_term(database: Database) -> None:
    plan = await database.write(lambda tx: crowd(tx, 0))

    async def leave(tx: Tx) -> None:
        for person in (1, 2):
            await people.register(tx, person, "kk", SECOND, STARTED)
            await members.enlist(tx, EVENT_ID, person, TeamRole.DOOR, f"Name {person}", STARTED)
        gone = await members.members(tx, EVENT_ID)
        await members.part(tx, gone[0], EVENT_ID, STARTED + 1)
        await members.invite(tx, EVENT_ID, TeamRole.DOOR, "token", 2, STARTED, STARTED + DAY)
        jobs = "INSERT INTO jobs (event_id, person_id, kind, args, state, tells, created_at, started_at, finished_at) "
        await tx.run(Sql(f"{jobs} VALUES ('{EVENT_ID}', 2, 'export', '{{}}', 'done', 1, {STARTED}, 1, 2)"))
        await tx.run(Sql(f"INSERT INTO prompts VALUES (2, '{EVENT_ID}', 'note', '{{}}', {STARTED})"))
        await tx.run(Sql(f"INSERT INTO sieves VALUES (2, '{EVENT_ID}', '{{}}')"))
        enquiry = await enquiries.write(tx, EVENT_ID, 2, "Name", STARTED)
        await enquiries.add(tx, enquiry, None, [Said("text", "Is there a ramp?")], STARTED)

    await database.write(lambda tx: events.save(tx, SECOND, {"event.toml": "id = 2"}, "digest", STARTED))
    await database.write(leave)
    assert await purge(database, plan, ALL) == {"others": 6, "organisations": 1}

    async def look(tx: Tx) -> None:
        assert [one.name for one in await members.members(tx, EVENT_ID)] == ["Name 2"]
        for table in ("jobs", "prompts", "sieves", "enquiries", "enquiry_messages", "team_invitations"):
            assert (table, await count(tx, table)) == (table, 0)

    await database.read(look)
