"""An announcement to very many: Telegram's windows, people who are answered meanwhile, and the courier alone."""

import asyncio
import statistics
import time
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks import history
from benchmarks.child import OURS, BenchmarkError, Contender, running
from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.questions import CONTENT
from benchmarks.report import Row, at_least, at_most
from benchmarks.server import Server
from bot.commands import content
from db.announcements import announcements, ledger, parts
from db.core.engine import Tx
from db.core.migrate import migrate
from db.core.opening import open_database, open_to_read
from db.core.time import to_micros
from fair.announcements.announcement import Content, Shape
from fair.announcements.audience import UNREGISTERED, Audience

FIRST: Final = 1_000_000
"""The first person of the audience; those who write meanwhile come before."""
RATE: Final = 25
WRITERS: Final = 20
PAUSE: Final = 0.5
"""Seconds between two of them: with the copies that makes 27 messages a second."""
ANSWERED: Final = 100.0
"""Milliseconds from a word of a person to the bot's."""
TEXT: Final = "Құрметті {name}, ертең сағат 9:00-де күтеміз!"
SAID: Final = "Құрметті қатысушы"


@dataclass
class Sql:
    """A statement that only a benchmark needs."""

    sql: str


PERSON: Final = Sql("INSERT INTO people (id, language, language_chosen, event_id, met_at) VALUES (:id, 'kk', 1, :e, 0)")


@dataclass
class Watch:
    """When what was shown to whom."""

    desk: Desk
    copies: list[tuple[float, int]] = field(default_factory=list)
    everything: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    """Seconds from a word of a person to the bot's."""
    _asked: dict[int, float] = field(default_factory=dict)

    def see(self, shown: Shown) -> None:
        """Take the time."""
        now = time.perf_counter()
        self.everything.append(now)
        if SAID in shown.raw["text"]:
            self.copies.append((now, shown.chat))
        elif asked := self._asked.pop(shown.chat, None):
            self.answers.append(now - asked)

    async def talk(self) -> None:
        """Let people write for ever, one after the other."""
        person = 0
        while True:
            person = person % WRITERS + 1
            if person not in self._asked:
                self._asked[person] = time.perf_counter()
                self.desk.say(person, "/help")
            await asyncio.sleep(PAUSE)

    async def reached(self, people: int) -> None:
        """Wait until everybody has a copy."""
        while len(self.copies) < people:  # noqa: ASYNC110 - nothing notifies
            await asyncio.sleep(0.02)


async def prepare(folder: Path, people: int) -> None:
    """Store a fair, people who have talked to the bot, and an announcement to them that has begun."""
    path, now = folder / "jarmenke.db", to_micros(datetime.now(UTC))  # migrate makes the folder
    migrate(path)
    history.finished(path, now)
    database = await open_database(path)

    async def work(tx: Tx) -> None:
        event = (await content.load(tx, CONTENT, now)).event
        await tx.many(PERSON, [{"id": FIRST + number, "e": event.id} for number in range(people)])
        draft = await announcements.create(tx, event.id, 1, now)
        await announcements.save_version(tx, draft.id, "kk", Content(Shape.TEXT, TEXT))
        wide = replace(draft, audience=Audience(frozenset({UNREGISTERED})), fallback="kk")
        await ledger.begin(tx, wide, now)
        while not await parts.go_on(tx, now):
            pass
        await tx.many(PERSON, [{"id": number + 1, "e": event.id} for number in range(WRITERS)])

    await database.write(work)
    await database.close()


async def recorded(folder: Path) -> Counter[str]:
    """Count the rows of the ledger by state."""
    database = await open_to_read(folder / "jarmenke.db")

    async def work(tx: Tx) -> Counter[str]:
        rows = await tx.all(Sql("SELECT state, count(*) FROM outbox WHERE act = 'send' GROUP BY state"))
        return Counter({row[0]: row[1] for row in rows})

    try:
        return await database.read(work)
    finally:
        await database.close()


async def _settled(folder: Path, people: int) -> Counter[str]:
    """Wait until every outcome is recorded."""
    for _ in range(100):
        states = await recorded(folder)
        if states["sent"] == people:
            break
        await asyncio.sleep(0.05)
    return states


async def _run(folder: Path, people: int, rate: int, ours: Contender, *, talk: bool) -> tuple[Watch, Counter[str]]:
    await prepare(folder, people)
    async with Server() as server:
        desk = server.desk()
        watch = Watch(desk)
        desk.reader = watch.see
        async with running(ours, folder, server.url, desk, BULK_PER_SECOND=str(rate)) as child:
            talking = asyncio.create_task(watch.talk()) if talk else None
            seconds = 60 + 2 * people / (rate or 500)
            await child.alongside(watch.reached(people), seconds)
            states = await _settled(folder, people)
            if talking is not None:
                talking.cancel()
                with suppress(asyncio.CancelledError):
                    await talking
    return watch, states


def busiest(times: Sequence[float], seconds: float = 1.0) -> int:
    """Return how many fell into the fullest window."""
    window: deque[float] = deque()
    most = 0
    for moment in sorted(times):
        window.append(moment)
        while window[0] <= moment - seconds:
            window.popleft()
        most = max(most, len(window))
    return most


def per_second(times: Iterable[float]) -> float:
    """Return the mean rate from the first to the last."""
    first, *_, last = sorted(times)
    return (len(list(times)) - 1) / (last - first) if last > first else float("inf")


async def run(folder: Path, people: int, courier: int, ours: Contender = OURS) -> list[Row]:
    """Send to so many within Telegram's limits while others write; then to so many with the limits lifted."""
    watch, states = await _run(folder / "limits", people, RATE, ours, talk=True)
    if len(watch.answers) < 2:
        raise BenchmarkError("too few answers to tell")
    sent = [moment for moment, _ in watch.copies]
    copies = Counter(chat for _, chat in watch.copies)
    late = statistics.quantiles(watch.answers, n=20)[-1]
    alone, done = await _run(folder / "courier", courier, 0, ours, talk=False)
    return [
        at_most(f"{people} recipients: messages in the fullest second", busiest(watch.everything), 30, "{:.0f}"),
        at_most("copies to one person", max(copies.values()), 1, "{:.0f}"),
        at_least("of the configured rate", 100 * per_second(sent) / RATE, 98, "{:.1f} %"),
        at_most(f"answers meanwhile ({len(watch.answers)}), p95", late * 1000, ANSWERED, "{:.0f} ms"),
        Row("in the ledger", f"{states['sent']} sent", f"{people} sent", states["sent"] == people),
        at_least(
            f"courier alone, {courier} deliveries: per second",
            per_second([moment for moment, _ in alone.copies]),
            1000,
            "{:.0f}",
        ),
        Row("recorded", f"{done['sent']} sent", f"{courier} sent", done["sent"] == courier),
    ]
