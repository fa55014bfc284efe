"""Registrations, answers and organisations as they are stored."""

from dataclasses import replace
from typing import Any

import pytest

from db.core.engine import Tx
from db.event import events
from db.people import people
from db.registration import organisations, registrations
from db.registration.registrations import Registration
from tests.db.rows import AIGUL, BERIK, CAMILA, EVENT, NOW, Sql, count, scene


@pytest.fixture(autouse=True)
async def _scene(tx: Tx) -> None:
    await scene(tx)


async def begin(tx: Tx, person: int = AIGUL, role: str = "ngo") -> Registration:
    return await registrations.begin(tx, EVENT, person, role, NOW)


async def found(tx: Tx, person: int = AIGUL) -> Registration:
    registration = await registrations.find(tx, EVENT, person)
    assert registration is not None
    return registration


DRAFT = Registration(
    id=1,
    event_id=EVENT,
    person_id=AIGUL,
    role="ngo",
    status="draft",
    number=None,
    cursor=None,
    organisation_id=None,
    delegate=None,
    own_organisation=False,
    created_at=NOW,
    changed_at=NOW,
    submitted_at=None,
)


async def test_a_registration_begins_as_a_draft_and_is_found(tx: Tx) -> None:
    assert await begin(tx) == DRAFT
    assert await registrations.find(tx, EVENT, AIGUL) == DRAFT
    assert await registrations.get(tx, 1) == DRAFT
    assert (await registrations.find(tx, EVENT, BERIK), await registrations.get(tx, 9)) == (None, None)


async def test_the_sources_of_the_person_are_copied(tx: Tx) -> None:
    await people.come_by(tx, AIGUL, EVENT, "poster")
    await begin(tx)
    row = await tx.one(Sql("SELECT first_source, last_source FROM registrations"))
    assert row is not None
    assert tuple(row) == ("poster", "poster")


async def test_beginning_twice_is_beginning_once(tx: Tx) -> None:
    await begin(tx)
    await registrations.move(tx, 1, "phone", NOW)
    assert await begin(tx, role="guest") == replace(DRAFT, cursor="phone")


async def test_a_question_can_be_open(tx: Tx) -> None:
    await begin(tx)
    await registrations.move(tx, 1, "phone", NOW + 2)
    assert await found(tx) == replace(DRAFT, cursor="phone", changed_at=NOW + 2)


@pytest.mark.parametrize(
    "value", ["Айгүл", 7, 2.5, True, None, ["a", "b"], {"id": "f", "name": "slides.pdf"}], ids=repr
)
async def test_an_answer_comes_back_as_it_was_given(tx: Tx, value: Any) -> None:
    await begin(tx)
    await registrations.answer(tx, 1, "question", "earlier", NOW)
    await registrations.answer(tx, 1, "question", value, NOW)
    assert await registrations.answers(tx, 1) == {"question": value}


async def test_answers_can_be_dropped(tx: Tx) -> None:
    await begin(tx)
    for question in ("a", "b", "c"):
        await registrations.answer(tx, 1, question, "x", NOW)
    await registrations.drop_answers(tx, 1, ["a", "c", "never given"])
    await registrations.drop_answers(tx, 1, [])
    assert await registrations.answers(tx, 1) == {"b": "x"}


async def test_numbers_are_given_in_order_once_and_kept_over_a_withdrawal(tx: Tx) -> None:
    assert await registrations.submit(tx, await begin(tx), NOW + 1) == 1
    assert await registrations.submit(tx, await begin(tx, BERIK), NOW + 1) == 2
    await registrations.withdraw(tx, 1, NOW + 2)
    assert (await found(tx)).status == "withdrawn"
    again = await begin(tx, role="guest")
    assert again == replace(DRAFT, role="guest", number=1, submitted_at=NOW + 1)
    assert await registrations.submit(tx, again, NOW + 3) == 1
    assert await registrations.submit(tx, await begin(tx, CAMILA), NOW + 3) == 3


async def test_a_number_of_a_draft_that_is_discarded_is_not_given_again(tx: Tx) -> None:
    await registrations.submit(tx, await begin(tx), NOW)
    await registrations.discard(tx, 1)
    assert await registrations.find(tx, EVENT, AIGUL) is None
    assert await registrations.submit(tx, await begin(tx), NOW) == 2


async def test_discarding_takes_the_answers_along(tx: Tx) -> None:
    await begin(tx)
    await registrations.answer(tx, 1, "a", "x", NOW)
    await registrations.discard(tx, 1)
    assert await count(tx, "answers") == 0


async def test_each_event_counts_for_itself(tx: Tx) -> None:
    await events.save(tx, "other", {}, "", NOW)
    await registrations.submit(tx, await begin(tx), NOW)
    there = await registrations.begin(tx, "other", AIGUL, "ngo", NOW)
    assert await registrations.submit(tx, there, NOW) == 1


async def organisation(tx: Tx, name: str = "Жас", bin_digits: str | None = None, event: str = EVENT) -> int:
    made = await organisations.create(tx, event, name, name.lower(), bin_digits, {"form": "fund"}, AIGUL, NOW)
    return made.id


async def test_an_organisation_is_found_by_its_bin_first_and_then_by_its_name(tx: Tx) -> None:
    by_name = await organisation(tx, "Жас")
    by_bin = await organisation(tx, "Другая", "123456789012")
    both = await organisations.alike(tx, EVENT, "жас", "123456789012")
    assert both is not None
    assert both.id == by_bin
    name_only = await organisations.alike(tx, EVENT, "жас", None)
    assert name_only is not None
    assert name_only.id == by_name
    assert await organisations.alike(tx, EVENT, None, None) is None
    assert await organisations.alike(tx, "other", "жас", "123456789012") is None


async def test_a_card_changes(tx: Tx) -> None:
    await organisation(tx)
    await organisations.change(tx, 1, "Жаңа", "жаңа", "1", {"form": "association"})
    changed = await organisations.get(tx, 1)
    assert changed == organisations.Organisation(1, EVENT, "Жаңа", "1", {"form": "association"}, AIGUL)
    assert await organisations.get(tx, 2) is None


async def test_delegates_come_in_the_order_of_joining_and_the_withdrawn_are_left_out(tx: Tx) -> None:
    await organisation(tx)
    for person, rank in ((AIGUL, "first"), (BERIK, "confirmed"), (CAMILA, "asked")):
        await registrations.join(tx, (await begin(tx, person)).id, 1, rank, NOW)  # type: ignore[arg-type]  # a literal
    await registrations.withdraw(tx, 2, NOW)
    assert [each.person_id for each in await organisations.delegates(tx, 1)] == [AIGUL, CAMILA]


async def test_a_new_first_delegate_takes_over_the_card(tx: Tx) -> None:
    await organisation(tx)
    for person, rank in ((AIGUL, "first"), (BERIK, "confirmed"), (CAMILA, "asked")):
        await registrations.join(tx, (await begin(tx, person)).id, 1, rank, NOW)  # type: ignore[arg-type]  # a literal
    await organisations.lead(tx, 1, BERIK)
    assert [each.delegate for each in await organisations.delegates(tx, 1)] == ["confirmed", "first", "asked"]
    lead = await organisations.get(tx, 1)
    assert lead is not None
    assert lead.first_delegate_id == BERIK


async def test_leaving_an_organisation_and_insisting_on_ones_own(tx: Tx) -> None:
    await organisation(tx)
    await begin(tx)
    await registrations.join(tx, 1, 1, "asked", NOW + 1)
    await registrations.join(tx, 1, None, None, NOW + 2)
    await registrations.insist(tx, 1, NOW + 3)
    assert await found(tx) == replace(DRAFT, own_organisation=True, changed_at=NOW + 3)


async def test_an_organisation_of_nobody_is_dropped_and_no_other(tx: Tx) -> None:
    await organisation(tx)
    await begin(tx)
    await registrations.join(tx, 1, 1, "first", NOW)
    await registrations.withdraw(tx, 1, NOW)
    await organisations.drop_if_empty(tx, 1)
    assert await count(tx, "organisations") == 1
    await registrations.discard(tx, 1)
    await organisations.drop_if_empty(tx, 1)
    assert await count(tx, "organisations") == 0


async def test_an_invitation_is_stored_as_a_hash_and_a_new_one_ends_it(tx: Tx) -> None:
    made = await organisation(tx)
    await organisations.invite(tx, made, "secret-one")
    invited = await organisations.invited_by(tx, [EVENT], "secret-one")
    assert invited is not None
    assert invited.id == made
    assert await organisations.invited_by(tx, ["other"], "secret-one") is None
    await organisations.invite(tx, made, "secret-two")
    assert await organisations.invited_by(tx, [EVENT], "secret-one") is None
    row = await tx.one(Sql("SELECT invitation_hash FROM organisations"))
    assert row is not None
    assert "secret" not in row[0]


async def test_the_list_of_everybody_has_the_card_and_the_own_answers(tx: Tx) -> None:
    await organisation(tx)
    await registrations.join(tx, (await begin(tx)).id, 1, "first", NOW)
    await registrations.answer(tx, 1, "name", "Aigul", NOW)
    await registrations.answer(tx, 1, "age", 30, NOW)
    await begin(tx, BERIK)
    await registrations.submit(tx, await begin(tx, CAMILA), NOW)
    assert [(each.person_id, answers) for each, answers in await registrations.everybody(tx, EVENT)] == [
        (CAMILA, {}),
        (AIGUL, {"form": "fund", "name": "Aigul", "age": 30}),
        (BERIK, {}),
    ]


async def test_somebody_who_does_not_talk_to_the_bot_is_registered_by_hand(tx: Tx) -> None:
    first = await registrations.by_hand(tx, EVENT, "guest", "approved", {"name": "Asel"}, "kk", NOW)
    second = await registrations.by_hand(tx, EVENT, "guest", "submitted", {}, "kk", NOW)
    assert [(one.person_id, one.number, one.status) for one in (first, second)] == [
        (-1, 1, "approved"),
        (-2, 2, "submitted"),
    ]
    assert await registrations.answers(tx, first.id) == {"name": "Asel"}
    person = await people.find(tx, -1)
    assert person is not None
    assert person.unreachable
