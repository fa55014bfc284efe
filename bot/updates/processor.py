"""One update = one transaction: effect, dialog state, what people shall see, and the done mark; all or nothing."""

import asyncio
import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, Chat, InlineQuery, Message, Update, User
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from bot.clock import Signal
from bot.context import Context
from bot.telegram.callback_answers import CallbackAnswer, CallbackAnswers, InlineAnswer, QueryAnswer
from bot.telegram.payloads import PressedMessage, deliveries_of
from bot.updates import alerts
from bot.updates.profile import offers
from bot.updates.rate_limit import RateDecision, RateLimit
from db.core.engine import TROUBLE_SECONDS, Database, Tx, is_storage_trouble
from db.core.time import to_micros
from db.delivery import inbox, jobs, outbox
from db.delivery.inbox import Incoming
from db.delivery.jobs import Order
from db.delivery.outbox import NewDelivery
from db.topics import topics
from fair.words import language_of
from handlers.base.screen import Reply
from handlers.navigation.groups import ANONYMOUS_SENDERS
from services.turn import Caller, Turn

BATCH: Final = 25
"""Turns per commit while updates wait: one sync to the disk carries them all (measured: twice as many turns)."""
ATTEMPTS: Final = 3
IDLE_SECONDS: Final = 5.0
AWAY: Final = timedelta(seconds=60)
"""A message this old did not come just now: the bot or the network was away."""
_INT64: Final = 2**63

log = logging.getLogger("jarmenke.turn")


@dataclass(frozen=True, slots=True)
class _Done:
    """A turn that ended well; it counts once its transaction has committed."""

    position: int
    person_id: int | None
    state: str = "done"
    passing: QueryAnswer | None = None
    """What goes out right after the commit."""
    parcels: tuple[NewDelivery, ...] = ()
    orders: tuple[Order, ...] = ()
    forget: bool = False


class UpdateProcessor:
    """Takes updates from the inbox, one after the other."""

    def __init__(
        self,
        house: Context,
        database: Database,
        acknowledger: CallbackAnswers,
        flood: RateLimit,
        queued: Signal,
        ordered: Signal,
    ) -> None:
        self._house = house
        self._database = database
        self._acknowledger = acknowledger
        self._flood = flood
        self._queued = queued
        self._ordered = ordered
        self._closing = False
        self._verdicts: dict[int, RateDecision] = {}
        """Of the updates of the batch under way, so that a second attempt counts nobody twice."""
        self.bell = Signal()
        """Rung when updates were stored; quiet while none waits."""

    async def run(self) -> None:
        """Take turns until `close`."""
        while not self._closing:
            try:
                taken = await self._batch()
            except Exception as error:
                if not is_storage_trouble(error):
                    raise
                log.exception("storage trouble, the update stays")
                await asyncio.sleep(TROUBLE_SECONDS)
                continue
            if taken < BATCH:  # whatever came in the meantime has rung
                self.bell.rest()
                await self.bell.heard(IDLE_SECONDS)

    def close(self) -> None:
        """End `run` after the turn under way."""
        self._closing = True
        self.bell.ring()

    async def _batch(self) -> int:
        """Take several turns in one transaction; if one of them fails, undo all and take them one by one."""
        waiting: list[Incoming] = []

        async def work(tx: Tx) -> list[_Done]:
            waiting.extend(await inbox.pending(tx, BATCH))
            return await self._take(tx, waiting)

        try:
            self._finish(await self._database.write(work))
        except Exception as error:
            if is_storage_trouble(error) or not waiting:
                raise
            for incoming in waiting:
                await self._single(incoming)
        self._verdicts.clear()
        return len(waiting)

    async def _single(self, incoming: Incoming) -> None:
        for attempt in range(incoming.attempts + 1, ATTEMPTS + 1):
            try:
                self._finish(await self._database.write(lambda tx: self._take(tx, [incoming])))
            except Exception as error:
                if is_storage_trouble(error):
                    raise
                log.exception("update=%d attempt=%d", incoming.update_id, attempt)
                await self._database.write(lambda tx: inbox.try_again(tx, incoming.position))
            else:
                return
        await self._put_away(incoming)

    async def _put_away(self, incoming: Incoming) -> None:
        """Close an update that failed three times. If even telling of it fails, one update is no reason to end."""
        try:
            await self._database.write(lambda tx: self._give_up(tx, incoming))
        except Exception as error:
            if is_storage_trouble(error):
                raise
            log.exception("update=%d nobody was told", incoming.update_id)
            now = to_micros(self._house.clock())
            await self._database.write(lambda tx: inbox.close(tx, incoming.position, "failed", None, None, now))
        self._queued.ring()

    async def _take(self, tx: Tx, waiting: list[Incoming]) -> list[_Done]:
        if not waiting:
            return []
        now = self._house.clock()
        finished = [await self._turn(tx, incoming, now) for incoming in waiting]
        micros = to_micros(now)
        await outbox.add(tx, _outgoing(finished), micros)
        for each in finished:
            if each.orders and each.person_id is not None:
                await jobs.add(tx, each.person_id, each.orders, micros)
        await topics.queue(tx, micros)
        await inbox.done(tx, ((each.position, each.person_id) for each in finished if each.state == "done"), micros)
        for each in finished:
            if each.state != "done":
                await inbox.close(tx, each.position, each.state, None, each.person_id, micros)
        forgotten = {each.person_id for each in finished if each.forget}
        for each in finished if forgotten else ():
            if each.person_id in forgotten:
                await inbox.forget(tx, each.position)
        return finished

    def _finish(self, finished: list[_Done]) -> None:
        """Do what may only happen once the transaction has committed."""
        for each in finished:
            if each.passing is not None:
                self._acknowledger.answer(each.passing)
        if finished:
            self._queued.ring()
        if any(each.orders for each in finished):
            self._ordered.ring()

    async def _turn(self, tx: Tx, incoming: Incoming, now: datetime) -> _Done:
        try:
            update = Update.model_validate_json(incoming.body, context={"bot": self._house.bot})
            event = update.event
        except (ValidationError, UpdateTypeLookupError) as error:
            known_kind = isinstance(error, ValidationError)
            return await self._quarantine(tx, incoming, now, type(error).__name__, alarm=known_kind)
        user, chat = _whose(event)
        if user is None or chat is None:
            return _Done(incoming.position, None)
        if max(abs(user.id), abs(chat.id)) >= _INT64:
            return await self._quarantine(tx, incoming, now, "id out of bounds", alarm=True)
        verdict = self._verdicts.get(incoming.position) or self._judge(event, user.id, now)
        self._verdicts[incoming.position] = verdict
        passing_by = isinstance(event, InlineQuery)
        if verdict.drop:
            told = alerts.slow_down(self._house.texts, user, now) if verdict.tell and not passing_by else ()
            return _Done(incoming.position, user.id, "dropped", _passing(event, Reply()), tuple(told))
        private = chat.type == "private" and user.id not in ANONYMOUS_SENDERS
        turn = await self._load_turn(tx, user, now, private=private, passing_by=passing_by)
        reply = await self._house.dispatcher.feed_update(self._house.bot, update, turn=turn)
        if reply is UNHANDLED or reply is None:
            reply = Reply()
        micros = to_micros(now)
        packed = (*deliveries_of(reply, chat.id, _pressed(event), micros), *offers(reply, self._house.texts, micros))
        passing = _passing(event, reply)
        return _Done(incoming.position, user.id, "done", passing, packed, reply.orders, reply.forget)

    def _judge(self, event: object, person_id: int, now: datetime) -> RateDecision:
        """Count an update against its author's patience; what waited while we were away came at nobody's speed."""
        waited = isinstance(event, Message) and now - event.date > AWAY
        return RateDecision() if waited else self._flood.judge(person_id, to_micros(now))

    async def _load_turn(self, tx: Tx, user: User, now: datetime, *, private: bool, passing_by: bool) -> Turn:
        """Find out who is asking."""
        language, anonymous = language_of(user.language_code), user.id in ANONYMOUS_SENDERS
        caller = Caller(user.id, user.full_name, language, private, passing_by, anonymous)
        return await Turn.load(self._house.surroundings, tx, now, caller)

    async def _quarantine(self, tx: Tx, incoming: Incoming, now: datetime, why: str, *, alarm: bool) -> _Done:
        log.warning("update=%d quarantined why=%s", incoming.update_id, why)
        if alarm:
            await alerts.raise_alarm(tx, self._house, "alert-quarantined", "quarantine", now)
        return _Done(incoming.position, None, "quarantined")

    async def _give_up(self, tx: Tx, incoming: Incoming) -> None:
        """Close an update that failed three times: tell its author, and the owners, by the same number."""
        now, incident = self._house.clock(), secrets.token_hex(4)
        log.error("update=%d failed incident=%s", incoming.update_id, incident)
        update = Update.model_validate_json(incoming.body, context={"bot": self._house.bot})
        user, chat = _whose(update.event)
        await inbox.close(tx, incoming.position, "failed", incident, user.id if user else None, to_micros(now))
        talks = not isinstance(update.event, InlineQuery)
        if user is not None and chat is not None and chat.type == "private" and talks:
            await alerts.apologise(tx, self._house, user, incident, now)
        await alerts.raise_alarm(tx, self._house, "alert-failed", "failed", now, incident=incident)


def _outgoing(finished: list[_Done]) -> list[NewDelivery]:
    """Return what these turns want people to see, in order; nothing to somebody who was forgotten since."""
    outgoing: list[NewDelivery] = []
    for each in finished:
        if each.forget:
            outgoing = [parcel for parcel in outgoing if parcel.chat != each.person_id]
        outgoing.extend(each.parcels)
    return outgoing


def _whose(event: object) -> tuple[User | None, Chat | None]:
    """Return who caused an update and in which chat; an inline query belongs to the private chat with its author."""
    user: User | None = getattr(event, "from_user", None)
    message = event.message if isinstance(event, CallbackQuery) else event
    chat: Chat | None = getattr(message, "chat", None)
    if chat is None and user is not None:
        chat = Chat(id=user.id, type="private")
    return user, chat


def _pressed(event: object) -> PressedMessage | None:
    """Return the message of a pressed button, if its text can be replaced."""
    if not isinstance(event, CallbackQuery) or not isinstance(event.message, Message):
        return None
    return PressedMessage(event.message.message_id) if event.message.text is not None else None


def _passing(event: object, reply: Reply) -> QueryAnswer | None:
    if isinstance(event, CallbackQuery):
        return CallbackAnswer(event.id, reply.toast, reply.alert)
    return InlineAnswer(event.id, reply.inline) if isinstance(event, InlineQuery) else None
