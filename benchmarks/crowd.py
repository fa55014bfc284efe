"""Many scripted people at one desk."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Final

from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.people import Act, Person, Script

FIRST_ID: Final = 1_000_001
THINKING: Final = 0.02
"""Seconds between seeing and doing. Two hundred people at once are far from waiting for it."""


class Crowd:
    """Many people at one desk. With `hold`, everybody waits at the first question until `release`."""

    def __init__(self, desk: Desk, script: Script, first: int = FIRST_ID, *, hold: bool = False) -> None:
        self.people: dict[int, Person] = {}
        self.refill = 0
        """While there are fewer people under way than that, new ones come."""
        self._desk = desk
        self._script = script
        self._next = first
        self._hold = hold
        self._held: list[Act] = []
        self._finished = 0
        self._changed = asyncio.Event()
        desk.reader = self._read
        desk.noticed = self._noticed

    def come(self, count: int) -> None:
        """Let new people press Start."""
        for number in range(self._next, self._next + count):
            self.people[number] = Person(number, self._desk, self._script)
            self._desk.say(number, "/start")
        self._next += count

    def release(self) -> None:
        """Let everybody answer the first question at the same moment."""
        self._hold = False
        for act in self._held:
            act()
        self._held.clear()

    @property
    def unfinished(self) -> int:
        """How many people are under way."""
        return len(self.people) - self._finished

    def forget(self) -> None:
        """Forget everybody who has come."""
        self.people.clear()
        self._finished = 0

    def killed(self) -> None:
        """Tell everybody that the bot was killed."""
        for person in self.people.values():
            person.killed()

    def stuck(self) -> Iterator[Person]:
        """Return who has not finished."""
        return (person for person in self.people.values() if not person.finished)

    async def assembled(self) -> None:
        """Wait until everybody holds the first question in their hands."""
        await self.until(lambda: len(self._held) == len(self.people))

    async def done(self) -> None:
        """Wait until everybody has finished."""
        await self.until(lambda: not self.unfinished)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is true; every message makes it look again."""
        while not condition():
            self._changed.clear()
            await self._changed.wait()

    def _read(self, shown: Shown) -> None:
        person = self.people.get(shown.chat)
        if person is None:
            return
        was = person.finished
        act = person.see(shown)
        if act is not None and self._hold and person.answers:
            self._held.append(act)
        elif act is not None and person.pressed:
            person.then = act
        elif act is not None:
            asyncio.get_running_loop().call_later(THINKING, act)
        if person.finished and not was:
            self._finished += 1
            self.come(max(0, self.refill - self.unfinished))
        self._changed.set()

    def _noticed(self, number: int) -> None:
        """Let a person go on whose button has stopped flickering."""
        person = self.people.get(number)
        if person is not None and person.pressed:
            person.pressed = False
            act, person.then = person.then, None
            if act is not None:
                asyncio.get_running_loop().call_later(THINKING, act)
