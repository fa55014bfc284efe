"""What the database and Telegram's ledger say after a bot was killed many times."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.updates.processor import DEATHS
from fair.forms.model import Value
from rehearsal.sample_people.respondent import Respondent
from rehearsal.telegram import Telegram
from rehearsal.world.markup import parse_html
from rehearsal.world.text import cleaned
from tests.crash.crowd import meant
from tests.crash.repeats import Said, repeats

FIRST_UPDATE = 730_000_001
NEW = frozenset({"sendMessage", "sendDocument"})
SAID = "SELECT o.id, o.chat, o.state, o.message_id, s.payload FROM outbox o JOIN said s ON s.id = o.id"


@dataclass(frozen=True)
class Verdict:
    """Figures of one run; what must be zero was checked to be."""

    people: int
    updates: int
    messages: int
    repeated: int
    unknown: int
    """Messages of which nobody knows whether they arrived; each was tried more than once."""
    worst: int
    """The most that one person saw again after one kill."""
    often: int
    """The most copies of one message that one person saw."""


def judge(telegram: Telegram, people: Sequence[Respondent], data_dir: Path, kills: Sequence[float] = ()) -> Verdict:
    """Check that nothing was lost, nothing counted twice and nothing claimed that did not happen.

    `kills` are the moments of the kills, by the monotonic clock, in order.
    """
    with closing(sqlite3.connect(f"file:{data_dir / 'jarmenke.db'}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        assert [row[0] for row in database.execute("PRAGMA integrity_check")] == ["ok"]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        updates = _every_update_is_done(telegram, database)
        _everybody_is_registered_once(people, database)
        _everybody_was_told_once(people, database)
        claimed, unknown, unknown_edits = _nothing_was_claimed(telegram, database)
    assert telegram.alarms == []
    meant = claimed + unknown
    copies = [((call.chat_id or 0, call.text), call.at) for call in telegram.ledger if call.method in NEW]
    again = repeats(copies, meant, kills)
    often = max(Counter(said for said, _ in copies).items(), key=lambda one: one[1] - meant[one[0]])
    return Verdict(
        people=len(people),
        updates=updates,
        messages=len(copies),
        repeated=again.total(),
        unknown=unknown.total() + unknown_edits,
        worst=max(again.values(), default=0),
        often=often[1] - meant[often[0]] + 1,
    )


def _every_update_is_done(telegram: Telegram, database: sqlite3.Connection) -> int:
    rows = database.execute("SELECT update_id, state, attempts FROM inbox").fetchall()
    assert {row["state"] for row in rows} == {"done"}
    assert max(row["attempts"] for row in rows) <= DEATHS  # what waits at a start is counted before it is tried
    known = {row["update_id"] for row in rows}
    assert len(known) == len(rows)
    waiting = {update["update_id"] for update in telegram.updates.pending}
    assert known | waiting == set(range(FIRST_UPDATE, telegram.updates.next_id))
    return len(rows)


def _everybody_is_registered_once(people: Sequence[Respondent], database: sqlite3.Connection) -> None:
    registrations = {row["person_id"]: row for row in database.execute("SELECT * FROM registrations")}
    answers = _answers(database)
    for person in people:
        row = registrations.pop(person.account.id)
        assert (row["status"], row["number"], row["delegate"]) == ("submitted", person.number, "first")
        assert meant(person, answers[row["id"]]), person.account.transcript()
    assert registrations == {}
    numbers = sorted(person.number or 0 for person in people)
    assert numbers == list(range(1, len(people) + 1))
    for table in ("people", "consents", "organisations"):
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == len(numbers), table


def _answers(database: sqlite3.Connection) -> Mapping[int, Mapping[str, Value]]:
    found: dict[int, dict[str, Value]] = {}
    cards = "SELECT r.id, o.card FROM registrations r JOIN organisations o ON o.id = r.organisation_id"
    for row in database.execute(cards):
        found[row["id"]] = json.loads(row["card"])
    for row in database.execute("SELECT * FROM answers"):
        found.setdefault(row["registration_id"], {})[row["question_id"]] = json.loads(row["value"])
    return found


def _everybody_was_told_once(people: Sequence[Respondent], database: sqlite3.Connection) -> None:
    """Check that each registration was confirmed by one message: an effect that came twice would show here."""
    payloads = ((row["chat"], json.loads(row["payload"])["params"]) for row in database.execute(SAID))
    begin = people[0].sights.accepted
    told = Counter(chat for chat, params in payloads if "text" in params and _plain(params).startswith(begin))
    assert told == Counter(person.account.id for person in people)


def _nothing_was_claimed(telegram: Telegram, database: sqlite3.Connection) -> tuple[Counter[Said], Counter[Said], int]:
    """Compare the outbox with what Telegram accepted; return what was sent, what of unknown fate, and edits of such."""
    accepted = Counter((call.chat_id or 0, call.text) for call in telegram.ledger if call.method in NEW)
    claimed: Counter[Said] = Counter()
    unknown: Counter[Said] = Counter()
    ids: set[int] = set()
    unknown_edits = 0
    assert {row["state"] for row in database.execute("SELECT state FROM outbox")} <= {"sent", "unknown"}
    for row in database.execute(SAID):
        payload = json.loads(row["payload"])
        if payload["method"] not in NEW:
            unknown_edits += row["state"] == "unknown"
            continue
        said = (row["chat"], _plain(payload["params"]))
        (claimed if row["state"] == "sent" else unknown)[said] += 1
        if row["state"] == "sent":
            assert telegram.chats[row["chat"]].messages[row["message_id"]].from_bot
            assert row["message_id"] not in ids
            ids.add(row["message_id"])
    assert claimed <= accepted, claimed - accepted
    return claimed, unknown, unknown_edits


def _plain(params: Mapping[str, Any]) -> str:
    return cleaned(*parse_html(params.get("text") or params["caption"]))[0]
