"""Of every table it is said what becomes of it when the terms of its fair are over: a new one has to say so, too."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from db.retention.leftovers import LEFTOVERS
from tests.db.rows import fresh_file

DELETED: Final = {
    "people": "db/retention/unkept.py",
    "registrations": "db/retention/leaving.py",
    "organisations": "db/retention/leaving.py",
    "answers": "db/retention/answers.py, those with a term of their own",
    "announcement_replies": "db/retention/counted.py",
    "bookmarks": "db/retention/counted.py",
    "consents": "db/retention/counted.py",
    "outbox": "db/retention/counted.py (ledgers), traces.py; the rest is emptied when finished, and goes after 30 days",
    "inbox": "db/retention/traces.py; the rest is emptied with its turn, and goes after 30 days",
    "about": "by triggers, once what it tells of is gone; bot/schedule/planner.py",
    "job_files": "with its job; when it is delivered: bot/jobs/runner.py",
    "albums": "after two days, bot/schedule/planner.py",
}
"""What is deleted by a part of its own, by housekeeping or by a trigger."""

STAYS: Final = {
    "schema_version": "nothing about people",
    "marks": "nothing about people",
    "replicas": "names of processes",
    "pace": "numbers of chats of the last minute, bot/delivery/shared_pace.py",
    "pauses": "a number of a chat, for as long as Telegram asks to wait",
    "numbers": "nothing about people",
    "events": "what organisers wrote",
    "event_versions": "what organisers wrote",
    "event_drafts": "what organisers wrote",
    "limited_questions": "names of questions",
    "places_held": "how many places are held of which kind, nothing about people",
    "releases": "the agenda with its speakers, who were made public",
    "agenda_drafts": "as the releases",
    "badge_designs": "the organiser's picture, and what stands where on it",
    "sessions": "the agenda",
    "dues": "moments of the agenda",
    "notice_runs": "moments of the agenda",
    "errands": "moments of the content",
    "offer_rounds": "ends of nights",
    "tombstones": "fingerprints without a key, so that nobody comes back with a backup; bot/app.py",
    "owners": "ids, as the settings name them",
    "announcements": "what organisers said to all",
    "announcement_parts": "goes as soon as it is done",
    "announcement_versions": "what organisers said to all",
    "audit": "ids only, which mean nothing once the people are gone",
    "deletions": "the register: how many of what, and when",
    "retention_plans": "the terms",
    "retained_counts": "the numbers that stay",
    "faq_counts": "how often something was asked",
    "forums": "the team's own group",
    "topics": "without a name and without a registration; gone with the topic in Telegram",
    "talks": "numbers of registrations that are gone",
}
"""What stays, and why that is no promise broken."""


@pytest.fixture
def schema(tmp_path: Path) -> dict[str, set[str]]:
    """Return the tables, each with those with whose rows its own rows are deleted."""
    with closing(sqlite3.connect(fresh_file(tmp_path / "fair.db"))) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: {row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})") if row[6] == "CASCADE"}
            for table in tables
        }


def leftovers() -> set[str]:
    return {re.findall(r"DELETE FROM (\w+)", statement.sql)[0] for statement in LEFTOVERS}


def test_of_every_table_it_is_said_what_becomes_of_it(schema: dict[str, set[str]]) -> None:
    goes = DELETED.keys() | leftovers()
    while more := {table for table, parents in schema.items() if table not in goes and parents & goes}:
        goes |= more
    unsaid = schema.keys() - goes - STAYS.keys()
    assert unsaid == set(), "who deletes this when the terms are over? see db/retention/overdue.py"


def test_nothing_is_said_twice_or_of_a_table_that_is_gone(schema: dict[str, set[str]]) -> None:
    assert DELETED.keys() & STAYS.keys() == set()
    assert leftovers() & (DELETED.keys() | STAYS.keys()) == set()
    assert (DELETED.keys() | STAYS.keys() | leftovers()) - schema.keys() == set()
