"""The parameters of one call: names known, types right, nested JSON read.

Clients may send JSON, a form or multipart, so a number can come as text and an object as JSON text.
"""

from __future__ import annotations

import json
import types
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, Union, get_args, get_origin

import aiogram.methods
from aiogram.methods.base import TelegramMethod
from pydantic import BaseModel, ValidationError

from rehearsal.world.errors import ApiError, bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld

    Method: TypeAlias = Callable[[TelegramWorld, "Parameters"], Any]
    """One method of the Bot API; refuses by `ApiError`."""

FILES = frozenset({"animation", "audio", "document", "photo", "sticker", "video", "video_note", "voice"})
MAX_IDS = 100  # messages that one call may name
# Written for one cheap server and poor organisers: 0.1 Star a message is always a mistake.
NEVER = frozenset({"allow_paid_broadcast"})


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Parameters:
    """What was sent, read by type; every reader refuses what Telegram would refuse."""

    values: dict[str, Any]
    files: dict[str, UploadedFile] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text, empty when absent."""
        value = self.values.get(name, "")
        if not isinstance(value, str):
            raise bad_request(f'field "{name}" must be of type String')
        return value

    def integer(self, name: str, default: int = 0) -> int:
        """Return a number, however it was written."""
        value = self.values.get(name, default)
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f'field "{name}" must be a Number') from None

    def number(self, name: str) -> float:
        """Return a number with a fraction."""
        try:
            return float(self.values.get(name, ""))
        except (TypeError, ValueError):
            raise bad_request(f'field "{name}" must be a Number') from None

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def nested(self, name: str) -> Any:
        """Return an object or a list, None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def numbers(self, name: str) -> list[int]:
        """Return a list of message numbers, of which a call may name a hundred."""
        values = self.nested(name)
        if not values:
            raise bad_request("message identifiers are not specified")
        if len(values) > MAX_IDS:
            raise bad_request("too many message identifiers specified")
        return [int(value) for value in values]

    def chat_id(self) -> int:
        """Return the chat; there are no channels and public groups here, so a @name is nobody's."""
        value = self.values.get("chat_id")
        if value in (None, ""):
            raise bad_request("chat_id is empty")
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request("chat not found") from None


def check_names(method: str, values: dict[str, Any], alarms: list[str]) -> None:
    """Raise the alarm about parameters that the Bot API does not know, or that must never be sent."""
    fields, _ = known(method)
    if unknown := values.keys() - fields:
        alarms.append(f"{method}: unknown parameters {sorted(unknown)}")
    if never := values.keys() & NEVER:
        alarms.append(f"{method}: {sorted(never)} must never be sent")


def check_types(method: str, parameters: Parameters) -> None:
    """Let aiogram's own model of the method look at every value."""
    fields, structured = known(method)
    values: Raw = {
        name: parameters.nested(name) if name in structured else value
        for name, value in parameters.values.items()
        if name in fields
    }
    for name, upload in parameters.files.items():
        values.setdefault(name, f"attach://{upload.name}")
    try:
        methods()[method].model_validate(values)
    except ValidationError as error:
        raise _explained(error) from None


@cache
def methods() -> dict[str, type[TelegramMethod[Any]]]:
    """Return every method of the Bot API that aiogram knows, by its name."""
    found = {}
    for name in aiogram.methods.__all__:
        model = getattr(aiogram.methods, name)
        if issubclass(model, TelegramMethod) and isinstance(getattr(model, "__api_method__", None), str):
            found[model.__api_method__] = model
    return found


@cache
def known(method: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return a method's parameters, and those of them that are objects or lists."""
    fields = methods()[method].model_fields
    structured = {name for name, info in fields.items() if _is_structured(info.annotation)}
    return frozenset(fields), frozenset(structured)


def _is_structured(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        options = get_args(annotation)
        return str not in options and any(_is_structured(option) for option in options)
    return origin is list or (isinstance(annotation, type) and issubclass(annotation, BaseModel))


def _explained(error: ValidationError) -> ApiError:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"][:1])
    if first["type"] == "missing" and place in FILES:
        return bad_request(f"there is no {place} in the request")
    return bad_request(f'field "{place}": {first["msg"]}')
