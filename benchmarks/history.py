"""A database as after a very large fair: people, their registrations and answers, and what was sent to them."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.core.time import DAY
from fair.announcements.announcement import Content, Shape
from fair.announcements.audience import Audience
from fair.event.model import Event

ANNOUNCEMENT: Final = 1
"""The one that has reached everybody."""
TEAM: Final = 3
"""Members of the team: the first people, all of them organisers."""

_NUMBERS: Final = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {last}) "

_STATEMENTS: Final = (
    (
        "people",
        (
            "INSERT INTO people (id, language, language_chosen, event_id, met_at, unreachable_at, unreachable_why) "
            "SELECT i, CASE i % 3 WHEN 0 THEN 'kk' WHEN 1 THEN 'ru' ELSE 'en' END, 1, :event, :before + i, "
            "CASE WHEN i % 50 = 49 THEN :before + i END, CASE WHEN i % 50 = 49 THEN 'blocked' END FROM n"
        ),
    ),
    ("people", "INSERT INTO mutes SELECT i, 'announcements', :before FROM n WHERE i % 40 = 7"),
    (
        "people",
        (
            "INSERT INTO consents (event_id, person_id, version, hash, language, agreed_at) "
            "SELECT :event, i, '1', 'h', 'kk', :before + i FROM n"
        ),
    ),
    (
        "organisations",
        (
            "INSERT INTO organisations (id, event_id, name, folded_name, card, created_at) "
            "SELECT i, :event, 'Organisation ' || i, 'organisation ' || i, '{\"org_form\": \"ngo\"}', :before FROM n"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO registrations (id, event_id, person_id, role, status, number, organisation_id, delegate, "
            "first_source, created_at, changed_at, submitted_at) "
            "SELECT i, :event, i, "
            "CASE i % 4 WHEN 0 THEN 'ngo' WHEN 1 THEN 'company' WHEN 2 THEN 'guest' ELSE 'media' END, "
            "CASE WHEN i % 20 = 0 THEN 'draft' WHEN i % 20 = 1 THEN 'withdrawn' WHEN i % 20 = 2 THEN 'waitlisted' "
            "WHEN i % 20 IN (3, 4, 5) THEN 'submitted' ELSE 'approved' END, "
            "CASE WHEN i % 20 != 0 THEN i END, CASE WHEN i % 2 = 0 THEN i / 10 + 1 END, "
            "CASE WHEN i % 2 = 0 THEN CASE WHEN i % 10 = 0 THEN 'first' ELSE 'confirmed' END END, "
            "'poster', :before + i, :before + i, CASE WHEN i % 20 != 0 THEN :before + i END FROM n"
        ),
    ),
    ("people", "INSERT INTO answers SELECT i, 'full_name', '\"Aigul Serikova\"', :before + i FROM n"),
    ("people", "INSERT INTO answers SELECT i, 'phone', '\"+7700' || printf('%07d', i) || '\"', :before + i FROM n"),
    ("people", "INSERT INTO answers SELECT i, 'position', '\"Director\"', :before + i FROM n"),
    ("people", "INSERT INTO answers SELECT i, 'sphere', '[\"ecology\"]', :before + i FROM n"),
    (
        "people",
        (
            "INSERT INTO answers SELECT i, 'place', CASE i % 2 WHEN 0 THEN '\"aktau\"' ELSE '\"zhanaozen\"' END, "
            ":before + i FROM n"
        ),
    ),
    ("people", "INSERT INTO numbers VALUES (:event, :people)"),
    (
        "people",
        "INSERT INTO tickets SELECT id, event_id, 'code' || id, :before FROM registrations WHERE status = 'approved'",
    ),
    (
        "people",
        (
            "INSERT INTO decisions (registration_id, verdict, decided_by, decided_at, published_at) "
            "SELECT id, 'approved', 1, :before, :before FROM registrations WHERE status = 'approved'"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO waiting_list (registration_id, event_id, position) "
            "SELECT id, event_id, id FROM registrations WHERE status = 'waitlisted'"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO checkins (event_id, registration_id, session_id, day, entered_at, how) "
            "SELECT event_id, id, '', :day, :before, 'scan' FROM registrations WHERE status = 'approved' AND id % 2 = 0"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO enquiries (id, event_id, person_id, name, state, changed_at) "
            "SELECT i, :event, i, 'Aigul', 'answered', :before + i FROM n WHERE i % 10 = 3"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO enquiry_messages (enquiry_id, kind, text, written_at) "
            "SELECT i, 'text', 'Where is the entrance?', :before + i FROM n WHERE i % 10 = 3"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO audit (event_id, person_id, action, subject, done_at) "
            "SELECT :event, 1, 'application-approved', 'registration:' || i, :before + i FROM n"
        ),
    ),
    (
        "team",
        (
            "INSERT INTO team (event_id, person_id, role, name, joined_at) "
            "SELECT :event, i, 'organiser', 'Organiser ' || i, :before FROM n"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO announcements (id, event_id, phase, audience, buttons, author, size, created_at, started_at, "
            "ended_at) VALUES (:announcement, :event, 'done', :audience, '[]', 1, :people, :before, :before, :before)"
        ),
    ),
    (
        "people",
        "INSERT INTO announcement_versions VALUES (:announcement, 'kk', :content)",
    ),
    (
        "people",
        (
            "INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, state, "
            "message_id, announcement_id, act, created_at, finished_at) "
            "SELECT i, 'announcement', 3, 'reference', 'announcement', :event, :announcement, :before, "
            "'a:' || :announcement || ':' || i, 'sent', i, :announcement, 'send', :before, :before + i FROM n"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, expires_at, "
            "dedupe_key, state, message_id, created_at, finished_at) "
            "SELECT i, 'reminder', 2, 'reference', 'reminder', :event, 0, '{}', :before, :before, "
            "'reminder:' || :event || ':s1:15:' || :before || ':' || i, 'sent', i, :before, :before + i FROM n"
        ),
    ),
    (
        "updates",
        (
            "INSERT INTO inbox (bot_id, update_id, state, received_at, finished_at) "
            "SELECT 42, i, 'done', :before + i, :before + i FROM n"
        ),
    ),
    (
        "people",
        (
            "INSERT INTO about (outbox_id, person_id, chat, file, message_id, arrived_at) "
            "SELECT i, i, 1, 0, i, :before FROM n WHERE i > 3 AND i % 5 = 0"
        ),
    ),
)


FINISHED: Final = 200_000
"""Messages, and as many updates, that are over where a bot begins: as after weeks of a large fair."""
_CHATS: Final = 5_000
_FINISHED: Final = (
    (
        "INSERT INTO outbox (chat, class, priority, kind, payload, due_at, state, attempts, message_id, created_at, "
        "finished_at) SELECT 100000000 + i % :chats, CASE i % 2 WHEN 0 THEN 'live' ELSE 'reminder' END, "
        "CASE i % 2 WHEN 0 THEN 0 ELSE 2 END, 'call', '{}', :before + i, 'sent', 1, i, :before + i, :before + i FROM n"
    ),
    (
        "INSERT INTO inbox (bot_id, update_id, state, person_id, received_at, finished_at) "
        "SELECT 1, i, 'done', 100000000 + i % :chats, :before + i, :before + i FROM n"
    ),
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of what."""

    people: int
    messages: int
    """Finished ones: half of them an announcement, half reminders; as many updates."""


def fill(path: Path, event: Event, size: Size, now: int) -> None:
    """Fill a database in which the event and the first release of its agenda are; `now`: microseconds."""
    given = {
        "event": event.id,
        "before": now - DAY,
        "day": event.starts.date().isoformat(),
        "people": size.people,
        "announcement": ANNOUNCEMENT,
        "audience": json.dumps(Audience().as_json()),
        "content": json.dumps(Content(Shape.TEXT, "Hello").as_json()),
    }
    lasts = {"people": size.people, "organisations": size.people // 10 + 1, "team": TEAM, "updates": size.messages}
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = off")
        for of, statement in _STATEMENTS:
            numbers = _NUMBERS.format(last=lasts[of]) if "FROM n" in statement else ""
            connection.execute(numbers + statement, given)
        _mark(connection, event.id, size.people)
        connection.execute("ANALYZE")


def finished(path: Path, now: int, messages: int = FINISHED) -> None:
    """Let so many messages and updates be over, of people who are not there any more; `now`: microseconds."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = off")
        for statement in _FINISHED:
            connection.execute(_NUMBERS.format(last=messages) + statement, {"before": now - DAY, "chats": _CHATS})
        connection.execute("ANALYZE")


def _mark(connection: sqlite3.Connection, event_id: str, people: int) -> None:
    """Let everybody have two sessions on their agenda, one of them the same for all, and speak of it in reminders."""
    sessions = [
        row[0]
        for row in connection.execute(
            "SELECT id FROM sessions WHERE event_id = ? AND capacity IS NULL ORDER BY id", (event_id,)
        )
    ]
    rows = [(i, event_id, sessions[0]) for i in range(1, people + 1)]
    rows += [(i, event_id, sessions[1 + i % (len(sessions) - 1)]) for i in range(1, people + 1)]
    connection.executemany("INSERT INTO bookmarks VALUES (?, ?, ?, 1, 0)", rows)
    connection.execute("INSERT INTO told SELECT id, :event, 1, 1 FROM people", {"event": event_id})
    connection.execute(
        "INSERT INTO mentions SELECT id, event_id, :session, 1, 1 FROM outbox WHERE draw = 'reminder'",
        {"session": sessions[0]},
    )
