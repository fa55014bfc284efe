"""Deleting registrations with all that hangs on them, after they were counted."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, Final

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.core.time import to_moment
from db.retention import retained
from fair.forms.model import Value
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.tallies import Leaving, TallyName, counts_of
from fair.retention.terms import TermKind

SQL = statements(__file__)

REGISTRATIONS_AT_ONCE: Final = 25
ORGANISATIONS_AT_ONCE: Final = 200
THE_FAIR: Final = ""
"""What stands in the place of a session where somebody was let into the fair itself."""


async def delete_registrations(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete some registrations, and return how many rows of what."""
    every = int(deletion.kind is TermKind.EVERYTHING)
    row = await tx.one(SQL.last, event_id=plan.event_id, every=every, limit=REGISTRATIONS_AT_ONCE)
    if row is None or row["last"] is None:
        return Counter()
    which = {"event_id": plan.event_id, "every": every, "last": row["last"]}
    leaving, answers = await _leaving(tx, plan, which)
    counts = counts_of(leaving)
    counts[TallyName.ORGANISATIONS, ""] = await _organisations(tx, which)
    await retained.add(tx, plan.event_id, +counts)
    for statement in (SQL.drop_words_to_team, SQL.drop_messages, SQL.delete):
        await tx.run(statement, **which)
    if not every:
        await tx.run(SQL.pass_on, event_id=plan.event_id)
        await tx.run(SQL.promote, event_id=plan.event_id)
    return +Counter(registrations=len(leaving), answers=answers)


async def _leaving(tx: Tx, plan: RetentionPlan, which: Mapping[str, Any]) -> tuple[list[Leaving], int]:
    """Return registrations as far as they are counted, and how many answers they have."""
    own: dict[int, dict[str, Value]] = defaultdict(dict)
    answers = await tx.all(SQL.answers, **which)
    for row in answers:
        if row["question_id"] in plan.counted:
            own[row["registration_id"]][row["question_id"]] = json.loads(row["value"])
    let_in: dict[int, set[str]] = defaultdict(set)
    for row in await tx.all(SQL.visits, **which):
        let_in[row["registration_id"]].add(row["session_id"])
    return [_one(plan, row, own[row["id"]], let_in[row["id"]]) for row in await tx.all(SQL.some, **which)], len(answers)


def _one(plan: RetentionPlan, row: StoredRow, own: Mapping[str, Value], let_in: set[str]) -> Leaving:
    card = json.loads(row["card"] or "{}")
    handed_in = row["submitted_at"]
    return Leaving(
        status=row["status"],
        role=row["role"],
        language=row["language"],
        source=row["first_source"],
        day=None if handed_in is None else to_moment(handed_in).astimezone(plan.zone).date().isoformat(),
        answers={**{question: card[question] for question in plan.counted & card.keys()}, **own},
        came=THE_FAIR in let_in,
        sessions=frozenset(let_in - {THE_FAIR}),
    )


async def _organisations(tx: Tx, which: Mapping[str, Any]) -> int:
    row = await tx.one(SQL.organisations, **which)
    assert row is not None
    return int(row["count"])


async def delete_organisations(tx: Tx, plan: RetentionPlan, _: Deletion) -> Counter[str]:
    """Delete some organisations that have nobody left."""
    rows = await tx.all(SQL.empty_organisations, event_id=plan.event_id, limit=ORGANISATIONS_AT_ONCE)
    await tx.many(SQL.delete_organisation, [{"id": row["id"]} for row in rows])
    return +Counter(organisations=len(rows))
