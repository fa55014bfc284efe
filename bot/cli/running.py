"""What a command that writes into the database says while the bot, who alone writes there, is at work."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.cli.options import program
from bot.lock import LockedError
from fair.errors import PlainError


class BotRunsError(PlainError):
    """Nothing was changed; the message says how it can be."""


@contextmanager
def with_a_way_on(command: str, in_chat: str) -> Iterator[None]:
    """Say what to do instead, if the bot holds the database: in the chat, or here once it is stopped."""
    try:
        yield
    except LockedError as error:
        raise BotRunsError(
            f"Another process is at work: the bot runs on this database ({error.place}), and nothing was changed.\n"
            f"While it runs, do it in the chat: {in_chat}.\n"
            f"Or stop the bot (systemctl stop jarmenke), give the command again ({program()} {command}), and start the "
            "bot (systemctl start jarmenke). What people write meanwhile is kept by Telegram and answered then."
        ) from None
