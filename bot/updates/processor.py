"""One update = one transaction: effect, dialog state, what people shall see, and the done mark; all or nothing."""

import asyncio
import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import InlineQuery, Message, User
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from bot.clock import Signal
from bot.context import Context
from bot.log import of_update
from bot.measures import Measures
from bot.telegram.callback_answers import CallbackAnswers, QueryAnswer
from bot.telegram.payloads import deliveries_of
from bot.updates import alerts, parts, rights
from bot.updates.daily_limit import DailyLimit
from bot.updates.profile import offers
from bot.updates.rate_limit import RateDecision, RateLimit
from bot.updates.set_aside import give_up, quarantine, tell_of_absent
from bot.updates.understanding import understand
from db.core.engine import Database, Tx
from db.core.replicas import LOOK_SECONDS
from db.core.time import to_micros
from db.core.trouble import TROUBLE_SECONDS, is_storage_trouble
from db.delivery import inbox, jobs, outbox
from db.delivery.about import ToldOf
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
DEATHS: Final = 5
"""So often the process may die in a lone turn before that is taken for the cause: a death may be another's doing."""
IDLE_SECONDS: Final = 5.0
AWAY: Final = timedelta(seconds=60)
"""A message this old did not come just now: the bot or the network was away."""
_INT64: Final = 2**63

log = logging.getLogger("jarmenke.turn")


@dataclass(frozen=True, slots=True)
class _Done:
    """A turn that ended well; it counts once its transaction has committed."""

    incoming: Incoming
    person_id: int | None
    state: inbox.UpdateEnd | None = "done"
    """None: it was put aside, which is noted already."""
    answer: QueryAnswer | None = None
    """What goes out right after the commit."""
    deliveries: tuple[NewDelivery, ...] = ()
    orders: tuple[Order, ...] = ()


class UpdateProcessor:
    """Takes updates from the inbox, one after the other."""

    def __init__(
        self,
        context: Context,
        database: Database,
        callback_answers: CallbackAnswers,
        rate_limit: RateLimit,
        daily_limit: DailyLimit,
        queued: Signal,
        ordered: Signal,
        measures: Measures,
    ) -> None:
        self._context = context
        self._database = database
        self._callback_answers = callback_answers
        self._rate_limit = rate_limit
        self._daily_limit = daily_limit
        self._queued = queued
        self._ordered = ordered
        self._measures = measures
        self._closing = False
        self._rate_decisions: dict[int, RateDecision] = {}
        """Of the updates of the batch under way, so that a second attempt counts nobody twice."""
        self._left_over = True
        """The oldest updates that wait were there at start: one of them may have killed the process."""
        self._counted: int | None = None
        """The update whose attempt is counted, but was stopped by the disk."""
        self.signal = Signal()
        """Notified when updates were stored; idle while none waits."""

    async def run(self) -> None:
        """Take turns until `close`."""
        while not self._closing:
            try:
                taken = await (self._left_behind() if self._left_over else self._batch())
            except Exception as error:
                if not is_storage_trouble(error):
                    raise
                log.exception("storage trouble, the update stays")
                await asyncio.sleep(TROUBLE_SECONDS)
                continue
            if taken < BATCH:  # whatever came in the meantime has notified
                self.signal.mark_idle()
                await self.signal.wait(LOOK_SECONDS if self._database.is_shared else IDLE_SECONDS)

    def close(self) -> None:
        """End `run` after the turn under way."""
        self._closing = True
        self.signal.notify()

    async def _batch(self) -> int:
        """Take several turns in one transaction; if one of them fails, undo all and take them one by one."""
        waiting: list[Incoming] = []

        async def work(tx: Tx) -> list[_Done]:
            waiting[:] = await inbox.pending(tx, BATCH)  # a transaction may be begun anew
            return await self._take(tx, waiting)

        try:
            began = time.perf_counter()
            self._finish(await self._database.write(work), time.perf_counter() - began)
        except Exception as error:
            if is_storage_trouble(error) or not waiting:
                raise
            for incoming in waiting:
                await self._single(incoming)
        self._rate_decisions.clear()
        self._daily_limit.forget_batch()
        return len(waiting)

    async def _left_behind(self) -> int:
        """Take alone what a batch may have held when the process died: what killed it kills no other turn."""
        waiting = await self._database.read(lambda tx: inbox.pending(tx, BATCH))
        for incoming in waiting:
            await self._single(incoming)
        self._left_over = False
        self._rate_decisions.clear()
        self._daily_limit.forget_batch()
        return len(waiting)

    async def _single(self, incoming: Incoming) -> None:
        """Take a turn alone. Each attempt is counted and stored before it is made: it may be the process's last.

        Those that were counted before this process began ended with it, or were stopped by the disk.
        """
        deaths = incoming.attempts - (incoming.position == self._counted)
        for attempt in range(1, (ATTEMPTS if deaths < DEATHS else 0) + 1):
            if incoming.position != self._counted:
                await self._database.write(lambda tx: inbox.count_attempt(tx, incoming.position))
                self._counted = incoming.position
            began = time.perf_counter()
            try:
                finished = await self._database.write(lambda tx: self._take_alone(tx, incoming))
                self._finish(finished, time.perf_counter() - began)
            except Exception as error:
                if is_storage_trouble(error):
                    raise
                with of_update(incoming.update_id):
                    log.exception("attempt=%d", attempt)
                self._counted = None
            else:
                return
        await self._close_failed(incoming)

    async def _close_failed(self, incoming: Incoming) -> None:
        """Close an update that failed again and again. If even telling of it fails, one update is no reason to end."""
        self._measures.turns["failed"] += 1
        try:
            with of_update(incoming.update_id):
                await self._database.write(lambda tx: self._give_up(tx, incoming))
        except Exception as error:
            if is_storage_trouble(error):
                raise
            with of_update(incoming.update_id):
                log.exception("nobody was told")
            now = to_micros(self._context.clock())
            await self._database.write(lambda tx: inbox.give_up(tx, incoming.position, "failed", now))
        self._queued.notify()

    async def _take_alone(self, tx: Tx, incoming: Incoming) -> list[_Done]:
        return await self._take(tx, [incoming] if await inbox.waits(tx, incoming) else [])

    async def _give_up(self, tx: Tx, incoming: Incoming) -> None:
        if await inbox.waits(tx, incoming):
            await give_up(tx, self._context, incoming)

    async def _take(self, tx: Tx, waiting: list[Incoming]) -> list[_Done]:
        if not waiting:
            return []
        now = self._context.clock()
        micros = to_micros(now)
        finished, last = [], await outbox.last(tx)
        for incoming in waiting:
            with of_update(incoming.update_id):
                done = await self._turn(tx, incoming, now)
            # At once: whoever is forgotten by a later turn is forgotten in what this one wants people to see, too.
            await outbox.add(tx, done.deliveries, micros, incoming.update_id)
            if tx.queued:
                await outbox.attribute(tx, last, incoming.update_id)
                tx.queued = False
            if done.orders and done.person_id is not None:
                await jobs.add(tx, done.person_id, done.orders, micros, incoming.update_id)
            finished.append(done)
        await topics.queue(tx, micros)
        await inbox.done(tx, [(each.incoming.position, each.state) for each in finished if each.state], micros)
        return finished

    def _finish(self, finished: list[_Done], seconds: float) -> None:
        """Do what may only happen once the transaction has committed, which took so long."""
        if finished:
            self._measures.turn_seconds.add(seconds / len(finished), len(finished))
        for each in finished:
            self._measures.turns[each.state or "set aside"] += 1
            with of_update(each.incoming.update_id):
                log.debug("%s deliveries=%d", each.state or "set aside", len(each.deliveries))
            if each.answer is not None:
                self._callback_answers.answer(each.answer)
        if finished:
            self._queued.notify()
        if any(each.orders for each in finished):
            self._ordered.notify()

    async def _turn(self, tx: Tx, incoming: Incoming, now: datetime) -> _Done:
        try:
            understood = understand(incoming.body, self._context.bot)
            event = understood.update.event
        except (ValidationError, UpdateTypeLookupError) as error:
            known_kind = isinstance(error, ValidationError)
            await quarantine(tx, self._context, incoming, now, type(error).__name__, alarm=known_kind)
            return _Done(incoming, None, None)
        await tell_of_absent(tx, self._context, understood, now)
        user, chat = parts.whose(event)
        if user is None or chat is None:
            return _Done(incoming, None)
        if max(abs(user.id), abs(chat.id)) >= _INT64:
            await quarantine(tx, self._context, incoming, now, "id out of bounds", alarm=True)
            return _Done(incoming, None, None)
        if refused := await self._refuse(tx, incoming, event, user, now):
            return refused
        is_inline = isinstance(event, InlineQuery)
        private = chat.type == "private" and user.id not in ANONYMOUS_SENDERS
        turn = await self._load_turn(tx, user, now, private=private, is_inline=is_inline)
        ToldOf.read_in(tx)  # by the turns before
        reply = await self._context.dispatcher.feed_update(self._context.bot, understood.update, turn=turn)
        if reply is UNHANDLED or reply is None:
            reply = Reply()
        micros = to_micros(now)
        own = frozenset({turn.registration.id}) if turn.registration else frozenset()
        caller = ToldOf(own, frozenset({user.id}))
        read = ToldOf.read_in(tx) - caller
        packed = (
            *alerts.missed(turn),
            *deliveries_of(reply, chat.id, parts.pressed(event), micros, read, caller),
            *offers(reply, self._context.texts, micros),
        )
        answer = parts.query_answer(event, reply)
        return _Done(incoming, user.id, "done", answer, packed, reply.orders)

    async def _refuse(self, tx: Tx, incoming: Incoming, event: object, user: User, now: datetime) -> _Done | None:
        """Leave an update of somebody undone who sends too much at once, or has sent too much for one day."""
        rate = self._rate_decisions.get(incoming.position) or self._decide_rate(event, user.id, now)
        self._rate_decisions[incoming.position] = rate
        told: list[NewDelivery] = []
        answer, hears = parts.query_answer(event, Reply()), not isinstance(event, InlineQuery)
        if rate.drop:
            if rate.tell and hears:
                told = alerts.slow_down(self._context.texts, user, now)
            return _Done(incoming, user.id, "dropped", answer, tuple(told))
        if user.id in ANONYMOUS_SENDERS or await rights.claims(tx, event):  # many people behind one id; or a right
            return None
        day = await self._daily_limit.decide(tx, incoming.position, user.id, now)
        if day.tell:
            told = await alerts.enough_for_today(tx, self._context, user, self._daily_limit.limit, day.until, now)
        return _Done(incoming, user.id, "unkept", answer, tuple(told)) if day.drop else None

    def _decide_rate(self, event: object, person_id: int, now: datetime) -> RateDecision:
        """Count an update against its author's patience; what waited while we were away came at nobody's speed."""
        waited = isinstance(event, Message) and now - parts.written_at(event) > AWAY
        return RateDecision() if waited else self._rate_limit.check(person_id, to_micros(now))

    async def _load_turn(self, tx: Tx, user: User, now: datetime, *, private: bool, is_inline: bool) -> Turn:
        """Find out who is asking."""
        language, anonymous = language_of(user.language_code), user.id in ANONYMOUS_SENDERS
        caller = Caller(user.id, user.full_name, language, private, is_inline, user.username, anonymous)
        return await Turn.load(self._context.surroundings, tx, now, caller)
