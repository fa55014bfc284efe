"""What a reply of the Bot API means: sent, not sent, or unknown.

Descriptions are those of the open Bot API server (tdlib/telegram-bot-api, Client.cpp) and of TDLib; they are
matched by their beginnings, behind "Bad Request: " and "Forbidden: ".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from http import HTTPStatus
from typing import Any, Final, TypeAlias

RETRY_AFTER: Final = 5
"""Seconds to wait where Telegram says "too many" without saying how long."""
LONGEST_RETRY: Final = 24 * 60 * 60
"""Seconds that are waited at most before Telegram is asked again: more would silence somebody for good."""
_INT64: Final = 2**63
"""No database takes a number from here on."""


class Reason(StrEnum):
    """Why a message was not sent, or is not known to be."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    CHAT_NOT_FOUND = "chat-not-found"
    KICKED = "kicked"
    """Removed from the group."""
    SILENCED = "silenced"
    """May not write in the group, or nothing of this kind."""
    RESTRICTED = "restricted"
    """Telegram itself has restricted the group."""
    PROTECTED = "protected"
    """What somebody has sent may not be copied."""
    CANNOT_INITIATE = "cannot-initiate"
    MIGRATED = "migrated"
    MESSAGE_GONE = "message-gone"
    QUERY_TOO_OLD = "query-too-old"
    PARSE_ERROR = "parse-error"
    THREAD_GONE = "thread-gone"
    TOPIC_CLOSED = "topic-closed"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    UNAUTHORISED = "unauthorised"
    CONFLICT = "conflict"
    NO_RIGHTS = "no-rights"
    """The group is no forum (any more), or the bot may not manage its topics."""
    PERMANENT = "permanent"
    """Refused for a reason that trying again won't change."""
    NEVER_CONNECTED = "never-connected"
    SERVER_ERROR = "server-error"
    """The Bot API server itself says that it could not do it, or something before it that it never got there."""
    UNKNOWN = "unknown"


class TransportError(StrEnum):
    """How a call ended without a reply."""

    NEVER_CONNECTED = "never-connected"
    """No name, refused, no route, no handshake: nothing of the request went out."""
    CUT_OFF = "cut-off"
    """Timeout or reset after the request, or a part of it, went out."""
    UNREADABLE = "unreadable"
    """A reply that can't be read to its end."""


@dataclass(frozen=True, slots=True)
class Sent:
    """It is there. No id where the reply had none: of an edit that changed nothing."""

    message_id: int | None = None
    album: tuple[int, ...] = ()
    """The ids of several messages, of which the first is `message_id`."""
    thread: int | None = None
    """The topic of a forum that it is in, or that was made."""


@dataclass(frozen=True, slots=True)
class NotSent:
    """It is certainly not there."""

    reason: Reason
    retry_after: int | None = None
    """Seconds, if Telegram says when to try again."""
    chat: int | None = None
    """The new id of a group that became a supergroup."""
    said: str = field(default="", compare=False)
    """Telegram's own words, for the log."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may be there or not."""


Outcome: TypeAlias = Sent | NotSent | Unknown

_DONE_ALREADY: Final = ("message is not modified", "message to delete not found", "topic_not_modified")
"""Refusals that say that things are as they were meant to be."""

REFUSALS: Final[tuple[tuple[int, str, Reason], ...]] = (
    (403, "bot was blocked by the user", Reason.BLOCKED),
    (403, "user is deactivated", Reason.DEACTIVATED),
    (403, "bot was kicked from", Reason.KICKED),
    (403, "bot is not a member of", Reason.KICKED),
    (403, "the group chat was deleted", Reason.KICKED),
    (403, "bot can't initiate conversation with a user", Reason.CANNOT_INITIATE),
    (403, "bots can't send messages to bots", Reason.CANNOT_INITIATE),
    (403, "bot can't send messages to bots", Reason.CANNOT_INITIATE),
    (400, "chat not found", Reason.CHAT_NOT_FOUND),
    (400, "user not found", Reason.CHAT_NOT_FOUND),
    (400, "peer_id_invalid", Reason.CHAT_NOT_FOUND),
    (400, "chat_write_forbidden", Reason.SILENCED),
    (403, "chat_write_forbidden", Reason.SILENCED),
    (400, "have no rights to send a message", Reason.SILENCED),
    (400, "not enough rights to send", Reason.SILENCED),
    (400, "chat_send_", Reason.SILENCED),
    (400, "chat_guest_send_forbidden", Reason.SILENCED),
    (400, "chat_restricted", Reason.RESTRICTED),
    (400, "chat_forwards_restricted", Reason.PROTECTED),
    (400, "message can't be copied", Reason.PROTECTED),
    (400, "the message can't be copied", Reason.PROTECTED),
    (400, "message has protected content", Reason.PROTECTED),
    (400, "message to edit not found", Reason.MESSAGE_GONE),
    (400, "message can't be edited", Reason.MESSAGE_GONE),
    (400, "message_id_invalid", Reason.MESSAGE_GONE),
    (400, "message_edit_time_expired", Reason.MESSAGE_GONE),
    (400, "message_author_required", Reason.MESSAGE_GONE),
    (400, "there is no text in the message to edit", Reason.MESSAGE_GONE),
    (400, "query is too old", Reason.QUERY_TOO_OLD),
    (400, "query_id_invalid", Reason.QUERY_TOO_OLD),
    (400, "can't parse entities", Reason.PARSE_ERROR),
    (400, "entities_too_long", Reason.PARSE_ERROR),
    (400, "entity_", Reason.PARSE_ERROR),
    (400, "message thread not found", Reason.THREAD_GONE),
    (400, "topic_deleted", Reason.THREAD_GONE),
    (400, "topic_closed", Reason.TOPIC_CLOSED),
    (400, "topic_id_invalid", Reason.THREAD_GONE),
    (400, "not enough rights to create a topic", Reason.NO_RIGHTS),
    (400, "not enough rights to edit the topic", Reason.NO_RIGHTS),
    (400, "not enough rights to delete the topic", Reason.NO_RIGHTS),
    (400, "not enough rights to close or open the topic", Reason.NO_RIGHTS),
    (400, "chat_admin_required", Reason.NO_RIGHTS),
    (400, "the chat is not a forum", Reason.NO_RIGHTS),
    (400, "message is too long", Reason.TOO_LONG),
    (400, "message caption is too long", Reason.TOO_LONG),
    (400, "media_caption_too_long", Reason.TOO_LONG),
)
"""Error code, beginning of the description in lower case, meaning. Others are permanent."""

_BY_CODE: Final[Mapping[int, Reason]] = {
    HTTPStatus.UNAUTHORIZED: Reason.UNAUTHORISED,
    HTTPStatus.CONFLICT: Reason.CONFLICT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: Reason.TOO_LONG,
}
_INTERNAL: Final = "internal server error: "
_RESTART: Final = "internal server error: restart"
"""Said of all that was under way when the server was stopped; some may have been done (Client::get_closing_error)."""
_PREAMBLE: Final = re.compile(r"^(bad request|forbidden): ")


def classify(status: int | None, body: object = None, fault: TransportError | None = None) -> Outcome:
    """Return what became of a call: from its HTTP status and decoded body, or from the fault that ended it.

    `body` is whatever JSON was read, None if none. Nothing in it is trusted to have the right shape.
    """
    if fault is TransportError.NEVER_CONNECTED:
        return NotSent(Reason.NEVER_CONNECTED)
    if fault is not None or status is None:
        return Unknown()
    reply: Mapping[str, Any] = body if isinstance(body, Mapping) else {}
    if reply.get("ok") is True:
        return _sent(reply.get("result"))
    if reply.get("ok") is not False:
        return _of_a_stranger(status)
    code = _integer(reply, "error_code") or status
    if HTTPStatus.BAD_REQUEST <= code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return _refusal(code, str(reply.get("description", "")), reply.get("parameters"))
    return NotSent(Reason.SERVER_ERROR) if _says_not_done(code, reply) else Unknown()


def _of_a_stranger(status: int) -> Outcome:
    """Return what a reply means that is none of the Bot API's: a page of a proxy, a firewall, a captive network.

    It knows nothing of tokens and chats. What it refuses (4xx) it has not passed on, so nothing was done yet.
    """
    if not HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Unknown()
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return NotSent(Reason.TOO_MANY, retry_after=RETRY_AFTER)
    return NotSent(Reason.TOO_LONG if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else Reason.SERVER_ERROR)


def _says_not_done(code: int, reply: Mapping[str, Any]) -> bool:
    """Tell whether the Bot API server answered with an error of its own (Client::fail_query_with_error).

    A gateway before it may say 502, 503 or 504 of what was done all the same, as a page or as JSON.
    """
    said = str(reply.get("description", "")).lower()
    return code == HTTPStatus.INTERNAL_SERVER_ERROR and said.startswith(_INTERNAL) and not said.startswith(_RESTART)


def _sent(result: object) -> Sent:
    if isinstance(result, Mapping):
        return Sent(_integer(result, "message_id"), thread=_integer(result, "message_thread_id"))
    several = result if isinstance(result, list) else []
    found = [_integer(one, "message_id") for one in several if isinstance(one, Mapping)]
    ids = tuple(one for one in found if one is not None)
    return Sent(ids[0], ids) if ids else Sent()


def _refusal(code: int, description: str, parameters: object) -> Outcome:
    details: Mapping[str, Any] = parameters if isinstance(parameters, Mapping) else {}
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        told = _integer(details, "retry_after") or RETRY_AFTER
        return NotSent(Reason.TOO_MANY, retry_after=min(max(1, told), LONGEST_RETRY))
    if (chat := _integer(details, "migrate_to_chat_id")) is not None:
        return NotSent(Reason.MIGRATED, chat=chat)
    said = _PREAMBLE.sub("", description.lower())
    if said.startswith(_DONE_ALREADY):
        return Sent()
    meant = (reason for known, start, reason in REFUSALS if known == code and said.startswith(start))
    return NotSent(next(meant, _BY_CODE.get(code, Reason.PERMANENT)), said=description)


def _integer(mapping: Mapping[str, Any], key: str) -> int | None:
    """Return an integer of a reply that can be stored, None where there is anything else."""
    value = mapping.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _INT64 else None
