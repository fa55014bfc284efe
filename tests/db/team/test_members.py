"""Who is in a team, who was, and what the desk counts."""

import pytest

from db.core import key_values
from db.core.engine import Tx
from db.core.time import DAY, HOUR
from db.delivery import outbox
from db.registration import registrations
from db.team import desk, members
from fair.access import TeamRole
from fair.delivery.policy import DeliveryState
from tests.db.rows import AIGUL, BERIK, CAMILA, EVENT, NOW, OWNER, Sql, claimed, new_delivery, record, scene
from tests.engines import BROKEN

TOKEN = "a" * 22


@pytest.fixture(autouse=True)
async def _scene(tx: Tx) -> None:
    await scene(tx)


async def test_who_comes_back_is_the_same_member_with_a_new_beginning(tx: Tx) -> None:
    first = await members.enlist(tx, EVENT, AIGUL, TeamRole.DOOR, "A", NOW)
    member = await members.member(tx, EVENT, first)
    assert member is not None
    await members.part(tx, member, EVENT, NOW + 1)
    assert await members.members(tx, EVENT) == []
    assert await members.names(tx, EVENT) == {first: "A"}
    assert await members.enlist(tx, EVENT, AIGUL, TeamRole.MODERATOR, "B", NOW + 2) == first
    (again,) = await members.members(tx, EVENT)
    assert (again.role, again.name, again.joined_at) == (TeamRole.MODERATOR, "B", NOW + 2)
    await members.enlist(tx, EVENT, AIGUL, TeamRole.DOOR, "B", NOW + 3)
    (again,) = await members.members(tx, EVENT)
    assert again.joined_at == NOW + 2


async def test_the_highest_role_of_all_teams_counts(tx: Tx) -> None:
    await tx.run(Sql("INSERT INTO events (id, source, digest, loaded_at) VALUES ('other', '{}', '', 0)"))
    await members.enlist(tx, EVENT, AIGUL, TeamRole.DOOR, "A", NOW)
    await members.enlist(tx, "other", AIGUL, TeamRole.ORGANISER, "A", NOW)
    await members.enlist(tx, EVENT, BERIK, TeamRole.OWNER, "B", NOW)
    assert await members.everybody(tx) == [members.Membership(AIGUL, TeamRole.ORGANISER, "kk")]
    assert await members.role_anywhere(tx, AIGUL) is TeamRole.ORGANISER
    assert await members.role_anywhere(tx, BERIK) is None
    assert await members.role_in(tx, EVENT, BERIK) is None


async def test_invitations_end_with_the_one_who_made_them(tx: Tx) -> None:
    owner = await members.enlist(tx, EVENT, AIGUL, TeamRole.OWNER, "A", NOW)
    mine = await members.invite(tx, EVENT, TeamRole.DOOR, TOKEN, AIGUL, NOW, NOW + DAY)
    theirs = await members.invite(tx, EVENT, TeamRole.DOOR, "b" * 22, BERIK, NOW, NOW + DAY)
    assert await members.invited(tx, TOKEN, NOW) == mine
    assert await members.invited(tx, TOKEN, NOW + DAY) is None
    await members.keep_owners(tx, [AIGUL], NOW)
    assert await members.open_invitations(tx, EVENT, NOW) == [mine, theirs]
    await members.keep_owners(tx, [OWNER], NOW)
    assert await members.open_invitations(tx, EVENT, NOW) == [theirs]
    assert await members.member(tx, EVENT, owner) is None
    await tx.run(Sql(f"DELETE FROM people WHERE id = {BERIK}"))
    assert await members.open_invitations(tx, EVENT, NOW) == []


@pytest.mark.parametrize(
    "statement",
    [
        f"INSERT INTO team VALUES (1, '{EVENT}', {AIGUL}, 'king', 'A', {NOW}, NULL)",
        f"INSERT INTO team VALUES (1, '{EVENT}', 999, 'door', 'A', {NOW}, NULL)",
        f"INSERT INTO team_invitations VALUES (1, '{EVENT}', 'owner', 'h', {AIGUL}, {NOW}, {NOW}, NULL)",
        f"INSERT INTO team_invitations VALUES (1, '{EVENT}', 'door', 'h', 999, {NOW}, {NOW}, NULL)",
        "UPDATE audit SET action = 'nothing'",
        "DELETE FROM audit",
    ],
)
async def test_there_can_never_be(tx: Tx, statement: str) -> None:
    await tx.run(Sql(f"INSERT INTO audit VALUES (1, '{EVENT}', {AIGUL}, 'a', 's:1', NULL, NULL, {NOW})"))
    with pytest.raises(BROKEN):
        await tx.run(Sql(statement))


async def test_the_desk_counts_what_waits_what_failed_and_what_comes(tx: Tx) -> None:
    assert await desk.attention(tx, EVENT, NOW) == desk.Attention(0, 0, 0, None, None)
    for person in (AIGUL, BERIK, CAMILA):
        await registrations.begin(tx, EVENT, person, "ngo", NOW)
    await tx.run(
        Sql(
            f"UPDATE registrations SET status = 'submitted', number = person_id, submitted_at = {NOW} "
            f"WHERE person_id != {AIGUL}"
        )
    )
    await outbox.add(tx, [new_delivery(AIGUL), new_delivery(BERIK)], NOW)
    lost, stale = await claimed(tx)
    await outbox.record(tx, [record(lost, DeliveryState.FAILED)], NOW - HOUR)
    await outbox.record(tx, [record(stale, DeliveryState.FAILED)], NOW - 2 * DAY)
    for lead, due in (("15", NOW + HOUR), ("30", NOW + 2 * DAY)):
        await tx.run(
            Sql(
                "INSERT INTO dues (event_id, session_id, lead, starts_at, due_at, lateness, usual, details, state) "
                f"VALUES ('{EVENT}', '', '{lead}', {NOW}, {due}, 0, 1, '{{}}', 'waiting')"
            )
        )
    await key_values.put(tx, desk.DISK, "5")
    await key_values.put(tx, desk.BACKUP, str(NOW))
    assert await desk.attention(tx, EVENT, NOW) == desk.Attention(2, 1, 1, 5, NOW)
