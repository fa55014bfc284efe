"""A crowd that registers: as soon as somebody has their number, somebody else comes."""

import asyncio
import contextlib
import random
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from fair.forms.model import Value
from fair.words import LANGUAGES
from rehearsal.sample_people.respondent import Respondent, Sights
from rehearsal.sample_people.wishes import Contact, Wish
from rehearsal.telegram import Telegram

LETTERS: Final = "абвгджзклм"
PATIENCE: Final = 2.5
"""Seconds without an answer after which somebody wonders and presses Start again."""

UNDER_WAY: Final = """
    SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'pending' AND coalesce(
               json_extract(body, '$.message.from.id'), json_extract(body, '$.callback_query.from.id')) = :person)
        OR EXISTS (SELECT 1 FROM outbox WHERE state IN ('queued', 'sending') AND chat = :person)
"""


class Crowd:
    """Acts whenever the screen of somebody changes. The bot may die and come back meanwhile."""

    def __init__(self, telegram: Telegram, sights: Sights, database: Path, at_once: int, seed: int) -> None:
        self.everybody: list[Respondent] = []
        self.wondered = 0
        """How often somebody pressed Start again because nothing came and nothing was under way."""
        self._telegram = telegram
        self._sights = sights
        self._database = database
        self._random = random.Random(seed)
        self._stirred: set[int] = set()
        self._bell = asyncio.Event()
        self._registering: dict[int, Respondent] = {}
        self._waits_since: dict[int, float] = {}
        self._closing = False
        telegram.listeners.add(self._hear)
        for _ in range(at_once):
            self._come()

    def close(self) -> None:
        """Let nobody else come; `run` ends when all who are there have their numbers."""
        self._closing = True
        self._bell.set()

    def stuck(self) -> str:
        """Return the chats of those who do not get on."""
        return "\n\n".join(person.account.transcript() for person in self._registering.values())

    async def run(self) -> None:
        """Register until `close`, and then to the end."""
        while self._registering:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await self._bell.wait()
            self._bell.clear()
            stirred, self._stirred = self._stirred, set()
            for person in sorted(stirred & self._registering.keys()):
                self._look(self._registering[person])
            self._wonder()
        self._telegram.listeners.discard(self._hear)

    def _hear(self, event: Mapping[str, Any]) -> None:
        if event["type"] == "chat":
            self._stirred.add(event["person"])
            self._waits_since[event["person"]] = time.monotonic()
            self._bell.set()

    def _look(self, person: Respondent) -> None:
        if not person.step() and person.number is not None:
            del self._registering[person.account.id]
            if not self._closing:
                self._come()

    def _come(self) -> None:
        place = len(self.everybody)
        language = LANGUAGES[place % len(LANGUAGES)]
        account = self._telegram.person(f"Person {place}", language_code=language)
        person = Respondent(account, self._sights, "ngo", wishes(place, self._random), language)
        self.everybody.append(person)
        self._registering[account.id] = person
        account.start()

    def _wonder(self) -> None:
        impatient = time.monotonic() - PATIENCE
        for number, person in self._registering.items():
            if self._waits_since[number] < impatient and not self._is_on_its_way(number):
                person.wonder()
                self.wondered += 1

    def _is_on_its_way(self, person: int) -> bool:
        """Tell whether something this person said, or an answer to it, is still under way."""
        if any(_sender(update) == person for update in self._telegram.updates.pending):
            return True
        self._waits_since[person] = time.monotonic()
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as database:
            return bool(database.execute(UNDER_WAY, {"person": person}).fetchone()[0])


def _sender(update: Mapping[str, Any]) -> int:
    event = update.get("message") or update["callback_query"]
    return int(event["from"]["id"])


def wishes(place: int, chance: random.Random) -> Mapping[str, Wish]:
    """Return somebody's answers; no two organisations are alike."""
    name = "".join(LETTERS[int(digit)] for digit in f"{place:06d}")
    takes_part = chance.choice(["listener", "project"])
    answers: dict[str, Wish] = {
        "full_name": f"Тұлға {name}",
        "phone": Contact(f"+7701{place:07d}"),
        "organisation": f"Ұйым {name}",
        "sphere": sorted(chance.sample(["ecology", "culture", "youth"], chance.randint(1, 2)), key=_order),
        "takes_part": takes_part,
        "wish": chance.choice([None, f"Тілек {place}"]),
        "photo_ok": chance.choice([True, False]),
    }
    return answers | ({"project": f"Жоба <{place}> & 🌳"} if takes_part == "project" else {})


def _order(sphere: str) -> int:
    return ["ecology", "culture", "youth"].index(sphere)


def meant(person: Respondent, answers: Mapping[str, Value]) -> bool:
    """Tell whether everything somebody meant is stored, and nothing else."""
    return person.remembers(answers) and answers.keys() == person.wishes.keys()
