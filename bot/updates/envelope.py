"""What is known of an update without understanding it: whose it is, and where it was said. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.telegram.json_depth import levelled

_INT64: Final = 2**63


@dataclass(frozen=True, slots=True)
class UpdateEnvelope:
    """Who caused an update; None: nobody can tell."""

    kind: str
    person_id: int | None
    language_code: str | None
    talks: bool
    """In the private chat with that person, where they can be answered."""


def envelope_of(body: str) -> UpdateEnvelope:
    """Read the envelope of an update, whatever is inside."""
    update: Mapping[str, Any] = json.loads(levelled(body))
    kind, content = next(((name, value) for name, value in update.items() if isinstance(value, dict)), ("", {}))
    author, chat = _part(content, "from"), _part(_part(content, "message") or content, "chat")
    person_id = author.get("id")
    known = isinstance(person_id, int) and abs(person_id) < _INT64
    code = author.get("language_code")
    return UpdateEnvelope(
        kind=kind,
        person_id=person_id if known else None,
        language_code=code if isinstance(code, str) else None,
        talks=known and kind != "inline_query" and chat.get("type", "private") == "private",
    )


def _part(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = content.get(name)
    return part if isinstance(part, dict) else {}
