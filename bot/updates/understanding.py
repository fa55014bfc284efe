"""An update as aiogram has it, without the parts of it that came after this version. Pure."""

import json
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.telegram.json_depth import levelled
from db.core.json import dumps

CUTS: Final = 10
"""How many times parts are taken out: each time may show that what is around one can't be without it."""

_ESSENTIAL: Final = frozenset({"id", "from", "chat", "date", "message_id"})
"""What says who and where: what they are in goes as a whole."""
_PartPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class UnderstoodUpdate:
    """An update, and what in it was not understood: of what kind, and which part."""

    update: Update
    absent: frozenset[str] = frozenset()


def understand(body: str, bot: Bot) -> UnderstoodUpdate:
    """Read an update; what is unknown in it is taken as absent. Raises ValidationError where too little is left."""
    try:
        return UnderstoodUpdate(Update.model_validate_json(body, context={"bot": bot}))
    except ValidationError as first:
        error = unknown = first
    raw: dict[str, Any] = json.loads(levelled(body))
    absent: set[str] = set()
    for _ in range(CUTS):
        parts = _complete_members(raw, error) or _cut_parts(raw, error)
        absent |= {".".join(part) for part in parts}
        try:
            update = Update.model_validate_json(dumps(raw), context={"bot": bot})
        except ValidationError as another:
            error = another
        else:
            return UnderstoodUpdate(update, frozenset(absent))
    raise unknown


def _complete_members(raw: dict[str, Any], error: ValidationError) -> set[tuple[str, ...]]:
    """Fill in what is not said any more of a member: a right that is gone they do not have."""
    done: set[tuple[str, ...]] = set()
    for each in error.errors(include_url=False):
        kind, member, *inside = (*each["loc"], "", "")[: max(len(each["loc"]), 2)]
        if member not in {"old_chat_member", "new_chat_member"}:
            continue
        content = raw[str(kind)]
        if each["type"] == "missing" and inside:
            content[str(member)][str(inside[-1])] = 0
        elif member == "old_chat_member":
            content[str(member)] = content.get("new_chat_member")
        else:
            continue
        done.add((str(kind), str(member)))
    return done


def _cut_parts(raw: dict[str, Any], error: ValidationError) -> set[tuple[str, ...]]:
    """Take the smallest parts out that hold what is wrong; where that is essential, what it is in."""
    found = {_path(raw, each) for each in error.errors(include_url=False)}
    small = {path for path in found if len(path) > 1 and path[-1] not in _ESSENTIAL}
    parts = small or {part for path in found if len(part := _around(path)) > 1}
    for *before, name in parts:
        here: Any = raw
        for step in before:
            here = here.get(step, {}) if isinstance(here, dict) else here[step]
        here.pop(name, None)
    return {tuple(str(name) for name in part[:2]) for part in parts}


def _path(raw: dict[str, Any], error: ErrorDetails) -> _PartPath:
    """Return the way to what is wrong, as far as it is there; pydantic names alternatives in between."""
    path: list[str | int] = []
    here: Any = raw
    for name in error["loc"]:
        if (isinstance(here, dict) and name in here) or (isinstance(here, list) and isinstance(name, int)):
            path.append(name)
            here = here[name]  # type: ignore[index]  # it is there
    return _named(tuple(path))


def _around(path: _PartPath) -> _PartPath:
    while path and path[-1] in _ESSENTIAL:
        path = _named(path[:-1])
    return path


def _named(path: _PartPath) -> _PartPath:
    """Leave places in lists away at the end: an element can't be absent, only the list."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path
