"""The self-test as a whole: it needs the bot to be stopped, and an owner with a phone and two minutes."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from bot.clock import wall_clock
from bot.commands.live.examiner import Examiner, Say, is_out_of_reach, said_of
from bot.commands.live.messages import AFTER_TAPS, EDITS, KEYS, KEYS_GONE, MESSAGES
from bot.commands.live.mistakes import MISTAKES
from bot.commands.live.presses import Presses
from bot.commands.live.profile import try_profile
from bot.commands.live.taps import PATIENCE, try_taps
from bot.commands.live.trial import LiveChat
from bot.lock import LockedError, locked, sole_database
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from db.core.engine import Database
from db.delivery.payloads import Call
from fair.errors import PlainError
from texts import translator
from texts.translator import Translator

BATCH: Final = 100
"""Messages that one call may delete (Bot API, deleteMessages)."""
SMALL: Final = 1_000_000


class LiveTestError(PlainError):
    """The test can't begin; the message says what to do."""


@dataclass(slots=True)
class LiveTest:
    """One self-test."""

    settings: Settings
    language: str
    say: Say
    wants_deleting: Callable[[int], bool]
    """Is asked once, at the end, with how many messages there are."""
    patience: float = PATIENCE
    problems: int = 0
    _sent: list[int] = field(default_factory=list)

    @property
    def owner(self) -> int:
        """Return who gets the messages: the owner named first. Raises `LiveTestError` if nobody is."""
        if not self.settings.owner_ids:
            raise LiveTestError("OWNER_IDS is empty: put your own Telegram id into .env; @userinfobot tells it.")
        return self.settings.owner_ids[0]

    @property
    def _t(self) -> Translator:
        return translator.load().speaking(self.language)

    def run(self) -> None:
        """Try everything. Raises `PlainError` when it can't begin; Ctrl-C ends it in good order."""
        settings = self.settings
        try:
            with locked(settings.data_dir / f"bot-{settings.bot_id}.lock"):
                self._test_and_tidy()
        except LockedError as error:
            raise LiveTestError(
                f"The bot runs ({error.place}): stop it for these minutes, as only one program may receive what people "
                "write. Telegram keeps it meanwhile, and so does this test; it is answered after the next start."
            ) from None

    def _test_and_tidy(self) -> None:
        seen = LiveChat(self.owner, self._t)
        examiner: Examiner | None = None

        async def test() -> None:
            nonlocal examiner
            async with TelegramClient(self.settings.token, self.settings.bot_api_url) as telegram:
                examiner = Examiner(telegram, seen, self.say)
                await self._test(telegram, examiner)

        try:
            asyncio.run(test())
        except KeyboardInterrupt:
            if examiner is not None:
                examiner.fail("stopped by Ctrl-C before its end; what people have written is kept for the bot")
        finally:
            if KEYS in seen.answers and KEYS_GONE not in seen.answers:
                asyncio.run(self._take_keys_away(seen))
        self.problems = examiner.problems if examiner is not None else 0
        self._sent = sorted(set(seen.sent))
        if self._sent and self.wants_deleting(len(self._sent)):
            asyncio.run(self._delete())

    async def _test(self, telegram: TelegramClient, examiner: Examiner) -> None:
        async with sole_database(self.settings.place) as (database, _):
            await self._test_with(telegram, examiner, database)

    async def _test_with(self, telegram: TelegramClient, examiner: Examiner, database: Database) -> None:
        me = await self._identity(examiner)
        presses = self._presses(telegram, database)
        try:
            await self._begin(examiner, presses, me)
            await examiner.messages(MESSAGES)
            await examiner.messages(EDITS)
            await self._download(telegram, examiner)
            await examiner.mistakes(MISTAKES)
            await try_profile(examiner)
            await try_taps(examiner, presses, inline=bool(me.get("supports_inline_queries")), patience=self.patience)
            await examiner.messages(AFTER_TAPS)
            examiner.round_trip()
        finally:
            await asyncio.shield(presses.acknowledge())

    def _presses(self, telegram: TelegramClient, database: Database) -> Presses:
        key = self._t.plain("live-key")
        return Presses(telegram, database, self.settings.bot_id, self.owner, key, wall_clock)

    async def _identity(self, examiner: Examiner) -> Mapping[str, Any]:
        """Return what Telegram says of the bot. Raises `LiveTestError` where updates go to a webhook, or nowhere."""
        me = await examiner.call(Call("getMe", {}))
        if not isinstance(me.result, Mapping):
            raise LiveTestError(f"Telegram does not answer for this bot ({said_of(me)}): `check` says what is wrong.")
        hook = await examiner.call(Call("getWebhookInfo", {}))
        if isinstance(hook.result, Mapping) and hook.result.get("url"):
            raise LiveTestError(
                "Telegram brings this bot's updates to a web address. Take WEBHOOK_URL out of .env, start the bot once "
                "and stop it again: it takes the address back. After the test put the setting back."
            )
        return me.result

    async def _begin(self, examiner: Examiner, presses: Presses, me: Mapping[str, Any]) -> None:
        """Greet the owner, or wait until they have started the bot."""
        greeting = examiner.seen.to_owner(Call("sendMessage", {"text": self._t.plain("live-hello")}))
        answer = await examiner.call(greeting)
        if is_out_of_reach(answer):
            examiner.warn(f"waiting for you: open https://t.me/{me['username']} as {self.owner} and tap Start")
            until = time.monotonic() + self.patience
            while (left := until - time.monotonic()) > 0 and not (await presses.fetch(left)).owner_wrote:
                pass
            answer = await examiner.call(greeting)
        if not isinstance(answer.result, Mapping):
            raise LiveTestError(f"The owner {self.owner} can't be written to ({said_of(answer)}).")
        examiner.seen.sent.append(answer.result["message_id"])
        examiner.well(f"@{me['username']} writes to {self.owner}: look at that chat; it asks for some taps at its end")

    async def _download(self, telegram: TelegramClient, examiner: Examiner) -> None:
        """Fetch a file that was sent, as the bot fetches what organisers send."""
        known = examiner.seen.file("a file", "document")
        if known is None:
            examiner.warn("a file fetched: not tried, it needs what was refused before")
            return
        with TemporaryDirectory() as folder:
            target = Path(folder) / "file"
            lost = await telegram.download(known, target, SMALL)
            same = lost is None and await asyncio.to_thread(target.read_bytes) == b"live"
        if same:
            examiner.well("a file fetched: the same as was sent")
        else:
            examiner.fail("a file fetched: it is not what was sent, or can’t be had")

    async def _take_keys_away(self, seen: LiveChat) -> None:
        """Give the owner their keyboard back where the test has not come to its end."""
        async with TelegramClient(self.settings.token, self.settings.bot_api_url) as telegram:
            await Examiner(telegram, seen, lambda _: None).messages(AFTER_TAPS)

    async def _delete(self) -> None:
        async with TelegramClient(self.settings.token, self.settings.bot_api_url) as telegram:
            for start in range(0, len(self._sent), BATCH):
                ids = self._sent[start : start + BATCH]
                await telegram.call("deleteMessages", {"chat_id": self.owner, "message_ids": ids})
