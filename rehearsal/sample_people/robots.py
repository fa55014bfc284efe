"""Robots that register by themselves: they read their screens and press buttons as people do, at a pace of their own.

A robot waits for the bot, however long it is down; it never presses twice because nothing came.
"""

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING, Any, Final

from fair.words import LANGUAGES
from rehearsal.sample_people.cast import Fate, SamplePerson, cast, sample_person
from rehearsal.sample_people.random_answers import Somebody, wishes
from rehearsal.sample_people.respondent import Respondent, sights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fair.event.model import Event
    from rehearsal.people.account import Account
    from rehearsal.people.registry import Registry
    from rehearsal.sample_people.respondent import Sights
    from rehearsal.world.chats import Raw

HALFWAY: Final = 7
"""Steps after which somebody is called away."""
MARKED: Final = 3
"""Sessions that somebody puts on their own agenda."""
TROUBLE_KEPT: Final = 20


class Robots:
    """Everybody who is played."""

    def __init__(self, registry: Registry, event: Event) -> None:
        self._registry = registry
        self._event = event
        self._sights: Sights = sights(event)
        self._stirred: dict[int, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._next = len(cast(event)) + 1
        self.done = 0
        self.trouble: list[str] = []
        """What robots could not make sense of: a bug of theirs, or of the bot."""
        registry.world.listeners.add(self._hear)

    def view(self) -> dict[str, Any]:
        """Return how far they are."""
        return {"playing": len(self._tasks), "done": self.done, "trouble": self.trouble}

    def enter(self, sessions: Iterable[str] = ()) -> None:
        """Let the cast come, all at once."""
        choice = tuple(sessions)
        for one in cast(self._event):
            self._play(self._appear(one), one, choice, pace=0.0)

    def return_(self) -> None:
        """Let the cast of the last rehearsal come back: the bot knows them, Telegram has forgotten their chats."""
        for one in cast(self._event):
            account = self._appear(one)
            account.start()
            if one.fate is Fate.BLOCKED:
                account.block()

    def come(self, people: int, pace: float, seed: int) -> None:
        """Let more people come, who register to the end; `pace` is the pause between two steps in seconds."""
        dice = Random(seed)  # noqa: S311 - dice
        roles = [role.id for role in self._event.roles]
        for _ in range(people):
            one = sample_person(self._next, dice.choice(roles), Fate.WAITING, dice.choice(LANGUAGES))
            self._next += 1
            self._play(self._appear(one), one, (), pace=pace)

    async def finished(self) -> None:
        """Wait until all have done what they came for."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Let everybody stand still where they are."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def close(self) -> None:
        """Stop for good."""
        await self.stop()
        self._registry.world.listeners.discard(self._hear)

    def _appear(self, one: SamplePerson) -> Account:
        account = self._registry.person(one.name, one.last_name, one.username, one.language)
        self._stirred[account.id] = asyncio.Event()
        return account

    def _hear(self, event: Raw) -> None:
        if event["type"] == "chat" and (stirred := self._stirred.get(event["person"])):
            stirred.set()

    def _play(self, account: Account, one: SamplePerson, sessions: tuple[str, ...], *, pace: float) -> None:
        task = asyncio.create_task(self._played(account, one, sessions, pace))  # noqa: TID251 - ended by `stop`
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _played(self, account: Account, one: SamplePerson, sessions: tuple[str, ...], pace: float) -> None:
        try:
            await self._lives(account, one, sessions, pace)
            self.done += 1
        except (AssertionError, LookupError) as error:
            self.trouble = [*self.trouble, f"{one.username}: {error}"][-TROUBLE_KEPT:]

    async def _lives(self, account: Account, one: SamplePerson, sessions: tuple[str, ...], pace: float) -> None:
        dice = Random(one.number)  # noqa: S311 - dice
        answers = wishes(Somebody(self._event, one.language, one.number, one.full_name, dice))
        person = Respondent(account, self._sights, one.role, answers, one.language)
        account.start()
        if one.fate is Fate.CURIOUS:
            return
        steps = 0
        while person.number is None and not (one.fate is Fate.HALFWAY and steps == HALFWAY):
            stirred = self._stirred[account.id]
            stirred.clear()
            if person.step() is None:
                if person.number is None:
                    await stirred.wait()
            else:
                steps += 1
                await asyncio.sleep(pace)
        if one.fate is Fate.REGISTERED:
            for session in dice.sample(sessions, min(MARKED, len(sessions))):
                await self._mark(account, session)
        elif one.fate is Fate.BLOCKED:
            account.block()

    async def _mark(self, account: Account, session: str) -> None:
        """Put a session on one's own agenda, by the link to its card, unless an answer has put it there already."""
        stirred, before = self._stirred[account.id], account.last.id
        account.start(f"s-{session}")
        while (data := _pressed(account, before, "add") or _pressed(account, before, "drop")) is None:
            stirred.clear()
            await stirred.wait()
        if _pressed(account, before, "drop"):
            return
        account.tap_data(data, account.last.id)
        while _pressed(account, before, "add") is not None:
            stirred.clear()
            await stirred.wait()


def _pressed(account: Account, before: int, action: str) -> str | None:
    """Return what the button under the newest message says that puts its session on the agenda, or takes it off."""
    message = account.last
    if message.id <= before:
        return None
    found = (b.data for row in message.buttons for b in row if b.data and b.data.startswith(f"e:{action}"))
    return next(found, None)
