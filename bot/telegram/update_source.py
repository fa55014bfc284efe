"""How updates come, by polling or by webhook: which are asked for, and their bodies as they are stored."""

import asyncio
from collections.abc import Iterable
from typing import Any, Final, Protocol, TypeGuard

from db.core.engine import Tx
from db.core.json import dumps

ALLOWED_UPDATES: Final = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""Asked for by name: Telegram remembers the list, and leaves out what is not on it."""
_INT64: Final = 2**63


class UpdateSource(Protocol):
    """Stores each update before Telegram is told that it arrived."""

    receiving: asyncio.Event
    """Set once Telegram has been heard."""

    @property
    def silence(self) -> float:
        """Seconds since Telegram answered."""

    @property
    def waits(self) -> bool:
        """Whether this copy has given way to another one: then it sends nothing, either."""

    async def run(self) -> None:
        """Receive until cancelled. Raises `FatalError` when the token is void."""

    async def acknowledge(self) -> None:
        """Tell Telegram of what is stored, once `run` has ended."""

    async def skip_time(self, tx: Tx) -> None:
        """Keep that Telegram is heard as well as before: days that a rehearsal skips are no outage."""


def bodies_of(updates: Iterable[Any]) -> list[tuple[int, str]]:
    """Return the id and the body of each update that has an id; nothing here understands more of it."""
    return [(update["update_id"], _body(update)) for update in updates if _has_id(update)]


def _has_id(update: Any) -> TypeGuard[dict[str, Any]]:
    update_id = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(update_id, int) and not isinstance(update_id, bool) and 0 <= update_id < _INT64


def _body(update: dict[str, Any]) -> str:
    """Return an update as text that a database takes: lone surrogates, which it would refuse, are dropped."""
    return dumps(update).encode("utf-8", "ignore").decode()
