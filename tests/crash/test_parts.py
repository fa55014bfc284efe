"""The power fails between the parts of what is done for very many people: nobody is missed, nothing is done twice."""

import asyncio
import shutil
import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.app import opened
from bot.clock import wall_clock
from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.core.engine import Tx
from db.core.time import to_micros
from fair.announcements.announcement import AnnouncementPhase
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT, Stable, environment, stable
from tests.db.rows import Sql
from tests.engines import POSTGRESQL, look, place_of, url_of
from tests.faults.announcing import written
from tests.front import settings_for

PEOPLE: Final = 12_000
"""A dozen parts."""
KILLS: Final = 3
MANY: Final = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :people)"
COME: Final = Sql(f"{MANY} INSERT INTO people (id, language, event_id, met_at) SELECT i, 'kk', :event, 0 FROM n")
APPROVED: Final = Sql(
    "INSERT INTO registrations (event_id, person_id, role, status, number, created_at, changed_at, submitted_at) "
    "SELECT :event, id, 'ngo', 'approved', id, 0, 0, 0 FROM people WHERE id <= :people"
)
COMING: Final = "\n[places]\ncoming_from = 2002-01-01T10:00:00\n"
"""People of this fair were to be asked long ago."""


@dataclass
class Scene:
    """A bot that is killed again and again, and its database."""

    telegram: Telegram
    stalls: Stable
    folder: Path
    content: Path = CONTENT

    async def done(self, work: Any) -> Any:
        """Do something while no bot runs."""
        async with opened(settings_for(self.telegram, self.folder, content=self.content)) as app:
            return await app.database.write(lambda tx: work(tx, app.event.id))

    def asks(self, sql: str) -> list[Any]:
        """Read what is stored."""
        return look(settings_for(self.telegram, self.folder, content=self.content), sql)

    async def is_killed_between_parts(self, reached: str) -> None:
        """Kill a bot each time it has come further with something, and let the last one end it."""
        settings = environment(self.telegram, self.folder, BULK_PER_SECOND="1", CONTENT=str(self.content))
        if POSTGRESQL:
            settings["DATABASE_URL"] = url_of(place_of(self.folder / "jarmenke.db"))
        kills = 0
        while self.asks(reached):
            await self.stalls.start(settings)
            before = self.asks(reached)
            async with asyncio.timeout(30):
                while self.asks(reached) == before:  # noqa: ASYNC110 - another process works
                    await asyncio.sleep(0.002)
                while kills >= KILLS and self.asks(reached):  # noqa: ASYNC110 - another process works
                    await asyncio.sleep(0.02)
            self.stalls.strike()
            assert await self.stalls.ended() == -signal.SIGKILL
            kills += 1
        assert kills > KILLS


async def test_an_announcement_and_its_end_are_stored_for_everybody_once(tmp_path: Path) -> None:
    async with Telegram(ledger_size=100_000) as telegram, stable(tmp_path / "log") as stalls:
        scene = Scene(telegram, stalls, tmp_path)

        async def begin(tx: Tx, event: str) -> Announcement:
            await tx.run(COME, event=event, people=PEOPLE)
            return await written(tx, event, to_micros(wall_clock()))

        made: Announcement = await scene.done(begin)
        await scene.is_killed_between_parts("SELECT deed, reached FROM announcement_parts")
        copies = scene.asks("SELECT chat FROM outbox WHERE announcement_id = 1")
        assert Counter(chat for (chat,) in copies).most_common(1)[0][1] == 1
        assert len(copies) == scene.asks("SELECT size FROM announcements")[0][0] == PEOPLE

        async def cancel(tx: Tx, event: str) -> None:
            found = await announcements.get(tx, event, made.id)
            assert found is not None
            await ledger.cancel(tx, found, to_micros(wall_clock()))

        await scene.done(cancel)
        await scene.is_killed_between_parts("SELECT deed, reached FROM announcement_parts")
        states = dict(scene.asks("SELECT state, count(*) FROM outbox WHERE announcement_id = 1 GROUP BY state"))
        assert sum(states.values()) == PEOPLE
        assert "queued" not in states
        assert states["withdrawn"] > PEOPLE / 2
        assert scene.asks("SELECT phase FROM announcements") == [(AnnouncementPhase.CANCELLED,)]


async def test_everybody_is_asked_whether_they_come_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    with (content / "event.toml").open("a", encoding="utf-8") as file:
        file.write(COMING)
    async with Telegram(ledger_size=100_000) as telegram, stable(tmp_path / "log") as stalls:
        scene = Scene(telegram, stalls, tmp_path, content)

        async def plan(tx: Tx, event: str) -> None:
            await tx.run(COME, event=event, people=PEOPLE)
            await tx.run(APPROVED, event=event, people=PEOPLE)

        await scene.done(plan)
        await scene.is_killed_between_parts(
            "SELECT kind, reached FROM errands WHERE state = 'waiting' AND kind = 'coming'"
        )
        asked = [chat for (chat,) in scene.asks("SELECT chat FROM outbox WHERE draw = 'coming'")]
        assert len(asked) == len(set(asked)) == PEOPLE
        assert scene.asks("SELECT DISTINCT coming FROM registrations") == [("asked",)]
