"""People who talk to the bot as it is: they say, tap by the visible label, and see.

A `World` has one database, one clock and the real dispatcher. Each `Person` has a chat that is kept as
Telegram keeps it: a screen that answers a button replaces the button's message, a keyboard stays until it is
taken away.
Every screen that anybody gets to see is checked against Telegram's limits on its way.
"""

import asyncio
import html
import itertools
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Update

from db.core.engine import Database, Tx
from db.core.time import to_micros
from db.event import events
from db.registration import registrations
from db.registration.registrations import Registration
from fair.event.model import Event
from fair.fields.text import utf16_length
from fair.words import language_of
from handlers import routers
from handlers.base.screen import Button, Key, Reply, Screen
from services.releases import ReleasedAgendas
from services.turn import Caller, Surroundings, Turn
from tests import picking
from tests.db.inline import open_inline
from tests.db.rows import fresh_database
from tests.handlers.sample import NOW, sample_event
from texts import translator
from texts.typography import loose

BOT_USERNAME = "fair_bot"
TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler", "tg-time"})


@dataclass
class Sent:
    """A message in somebody's chat."""

    id: int
    screen: Screen


@dataclass
class Person:
    """Somebody with Telegram on a phone."""

    world: "World"
    id: int
    code: str | None
    name: str
    chat: list[Sent] = field(default_factory=list)
    keyboard: tuple[tuple[Key, ...], ...] = ()
    reply: Reply = field(default_factory=Reply)
    blocks: bool = False
    username: str | None = None
    """By what name Telegram knows them, without its @."""

    # What the person sees

    @property
    def screens(self) -> tuple[Screen, ...]:
        """What came of the last thing this person did."""
        return self.reply.screens

    @property
    def screen(self) -> Screen:
        """The lowest message of the chat."""
        return self.chat[-1].screen

    @property
    def text(self) -> str:
        """What the lowest message reads."""
        return plain(self.screen.text)

    @property
    def toast(self) -> str:
        return self.reply.toast

    @property
    def labels(self) -> list[str]:
        """The buttons under the lowest message, or else those instead of the keyboard."""
        inline = [button.text for row in self.screen.buttons for button in row]
        return inline or [key.text for row in self.keyboard for key in row]

    def sees(self, *parts: str) -> None:
        """Check that the messages of the last reply, together, read these."""
        seen = "\n".join(plain(screen.text) for screen in self.screens)
        for part in parts:
            assert part in seen, f"{part!r} is not in:\n{seen}"

    def sees_no(self, *parts: str) -> None:
        seen = "\n".join(plain(screen.text) for screen in self.screens)
        for part in parts:
            assert part not in seen, f"{part!r} is in:\n{seen}"

    # What the person does

    async def says(self, text: str, **fields: Any) -> Reply:
        """Write a text (or a command)."""
        entities = []
        if text.startswith("/"):
            entities = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return await self.sends(text=text, **({"entities": entities} if entities else {}), **fields)

    async def taps(self, label: str, old: Screen | None = None) -> Reply:
        """Tap a button by its label: on the lowest message that has it, or on an old screen."""
        if old is None:
            key = next((key for row in self.keyboard for key in row if key.text == label), None)
            if key is not None:
                return await (self.shares_contact() if key.contact else self.says(label))
        message_id, button = self._find(label, old)
        assert button.data is not None, f"{label!r} is a link"
        return await self.presses(button.data, message_id)

    async def picks(self, label: str) -> Reply:
        """Tap an entry of a list, wherever it stands."""
        turned: list[str] = []
        while (button := picking.button_of(label, self.text, self.labels)) is None:
            other = picking.other_pages(self.labels, turned)
            assert other is not None, f"no {label!r}; there are: {self.labels} under {self.text}"
            await self.taps(other)
        return await self.taps(button)

    async def changes(self, name: str) -> Reply:
        """Choose an answer to change: from the review, from one's registration, or from the list itself."""
        if way := picking.way_to_answers(self.labels):
            await self.taps(way)
        return await self.picks(f"✏️ {name}")

    async def presses(self, data: str, message_id: int | None = None) -> Reply:
        """Send a button's data, maybe forged."""
        message = self._message(message_id or (self.chat[-1].id if self.chat else 1))
        query = {
            "id": str(next(self.world.ids)),
            "from": self._user(),
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
        return await self.update({"callback_query": query}, message["message_id"])

    async def asks_inline(self, query: str) -> Reply:
        """Type the bot's name and a query in some other chat."""
        return await self.update(
            {"inline_query": {"id": str(next(self.world.ids)), "from": self._user(), "query": query, "offset": ""}}
        )

    async def edits(self, text: str) -> Reply:
        """Edit an earlier message of their own."""
        return await self.update({"edited_message": {**self._message(), "edit_date": 2, "text": text}})

    async def shares_contact(self, phone: str = "77011234567", *, own: bool = True) -> Reply:
        contact = {"phone_number": phone, "first_name": self.name, "user_id": self.id if own else 1}
        return await self.sends(contact=contact)

    async def sends_document(self, name: str, size: int = 1000, album: str | None = None) -> Reply:
        file = {"file_id": f"file-{name}", "file_unique_id": "u", "file_name": name, "file_size": size}
        return await self.sends(document=file, **({"media_group_id": album} if album else {}))

    async def sends_photo(self, album: str | None = None) -> Reply:
        sizes = [{"file_id": "photo", "file_unique_id": "u", "width": 1, "height": 1}]
        return await self.sends(photo=sizes, **({"media_group_id": album} if album else {}))

    async def sends_sticker(self) -> Reply:
        sticker = {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
        return await self.sends(sticker={**sticker, "is_animated": False, "is_video": False})

    async def sends_voice(self) -> Reply:
        return await self.sends(voice={"file_id": "v", "file_unique_id": "u", "duration": 1})

    async def sends_location(self) -> Reply:
        return await self.sends(location={"latitude": 43.0, "longitude": 51.0})

    async def sends(self, **content: Any) -> Reply:
        """Send a message with this content."""
        return await self.update({"message": {**self._message(), **content}})

    # What is stored

    async def registration(self, event_id: str = "fair") -> Registration | None:
        return await self.world.database.write(lambda tx: registrations.find(tx, event_id, self.id))

    async def answers(self) -> dict[str, Any]:
        """The answers stored with the person, without their organisation's card."""
        registration = await self.registration()
        assert registration is not None
        return dict(await self.world.database.write(lambda tx: registrations.answers(tx, registration.id)))

    # How it gets there and back

    async def update(self, body: dict[str, Any], answers_to: int | None = None) -> Reply:
        """Send any update, given as Telegram's JSON without its id."""
        self.reply = await self.world.feed(self, body)
        self._receive(self.reply.screens, answers_to)
        for notice in self.reply.notices:
            if notice.person_id in self.world.people:
                self.world.people[notice.person_id]._receive((notice.screen,), None)
            else:
                check(notice.screen)
        return self.reply

    def gets(self, reply: Reply) -> None:
        """See what comes by itself: what a job has made."""
        self.reply = reply
        self._receive(reply.screens, None)

    def _receive(self, screens: tuple[Screen, ...], answers_to: int | None) -> None:
        for screen in screens:
            check(screen)
            place = next((sent for sent in self.chat if sent.id == answers_to), None)
            if place is not None and not screen.anew:
                place.screen = screen
            else:
                if place is not None and not screen.beside:
                    place.screen = Screen(place.screen.text)
                self.chat.append(Sent(next(self.world.ids), screen))
            answers_to = None
            if screen.keyboard or screen.remove_keyboard:
                self.keyboard = screen.keyboard

    def _find(self, label: str, old: Screen | None) -> tuple[int, Button]:
        shown = [(sent.id, sent.screen) for sent in reversed(self.chat)]
        if old is not None:
            shown = [(next((sent.id for sent in self.chat if sent.screen is old), 1), old)]
        for message_id, screen in shown:
            for button in itertools.chain(*screen.buttons):
                if button.text == label:
                    return message_id, button
        raise AssertionError(f"no button {label!r}; there are: {self.labels}")

    def _message(self, message_id: int | None = None) -> dict[str, Any]:
        return {
            "message_id": message_id or next(self.world.ids),
            "date": int(self.world.now.timestamp()),
            "chat": {"id": self.id, "type": "private", "first_name": self.name},
            "from": self._user(),
        }

    def _user(self) -> dict[str, Any]:
        code = {"language_code": self.code} if self.code else {}
        return {"id": self.id, "is_bot": False, "first_name": self.name, **code}


@cache
def _wired() -> tuple[Bot, Dispatcher]:
    """Return a bot that never calls, and the dispatcher with every conversation; neither keeps anything of a test."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(routers.router())
    return Bot("42:TEST"), dispatcher


class World:
    """One bot with its database, its clock and its people."""

    def __init__(self, database: Database, event: Event, others: tuple[Event, ...] = ()) -> None:
        self.database = database
        self.events = {one.id: one for one in (event, *others)}
        self.now = NOW
        self.step = timedelta(seconds=5)
        """How long people take between two things they do."""
        self.ids = itertools.count(1000)
        self.people: dict[int, Person] = {}
        self.owners: set[int] = set()
        """Whom the settings name as owners."""
        self.adopted = asyncio.Event()
        """Set once content was applied in chat."""
        self.agendas = ReleasedAgendas()
        self.public_url = ""
        """Under which the agenda is in browsers and calendars."""
        self.bot, self.dispatcher = _wired()

    @classmethod
    async def open(cls, folder: Path, event: Event | None = None, *others: Event) -> "World":
        """Start with an empty database."""
        path = fresh_database(folder / "fair.sqlite3")
        event = event or sample_event()
        world = cls(await open_inline(path), event, others)
        for event_id in world.events:
            await world._store(event_id)
        return world

    async def _store(self, event_id: str) -> None:
        await self.database.write(lambda tx: events.save(tx, event_id, {}, "", to_micros(NOW)))

    async def close(self) -> None:
        await self.database.close()

    def person(self, code: str | None = "ru", name: str = "Айгүл", id_: int | None = None) -> Person:
        """Return somebody the bot has never met. `code` is the language of their Telegram."""
        id_ = id_ or 100 + len(self.people)
        self.people[id_] = Person(self, id_, code, name)
        return self.people[id_]

    async def open_event(self, event: Event) -> None:
        """Let there be another event."""
        self.events[event.id] = event
        await self._store(event.id)

    def change(self, event: Event) -> None:
        """Let the organiser edit the event."""
        self.events[event.id] = event

    def wait(self, **delta: float) -> None:
        self.now += timedelta(**delta)

    def at(self, moment: datetime) -> None:
        self.now = moment

    async def feed(self, person: Person, body: dict[str, Any]) -> Reply:
        """Put one update through the dispatcher in one transaction, as the bot does."""
        self.now += self.step
        update = Update.model_validate({"update_id": next(self.ids), **body}, context={"bot": self.bot})

        async def work(tx: Tx) -> Reply:
            turn = await self._turn(tx, person)
            reply = await self.dispatcher.feed_update(self.bot, update, turn=turn)
            assert reply is not UNHANDLED, f"nobody handled {body}"
            assert isinstance(reply, Reply), reply
            return reply

        reply = await self.database.write(work)
        assert utf16_length(reply.toast) <= 200, reply.toast
        assert not re.search(r"</?\w|&\w+;", reply.toast), reply.toast
        return reply

    async def _turn(self, tx: Tx, person: Person) -> Turn:
        around = Surroundings(
            events=self.events,
            texts=translator.load(),
            agendas=self.agendas,
            bot_username=BOT_USERNAME,
            public_url=self.public_url,
            owners=self.owners,
            adopted=self.adopted.set,
        )
        caller = Caller(person.id, person.name, language_of(person.code), username=person.username)
        return await Turn.load(around, tx, self.now, caller)

    async def query(self, sql: str, **parameters: Any) -> list[dict[str, Any]]:
        """Look into the database."""

        async def work(tx: Tx) -> list[dict[str, Any]]:
            return [dict(row) for row in await tx.all(_Statement(sql), **parameters)]

        return await self.database.write(work)


@dataclass
class _Statement:
    sql: str


class _Reader(HTMLParser):
    """Reads Telegram's HTML: known tags, properly closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.read = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, f"<{tag}> is no tag of Telegram's"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another tag"

    def handle_data(self, data: str) -> None:
        self.read += data


def plain(text: str) -> str:
    """Return what people read of a text with markup."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open, f"never closed: {reader.open} in {text!r}"
    return loose(reader.read)


def check(screen: Screen) -> None:
    """Check a screen against Telegram's limits."""
    read = plain(screen.text)
    assert screen.media or 0 < utf16_length(read.strip()) <= (1024 if screen.document else 4096), read
    assert not re.search(r"\{ ?\$\w+ ?\}|None|\n{3}", read), read
    assert not (screen.buttons and (screen.keyboard or screen.remove_keyboard)), "one message, one markup"
    assert len(list(itertools.chain(*screen.buttons))) <= 100
    for button in itertools.chain(*screen.buttons):
        assert button.text.strip(), "a button without a label"
        assert html.unescape(button.text) == button.text, button.text
        assert (button.data is None) != (button.url is None), button
        assert button.data is None or 1 <= len(button.data.encode()) <= 64, button
    for row in screen.buttons:
        assert 1 <= len(row) <= 8, row
