"""What is rendered is rendered once, few at a time, and kept as long as there is room."""

import asyncio
import threading
from collections.abc import Awaitable, Callable

import pytest

from bot.web import renderings
from bot.web.renderings import BusyError, Renderings, Source

OF = object()


class Work:
    """Renders when it is told to, and counts how much is under way."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.under_way = self.most = self.times = 0
        self._lock = threading.Lock()

    def render(self) -> bytes:
        with self._lock:
            self.under_way, self.times = self.under_way + 1, self.times + 1
            self.most = max(self.most, self.under_way)
        self.go.wait(20)
        with self._lock:
            self.under_way -= 1
        return b"done"

    async def find(self) -> Source:
        return Source(self.render)


def says(body: bytes) -> Callable[[], Awaitable[Source]]:
    async def find() -> Source:
        return Source(lambda: body)

    return find


async def test_the_same_is_rendered_once_for_all_who_ask_meanwhile_and_later() -> None:
    kept, work = Renderings(), Work()
    async with asyncio.TaskGroup() as tasks:
        asking = [tasks.create_task(kept.get("page", OF, work.find)) for _ in range(100)]
        await asyncio.sleep(0)
        work.go.set()
    assert {task.result().body for task in asking} == {b"done"}
    assert (await kept.get("page", OF, work.find)).body == b"done"
    assert work.times == 1


async def test_few_are_rendered_at_a_time_and_too_many_are_sent_away() -> None:
    kept, work = Renderings(), Work()
    most = renderings.AT_ONCE + renderings.WAITING
    async with asyncio.TaskGroup() as tasks:
        for number in range(most):
            tasks.create_task(kept.get(number, OF, work.find))
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await kept.get("one more", OF, work.find)
        work.go.set()
    assert work.most == renderings.AT_ONCE
    assert (await kept.get("one more", OF, work.find)).body == b"done"


async def test_the_loop_turns_while_something_is_rendered() -> None:
    kept, work = Renderings(), Work()
    async with asyncio.TaskGroup() as tasks:
        asking = tasks.create_task(kept.get("page", OF, work.find))
        for _ in range(100):
            await asyncio.sleep(0)
        assert not asking.done()
        work.go.set()


async def test_what_fails_is_tried_again_by_the_next() -> None:
    kept = Renderings()

    async def fails() -> Source:
        raise LookupError

    for _ in range(3):
        with pytest.raises(LookupError):
            await kept.get("page", OF, fails)
    assert (await kept.get("page", OF, says(b"well"))).body == b"well"


async def test_what_is_of_something_else_is_rendered_anew() -> None:
    kept = Renderings()
    assert (await kept.get("page", OF, says(b"old"))).body == b"old"
    other = object()
    new = await kept.get("page", other, says(b"new"))
    assert new.body == b"new"
    assert new.tag != (await kept.get("other", other, says(b"old"))).tag


async def test_what_was_asked_for_longest_ago_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderings, "KEPT_BYTES", 10)
    kept = Renderings()
    for name in "abc":
        await kept.get(name, OF, says(name.encode() * 4))
        await kept.get("a", OF, says(b"aaaa"))
    found = {name: (await kept.get(name, OF, says(b"anew"))).body for name in "ab"}
    assert found == {"a": b"aaaa", "b": b"anew"}
