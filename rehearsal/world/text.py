"""What Telegram does to a text after its markup is parsed: cleaning, trimming, finding links, measuring."""

from __future__ import annotations

import re
from typing import Any

from rehearsal.world.markup import Entity, utf16

# Telegram turns control characters into spaces and drops \r and U+2028-U+202E (TDLib, misc.cpp).
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_DROPPED = re.compile("[\r\u2028-\u202e]")
_AUTOMATIC = re.compile(
    r"(?P<bot_command>(?<![\w/])/[a-zA-Z0-9_]{1,32}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>https?://[^\s<>]+[^\s<>.,;:!?)])"
    r"|(?P<mention>(?<![\w@])@[a-zA-Z]\w{3,31})"
)
_HINT = re.compile("[/@]")


def cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Return the text as a chat shows it: no control characters, no white space around it."""
    if not entities:
        plain = _CONTROL.sub(" ", _DROPPED.sub("", text)) if not text.isprintable() else text
        return plain.strip(), entities
    text = _CONTROL.sub(" ", text)  # entities stand at fixed places, so lengths must stay
    trimmed = text.strip()
    before = utf16(text[: len(text) - len(text.lstrip())])
    end = utf16(trimmed)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        stop = min(entity["offset"] + entity["length"] - before, end)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return trimmed, moved


def with_automatic(text: str, entities: list[Entity]) -> list[Entity]:
    """Add the entities that Telegram finds by itself: commands, addresses, links, mentions."""
    if not _HINT.search(text):
        return entities
    found: list[Entity] = []
    for match in _AUTOMATIC.finditer(text):
        start = utf16(text[: match.start()])
        entity = {"type": match.lastgroup, "offset": start, "length": utf16(match.group())}
        if not any(_overlap(entity, other) for other in entities):
            found.append(entity)
    return sorted([*entities, *found], key=_place) if found else entities


def _place(entity: Entity) -> tuple[int, int]:
    return entity["offset"], -entity["length"]


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    solid = other["type"] in ("code", "pre", "text_link", "text_mention")
    return (
        solid and one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )
