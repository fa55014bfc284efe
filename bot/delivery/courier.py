"""The only one who sends: claims what is due, obeys Telegram's limits, records what became of it."""

import asyncio
import json
import logging
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.clock import Clock, Signal
from bot.delivery.rendering import is_edit_only, load_context, render
from bot.delivery.topic_steps import after_step, record_step, step_of
from bot.telegram.client import TelegramClient, VoidTokenError
from bot.telegram.payloads import as_new_message, without_markup
from db.core.engine import TROUBLE_SECONDS, Database, Tx, is_storage_trouble
from db.core.time import SECOND, to_micros
from db.delivery import outbox
from db.delivery.outbox import Delivery, Record
from db.json import dumps
from db.people import people
from db.topics import groups, topics
from fair.delivery.policy import (
    UNREACHABLE,
    DeliveryClass,
    DeliveryState,
    MessageChange,
    NotSent,
    Outcome,
    Reason,
    Sent,
    Transition,
    Unknown,
    after,
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


@dataclass(frozen=True, slots=True)
class _Ended:
    """A delivery whose call has ended."""

    delivery: Delivery
    outcome: Outcome


class Courier:
    """Sends what is in the outbox. One transaction records the calls that ended and claims the next ones."""

    def __init__(
        self, telegram: TelegramClient, database: Database, clock: Clock, limits: RateLimits, desk: DrawingContext
    ) -> None:
        self._telegram = telegram
        self._database = database
        self._clock = clock
        self._limits = limits
        self._desk = desk
        self._on_way = 0
        self._claimed_at = 0
        self._ended: list[_Ended] = []
        self._ready_in = IDLE_SECONDS
        self.held_until: int | None = None
        """From when on the limits let the next delivery go that is due; nothing if none is held."""
        self._closing = False
        self._void = False
        self.bell = Signal()
        """Rung when something was queued; quiet while nothing is due and nothing is on its way."""

    async def recover(self) -> None:
        """Take up what was being sent when the process died, and the pauses Telegram had asked for."""

        async def work(tx: Tx) -> None:
            now = self._now()
            stalled = [_Ended(_worth_another(delivery), Unknown()) for delivery in await outbox.stalled(tx)]
            await self._settle(tx, stalled, now, jitter=lambda: 0.0)
            for chat, until in (await outbox.pauses(tx, now)).items():
                self._limits.pause(now, chat if chat != EVERYBODY else None, until)
            if stalled:
                log.warning("recovered=%d", len(stalled))

        await self._database.write(work)

    async def run(self) -> None:
        """Send for ever, until `drain`."""
        async with asyncio.TaskGroup() as calls:
            while not (self._closing and self.bell.quiet):
                for delivery in await self._cycle():
                    calls.create_task(self._send(delivery))
                if not self._ended and not (self._closing and self.bell.quiet):
                    await self.bell.heard(self._ready_in)
                if self._on_way > len(self._ended):
                    await asyncio.sleep(GATHER_SECONDS)

    def drain(self) -> None:
        """End `run` once nothing that is due is left."""
        self._closing = True
        self.bell.ring()

    async def _cycle(self) -> list[Delivery]:
        """Record the calls that ended and claim the next ones; nothing is lost if the disk refuses."""
        ended, self._ended = self._ended, []
        try:
            claimed = await self._database.write(lambda tx: self._settle_and_claim(tx, ended))
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            log.exception("not recorded")
            self._ended = ended + self._ended
            await asyncio.sleep(TROUBLE_SECONDS)
            return []
        if claimed:
            self._limits.delay(self._claimed_at, self._now())
        self._on_way += len(claimed) - len(ended)
        if self._void:
            raise VoidTokenError
        return claimed

    async def _settle_and_claim(self, tx: Tx, ended: list[_Ended]) -> list[Delivery]:
        now = self._claimed_at = self._now()
        if ended:
            await self._settle(tx, ended, now)
        on_way = self._on_way - len(ended)
        free = IN_FLIGHT - on_way
        candidates = [d for d in await outbox.due(tx, now, free * 2) if not (self._closing and d.kind.bulk)]
        expired = [delivery for delivery in candidates if is_expired(delivery.expires_at, now)]
        if expired:
            await outbox.record(tx, [_expiry(delivery, now) for delivery in expired], now)
        claimed = await self._admit(tx, [d for d in candidates if not is_expired(d.expires_at, now)], free, now)
        if expired:
            self._ready_in = 0.0
        await self._rest(tx, now, busy=bool(candidates) or on_way > 0)
        self._hold(now, held=bool(candidates) and not claimed and not on_way)
        return await outbox.claim(tx, claimed) if claimed else []

    async def _admit(self, tx: Tx, candidates: Sequence[Delivery], free: int, now: int) -> list[Delivery]:
        """Choose what the limits let go now and draw what is not drawn yet; remember how long the rest has to wait."""
        self._ready_in = IDLE_SECONDS
        admitted: list[Delivery] = []
        known = await load_context(tx, self._desk, candidates)
        for delivery in candidates:
            if len(admitted) == free:
                break
            wait = self._limits.wait(now, delivery.chat, bulk=delivery.kind.bulk)
            if wait:
                self._ready_in = min(self._ready_in, wait / SECOND)
                continue
            dressed = await render(tx, known, delivery, now)
            if isinstance(dressed, Record):
                await outbox.record(tx, [dressed], now)
                self._ready_in = 0.0
            else:
                self._limits.spend(now, delivery.chat, bulk=delivery.kind.bulk)
                admitted.append(dressed)
        return admitted

    async def _rest(self, tx: Tx, now: int, *, busy: bool) -> None:
        """Find out until when there is nothing to do."""
        if busy:
            return
        next_due = await outbox.next_due(tx, now)
        if next_due is not None:
            self._ready_in = min(self._ready_in, (next_due - now) / SECOND)
        self.bell.rest()

    def _hold(self, now: int, *, held: bool) -> None:
        """Say when there is something to do again, if nothing but the limits stands in the way."""
        self.held_until = None
        if held and self._ready_in > 0:
            self.held_until = now + math.ceil(self._ready_in * SECOND)
            self.bell.hold()

    async def _send(self, delivery: Delivery) -> None:
        payload: Mapping[str, Any] = json.loads(delivery.payload)
        params = _addressed(delivery.chat, payload["params"])
        answer = await self._telegram.call(payload["method"], params, payload.get("file"))
        self._ended.append(_Ended(delivery, _as_meant(payload["method"], answer.outcome)))
        self.bell.ring()

    async def _settle(self, tx: Tx, ended: list[_Ended], now: int, jitter: Callable[[], float] = random.random) -> None:
        settled = [(each, *self._record(each, now, jitter())) for each in ended]
        await outbox.record(tx, [record for _, record, _ in settled], now)
        for each, _, following in settled:
            if step := step_of(each.delivery):
                await record_step(tx, step, each.delivery.chat, each.outcome, now)
                await topics.queue(tx, now)
            if following.error is not None:
                await self._heed(tx, each, following, now)

    def _record(self, ended: _Ended, now: int, jitter: float) -> tuple[Record, Transition]:
        delivery = ended.delivery
        following = after(
            delivery.kind,
            ended.outcome,
            attempts=delivery.attempts,
            now=now,
            expires_at=delivery.expires_at,
            unknowns=delivery.unknowns,
            jitter=jitter,
        )
        step = step_of(delivery)
        payload = delivery.payload if step else _changed(delivery.payload, following)
        gone = following.change is MessageChange.ANEW and payload is None
        record = Record(
            id=delivery.id,
            state=DeliveryState.SENT if gone else following.state,
            due_at=following.due_at or now,
            attempts=following.attempts,
            unknowns=following.unknowns,
            message_id=getattr(ended.outcome, "message_id", None),
            album=getattr(ended.outcome, "album", ()),
            error=following.error,
            payload=payload,
        )
        return after_step(step, delivery, ended.outcome, record, now) if step else record, following

    async def _heed(self, tx: Tx, ended: _Ended, following: Transition, now: int) -> None:
        """Do what a refusal asks for beyond its own row."""
        chat = ended.delivery.chat
        self._void = self._void or following.stop
        log.info("class=%s state=%s why=%s", ended.delivery.kind, following.state, following.error)
        if following.unreachable:
            await outbox.withdraw(tx, chat, f"unreachable: {following.error}", now)
            await people.mark_unreachable(tx, chat, str(following.error), now)
            await groups.note_trouble(tx, chat, "gone")
        if following.chat is not None:
            await outbox.migrate_chat(tx, chat, following.chat)
        if following.error is Reason.TOO_MANY and isinstance(ended.outcome, NotSent) and following.due_at:
            everybody = self._limits.pause(now, chat, following.due_at)
            await outbox.pause(tx, EVERYBODY if everybody else chat, following.due_at)
            log.warning("told to wait, everybody=%s seconds=%d", everybody, (following.due_at - now) // SECOND)

    def _now(self) -> int:
        return to_micros(self._clock())


def _addressed(chat: int, params: Mapping[str, Any]) -> Mapping[str, Any]:
    """Name the chat, unless the call does so in its scope."""
    return params if "scope" in params else {"chat_id": chat, **params}


def _as_meant(method: str, outcome: Outcome) -> Outcome:
    """Take it for done when a group is to be left in which we are not any more, or a topic deleted that is gone."""
    if not isinstance(outcome, NotSent):
        return outcome
    left = method == "leaveChat" and outcome.reason in UNREACHABLE
    deleted = method == "deleteForumTopic" and outcome.reason is Reason.THREAD_GONE
    return Sent() if left or deleted else outcome


def _worth_another(delivery: Delivery) -> Delivery:
    """Let a crash not use up a resend: what is promised at least once goes again after each, an announcement never."""
    return delivery if delivery.kind is DeliveryClass.ANNOUNCEMENT else replace(delivery, unknowns=0)


def _expiry(delivery: Delivery, now: int) -> Record:
    return Record(delivery.id, DeliveryState.EXPIRED, now, delivery.attempts, delivery.unknowns)


def _changed(payload: str, following: Transition) -> str | None:
    """Return the payload for the next attempt, if it has to differ."""
    if following.change is None:
        return None
    told: dict[str, Any] = json.loads(payload)
    match following.change:
        case MessageChange.ANEW if "text" in told["params"] and not is_edit_only(told):
            told = as_new_message(told)
        case MessageChange.ANEW:
            return None
        case MessageChange.PLAIN:
            told = without_markup(
                {name: value for name, value in told.items() if name != "draw"}
            )  # not with markup again
        case MessageChange.NO_THREAD:
            told["params"].pop("message_thread_id", None)
        case MessageChange.CHAT:
            return None
    return dumps(told)
