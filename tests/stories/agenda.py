"""A small agenda of the sample fair, and days that pass."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from db.applications import decisions
from db.core.engine import Tx
from db.core.time import to_micros
from db.registration import registrations
from db.reminders import reminders
from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.world.chats import Message
from services import release_agenda
from services.places import publish_decisions
from tests.front import Fair
from tests.handlers.sample import ZONE, words
from tests.stories.cast import SIMPLE
from tests.stories.conftest import registers, rows

DAY: Final = 14


def at(hours: str, day: int = DAY) -> datetime:
    hour, minute = map(int, hours.split(":"))
    return datetime(2027, 11, day, hour, minute, tzinfo=ZONE)


def session(id_: str, starts: str, minutes: int, kk: str, ru: str, en: str, **fields: object) -> Session:
    moment = at(starts)
    made = Session(id_, SessionKind.OTHER, words(kk, ru, en), moment, moment + timedelta(minutes=minutes))
    return replace(made, **fields)  # type: ignore[arg-type]  # any of the fields


OPENING = session("opening", "10:00", 30, "Ашылу", "Открытие", "Opening", kind=SessionKind.OPENING, for_all=True)
SEA = session("sea", "14:00", 60, "Теңіз", "Море", "The sea", hall="aral", capacity=1)
TALK = session("talk", "15:30", 30, "Құдықтар", "Колодцы", "Wells", hall="kaspiy")
LUNCH = session("lunch", "13:00", 60, "Түскі ас", "Обед", "Lunch", for_all=True)
AGENDA: Final = (OPENING, LUNCH, SEA, TALK)


def with_speaker(one: Session, number: int | None) -> Session:
    return replace(one, speakers=(Speaker(words("Айгүл", "Айгуль", "Aigul"), number=number),))


def later(one: Session, minutes: int) -> Session:
    passed = timedelta(minutes=minutes)
    return replace(one, starts=one.starts + passed, ends=one.ends + passed)


async def release(fair: Fair, sessions: Iterable[Session] = AGENDA, sentence: Mapping[str, str] | None = None) -> int:
    """Let the organiser publish an agenda."""
    agenda = Agenda(tuple(sorted(sessions, key=lambda one: one.starts)))
    event = fair.app.event
    return await fair.app.database.write(
        lambda tx: release_agenda.release(tx, event, agenda, sentence or {}, fair.clock())
    )


async def comes(fair: Fair, moment: datetime) -> None:
    """Let a moment come, and the process do what it does every few seconds."""
    fair.clock.now = moment
    while not await fair.app.database.write(fair.app.planner.tick):
        pass
    fair.app.courier.signal.notify()
    await fair.settled()


async def guest(fair: Fair, name: str, language: Language = "ru") -> Account:
    """Let somebody register, and give them a place."""
    account = fair.telegram.person(name, language_code=language)
    await registers(fair, account, "guest", SIMPLE, language=language)
    await approve(fair, account)
    return account


async def approve(fair: Fair, account: Account) -> None:
    """Let the team approve somebody's application."""

    async def work(tx: Tx) -> None:
        registration = await registrations.find(tx, fair.app.event.id, account.id)
        assert registration is not None
        await decisions.decide(tx, [registration.id], "approved", None, None, to_micros(fair.clock()))
        await publish_decisions(tx, fair.app.event, [(registration.id, "approved")], fair.clock())

    await fair.app.database.write(work)
    fair.app.courier.signal.notify()
    await fair.settled()


async def marks(fair: Fair, account: Account, session_id: str) -> None:
    """Let somebody put a session on their agenda, by the link to its card."""
    await fair.says(account, f"/start s-{session_id}")
    button = next(b for row in account.last.buttons for b in row if b.data and b.data.startswith("e:add"))
    await fair.taps(account, button.text)


def since(account: Account, message: Message) -> list[Message]:
    """Return what the bot has sent after a message."""
    return [one for one in account.messages if one.from_bot and one.id > message.id]


async def missed(fair: Fair) -> int:
    """Return how many reminders were missed."""
    return await fair.reads(lambda tx: reminders.missed(tx, fair.app.event.id))


def unfinished(fair: Fair) -> list[tuple[str, str]]:
    """Return the states of what was not sent."""
    return [(row[0], row[1]) for row in rows(fair, "SELECT class, state FROM outbox WHERE state != 'sent'")]
