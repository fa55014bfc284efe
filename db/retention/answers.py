"""Deleting answers that have a term of their own, wherever they are stored as answers."""

import json
from collections import Counter
from typing import Final

from db.core.engine import Tx, statements
from db.retention import retained
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.tallies import COUNTING, Counts, answer_counts

SQL = statements(__file__)

ANSWERS_AT_ONCE: Final = 500
CARDS_AT_ONCE: Final = 100


async def delete_answers(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete some answers of people, and return how many."""
    for question in deletion.questions:
        rows = await tx.all(SQL.some, event_id=plan.event_id, question=question, limit=ANSWERS_AT_ONCE)
        if not rows:
            continue
        counts: Counts = Counter()
        for row in rows:
            if question in plan.counted and row["status"] in COUNTING:
                counts.update(answer_counts(question, json.loads(row["value"])))
        await retained.add(tx, plan.event_id, counts)
        keys = [{"registration_id": row["registration_id"], "question_id": row["question_id"]} for row in rows]
        await tx.many(SQL.take_back, keys)
        await tx.many(SQL.delete, keys)
        return Counter(answers=len(rows))
    return Counter()


async def delete_from_cards(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete the answers on some cards of organisations, and return how many."""
    for question in deletion.questions:
        rows = await tx.all(SQL.cards, event_id=plan.event_id, question=question, limit=CARDS_AT_ONCE)
        if not rows:
            continue
        counts: Counts = Counter()
        changed = []
        for row in rows:
            card = json.loads(row["card"])
            value = card.pop(question, None)
            if question in plan.counted:
                counts.update(answer_counts(question, value, row["delegates"]))
            changed.append({"id": row["id"], "card": json.dumps(card, ensure_ascii=False)})
        await retained.add(tx, plan.event_id, +counts)
        await tx.many(SQL.take_back_cards, changed)
        await tx.many(SQL.put_card, changed)
        return Counter(answers=len(rows))
    return Counter()


async def delete_tables(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Forget a table of people that was read before the term was over: it has their answers in it."""
    row = await tx.one(SQL.tables, event_id=plan.event_id, due_at=deletion.due_at)
    if row is None or not row["count"]:
        return Counter()
    await tx.run(SQL.drop_tables, event_id=plan.event_id, due_at=deletion.due_at)
    return Counter(tables=row["count"])
