"""What is written down about calls, and who waits for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rehearsal.people.account import Account


class Call(NamedTuple):
    """One call that was accepted, or refused with `error`; `at` counts seconds of the monotonic clock."""

    method: str
    chat_id: int | None
    text: str
    message_id: int | None
    at: float
    error: str = ""


class Query(NamedTuple):
    """A button press, or an inline query, that waits for its answer since `at`."""

    account: Account
    at: float
