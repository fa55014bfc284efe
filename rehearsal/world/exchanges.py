"""The log of what went over the wire: each call of the bot with its request, its answer and the time it took."""

from __future__ import annotations

import json
import time
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

KEPT = 1_000


class Exchange(NamedTuple):
    """A call and what the bot got for it; `status` 0 means that the connection was closed without an answer."""

    number: int
    method: str
    request: dict[str, Any]
    status: int
    answer: str
    at: float
    ms: float

    def view(self) -> dict[str, Any]:
        """Return it as the page shows it."""
        answer = _read(self.answer)
        ok = isinstance(answer, dict) and answer.get("ok") is True
        return {
            "number": self.number,
            "method": self.method,
            "chat_id": _chat(self.request),
            "text": str(self.request.get("text") or self.request.get("caption") or ""),
            "request": self.request,
            "answer": answer,
            "status": self.status,
            "ok": ok,
            "error": "" if ok else _why(answer, self.status),
            "at": self.at,
            "ms": round(self.ms, 1),
        }


class Exchanges:
    """The latest exchanges. Polls that bring nothing are left out: they would be most of them."""

    def __init__(self, now: Callable[[], float], told: Callable[[Exchange], None]) -> None:
        self._now = now
        self._told = told
        self._numbers = count(1)
        self.kept: deque[Exchange] = deque(maxlen=KEPT)

    def begin(self) -> float:
        """Return the moment at which a call began."""
        return time.monotonic()

    def end(self, began: float, method: str, request: dict[str, Any], answer: web.Response | None) -> None:
        """Write a call down. Without an answer the connection was closed."""
        text = (answer.text or "") if answer is not None else ""
        if method == "getUpdates" and text.endswith('"result":[]}'):
            return
        status = answer.status if answer is not None else 0
        ms = (time.monotonic() - began) * 1000
        exchange = Exchange(next(self._numbers), method, request, status, text, self._now(), ms)
        self.kept.append(exchange)
        self._told(exchange)

    def latest(self, limit: int, before: int | None = None) -> list[Exchange]:
        """Return exchanges, newest first."""
        fitting = (each for each in reversed(self.kept) if before is None or each.number < before)
        return [each for each, _ in zip(fitting, range(limit), strict=False)]


def _read(answer: str) -> Any:
    try:
        return json.loads(answer)
    except ValueError:
        return answer or None


def _chat(request: dict[str, Any]) -> int | None:
    try:
        return int(request["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


def _why(answer: Any, status: int) -> str:
    if isinstance(answer, dict) and "description" in answer:
        return str(answer["description"])
    return f"HTTP {status}" if status else "closed without an answer"
