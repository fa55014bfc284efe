"""The only one who sends: claims what is due, obeys Telegram's limits, records what became of it."""

import asyncio
import logging
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.clock import Clock, Signal
from bot.delivery import refusals, uploads
from bot.delivery.attempts import (
    EndedCall,
    accept_already_done,
    addressed,
    expiry,
    recorded,
)
from bot.delivery.counting import count
from bot.delivery.ownership import Ownership
from bot.delivery.rendering import UndrawableError, load_context, render
from bot.delivery.shared_pace import SharedPace, SlotTime
from bot.delivery.topic_steps import record_step
from bot.log import of_update
from bot.measures import Measures
from bot.telegram.client import Answer, TelegramClient, VoidTokenError
from bot.telegram.plainer import call_or_plainer
from db.core.engine import Database, Tx
from db.core.replicas import LOOK_SECONDS
from db.core.time import SECOND, to_micros
from db.core.trouble import TROUBLE_SECONDS, is_storage_trouble
from db.delivery import outbox, windows
from db.delivery.outbox import Delivery, Record
from db.delivery.payloads import Reference, TopicStep, call_of
from db.topics import topics
from fair.delivery.policy import (
    DeliveryClass,
    NotSent,
    Reason,
    Transition,
    TransportError,
    is_expired,
)
from fair.delivery.rate_limits import RateLimits
from handlers.deferred import DrawingContext

IN_FLIGHT: Final = 30
"""How many messages may be on their way at once, which is how many a crash can leave unknown."""
GATHER_SECONDS: Final = 0.003
"""While other calls are under way, so that one transaction records several of them."""
IDLE_SECONDS: Final = 5.0
"""A clock that jumps is noticed after this long."""
EVERYBODY: Final = 0

log = logging.getLogger("jarmenke.courier")


class Courier:
    """Sends what is in the outbox. One transaction records the calls that ended and claims the next ones."""

    def __init__(
        self,
        telegram: TelegramClient,
        database: Database,
        clock: Clock,
        limits: RateLimits,
        drawing: DrawingContext,
        measures: Measures,
        pace: SharedPace | None = None,
    ) -> None:
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._limits = limits
        self._drawing = drawing
        self._measures = measures
        self._pace = pace  # where other processes send for the same bot, too
        self._on_way = 0
        self._ownership = Ownership()
        self._in_doubt = False
        """The disk was in trouble: what was claimed then may be stored as being sent, though nobody sends it."""
        self._claimed_at = 0
        self._undrawable: list[Record] = []
        """What becomes of deliveries whose drawing has ended a transaction."""
        self._ended: list[EndedCall] = []
        self._ready_in = LOOK_SECONDS if database.is_shared else IDLE_SECONDS
        self.held_until: int | None = None
        """From when on the limits let the next delivery go that is due; nothing if none is held."""
        self._closing = False
        self._void = False
        self.rests: Callable[[], bool] = lambda: False
        """Whether nothing but alerts may go now, because another copy of the bot serves."""
        self.signal = Signal()
        """Notified when something was queued; idle while nothing is due and nothing is on its way."""

    async def recover(self) -> None:
        """Take up what was being sent when the process died, the limits as they stood, and Telegram's pauses."""

        async def work(tx: Tx) -> None:
            now = self._claimed_at = self._now()
            await outbox.follow_clock(tx, now)
            self._limits.remember(now, await windows.lately(tx, now))
            left = await self._ownership.left_at_start(tx)
            if self._pace:
                self._pace.over = {each.delivery.id for each in left}
                await self._pace.begin(tx, now)
                await self._pace.keep(tx)
            await self._settle(tx, left, now, jitter=lambda: 0.0)
            for chat, until in (await outbox.pauses(tx, now)).items():
                self._limits.pause(self._moment(now), chat if chat != EVERYBODY else None, until)

        await self._database.write(work)

    async def run(self) -> None:
        """Send for ever, until `drain`."""
        async with asyncio.TaskGroup() as calls:
            while not (self._closing and self.signal.is_idle):
                for delivery in await self._cycle():
                    with of_update(delivery.update):  # the task takes it along
                        calls.create_task(self._send(delivery, self._pace.leaving if self._pace else None))
                if not self._ended and not (self._closing and self.signal.is_idle):
                    await self.signal.wait(self._ready_in)
                if self._on_way > len(self._ended):
                    await asyncio.sleep(GATHER_SECONDS)

    def drain(self) -> None:
        """End `run` once nothing that is due is left."""
        self._closing = True
        self.signal.notify()

    async def _cycle(self) -> list[Delivery]:
        """Record the calls that ended and claim the next ones; nothing is lost if the disk refuses."""
        ended, self._ended = self._ended, []
        try:
            claimed = await self._database.write(lambda tx: self._settle_and_claim(tx, ended))
        except UndrawableError as error:  # nothing was recorded and nothing claimed
            self._undrawable.append(error.record)
            self._ended = ended + self._ended
            self._ready_in = 0.0
            return []
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            log.exception("not recorded")
            self._ended = ended + self._ended
            self._in_doubt = True
            await asyncio.sleep(TROUBLE_SECONDS)
            return []
        if self._pace:
            self._pace.stored(claimed)
        elif claimed:
            self._limits.delay(self._claimed_at, self._now())
            self._limits.leave(len(claimed))
        count(self._measures, claimed, self._claimed_at, ended)
        self._on_way += len(claimed) - len(ended)
        self._ownership.give_up(ended)
        self._ownership.add(claimed)
        self._in_doubt = False
        self._undrawable.clear()
        if self._void:
            raise VoidTokenError
        return claimed

    async def _settle_and_claim(self, tx: Tx, ended: list[EndedCall]) -> list[Delivery]:
        before, now = self._claimed_at, self._now()
        self._claimed_at = now
        if now < before:
            await outbox.follow_clock(tx, now)
        if self._undrawable:
            await outbox.record(tx, self._undrawable, now)
        ours, others = ended, False
        if self._database.is_shared:
            ours, others = await self._ownership.still_ours(tx, ended)
        if ours:
            await self._settle(tx, ours, now)
        left = await self._ownership.left_behind(tx) if self._in_doubt or others or not self._on_way else []
        if left:
            await self._settle(tx, left, now)
        if self._pace:
            self._pace.over = {each.delivery.id for each in (*ended, *left)}
        on_way = self._on_way - len(ended)
        free = IN_FLIGHT - on_way
        candidates = [d for d in await outbox.due(tx, now, self._look_at(free, now)) if self._may_go(d.delivery_class)]
        expired = [delivery for delivery in candidates if is_expired(delivery.expires_at, now)]
        if expired:
            await outbox.record(tx, [expiry(delivery, now) for delivery in expired], now)
        claimed = await self._admit(tx, [d for d in candidates if not is_expired(d.expires_at, now)], free, now)
        if expired:
            self._ready_in = 0.0
        await self._rest(tx, now, busy=bool(candidates) or on_way > 0)
        self._hold(now, held=bool(candidates) and not claimed and not on_way)
        return await outbox.claim(tx, claimed, now) if claimed else []

    def _look_at(self, free: int, now: int) -> int:
        """Return how many to look at, so that enough of them may go; those whose chats have to wait hide nobody."""
        return free * 2 + self._limits.held(self._moment(now)) if free else 0

    def _may_go(self, delivery_class: DeliveryClass) -> bool:
        if self.rests():
            return delivery_class is DeliveryClass.ALERT
        return not (self._closing and delivery_class.bulk)

    async def _admit(self, tx: Tx, candidates: Sequence[Delivery], free: int, now: int) -> list[Delivery]:
        """Choose what the limits let go now and draw what is not drawn yet; remember how long the rest has to wait."""
        self._ready_in = LOOK_SECONDS if self._database.is_shared else IDLE_SECONDS
        admitted: list[Delivery] = []
        known = await load_context(tx, self._drawing, candidates)
        slot = await self._pace.begin(tx, now) if self._pace else now
        contended = any(each.delivery_class.bulk for each in candidates)
        for delivery in candidates:
            if len(admitted) == free:
                break
            bulk = delivery.delivery_class.bulk
            wait = self._limits.wait(slot, delivery.chat, bulk=bulk, contended=contended)
            wait = max(wait, self._pace.wait(slot)) if self._pace else wait
            if wait:
                self._ready_in = min(self._ready_in, wait / SECOND)
                continue
            with of_update(delivery.update):
                rendered = await render(tx, known, delivery, now)
            if isinstance(rendered, Record):
                await outbox.record(tx, [rendered], now)
                self._ready_in = 0.0
            else:
                self._limits.spend(slot, delivery.chat, bulk=bulk)
                if self._pace:
                    self._pace.take(delivery)
                admitted.append(rendered)
        if any(delivery.chat < 0 for delivery in admitted):
            await windows.keep(tx, self._limits.group_calls(slot))
        if self._pace:
            await self._pace.keep(tx)
        return admitted

    async def _rest(self, tx: Tx, now: int, *, busy: bool) -> None:
        """Find out until when there is nothing to do."""
        if busy:
            return
        next_due = await outbox.next_due(tx, now)
        if next_due is not None:
            self._ready_in = min(self._ready_in, (next_due - now) / SECOND)
        self.signal.mark_idle()

    def _hold(self, now: int, *, held: bool) -> None:
        """Say when there is something to do again, if nothing but the limits stands in the way."""
        self.held_until = None
        if held and self._ready_in > 0:
            self.held_until = now + math.ceil(self._ready_in * SECOND)
            self.signal.mark_waiting_for_time()

    async def _send(self, delivery: Delivery, leaving: SlotTime | None = None) -> None:
        assert not isinstance(delivery.payload, Reference)  # claimed, so it has been drawn
        call = call_of(delivery.payload)
        began = time.perf_counter()
        whole = await uploads.whole(self._database, replace(call, params=addressed(delivery.chat, call.params)))
        missed = leaving is not None and not await leaving.comes()
        answer = Answer(fault=TransportError.NEVER_CONNECTED)
        if whole is not None and not missed:
            answer = await call_or_plainer(self._telegram, whole)
        self._measures.calls.add(time.perf_counter() - began)
        if not self._pace:
            self._limits.arrive(self._now())
        self._ended.append(EndedCall(delivery, accept_already_done(call.method, answer.outcome), missed))
        self.signal.notify()

    async def _settle(
        self, tx: Tx, ended: list[EndedCall], now: int, jitter: Callable[[], float] = random.random
    ) -> None:
        settled = [(each, *recorded(each, now, jitter())) for each in ended]
        await outbox.record(tx, [record for _, record, _ in settled], now)
        for each, record, following in settled:
            if isinstance(taken := each.delivery.payload, TopicStep) and not each.missed:
                await record_step(tx, taken, each.delivery.chat, each.outcome, record, now)
                await topics.queue(tx, now)
            if following.error is not None:
                with of_update(each.delivery.update):
                    await refusals.react(tx, each, following, now)
                    await self._obey(tx, each, following, now)

    async def _obey(self, tx: Tx, ended: EndedCall, following: Transition, now: int) -> None:
        """End where the token is void, and wait as long as Telegram says."""
        self._void = self._void or following.stop
        if following.error is Reason.TOO_MANY and isinstance(ended.outcome, NotSent) and following.due_at:
            chat = ended.delivery.chat
            moment = self._moment(now)
            everybody = self._limits.pause(moment, chat, following.due_at + moment - now)
            await outbox.pause(tx, EVERYBODY if everybody else chat, following.due_at, now)
            log.warning("told to wait, everybody=%s seconds=%d", everybody, (following.due_at - now) // SECOND)

    def _moment(self, now: int) -> int:
        """Return this moment as the limits count it."""
        return self._pace.moment(now) if self._pace else now

    def _now(self) -> int:
        return to_micros(self._clock())
