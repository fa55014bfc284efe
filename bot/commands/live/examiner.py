"""Makes the calls of the self-test one by one, and says in plain words what Telegram made of each."""

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from statistics import median
from typing import Any, Final, TypeAlias

from bot.commands.check import OK, PROBLEM, WARNING, CheckLine
from bot.commands.live.trial import LiveChat, Trial, differences
from bot.telegram.client import Answer, TelegramClient
from bot.telegram.plainer import plainer
from db.delivery.payloads import Call
from fair.delivery.policy import NotSent, Reason, Sent

Say: TypeAlias = Callable[[CheckLine], None]

WAITS: Final = 3
"""How often a call is made again because Telegram says to wait."""
LONGEST_WAIT: Final = 60
"""Seconds."""


class Examiner:
    """Tries, and says what came of it."""

    def __init__(self, telegram: TelegramClient, seen: LiveChat, say: Say) -> None:
        self._telegram = telegram
        self._say = say
        self.seen = seen
        self.seconds: list[float] = []
        """How long each call took, there and back."""
        self.problems = 0

    def well(self, words: str) -> None:
        """Say that something is as it should be."""
        self._say(CheckLine(f"{OK}{words}"))

    def warn(self, words: str) -> None:
        """Say that something is not as it should be, and that the bot goes on all the same."""
        self._say(CheckLine(f"{WARNING}{words}"))

    def fail(self, words: str) -> None:
        """Say that people will miss something."""
        self.problems += 1
        self._say(CheckLine(f"{PROBLEM}{words}", is_problem=True))

    async def call(self, call: Call) -> Answer:
        """Make a call, wait where Telegram says so, and note how long it took."""
        for _ in range(WAITS):
            began = time.monotonic()
            answer = await self._telegram.call(call.method, call.params, call.file)
            self.seconds.append(time.monotonic() - began)
            if answer.retry_after is None:
                break
            await asyncio.sleep(min(answer.retry_after, LONGEST_WAIT))
        return answer

    async def messages(self, trials: Iterable[Trial]) -> None:
        """Try one after the other; what is refused is tried as plainly as the bot would say it then."""
        for trial in trials:
            call = trial.make(self.seen)
            if call is None:
                self.warn(f"{trial.name}: not tried, it needs what was refused before")
                continue
            answer = await self.call(call)
            if isinstance(answer.outcome, Sent):
                self._accepted(trial, call, answer)
            else:
                await self._refused(trial, call, answer)

    def _accepted(self, trial: Trial, call: Call, answer: Answer) -> None:
        self._remember(trial, call, answer.result)
        differing = list(differences(trial, call, answer.result))
        if differing:
            self.warn(f"{trial.name}: accepted, but not as on the local Telegram: {'; '.join(differing)}")
        else:
            self.well(f"{trial.name}: accepted")

    async def _refused(self, trial: Trial, call: Call, answer: Answer) -> None:
        simpler = plainer(call)
        said = said_of(answer)
        again = await self.call(simpler) if simpler is not None and isinstance(answer.outcome, NotSent) else None
        if simpler is not None and again is not None and isinstance(again.outcome, Sent):
            self._remember(trial, simpler, again.result)
            self.warn(f"{trial.name}: refused ({said}); the bot says it more plainly, and so it is accepted")
        else:
            self.fail(f"{trial.name}: refused ({said}); people will not get this from the bot")

    def _remember(self, trial: Trial, call: Call, result: Any) -> None:
        made = result if isinstance(result, list) else [result]
        messages = [each for each in made if isinstance(each, Mapping)]
        if not messages:
            return
        self.seen.answers[trial.name] = messages[0]
        if not call.method.startswith("edit"):
            self.seen.sent += [each["message_id"] for each in messages if isinstance(each.get("message_id"), int)]

    async def mistakes(self, trials: Iterable[Trial]) -> None:
        """Make mistakes on purpose, and see whether Telegram says of them what the bot understands."""
        for trial in trials:
            call = trial.make(self.seen)
            if call is None:
                self.warn(f"{trial.name}: not tried, it needs what was refused before")
                continue
            answer = await self.call(call)
            if isinstance(answer.outcome, Sent) and answer.result is not None:
                self._remember(trial, call, answer.result)
            if understood(trial, answer):
                self.well(f"{trial.name}: refused as the bot expects ({said_of(answer)})")
            else:
                self.fail(f"{trial.name}: the bot does not understand what Telegram says of it ({said_of(answer)})")

    def round_trip(self) -> None:
        """Say how long calls took."""
        if self.seconds:
            fast, usual, slow = (f"{each * 1000:.0f} ms" for each in _spread(self.seconds))
            self.well(f"round trip: {usual} usually, {fast} at best, {slow} at worst, of {len(self.seconds)} calls")


def understood(trial: Trial, answer: Answer) -> bool:
    """Tell whether the bot's policy takes a refusal for what it is."""
    outcome = answer.outcome
    if trial.same:
        return isinstance(outcome, Sent) and answer.result is None and trial.same in said_of(answer).lower()
    return isinstance(outcome, NotSent) and outcome.reason == trial.meant


def said_of(answer: Answer) -> str:
    """Return Telegram's own words about a call, or what became of it."""
    if isinstance(answer.body, Mapping) and "description" in answer.body:
        return str(answer.body["description"])
    if answer.fault is not None:
        return "no answer"
    return "accepted" if isinstance(answer.outcome, Sent) else f"answer {answer.status}"


def is_out_of_reach(answer: Answer) -> bool:
    """Tell whether the owner has not started the bot, or has blocked it."""
    outcome = answer.outcome
    return isinstance(outcome, NotSent) and outcome.reason in {
        Reason.BLOCKED,
        Reason.CANNOT_INITIATE,
        Reason.CHAT_NOT_FOUND,
    }


def _spread(seconds: list[float]) -> tuple[float, float, float]:
    return min(seconds), median(seconds), max(seconds)
