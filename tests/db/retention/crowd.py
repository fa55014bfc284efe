"""A fair with many people, of whom everything is stored that can be stored of somebody."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from db.core.engine import Tx
from db.core.time import DAY, MINUTE
from db.event import events
from fair.agenda.moments import micros
from fair.forms.model import Form
from fair.retention.plan import RetentionPlan, plan_of
from tests.db.rows import Sql
from tests.handlers.sample import QUESTIONS, ZONE, sample_event

EVENT: Final = sample_event(
    form=Form((*QUESTIONS, replace(QUESTIONS[0], id="needs", check=None, personal=True, keep_days=14, required=False)))
)
EVENT_ID: Final = EVENT.id
PLAN: Final = plan_of(EVENT)
NEEDS, ALL = PLAN.deletions
STARTED: Final = micros(datetime(2027, 10, 1, 7, tzinfo=ZONE))
CANARY: Final = "Qanarbek"
STATUSES: Final = ("approved", "submitted", "waitlisted", "rejected", "withdrawn", "draft")
FIRST: Final = 1_000


def _people(number: int) -> Iterator[dict[str, Any]]:
    for place in range(number):
        status = STATUSES[place % len(STATUSES)]
        yield {
            "id": FIRST + place,
            "event": EVENT_ID,
            "at": STARTED + place * MINUTE,
            "language": ("kk", "ru", "en")[place % 3],
            "source": (None, "poster", "friend")[place % 3],
            "role": "guest" if place % 2 else "ngo",
            "status": status,
            "number": None if status == "draft" else place + 1,
            "submitted": None if status == "draft" else STARTED + place * MINUTE,
            "organisation": None if place % 2 else 1 + place // 10,
            "delegate": None if place % 2 else "confirmed" if place % 10 else "first",
            "code": f"{place:06}",
            "name": f"{CANARY} {place}",
            "body": json.dumps({"text": f"{CANARY} {place}"}),
            "payload": json.dumps({"method": "sendMessage", "params": {"text": f"{CANARY} {place}"}}),
        }


def _insert(table: str, **values: str) -> Sql:
    return Sql(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(values.values())})")


_SENT: Final = {"due_at": ":at", "state": "'sent'", "created_at": ":at", "finished_at": ":at"}
_EACH: Final = (
    _insert("people", id=":id", language=":language", event_id=":event", met_at=":at"),
    _insert(
        "registrations",
        **{name: f":{name}" for name in ("id", "role", "status", "number", "delegate")},
        event_id=":event",
        person_id=":id",
        organisation_id=":organisation",
        first_source=":source",
        created_at=":at",
        changed_at=":at",
        submitted_at=":submitted",
    ),
    _insert(
        "consents",
        event_id=":event",
        person_id=":id",
        version="'1'",
        hash="'hash'",
        language=":language",
        agreed_at=":at",
    ),
    _insert("mutes", person_id=":id", category="'reminders'", muted_at=":at"),
    _insert("tickets", registration_id=":id", event_id=":event", code=":code", issued_at=":at"),
    _insert("decisions", registration_id=":id", verdict="'approved'", reason=":name", decided_at=":at"),
    _insert("remarks", registration_id=":id", author_id="1", remark=":name", written_at=":at"),
    _insert(
        "checkins",
        event_id=":event",
        registration_id=":id",
        session_id="''",
        day="'2027-11-14'",
        entered_at=":at",
        how="'scan'",
    ),
    _insert(
        "inbox",
        bot_id="1",
        update_id=":id",
        body=":body",
        state="'failed'",
        person_id=":id",
        received_at=":at",
        finished_at=":at",
    ),
    _insert(
        "outbox",
        chat=":id",
        **{"class": "'live'"},
        priority="0",
        kind="'call'",
        payload=":payload",
        due_at=":at",
        state="'queued'",
        created_at=":at",
    ),
    _insert(
        "outbox",
        chat=":id",
        **{"class": "'announcement'"},
        priority="3",
        kind="'reference'",
        draw="'announcement'",
        event_id=":event",
        subject="1",
        announcement_id="1",
        act="'send'",
        **_SENT,
    ),
    _insert(
        "bookmarks",
        person_id=":id",
        event_id=":event",
        session_id="'plenary'",
        known_release="1",
        bookmarked_at=":at",
    ),
    _insert("told", person_id=":id", event_id=":event", release="1", talks_release="1"),
    _insert("announcement_replies", announcement_id="1", person_id=":id", yes="1", replied_at=":at"),
)


async def crowd(tx: Tx, number: int, answers: int = 20) -> RetentionPlan:
    """Store the fair and its people; return its plan."""
    await events.save(tx, EVENT_ID, {"event.toml": "id = 1"}, "digest", STARTED)
    await tx.run(
        Sql(
            "INSERT INTO announcements "
            "(id, event_id, phase, audience, buttons, author, size, created_at, started_at, ended_at) "
            f"VALUES (1, '{EVENT_ID}', 'done', '{{}}', '[]', 1, {number}, {STARTED}, {STARTED}, {STARTED})"
        )
    )
    await tx.run(
        Sql(
            "INSERT INTO sessions (event_id, id, starts_at, ends_at, cancelled, for_all, changed_in) "
            f"VALUES ('{EVENT_ID}', 'plenary', {STARTED}, {STARTED + DAY}, 0, 0, 1)"
        )
    )
    card = json.dumps({"organisation": "Org", "org_form": "fund", "spheres": ["sphere_1", "sphere_2"]})
    founded = (
        {"id": 1 + place, "event": EVENT_ID, "name": f"Org {place}", "card": card, "at": STARTED}
        for place in range(number // 10 + 1)
    )
    names = {"name": ":name", "folded_name": ":name", "card": ":card", "created_at": ":at"}
    await tx.many(_insert("organisations", id=":id", event_id=":event", **names), founded)
    people = list(_people(number))
    for statement in _EACH:
        await tx.many(statement, people)
    await tx.many(_ANSWER, (row for one in people for row in _answers(one, answers)))
    return PLAN


_ANSWER: Final = _insert("answers", registration_id=":id", question_id=":question", value=":value", answered_at=":at")


def _answers(one: dict[str, Any], number: int) -> Iterator[dict[str, Any]]:
    said = {"full_name": one["name"], "needs": f"{CANARY} needs", "takes_part": "listener"}
    said |= {f"more_{place}": f"{one['name']} {'x' * 60}" for place in range(number - len(said))}
    for asked, value in said.items():
        yield {"id": one["id"], "question": asked, "value": json.dumps(value), "at": one["at"]}
