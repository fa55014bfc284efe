"""What can't be true can't be stored."""

import pytest

from db.core.engine import Tx
from tests.db.rows import AIGUL, EVENT, NOW, Sql, scene
from tests.engines import BROKEN


@pytest.fixture(autouse=True)
async def _scene(tx: Tx) -> None:
    await scene(tx)
    await tx.run(Sql(f"INSERT INTO organisations VALUES (1, '{EVENT}', 'A', 'a', NULL, '{{}}', {AIGUL}, 'h', {NOW})"))


def registration(**fields: object) -> str:
    columns = {
        "event_id": EVENT,
        "person_id": AIGUL,
        "role": "ngo",
        "status": "draft",
        "created_at": NOW,
        "changed_at": NOW,
        **fields,
    }
    values = ", ".join("NULL" if value is None else repr(value) for value in columns.values())
    return f"INSERT INTO registrations ({', '.join(columns)}) VALUES ({values})"


def inbox(**fields: object) -> str:
    columns = {"bot_id": 1, "update_id": 1, "body": "{}", "state": "pending", "received_at": NOW, **fields}
    values = ", ".join("NULL" if value is None else repr(value) for value in columns.values())
    return f"INSERT INTO inbox ({', '.join(columns)}) VALUES ({values})"


POSSIBLE = {
    "a draft": registration(),
    "a submitted registration": registration(status="submitted", number=1, submitted_at=NOW),
    "a withdrawn draft": registration(status="withdrawn"),
    "a delegate": registration(organisation_id=1, delegate="asked"),
    "an update that waits": inbox(),
    "an update that is done": inbox(state="done", finished_at=NOW),
    "an update that is done and forgotten": inbox(state="done", finished_at=NOW, body=None),
}
IMPOSSIBLE = {
    "a submitted registration without a number": registration(status="submitted", submitted_at=NOW),
    "an approved registration without a date": registration(status="approved", number=1),
    "a status nobody knows": registration(status="perhaps"),
    "a delegate of nothing": registration(delegate="first"),
    "a member of an organisation who is no delegate": registration(organisation_id=1),
    "a rank nobody knows": registration(organisation_id=1, delegate="boss"),
    "a registration of a stranger": registration(person_id=999),
    "a registration for no event": registration(event_id="nowhere"),
    "a flag that is neither": registration(own_organisation=2),
    "a number that is a text": registration(number="one"),
    "an update that waits and is gone": inbox(body=None),
    "an update that waits and is finished": inbox(finished_at=NOW),
    "an update that is done at no time": inbox(state="done"),
    "a state nobody knows": inbox(state="lost", finished_at=NOW),
    "a person lost for no reason": f"UPDATE people SET unreachable_at = {NOW}",
    "a person lost at no time": "UPDATE people SET unreachable_why = 'blocked'",
    "a language half chosen": "UPDATE people SET language_chosen = 2",
    "an event that people came for and that is gone": "DELETE FROM events",
    "two organisations with one invitation": (
        f"INSERT INTO organisations VALUES (2, '{EVENT}', 'B', 'b', NULL, '{{}}', {AIGUL}, 'h', {NOW})"
    ),
}


@pytest.mark.parametrize("statement", POSSIBLE.values(), ids=POSSIBLE)
async def test_there_can_be(tx: Tx, statement: str) -> None:
    await tx.run(Sql(statement))


@pytest.mark.parametrize("statement", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
async def test_there_can_never_be(tx: Tx, statement: str) -> None:
    with pytest.raises(BROKEN):
        await tx.run(Sql(statement))


async def test_there_can_be_one_registration_of_a_person_and_one_of_a_number(tx: Tx) -> None:
    await tx.run(Sql(registration(status="submitted", number=1, submitted_at=NOW)))
    with pytest.raises(BROKEN, match=r"event_id, registrations\.person_id|event_id_person_id"):
        await tx.run(Sql(registration()))
    with pytest.raises(BROKEN, match=r"event_id, registrations\.number|event_id_number"):
        await tx.run(Sql(registration(person_id=AIGUL + 1, status="submitted", number=1, submitted_at=NOW)))
