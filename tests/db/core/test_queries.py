"""Laws about the statements beside the stores: each is used, each can be prepared, no hot one reads a whole table."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.core.engine import statements

STORES = Path(__file__).parents[3] / "db"
SQL = {path.stem: path for path in sorted(STORES.glob("*/*.sql")) if path.parent.name != "migrations"}
SUBJECTS = sorted(SQL)

ALLOWED_SCANS = {
    # statement: tables it may read from end to end, because it has to or because the table is small
    "events.everything": {"events"},
    "outbox.pauses": {"pauses"},
    "outbox.end_pauses": {"pauses"},
    "outbox.shorten_pauses": {"pauses"},
    "albums.purge": {"albums"},  # two days of albums, once a minute
    "inbox.pending": {"inbox"},  # an index of those only that wait
    "inbox.backlog": {"inbox"},
    "waiting.updates": {"inbox"},  # likewise
    "waiting.deliveries": {"outbox"},  # likewise, when an operator's program asks for figures
    "outbox.stalled": {"outbox"},  # an index of those only that are on their way
    "outbox.unfinished": {"outbox"},
    "outbox.follow_clock": {"outbox"},  # rare, and an index of those only that wait
    "reminders.missed": {"outbox"},  # a figure for organisers
    "change_notices.come": {"notice_runs"},  # a row per event
    "erasure.forget_imports": {"imports"},  # a row per event
    "imports.running": {"imports"},
    "imports.purge": {"imports"},
    "jobs.open": {"jobs"},  # an index of those only that wait or run
    "jobs.running": {"jobs"},
    "members.everybody": {"t"},  # some dozens of people, once at start
    "members.owners": {"team"},
    "registrations.everybody": {"r"},  # the export
    "attendees.everybody": {"r"},  # lists, badges, names that are searched
    "attendees.answers_to": {"r"},
    "tickets.without": {"r"},  # once a minute
    "checkins.expected": {"registrations"},  # a count of all
    "movements.of_event": {"v"},  # the export
    "audience.chosen": {"p", "json_each", "wanted", "given", "option"},  # everybody is looked at, once
    "announcements.letters": {"w"},  # likewise
    "people.how_many": {"people"},  # a figure for operators
    "people.met": {"people"},  # once at start, if somebody has asked to be forgotten
    "parked.park": {"outbox"},  # once, when a backup was put back: an index of those only that wait
    "parked.drop_updates": {"inbox"},
    "parked.drop_runs": {"notice_runs"},  # a row per event
    "tombstones.everything": {"tombstones"},  # those who were forgotten, few
    "people.find_all": {"json_each"},  # those to whom something is sent at once, as JSON
    "exports.registrations": {"json_each"},  # those that were chosen, as JSON
    "exports.registrations_count": {"json_each"},
    "parts.next": {"w"},  # what is left to do: a row or two
    "announcements.colleagues": {"t"},
    "scheduled_messages.event": {"d"},
    "erasure.forget_watcher": {"announcements"},  # as rare, and they are few
    "monitoring.inbox_states": {"inbox"},  # a rehearsal's figures
    "monitoring.outbox_states": {"outbox"},
    "monitoring.upcoming": {"notice_runs"},
    "monitoring.languages": {"people"},
    "deciders.owners": {"owners"},
    "deciders.tell": {"owners"},  # two or three people, whom the settings name
    "digests.begin": {"owners"},
    "digests.news": {"d"},  # a row for each of the team who decides
    "session_lines.served": {"l", "standing"},  # those who wait for places in sessions, few
    "session_lines.waiting_in_vain": {"l"},
    "session_lines.dissolve": {"session_lines"},
    "places.rounds_due": {"offer_rounds"},  # a row per event
    "groups.everywhere": {"forums"},  # a row per event
    "topics.choose": {"f"},  # a row per event
    "topics.queue_chosen": {"t"},  # an index of those only that were chosen
    "topics.chosen_are_queued": {"topics"},
    "erasure.promote_heirs": {"registrations"},  # rare: somebody is forgotten
    "plans.those_concerned": {"owners", "d"},  # a row or two
    "plans.everything": {"retention_plans"},  # a row per event
    "enquiries.untold": {"e"},  # an index of those only that the team was not told of
    "leftovers.count": {"jobs", "prompts", "sieves", "told", "team_invitations"},  # the last of an event, once an hour
    "leftovers.jobs": {"jobs"},
    "leftovers.prompts": {"prompts"},
    "leftovers.sieves": {"sieves"},
    "leftovers.told": {"told"},
    "leftovers.team_invitations": {"team_invitations"},
    "traces.updates": {"inbox"},  # an index of those only whose words are kept
    "register.everything": {"deletions"},  # a rehearsal looks ahead
    "traces.messages": {"outbox"},  # an index of those only that wait
    "unkept.people": {"p"},  # everybody is looked at, when little is left of an event
    "unkept.applicants": {"p"},
    "erasure.forget_updates": {"inbox"},  # an index of those only that have a body
    "erasure.forget_drafts": {"announcements"},  # as rare
    "erasure.forget_author": {"announcements"},
    "erasure.forget_remarks_author": {"remarks"},
    "erasure.forget_decider": {"decisions"},
    "free_texts.team_names": {"team"},  # as rare, of all of these
    **{f"free_texts.{name}": {table} for name, table in (("remarks", "remarks"), ("reasons", "decisions"))},
    **{f"free_texts.{name}": {table} for name, table in (("versions", "announcement_versions"), ("orders", "jobs"))},
    **{f"free_texts.{name}": {table} for name, table in (("buttons", "announcements"), ("drafts", "agenda_drafts"))},
    **{f"free_texts.{name}": {table} for name, table in (("filters", "sieves"), ("prompts", "prompts"))},
    **{f"free_texts.{name}": {table} for name, table in (("tables", "imports"), ("table_rows", "import_rows"))},
    "free_texts.answers": {"enquiry_messages"},
    "free_texts.revisions": {"announcements"},
    "free_texts.questions": {"unanswered"},
    "erasure.forget_answers_author": {"enquiry_messages"},
    "prompts.purge": {"prompts"},  # a row for each member of the team
    "jobs.told": {"jobs"},
    "about.gone": {"a"},  # an index of those only of whom nothing is stored
    "about.purge_unsent": {"about"},  # an index of those only that have not arrived
}


def names(subject: str) -> list[str]:
    """The names as they stand in the file."""
    found = re.findall(r"^-- name: *(\w+)", SQL[subject].read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) == len(set(found)), f"{subject} has a name twice"
    return found


EVERY = [(subject, name) for subject in SUBJECTS for name in names(subject)]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_statement_is_used_by_its_store_and_no_other_name_is(subject: str) -> None:
    tree = ast.parse(SQL[subject].with_suffix(".py").read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "SQL"
    }
    assert used == set(names(subject))


def plan(connection: sqlite3.Connection, sql: str) -> Iterator[str]:
    wanted = dict.fromkeys(re.findall(r"(?<!:):(\w+)", sql))
    for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", wanted):
        yield row[3]


@pytest.mark.parametrize(("subject", "name"), EVERY, ids=[".".join(each) for each in EVERY])
async def test_every_statement_fits_the_schema_and_reads_by_an_index(path: Path, subject: str, name: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        steps = list(plan(connection, getattr(statements(str(SQL[subject])), name).sql))
    scans = {step.split()[1] for step in steps if step.startswith("SCAN")}
    scans -= {step.split()[-1] for step in steps if "MATERIALIZE" in step or "CO-ROUTINE" in step}
    scans -= {"CONSTANT", "(subquery", "concerned"}
    assert scans <= ALLOWED_SCANS.get(f"{subject}.{name}", set()), "\n".join(steps)


async def test_what_is_due_is_found_without_sorting_what_waits(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        steps = list(plan(connection, statements(str(SQL["outbox"])).due.sql))
    assert [step for step in steps if "TEMP B-TREE" in step] == []
    assert sum("USING INDEX outbox_due" in step for step in steps) == 5  # a class each, and what goes at once


async def test_the_oldest_waiting_update_is_found_by_an_index_of_the_waiting_ones(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        steps = list(plan(connection, statements(str(SQL["inbox"])).pending.sql))
    assert steps == ["SCAN inbox USING INDEX inbox_pending"]
