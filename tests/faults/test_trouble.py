"""Telegram is in trouble while people answer, reminders fall due and an announcement goes out: what comes of each."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pytest

from bot.commands import content
from db.announcements import ledger
from db.announcements.announcements import Announcement
from fair.delivery.policy import RESENDS, DeliveryClass
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from rehearsal.world.faults import FOREVER, Faults
from tests.faults.announcing import SAID, written
from tests.faults.scene import OneClock, Scene, bot
from tests.front import SAMPLE
from tests.stories.agenda import TALK, at, comes, guest, marks, release
from tests.stories.cast import SIMPLE
from tests.stories.conftest import labels, registers
from texts.translator import load

RU: Final = load().speaking("ru")
REMINDED: Final = "⏰ Начало через"
NAME: Final = "Құсайынова Әлия"
BEFORE: Final = at("08:05")
FALLS_DUE: Final = at("08:15")
BEGINS: Final = at("08:30")
LONGEST: Final = 240
"""Seconds between two tries at most, and so from the end of the trouble to what was waited for."""

TROUBLES: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "502 of a gateway": (Faults.html502, {"performed": False}),
    "502 of a gateway, performed all the same": (Faults.html502, {"performed": True}),
    "the page of a firewall": (Faults.page, {"code": 403}),
    "a page that asks for a password": (Faults.page, {"code": 401}),
    "502 as JSON": (Faults.error, {"code": 502, "description": "Bad Gateway"}),
    "504 as JSON": (Faults.error, {"code": 504, "description": "Gateway Timeout"}),
    "500 as JSON": (Faults.error, {"code": 500, "description": "Internal Server Error: sent message is empty"}),
    "500 as JSON, of a server that was stopped": (
        Faults.error,
        {"code": 500, "description": "Internal Server Error: restart"},
    ),
    "reset before": (Faults.refuse, {}),
    "reset after": (Faults.drop, {}),
    "truncated": (Faults.truncated, {}),
}
NOT_DONE: Final = {"500 as JSON", "the page of a firewall", "a page that asks for a password"}
"""What proves that nothing was done."""


@dataclass
class People:
    """Who has to do with the bot while Telegram is in trouble."""

    typist: Account
    """Types an answer."""
    presser: Account
    """Taps an answer."""
    impatient: Account
    """Types an answer, and asks where it is."""
    newcomer: Account
    lost: Account
    """Asks for help."""
    listeners: tuple[Account, ...]
    """Are to be reminded."""
    bystanders: tuple[Account, ...]
    """Whom an announcement is for."""


@pytest.fixture
async def scene(tmp_path: Path, telegram: Telegram, clock: OneClock) -> AsyncIterator[Scene]:
    """A fair for which people may register until it begins."""
    folder = tmp_path / "fair"
    folder.mkdir()
    for name, text in content.files_of(SAMPLE).items():
        longer = text.replace("registration_closes = 2027-11-12T18:00", "registration_closes = 2027-11-14T08:30")
        (folder / name).write_text(longer, encoding="utf-8")
    async with bot(tmp_path, telegram, clock, content=folder, bulk_per_second=0) as scene:
        yield scene


@pytest.fixture
async def people(scene: Scene) -> People:
    """A quarter of an hour before a session begins."""
    await release(scene, [replace(TALK, starts=BEGINS, ends=at("09:00"))])

    async def stands_at(name: str, question: str) -> Account:
        account = scene.telegram.person(name, language_code="ru")
        await registers(scene, account, "guest", {**SIMPLE, "full_name": NAME}, language="ru", until=question)
        return account

    listeners = await guest(scene, "Айгуль"), await guest(scene, "Борис")
    for account in listeners:
        await marks(scene, account, "talk")
    await comes(scene, BEFORE)
    bystanders = tuple([await scene.joined(f"Прохожий {number}") for number in range(5)])
    return People(
        await stands_at("Әлия", "full_name"),
        await stands_at("Берик", "photo_ok"),
        await stands_at("Камила", "full_name"),
        scene.telegram.person("Дана", language_code="ru"),
        await scene.joined("Ержан"),
        listeners,
        bystanders,
    )


async def passes(scene: Scene, seconds: int, step: int) -> None:
    """Let time pass, and the bot do what it does all the time."""
    for _ in range(0, seconds, step):
        scene.moves(step)
        await scene.app.database.write(scene.app.planner.tick)
        scene.app.courier.signal.notify()
        await scene.at_rest()


async def announces(scene: Scene) -> Announcement:
    event, now = scene.app.event.id, scene.clock.micros
    made = await scene.app.database.write(lambda tx: written(tx, event, now))
    scene.app.courier.signal.notify()
    return made


def asked(scene: Scene, question: str) -> str:
    return scene.app.event.form.by_id[question].label["ru"]


def copies(account: Account) -> Counter[str]:
    """How often each new message of the bot stands in somebody's chat."""
    return Counter(message.text for message in account.messages if message.from_bot)


@pytest.mark.parametrize("seconds", [15, 300])
@pytest.mark.parametrize("kind", TROUBLES)
async def test_everybody_is_answered_once_it_ends_and_reminded_in_time(
    scene: Scene, people: People, kind: str, seconds: int
) -> None:
    scene.clock.now = FALLS_DUE
    strike, arguments = TROUBLES[kind]
    strike(scene.telegram.faults, count=FOREVER, **arguments)

    made = await announces(scene)
    people.typist.say(NAME)
    people.presser.tap("Да")
    people.impatient.say(NAME)
    people.newcomer.start()
    people.lost.say("/help")
    for _ in range(3):
        await passes(scene, seconds // 3, seconds // 15)
        people.impatient.say("/status")
    await scene.at_rest()
    scene.telegram.faults.clear()
    await passes(scene, LONGEST, 2)
    await scene.settled()

    answered(scene, people)
    for account in people.listeners:
        reminders = [message for message in account.messages if REMINDED in message.text]
        assert reminders, account.transcript()
        assert all(FALLS_DUE.timestamp() <= message.date < BEGINS.timestamp() for message in reminders)
    assert await scene.rows("missed_at", "people") == [(None,)] * len(scene.telegram.people)
    waited = [(class_, state) for class_, state in await scene.rows("class, state") if class_ != "announcement"]
    assert {state for _, state in waited} == {"sent"}

    found = (await scene.reads(lambda tx: ledger.progress(tx, made))).ledger
    assert found.sent + found.unknown == found.size > len(people.bystanders)
    assert (found.sent == found.size) is (kind in NOT_DONE)
    for account in scene.telegram.people.values():
        assert copies(account)[SAID] <= 1, account.transcript()
        assert max(copies(account).values()) <= 1 + RESENDS[DeliveryClass.LIVE], account.transcript()


def answered(scene: Scene, people: People) -> None:
    """Check that everybody has what they would have without any trouble."""
    assert asked(scene, "phone") in people.typist.last.text
    assert RU.plain("review-submit") in labels(people.presser)
    said = [message.text for message in people.impatient.messages if message.from_bot]
    assert len({text for text in said if asked(scene, "phone") in text}) == 2  # as the next question, and by /status
    assert RU.plain("language-name") in labels(people.newcomer)
    assert any("/register" in text for text in copies(people.lost))
