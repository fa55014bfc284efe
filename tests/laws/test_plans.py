"""No statement reads from end to end what grows with people or with history, but those named here, with a reason.

SQLite's planner is asked, with statistics as of 100,000 people and 200,000 finished deliveries, and with none.
"""

import importlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from db.core.engine import statements
from tests.db.rows import fresh_file

pytestmark = pytest.mark.sqlite("its query plans")

STORES: Final = Path(__file__).parents[2] / "db"
SQL: Final = {path.stem: path for path in sorted(STORES.glob("*/*.sql")) if path.parent.name != "migrations"}
PEOPLE: Final = 100_000
FINISHED: Final = 200_000
FEW: Final = 50
OF_PEOPLE: Final = frozenset(
    [
        "people",
        "registrations",
        "answers",
        "consents",
        "tickets",
        "decisions",
        "checkins",
        "movements",
        "bookmarks",
        "told",
        "answer_marks",
        "lead_choices",
        "mutes",
        "organisations",
        "enquiries",
        "enquiry_messages",
        "announcement_replies",
        "audit",
        "mentions",
        "about",
        "topics",
        "waiting_list",
        "session_lines",
        "claims",
        "place_passes",
        "calendar_links",
        "remarks",
        "import_rows",
    ]
)
"""Tables that grow with people and with what they do."""
OF_HISTORY: Final = frozenset({"outbox", "inbox"})
"""Tables that grow with what is finished."""
PAST: Final = ("outbox_finished", "outbox_purged", "outbox_kept", "outbox_given_up", "inbox_finished", "inbox_person")
"""Indexes that hold what is finished."""
OF_MANY: Final = frozenset({"registrations_holding", "registrations_organisation"})
"""Indexes of some rows only, of which there are many all the same."""
_WHOLE: Final = re.compile(r"^SEARCH .*?INDEX (\w+) \(event_id=\?\)")
PURGES: Final = frozenset({"inbox.purge_bodies", "inbox.purge_rows", "outbox.purge"})
"""What these delete is what they walk along, and they are cut by a limit."""
ALLOWED_SCANS: Final[dict[str, set[str]]] = {
    # statement: tables that it may read from end to end, or an index of them, and why
    "inbox.pending": {"inbox"},  # an index of those only that wait
    "inbox.backlog": {"inbox"},
    "waiting.updates": {"inbox"},  # likewise
    "waiting.deliveries": {"outbox"},  # likewise, when an operator's program asks for figures
    "outbox.stalled": {"outbox"},  # an index of those only that are on their way
    "under_way.calls": {"outbox"},  # likewise
    "outbox.unfinished": {"outbox"},
    "windows.under_way": {"outbox"},  # likewise
    "outbox.follow_clock": {"outbox"},  # rare, and an index of those only that wait
    "reminders.missed": {"outbox"},  # a figure for organisers
    "movements.of_event": {"v"},  # the export
    "people.how_many": {"people"},  # a figure for operators
    "people.met": {"people"},  # once at start, if somebody has asked to be forgotten
    "parked.park": {"outbox"},  # once, when a backup was put back: an index of those only that wait
    "parked.drop_updates": {"inbox"},
    "monitoring.inbox_states": {"inbox"},  # a rehearsal's figures
    "monitoring.outbox_states": {"outbox"},
    "monitoring.languages": {"people"},
    "erasure.promote_heirs": {"registrations"},  # rare: somebody is forgotten
    "enquiries.untold": {"e"},  # an index of those only that the team was not told of
    "leftovers.count": {"told"},  # the last of an event, once an hour
    "leftovers.told": {"told"},
    "traces.updates": {"inbox"},  # an index of those only whose words are kept
    "traces.messages": {"outbox"},  # an index of those only that wait
    "unkept.people": {"p"},  # everybody is looked at, when little is left of an event
    "unkept.applicants": {"p"},
    "erasure.forget_updates": {"inbox"},  # an index of those only that have a body
    "erasure.forget_remarks_author": {"remarks"},  # rare: somebody of the team is forgotten
    "topics.queue_chosen": {"t"},  # an index of those only that are chosen in this transaction
    "topics.chosen_are_queued": {"topics"},
    "free_texts.remarks": {"remarks"},  # what the team has typed: somebody is forgotten
    "free_texts.reasons": {"decisions"},
    "free_texts.table_rows": {"import_rows"},
    "free_texts.answers": {"enquiry_messages"},
    "about.gone": {"a"},  # an index of those only of whom nothing is stored
    "about.purge_unsent": {"about"},  # an index of those only that have not arrived
}


WHOLES: Final[dict[str, str]] = {
    "for a screen: found out ahead (`Tx.for_screen`), or in some milliseconds": """
        attendees.answers_to attendees.everybody checkins.expected desk.attention enquiries.count
        files.answered files.cards files.taking_part free_texts.names unanswered.names organisations.listing
        places.held_by_answer
        place_counts.everyone
        queue.answered queue.applicants queue.cards release_audience.concerned_by_role
        reminders.count_missed_event statistics.answers statistics.cards statistics.languages
        statistics.organisations statistics.quarters statistics.roles statistics.sources statistics.statuses
        tickets.without""",
    "a file, made by a job on a connection of its own": """
        exports.audit_entries exports.bookmarks exports.checkins exports.checkins_count exports.messages
        exports.messages_count exports.organisations participant_facts.remarks ledger.answers_of_unreached tickets.codes
        organisations.named""",
    "of what is over, or goes; in parts": """
        answers.cards answers.some coming.answers coming.everything coming.unfinished leaving.answers leaving.delete
        leaving.drop_messages leaving.drop_words_to_team leaving.empty_organisations leaving.last leaving.organisations
        leaving.pass_on leaving.promote leaving.some leaving.visits leftovers.answer_marks leftovers.calendar_links
        leftovers.count leftovers.enquiries leftovers.lead_choices""",
    "the last of the line, along an index": "places.ignore places.queue places.resting",
    "an index of few": """
        decisions.to_publish decisions.unpublished topics.choose""",
    "a page of the journal, and how many there are": "audit.answers_of audit.count audit.registrations_of",
    "rare: a content is replaced, a group connected, somebody of the team forgotten, a first release": """
        option_use.answers_with option_use.cards_with groups.forget_topics groups.mirror_all topics.count
        releases.tell_everybody""",
    "cut by a range of people, or of their applications": "change_notices.queue place_counts.count_answers",
    "by the index of an organisation's name or number": "organisations.alike",
    "rare: a release, or what is due soon is looked at": """
        answer_marks.put_answering bookmarks.leads scheduled_messages.event""",
}
"""Statements that read of a whole event what grows with people, by why they may."""
ALLOWED_WHOLES: Final = frozenset(one for each in WHOLES.values() for one in each.split())


@pytest.fixture(scope="module", params=["without statistics", "with statistics"])
def connection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    """A database of which the planner believes that many people are there and much is finished; nothing need be."""
    with believing(tmp_path_factory.mktemp("plans"), much=request.param == "with statistics") as connection:
        yield connection


@contextmanager
def believing(folder: Path, *, much: bool) -> Iterator[sqlite3.Connection]:
    """Open a database whose planner knows that there is much, or knows nothing."""
    path = fresh_file(folder / "fair.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ANALYZE")
        connection.execute("DELETE FROM sqlite_stat1")
        if much:
            connection.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", _statistics(connection))
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def _statistics(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """As ANALYZE writes them: how many rows an index has, and how many of them share each of its columns."""
    indexes = "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index'"
    for table, index, sql in connection.execute(indexes).fetchall():
        columns = connection.execute(f"PRAGMA index_info({index})").fetchall()
        there = FINISHED if table in OF_HISTORY else PEOPLE if table in OF_PEOPLE else FEW
        partial = "WHERE" in (sql or "") and index not in PAST
        rows = 30 if partial and table in OF_HISTORY else there
        yield table, index, " ".join(map(str, [rows, *[2] * len(columns)]))


def names(subject: str) -> list[str]:
    """The names as they stand in the file."""
    return re.findall(r"^-- name: *(\w+)", SQL[subject].read_text(encoding="utf-8"), re.MULTILINE)


def steps_of(connection: sqlite3.Connection, sql: str) -> list[str]:
    """What SQLite does for a statement."""
    wanted = dict.fromkeys(re.findall(r"(?<!:):(\w+)", sql), 1)
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", wanted)]


def tables_in(sql: str) -> dict[str, str]:
    """The tables of a statement by the names that it gives them."""
    given = re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)(?:\s+(?:AS\s+)?(?!ON\b|WHERE\b|SET\b)(\w+))?", sql)
    return {**{table: table for table, _ in given}, **{alias: table for table, alias in given if alias}}


def scans_in(sql: str, steps: list[str]) -> set[str]:
    """What is read from end to end of what grows, by the names that the statement gives its tables."""
    tables = tables_in(sql)
    scanned = {step.split()[1] for step in steps if step.startswith("SCAN")}
    return {one for one in scanned if tables.get(one) in OF_PEOPLE | OF_HISTORY}


def wholes_in(connection: sqlite3.Connection, sql: str, steps: list[str]) -> set[str]:
    """What is read of a whole event, or along an index made for this statement alone, of what grows with people."""
    tables = tables_in(sql)
    limited = "LIMIT" in sql and not any("USE TEMP B-TREE" in step for step in steps)
    found = set()
    for step in steps:
        if "AUTOMATIC" in step or (
            not limited and (at := _WHOLE.search(step)) and not _is_of_few(connection, at.group(1))
        ):
            found.add(step.split()[1])
    return {one for one in found if tables.get(one) in OF_PEOPLE | OF_HISTORY}


def _is_of_few(connection: sqlite3.Connection, index: str) -> bool:
    """Tell whether an index is of some rows only, and these are few."""
    row = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (index,)).fetchone()
    return "WHERE" in (row[0] or "") and index not in OF_MANY


def walks_in(steps: list[str]) -> list[str]:
    """What is searched along what is finished."""
    return [step for step in steps if any(index in step for index in PAST) and "chat=?" not in step]


def built(store: Path) -> dict[str, str]:
    """The statements that a store makes of others when it is imported, by the names that it gives them."""
    module = importlib.import_module(".".join(store.relative_to(STORES.parent).with_suffix("").parts))
    return {name: value.sql for name, value in vars(module).items() if isinstance(getattr(value, "sql", None), str)}


MADE: Final = {
    f"{store.stem}.{name}": sql for store in sorted(STORES.glob("*/[!_]*.py")) for name, sql in built(store).items()
}
"""Statements that stand in no file."""
EVERY: Final = [*(f"{subject}.{name}" for subject in SQL for name in names(subject)), *MADE]


def sql_of(which: str) -> str:
    """A statement by its name."""
    subject, _, name = which.partition(".")
    return MADE.get(which) or str(getattr(statements(str(SQL[subject])), name).sql)


@pytest.mark.parametrize("which", EVERY)
def test_no_statement_grows_with_people_or_with_history(connection: sqlite3.Connection, which: str) -> None:
    sql = sql_of(which)
    steps = steps_of(connection, sql)
    assert scans_in(sql, steps) <= ALLOWED_SCANS.get(which, set()), "\n".join(steps)
    assert which in ALLOWED_WHOLES or wholes_in(connection, sql, steps) == set(), "\n".join(steps)
    if which.partition(".")[0] in OF_HISTORY and which not in PURGES:
        assert walks_in(steps) == []


def test_statements_that_a_store_makes_of_others_are_found() -> None:
    assert {"audience._COUNTED", "audience._NAMED"} <= MADE.keys()


def test_every_exception_is_of_a_statement_that_is_there() -> None:
    assert ALLOWED_SCANS.keys() - set(EVERY) == set()
    assert ALLOWED_WHOLES - set(EVERY) == set()


def test_every_exception_is_needed(tmp_path: Path) -> None:
    """By the planner as it is, with statistics or without."""
    scans: set[str] = set()
    wholes: set[str] = set()
    for much in (False, True):
        (tmp_path / str(much)).mkdir()
        with believing(tmp_path / str(much), much=much) as connection:
            for which in EVERY:
                sql = sql_of(which)
                steps = steps_of(connection, sql)
                scans |= {which} if scans_in(sql, steps) else set()
                wholes |= {which} if wholes_in(connection, sql, steps) else set()
    assert sorted(ALLOWED_SCANS.keys() - scans) == []
    assert sorted(ALLOWED_WHOLES - wholes) == []


@pytest.mark.parametrize(
    "bad",
    [
        "SELECT count(*) FROM outbox WHERE error = :error",
        "SELECT id FROM outbox WHERE state = 'sent' ORDER BY id",
        "SELECT r.id FROM registrations r WHERE r.username = :username",
        "SELECT DISTINCT p.language FROM people p",
        "SELECT r.id FROM remarks r",
    ],
)
def test_a_statement_that_reads_a_whole_table_is_found(connection: sqlite3.Connection, bad: str) -> None:
    assert scans_in(bad, steps_of(connection, bad)) != set()


@pytest.mark.parametrize(
    "bad",
    [
        "SELECT count(*) FROM registrations WHERE event_id = :event_id AND role = :role",
        "SELECT r.value FROM team d JOIN answers r ON r.value = d.name",
    ],
)
def test_a_statement_that_reads_a_whole_event_is_found(connection: sqlite3.Connection, bad: str) -> None:
    steps = steps_of(connection, bad)
    assert wholes_in(connection, bad, steps) | scans_in(bad, steps) != set()


def test_a_statement_that_walks_along_what_is_finished_is_found(connection: sqlite3.Connection) -> None:
    assert walks_in(steps_of(connection, "SELECT position FROM inbox WHERE finished_at < :before")) != []
