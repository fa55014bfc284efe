"""What a text means, as a whole or by its clauses: people ask two things at once, and greet before they ask."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from fair.agenda.search.index import Index
from fair.agenda.search.meaning import meanings_of
from fair.agenda.search.reading import read_text
from fair.intents.decision import MANY, Understanding, decide
from fair.intents.intent import Intent
from fair.intents.matcher import said_in
from fair.intents.phrase_book import PhraseBook
from fair.intents.standing import Standing

WHOLLY: Final = 0.85
"""Of a text of which so much is explained, no clauses are looked at."""
CLAUSES_MAX: Final = 4
SMALL_TALK: Final = frozenset({Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.FINE, Intent.KEEP})
"""It is answered only where nothing else is said."""
_BORDER: Final = re.compile(r"[.!?;,\n]+|(?<!\w)(?:и|а|но|және|ал|and|but)(?!\w)", re.IGNORECASE)


def understand(
    text: str, index: Index, book: PhraseBook, standing: Standing, now: datetime, zone: ZoneInfo
) -> Understanding:
    """Return what a text means; where a whole text is not understood, what its clauses mean."""

    def one(part: str) -> Understanding:
        reading = read_text(part, index, now.astimezone(zone).date())
        return decide(said_in(reading, book), meanings_of(reading, index, now, zone), book, standing)

    if titled := book.titled(text):
        return Understanding((titled,), sure=True, answered=True, share=1)
    whole = one(text)
    if whole.share >= WHOLLY:
        return whole
    found = dict.fromkeys(each.meanings[0] for part in _clauses(text) if (each := one(part)).sure)
    asked = tuple(meaning for meaning in found if meaning not in SMALL_TALK) or tuple(found)
    if len(asked) > 1:
        return Understanding(asked[:MANY], answered=True)
    return Understanding(asked, sure=True, answered=True) if asked and not whole.sure else whole


def _clauses(text: str) -> Iterator[str]:
    """Yield the clauses of a text of several."""
    parts = [part for part in _BORDER.split(text) if part.strip()]
    yield from parts[:CLAUSES_MAX] if len(parts) > 1 else ()
