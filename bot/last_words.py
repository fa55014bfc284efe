"""What is said when the database itself is damaged: past it, for nothing can be queued there any more."""

import logging
import time
from collections.abc import Iterator
from typing import Final

from bot.commands.backup import is_damage
from bot.commands.copies import age_of
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from fair.errors import PlainError
from fair.words import LANGUAGES
from texts import translator

A_DAY: Final = 86_400.0
PATIENCE_SECONDS: Final = 10.0

log = logging.getLogger("jarmenke.app")


class DamagedDatabaseError(PlainError):
    """A page of the database can't be read; the message says what to do."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            f"{settings.database} is damaged. Keep a copy of it, then put back the last backup "
            f"(in {settings.backups}, the newest first): jarmenke restore FILE."
        )


def of_damage(error: BaseException) -> bool:
    """Tell whether somewhere in an error, which may be of several tasks, is a damaged page."""
    return any(is_damage(leaf) for leaf in _leaves(error))


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error


async def tell_owners(settings: Settings) -> None:
    """Tell the owners, once a day however often the bot is started, in every language: theirs can't be looked up."""
    stamp = settings.database.with_name(f"{settings.database.name}.damaged")
    if stamp.exists() and age_of(stamp).total_seconds() < A_DAY:
        return
    stamp.touch(mode=0o600)
    log.error("the database is damaged at=%s", time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))
    await _tell(settings)


async def _tell(settings: Settings) -> None:
    texts = translator.load()
    text = "\n\n".join(texts.speaking(language)("alert-backup-damaged") for language in LANGUAGES)
    async with TelegramClient(settings.token, settings.bot_api_url) as telegram:
        for owner in settings.owner_ids:
            message = {"chat_id": owner, "text": text, "parse_mode": "HTML"}
            await telegram.call("sendMessage", message, seconds=PATIENCE_SECONDS)
