"""Pages and calendars as they are sent: each is rendered once, in a thread, and few at a time."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

AT_ONCE: Final = 2
"""Renderings under way at once. They share the interpreter with the loop, which answers people meanwhile."""
WAITING: Final = 20
"""Further ones that may wait."""
KEPT_BYTES: Final = 20_000_000


class BusyError(Exception):
    """Too much is to be rendered already."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What is sent, by what it is known, and since when it is so, where that can be told."""

    body: bytes
    tag: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be rendered: done in a thread."""

    render: Callable[[], bytes]
    since: datetime | None = None


class Renderings:
    """What was rendered last, of all bots of the process."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[Rendering, object]] = {}
        self._bytes = 0
        self._under_way: dict[Hashable, asyncio.Lock] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def get(self, key: Hashable, of: object, find: Callable[[], Awaitable[Source]]) -> Rendering:
        """Return what is rendered from what the key names and the very object `of`. Raises `BusyError`.

        Whoever asks meanwhile for the same waits for the same.
        """
        if kept := self._look_up(key, of):
            return kept
        lock = self._under_way.get((key, id(of)))
        if lock is None:
            if len(self._under_way) >= AT_ONCE + WAITING:
                raise BusyError
            lock = self._under_way[key, id(of)] = asyncio.Lock()
        async with lock:
            try:
                return self._look_up(key, of) or await self._render(key, of, find)
            finally:
                self._under_way.pop((key, id(of)), None)

    def _look_up(self, key: Hashable, of: object) -> Rendering | None:
        kept = self._kept.pop(key, None)
        if kept is None:
            return None
        self._kept[key] = kept  # what was asked for last is at the end
        return kept[0] if kept[1] is of else None

    async def _render(self, key: Hashable, of: object, find: Callable[[], Awaitable[Source]]) -> Rendering:
        async with self._slots:
            source = await find()
            body = await asyncio.to_thread(source.render)
        rendering = Rendering(body, hashlib.sha256(body).hexdigest()[:32], source.since)
        self._keep(key, rendering, of)
        return rendering

    def _keep(self, key: Hashable, rendering: Rendering, of: object) -> None:
        before = self._kept.pop(key, None)
        self._bytes += len(rendering.body) - (len(before[0].body) if before else 0)
        self._kept[key] = rendering, of
        while self._bytes > KEPT_BYTES:
            oldest, _ = self._kept.pop(next(iter(self._kept)))
            self._bytes -= len(oldest.body)
