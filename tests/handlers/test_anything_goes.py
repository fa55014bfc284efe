"""People who do anything in any order: nothing breaks, all get an answer, nothing is counted twice."""

import random
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from db.core.engine import Tx
from db.registration import registrations
from handlers.base.screen import Screen
from tests.handlers.conversation import Person, World
from tests.handlers.stories import LANGUAGES, come

WORDS = (
    "Серікова Айгүл",
    "ОФ «Шанырак»",
    "Шаңырақ",
    "+7 701 123 45 67",
    "141140999901",
    "141140999902",
    "850101300123",
    "13.11.2027",
    "2",
    "9" * 30,
    "😀" * 2000,
    "<b>&amp;</b>",
    "Назад",
    "Cancel",
    "\u202e\u0000",
    "/start",
    "/register",
    "/status",
    "/cancel",
    "/language",
)


@dataclass
class Restless:
    """Somebody who does the next thing at random."""

    person: Person
    chance: random.Random
    old: list[Screen] = field(default_factory=list)

    async def act(self) -> None:
        person = self.person
        self.old = [*self.old[-20:], *person.screens]
        await self.chance.choices((self.tap, self.tap_an_old_button, self.say, self.send), weights=(12, 2, 5, 1))[0]()
        registration = await person.registration()
        answered = bool(person.screens or person.toast or person.reply.notices)
        assert answered, (person.chat[-1].screen, registration)

    async def tap(self) -> None:
        labels = [button.text for row in self.person.screen.buttons for button in row if button.data is not None] or [
            key.text for row in self.person.keyboard for key in row
        ]
        tame = [label for label in labels if label not in {"Отказаться от участия", "Отмена", "Назад"}]
        if labels:
            await self.person.taps(self.chance.choice(tame or labels))
        else:
            await self.say()

    async def tap_an_old_button(self) -> None:
        data = [button.data for screen in self.old for row in screen.buttons for button in row if button.data]
        if data:
            await self.person.presses(self.chance.choice(data), message_id=1)
        else:
            await self.say()

    async def say(self) -> None:
        await self.person.says(self.chance.choice(WORDS))

    async def send(self) -> None:
        person = self.person
        await self.chance.choice(
            (person.sends_sticker, person.sends_photo, person.shares_contact, lambda: person.edits("Правка"))
        )()


@pytest.mark.parametrize("seed", range(6))
async def test_people_may_do_anything(world: World, seed: int) -> None:
    chance = random.Random(seed)
    people = [Restless(await come(world, chance.choice(list(LANGUAGES))), chance) for _ in range(3)]
    for _ in range(250):
        world.step = timedelta(seconds=chance.choice((0.1, 5, 600)))
        await chance.choice(people).act()
    await world.database.write(_check)


async def _check(tx: Tx) -> None:
    everybody = await registrations.everybody(tx, "fair")
    numbers = [registration.number for registration, _ in everybody if registration.number is not None]
    assert len(numbers) == len(set(numbers))
    for registration, _ in everybody:
        assert (registration.organisation_id is None) == (registration.delegate is None)
    firsts = [registration.organisation_id for registration, _ in everybody if registration.delegate == "first"]
    assert len(firsts) == len(set(firsts)), "one organisation has one first delegate"
