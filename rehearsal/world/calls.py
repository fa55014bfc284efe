"""What is written down about calls, and who waits for an answer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from rehearsal.world.conversation import TelegramUser


class RecordedCall(NamedTuple):
    """One call that was accepted, or refused with `error`; `at` counts seconds of the monotonic clock."""

    method: str
    chat_id: int | None
    text: str
    message_id: int | None
    at: float
    error: str = ""


class Query(NamedTuple):
    """A button press, or an inline query, that waits for its answer since `at`."""

    person: TelegramUser
    at: float


def call_view(call: RecordedCall) -> dict[str, Any]:
    """Return a ledger entry as the page shows it, with its time as Unix seconds."""
    at = time.time() - (time.monotonic() - call.at)
    return {**call._asdict(), "at": at, "ok": not call.error}
