"""What a delivery is to do: kept in columns and read again, and read from the texts of before schema 11."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from db.core.engine import Tx
from db.core.migrate import known_migrations, migrate
from db.core.opening import open_database
from db.delivery import outbox
from db.delivery.outbox import Delivery
from db.delivery.payloads import (
    DONE,
    Call,
    Draw,
    DrawnCall,
    File,
    Payload,
    Reference,
    Step,
    StepAction,
    TopicStep,
    payload_of,
    to_draw,
)
from db.reminders import change_notices
from fair.delivery.policy import DeliveryState
from handlers.deferred import DRAWERS
from tests.db.rows import EVENT, NOW, Sql, claimed, new_delivery, record
from tests.engines import BROKEN

HELLO = Call("sendMessage", {"text": "Сәлем, \"'<b>"})
EDIT = Call("editMessageText", {"text": "a", "message_id": 5})
OF_SESSION = Reference("reminder", EVENT, session="opening", lead="15", starts=NOW)
OF_EVENT = Reference("reminder", EVENT, lead="eve", starts=NOW)
BLOCKS = (("", "Өзгерді:"), ("opening", "Ашылу"))

PAYLOADS: tuple[Payload, ...] = (
    HELLO,
    replace(EDIT, only_edits=True),
    Call("sendDocument", {}, File("document", "a.ics", "text/calendar", "BEGIN")),
    Call("sendPhoto", {}, File("photo", "a.png", "image/png", b"\x89PNG")),
    Call("sendDocument", {}, File("document", "a.xlsx", "x", Path("/data/jobs/1/a.xlsx"))),
    OF_SESSION,
    OF_EVENT,
    Reference("changes", EVENT),
    Reference("correction", EVENT, 3, follows=8),
    Reference("offer", EVENT, 7, ends=NOW),
    Reference("change", EVENT, 7, text='"draw":"x"'),
    Reference("said", EVENT, 7, text="a", original=(101, 5)),
    DrawnCall(OF_SESSION, HELLO, BLOCKS, again=True),
    DrawnCall(Reference("correction", EVENT, 3, follows=8), replace(EDIT, only_edits=True)),
    TopicStep(Reference("topic", EVENT, 7), Step("card", 45, "№ 0007"), HELLO),
    TopicStep(Reference("topic", EVENT, 7), Step("open", name="№ 0007"), Call("createForumTopic", {"name": "№ 0007"})),
)


def of(deliveries: list[Delivery]) -> list[Payload]:
    return [each.payload for each in deliveries]


@pytest.mark.parametrize("payload", PAYLOADS, ids=str)
async def test_a_payload_is_read_as_it_was_kept(tx: Tx, payload: Payload) -> None:
    await outbox.add(tx, [new_delivery()], NOW)
    (one,) = await claimed(tx)
    await outbox.record(tx, [record(one, DeliveryState.QUEUED, payload=payload)], NOW)
    assert of(await outbox.due(tx, NOW, 1)) == [payload]


async def test_what_is_queued_to_be_drawn_is_drawn_and_not_sent_as_it_is(tx: Tx) -> None:
    await outbox.add(tx, [replace(new_delivery(), payload=OF_EVENT)], NOW)
    due = await outbox.due(tx, NOW, 1)
    with pytest.raises(BROKEN):
        await outbox.claim(tx, due, NOW)


async def test_what_was_drawn_is_kept_before_the_first_byte(tx: Tx) -> None:
    drawn = DrawnCall(OF_EVENT, HELLO, again=True)
    await outbox.add(tx, [replace(new_delivery(), payload=OF_EVENT)], NOW)
    (due,) = await outbox.due(tx, NOW, 1)
    await outbox.claim(tx, [replace(due, payload=drawn)], NOW)
    assert of(await outbox.stalled(tx)) == [drawn]


def test_only_what_may_not_be_true_any_more_is_drawn_for_another_attempt() -> None:
    assert [to_draw(each) for each in (HELLO, DrawnCall(OF_EVENT, HELLO))] == [None, None]
    assert to_draw(DrawnCall(OF_EVENT, HELLO, again=True)) == OF_EVENT
    assert to_draw(TopicStep(OF_EVENT, Step("say", 45), HELLO)) == OF_EVENT


def test_all_that_a_reference_may_ask_for_is_drawn() -> None:
    assert DRAWERS.keys() == set(get_args(Draw))


# Schema 10: one JSON text

CALL = {"method": "sendMessage", "params": {"text": "Сәлем"}}
DRAWN = Call("sendMessage", {"text": "Сәлем"})
CORRECTING = {"method": "editMessageText", "params": {"message_id": 21}}
STEP = {"event_id": EVENT, "number": 7, "thread": 45, "name": "№ 0007"}


def reference(draw: str, **more: Any) -> dict[str, Any]:
    return {"draw": draw, "event": EVENT, **more}


TOLD = reference("reminder", session="opening", lead="15", starts=NOW)
OLD: tuple[tuple[Mapping[str, Any], Payload], ...] = (
    (CALL, DRAWN),
    (
        {**CALL, "file": {"field": "photo", "name": "a.png", "mime": "image/png", "base64": "iVBORw=="}},
        replace(DRAWN, file=File("photo", "a.png", "image/png", b"\x89PNG")),
    ),
    ({**CORRECTING, "drawn": {}}, Call("editMessageText", {"message_id": 21}, only_edits=True)),
    (CORRECTING, Call("editMessageText", {"message_id": 21})),
    (
        {"method": "deleteMessages", "params": {"message_ids": [21]}},
        Call("deleteMessages", {"message_ids": [21]}),
    ),
    (TOLD, OF_SESSION),
    (reference("reminder", session="", lead="eve", starts=NOW), OF_EVENT),
    (reference("changes"), Reference("changes", EVENT)),
    (reference("job", job=4), Reference("job", EVENT, 4)),
    (reference("superseded", of=1), Reference("superseded", EVENT, follows=1)),
    (reference("announcement", of=1), Reference("announcement", EVENT, 1)),
    (reference("announcement", of=1, edits=21), Reference("correction", EVENT, 1, follows=1)),
    (reference("announcement", of=1, copy=8), Reference("correction", EVENT, 1, follows=8)),
    (reference("decision", decision=6), Reference("decision", EVENT, 6)),
    (reference("ticket", registration=7), Reference("ticket", EVENT, 7)),
    (reference("offer", registration=7, ends=NOW), Reference("offer", EVENT, 7, ends=NOW)),
    (reference("offer-over", registration=7), Reference("offer-over", EVENT, 7)),
    (reference("coming", registration=7), Reference("coming", EVENT, 7)),
    (reference("change", registration=7, comment='"a" ә'), Reference("change", EVENT, 7, text='"a" ә')),
    (reference("topic", number=7), Reference("topic", EVENT, 7)),
    # It is a message of a conversation by now (0014), with the number of the delivery.
    (reference("said", number=7, text='"step":'), Reference("said", EVENT, 7, message=2)),
    (reference("said", number=7, text="", copy=[101, 5]), Reference("said", EVENT, 7, message=2)),
    (
        {**CALL, "drawn": TOLD, "blocks": [list(each) for each in BLOCKS], "draw": "reminder"},
        DrawnCall(OF_SESSION, DRAWN, BLOCKS, again=True),
    ),
    (
        {**CALL, "drawn": reference("changes"), "blocks": []},
        DrawnCall(Reference("changes", EVENT), DRAWN),
    ),
    (
        {**CORRECTING, "drawn": reference("announcement", of=1, edits=21), "blocks": []},
        DrawnCall(
            Reference("correction", EVENT, 1, follows=1), Call("editMessageText", {"message_id": 21}, only_edits=True)
        ),
    ),
    *(
        (
            {
                **CALL,
                "drawn": reference("topic", number=7),
                "blocks": [],
                "step": {"kind": action, **STEP},
                "draw": "topic",
            },
            TopicStep(Reference("topic", EVENT, 7), Step(action, 45, "№ 0007"), DRAWN),
        )
        for action in get_args(StepAction)
    ),
)


def old_database(path: Path, payload: Mapping[str, Any], state: str) -> None:
    """A database of schema 10: the first row is a copy of an announcement that arrived as message 21."""
    migrate(path, known_migrations()[:10])
    told = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    finished = None if state in {"queued", "sending"} else NOW
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO events VALUES (?, '{}', '', 0, 0)", (EVENT,))
        database.execute(
            "INSERT INTO announcements (id, event_id, phase, audience, buttons, author, created_at)"
            " VALUES (1, ?, 'draft', '{}', '[]', 1, 0)",
            (EVENT,),
        )
        insert = (
            "INSERT INTO outbox (chat, class, priority, payload, due_at, state, message_id, announcement_id, act,"
            " created_at, finished_at, attempts) VALUES (101, ?, 0, ?, 0, ?, ?, ?, ?, 0, ?, 3)"
        )
        copy = json.dumps({**CALL, "drawn": reference("announcement", of=1), "blocks": [], "draw": "announcement"})
        database.execute(insert, ("announcement", copy, "sent", 21, 1, "send", NOW))
        of_announcement = (1, "correct") if "announcement" in told else (None, None)
        database.execute(insert, ("reminder", told, state, None, *of_announcement, finished))


@pytest.mark.parametrize("state", ["queued", "sending", "sent"])
@pytest.mark.parametrize(("old", "payload"), OLD, ids=lambda each: json.dumps(each) if isinstance(each, dict) else "")
async def test_what_waited_before_the_upgrade_is_read(
    tmp_path: Path, old: Mapping[str, Any], payload: Payload, state: str
) -> None:
    if state == "sending" and isinstance(payload, Reference):
        state = "failed"  # it was drawn before it was sent, also then
    path = tmp_path / "fair.db"
    old_database(path, old, state)
    migrate(path)
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        row = file.execute("SELECT * FROM outbox WHERE id = 2").fetchone()
        assert (row["state"], row["attempts"], row["act"] is None) == (state, 3, "announcement" not in json.dumps(old))
    database = await open_database(path)

    async def read(tx: Tx) -> list[Payload]:
        return of([*await outbox.due(tx, NOW, 1), *await outbox.stalled(tx)])

    assert await database.read(read) == ([payload] if state in {"queued", "sending"} else [])
    await database.close()
    assert payload_of(row) == (payload if state in {"queued", "sending"} else left_of(payload))


def left_of(payload: Payload) -> Payload:
    """What is kept of a payload once it has ended."""
    if isinstance(payload, Call):
        return DONE
    reference = payload if isinstance(payload, Reference) else payload.reference
    kept = reference if reference.draw == "reminder" else Reference(reference.draw, EVENT, reference.subject)
    return replace(kept, follows=reference.follows)


@pytest.mark.parametrize("payload", PAYLOADS, ids=str)
@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN])
async def test_what_has_ended_keeps_no_words(tx: Tx, payload: Payload, state: DeliveryState) -> None:
    await outbox.add(tx, [new_delivery()], NOW)
    (one,) = await claimed(tx)
    await outbox.record(tx, [record(one, DeliveryState.QUEUED, payload=payload)], NOW)
    await outbox.record(tx, [record(one, state)], NOW)
    (row,) = await tx.all(Sql("SELECT * FROM outbox"))
    assert payload_of(row) == left_of(payload)


async def test_what_may_have_to_be_corrected_keeps_its_paragraphs_once_it_has_arrived(tx: Tx) -> None:
    drawn = DrawnCall(OF_SESSION, DRAWN, BLOCKS)
    await outbox.add(tx, [replace(new_delivery(), payload=OF_SESSION) for _ in range(2)], NOW)
    for state in DeliveryState.SENT, DeliveryState.FAILED:
        (due,) = await outbox.due(tx, NOW, 1)
        await change_notices.mention(tx, due.id, EVENT, ["opening"], 1)
        await outbox.record(
            tx, [record(one, state) for one in await outbox.claim(tx, [replace(due, payload=drawn)], NOW)], NOW
        )
    assert [payload_of(row) for row in await tx.all(Sql("SELECT * FROM outbox ORDER BY id"))] == [drawn, OF_SESSION]
