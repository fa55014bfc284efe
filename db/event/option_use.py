"""How often an option of a choice was given as an answer."""

import json

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def count(tx: Tx, event_id: str, question_id: str, option_id: str) -> int:
    """Return how many registrations and organisations' cards have this option as an answer to a question."""
    escaped = option_id.replace("_", "\\_")
    holds = f'%"{escaped}"%'
    row = await tx.one(SQL.answers_with, event_id=event_id, question_id=question_id, holds=holds)
    cards = await tx.all(SQL.cards_with, event_id=event_id, holds=holds)
    given = [json.loads(card["card"]).get(question_id) for card in cards]
    on_cards: int = sum(option_id == one or (isinstance(one, list) and option_id in one) for one in given)
    assert row is not None
    answered: int = row["count"]
    return answered + on_cards
