"""Whom an announcement is for: everybody, or those behind one person and up to another."""

import json
from dataclasses import dataclass
from typing import Any, Final

from db.announcements.announcements import text_of
from db.core.engine import Tx, statements
from fair.announcements.audience import Audience, stored_as
from fair.words import Language

SQL = statements(__file__)

NAMED: Final = 5
"""People of an audience whose names are shown."""
_NOBODY: Final = -(2**63)
_EVERYBODY: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody an audience includes; `why` they can't be told, None: they can."""

    id: int
    language: Language
    name: str | None
    why: str | None


@dataclass(frozen=True, slots=True)
class AudienceReach:
    """How many people an audience includes, and the names of the first of them who can be told."""

    counts: tuple[tuple[Language, str | None, int], ...] = ()
    """By language and why they can't be told."""
    named: tuple[tuple[int, str], ...] = ()
    """People with their names, by the numbers of their registrations."""

    @property
    def size(self) -> int:
        """How many they are, those who can't be told among them."""
        return sum(count for _, _, count in self.counts)

    @property
    def reachable(self) -> int:
        """How many would be sent a message."""
        return sum(count for _, why, count in self.counts if why is None)


async def find(
    tx: Tx, event_id: str, wanted: Audience, name_question: str, after: int = _NOBODY, upto: int = _EVERYBODY
) -> list[Recipient]:
    """Return whom an audience includes now, of those behind one person, up to another one.

    `name_question` is the one whose answer is a person's name.
    """
    rows = await tx.all(SQL.chosen, **_asked(event_id, wanted, name_question), after=after, upto=upto)
    return [Recipient(row["id"], row["language"], text_of(row["name"]), row["why"]) for row in rows]


async def reach(tx: Tx, event_id: str, wanted: Audience, name_question: str) -> AudienceReach:
    """Count whom an audience includes now. Everybody is looked at, outside of the transaction (`Tx.ahead`)."""
    asked = _asked(event_id, wanted, name_question)
    return await tx.ahead(_reach, *sorted(asked.items()))


async def _reach(tx: Tx, *asked: tuple[str, Any]) -> AudienceReach:
    given = {**dict(asked), "after": _NOBODY, "upto": _EVERYBODY}
    counts = await tx.all(_COUNTED, **given)
    named = await tx.all(_NAMED, **given)
    return AudienceReach(
        tuple((row["language"], row["why"], row["count"]) for row in counts),
        tuple((row["id"], text_of(row["name"]) or "") for row in named),
    )


@dataclass(slots=True)
class _About:
    """A statement about an audience."""

    sql: str


_CHOSEN: Final = f"({SQL.chosen.sql.strip().removesuffix(';')}) AS chosen"
_COUNTED: Final = _About(
    f"SELECT language, why, count(*) AS count FROM {_CHOSEN} GROUP BY language, why ORDER BY language, why"  # noqa: S608 - our own statement
)
_NAMED: Final = _About(
    f"SELECT id, name FROM {_CHOSEN} WHERE why IS NULL AND name IS NOT NULL AND name != 'null'"  # noqa: S608 - our own statement
    f" ORDER BY number IS NULL, number, id LIMIT {NAMED}"
)


def _asked(event_id: str, wanted: Audience, name_question: str) -> dict[str, Any]:
    return {
        "event_id": event_id,
        "name_question": name_question,
        "statuses": _list(wanted.statuses),
        "roles": _list(wanted.roles),
        "languages": _list(wanted.languages),
        "organisations": _list(wanted.organisations),
        "sessions": _list(wanted.sessions),
        "present": _list(wanted.present),
        "unreached_by": wanted.unreached_by,
        "answers": json.dumps({question: stored_as(options) for question, options in wanted.answers.items()}),
    }


def _list(values: frozenset[Any]) -> str | None:
    return json.dumps(sorted(values), ensure_ascii=False) if values else None
