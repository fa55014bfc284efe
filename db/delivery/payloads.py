"""What a delivery is to do, and how that is kept in the columns of the outbox. Nothing else knows this JSON.

A call is made as it stands. A reference is drawn at the moment it is sent; then it is kept as what it was drawn as: a
call with its paragraphs, or one step of those that a topic takes. Once it has ended nothing of what it said is kept:
of a call `{}`, of what was drawn its reference; only what may have to be corrected keeps its paragraphs.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.json import dumps

Draw: TypeAlias = Literal[
    "announcement",
    "answer",
    "change",
    "changes",
    "coming",
    "correction",
    "decision",
    "deletion",
    "digest",
    "enquiry",
    "erased",
    "erased-file",
    "erased-files",
    "job",
    "no-decision",
    "nudge",
    "offer",
    "offer-over",
    "owed",
    "place-gone",
    "place-passed",
    "place-stays",
    "reminder",
    "retention",
    "said",
    "session-line-over",
    "session-place",
    "superseded",
    "ticket",
    "topic",
    "unanswered",
    "undecided",
    "undelivered",
]
"""What a reference asks to be drawn."""

StepAction: TypeAlias = Literal["open", "rename", "card", "edit", "close", "say"]
"""What a step does for a topic: open, rename, close it; show the card, edit it; say something."""


class Kind(StrEnum):
    """Which of the payloads a row holds."""

    CALL = "call"
    REFERENCE = "reference"
    DRAWN = "drawn"
    TOPIC_STEP = "topic_step"


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes up with a call: a text, bytes, or a file of a job's by its path."""

    field: str
    """The parameter that it is."""
    name: str
    mime: str
    content: str | bytes | Path


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the Bot API. `params` are without the chat, as JSON has them."""

    method: str
    params: Mapping[str, Any]
    file: File | None = None
    only_edits: bool = False
    """It corrects a message: if that is gone, there is nothing to correct and nothing is sent in its place."""

    @property
    def replaces(self) -> bool:
        """Whether it puts other words into a message that is there."""
        return self.method in {"editMessageText", "editMessageCaption", "editMessageMedia"}


@dataclass(frozen=True, slots=True)
class Reference:
    """What is drawn when it is sent: from the rows of then, in the person's language of then."""

    draw: Draw
    event_id: str
    subject: int = 0
    """The id of what it is about: announcement, decision, registration, job, conversation with the team, message of
    one, place passed on, or an application's number; 0: none."""
    follows: int | None = None
    """The delivery to the same chat whose message is edited or deleted."""
    session: str = ""
    """Of a reminder; empty: the event itself."""
    lead: str = ""
    """Of a reminder."""
    starts: int = 0
    """When what is reminded of begins, in microseconds."""
    ends: int = 0
    """When an offer runs out, or something is deleted, in microseconds."""
    since: int = 0
    """A digest tells of the applications with higher numbers."""
    text: str = ""
    """What somebody has written."""
    original: tuple[int, int] | None = None
    """The chat and the message of what somebody has sent, to be copied."""
    message: int = 0
    """The message of a conversation with the team, to be shown in the topic of the application."""
    edits: int = 0
    """A message in the chat that is changed, of which no delivery may be kept; 0: there is none."""
    refused: str = ""
    """Why Telegram has refused what is told of."""


@dataclass(frozen=True, slots=True)
class DrawnCall:
    """What was drawn from a reference."""

    reference: Reference
    call: Call
    blocks: tuple[tuple[str, str], ...] = ()
    """The text in paragraphs, each with the session it speaks of (empty: none)."""
    again: bool = False
    """Another attempt draws it anew: it may not be true any more by then."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a call does for the topic of an application."""

    action: StepAction
    thread: int | None = None
    """Telegram's number of the topic, if there is one."""
    name: str | None = None
    """What the topic is called after the step."""


@dataclass(frozen=True, slots=True)
class TopicStep:
    """What was drawn from a reference to a topic: the step that it lacked; another attempt draws what it lacks then."""

    reference: Reference
    step: Step
    call: Call


Drawing: TypeAlias = DrawnCall | TopicStep
"""What a reference becomes when it is sent."""
Payload: TypeAlias = Call | Reference | Drawing
ColumnValue: TypeAlias = str | int | None

DONE: Final = Call("", {})
"""What is left of a call that has ended."""

_NOTHING: Final[Mapping[str, ColumnValue]] = {
    "draw": None,
    "event_id": None,
    "subject": None,
    "follows": None,
    "details": None,
    "payload": None,
}


def call_of(payload: Call | Drawing) -> Call:
    """Return the call that is made."""
    return payload if isinstance(payload, Call) else payload.call


def to_draw(payload: Payload) -> Reference | None:
    """Return what has to be drawn before the next attempt, if anything."""
    match payload:
        case Reference():
            return payload
        case TopicStep(reference=reference) | DrawnCall(reference=reference, again=True):
            return reference
        case _:
            return None


def columns_of(payload: Payload) -> dict[str, ColumnValue]:
    """Return a payload as columns of the outbox."""
    match payload:
        case Call():
            return {**_NOTHING, "kind": Kind.CALL, "payload": dumps(_call(payload))}
        case Reference():
            return {"kind": Kind.REFERENCE, **_reference(payload)}
        case DrawnCall(reference, call, blocks, again):
            drawn = dumps({**_call(call), "blocks": blocks, "again": again})
            return {"kind": Kind.DRAWN, **_reference(reference), "payload": drawn}
        case TopicStep(reference, step, call):
            taken = dumps({**_call(call), "step": asdict(step)})
            return {"kind": Kind.TOPIC_STEP, **_reference(reference), "payload": taken}


def payload_of(row: StoredRow) -> Payload:
    """Return the payload of a row with the columns of the outbox."""
    kind, payload = row["kind"], row["payload"]
    if kind == Kind.REFERENCE:
        return _reference_of(row)
    told = json.loads(payload)
    if not told:
        return DONE
    file = told.get("file")
    call = Call(told["method"], told["params"], _file_of(file) if file else None, told.get("only_edits", False))
    if kind == Kind.CALL:
        return call
    if kind == Kind.DRAWN:
        blocks = tuple((session, text) for session, text in told["blocks"])
        return DrawnCall(_reference_of(row), call, blocks, told["again"])
    return TopicStep(_reference_of(row), Step(**told["step"]), call)


DETAILS: Final = ("session", "lead", "starts", "ends", "since", "text", "original", "message", "edits", "refused")
"""The fields of a reference that are kept together as JSON."""


def details(
    *,
    session: str = "",
    lead: str = "",
    starts: int = 0,
    ends: int = 0,
    since: int = 0,
    text: str = "",
    original: tuple[int, int] | None = None,
    message: int = 0,
    edits: int = 0,
    refused: str = "",
) -> str | None:
    """Return what a reference says beside its subject, as a statement that queues references stores it."""
    every = (session, lead, starts, ends, since, text, original, message, edits, refused)
    said = {name: value for name, value in zip(DETAILS, every, strict=True) if value}
    return dumps(said) if said else None


def _reference(reference: Reference) -> dict[str, ColumnValue]:
    return {
        "draw": reference.draw,
        "event_id": reference.event_id,
        "subject": reference.subject,
        "follows": reference.follows,
        "details": details(**{name: getattr(reference, name) for name in DETAILS}),
        "payload": None,
    }


def _reference_of(row: StoredRow) -> Reference:
    said: dict[str, Any] = json.loads(row["details"]) if row["details"] else {}
    if "original" in said:
        said["original"] = tuple(said["original"])
    return Reference(row["draw"], row["event_id"], row["subject"], row["follows"], **said)


def _call(call: Call) -> dict[str, Any]:
    told: dict[str, Any] = {"method": call.method, "params": call.params}
    if call.file is not None:
        told["file"] = _file(call.file)
    return told | {"only_edits": True} if call.only_edits else told


def _file(file: File) -> dict[str, str]:
    kept = {"field": file.field, "name": file.name, "mime": file.mime}
    match file.content:
        case Path():
            return kept | {"path": str(file.content)}
        case bytes():
            return kept | {"base64": base64.b64encode(file.content).decode()}
        case _:
            return kept | {"content": file.content}


def _file_of(kept: Mapping[str, str]) -> File:
    content: str | bytes | Path
    if "path" in kept:
        content = Path(kept["path"])
    else:
        content = base64.b64decode(kept["base64"]) if "base64" in kept else kept["content"]
    return File(kept["field"], kept["name"], kept["mime"], content)
