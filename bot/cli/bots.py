"""The command that lists the bots of an installation."""

import asyncio
from dataclasses import dataclass

import click

from bot.bots import NamedBot, read_bots
from bot.cli.errors import configure, plain_errors
from bot.commands import content
from bot.lock import is_held
from bot.log import redact
from bot.settings import SettingsError, read_settings
from bot.telegram.last_heard import LAST_HEARD
from db.core import key_values
from db.core.engine import Tx
from db.core.place import NoDatabaseError
from db.core.time import to_moment
from db.core.trouble import StorageTroubleError
from db.people import people
from db.reports import waiting
from fair.errors import PlainError

HEADINGS = ("name", "bot", "state", "people", "updates waiting", "heard last (UTC)")


@dataclass(frozen=True, slots=True)
class _Stored:
    """What a bot's database tells of it."""

    username: str
    people: int
    updates: int
    heard_at: int | None


@click.command()
def bots() -> None:
    """List the bots of this installation (BOTS) with their state."""
    with plain_errors():
        shared = read_settings()
        if shared.bots is None:
            raise SettingsError(["BOTS is missing: it names the folder with a file of settings for each bot."])
        configure(shared)
        rows = [HEADINGS, *(_row(bot) for bot in read_bots(shared))]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
        for row in rows:
            click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _row(bot: NamedBot) -> tuple[str, ...]:
    try:
        stored, is_running = asyncio.run(_read(bot))
    except NoDatabaseError:
        return (bot.name, str(bot.settings.bot_id), "never started", "", "", "")
    except (PlainError, StorageTroubleError) as error:  # of one bot: the others are listed all the same
        click.echo(f"{bot.name}: {redact(str(error))}", err=True)
        return (bot.name, str(bot.settings.bot_id), "no answer", "", "", "")
    heard = f"{to_moment(stored.heard_at):%Y-%m-%d %H:%M}" if stored.heard_at is not None else ""
    named = f"@{stored.username}" if stored.username else str(bot.settings.bot_id)
    state = "running" if is_running else "stopped"
    return (bot.name, named, state, str(stored.people), str(stored.updates), heard)


async def _read(bot: NamedBot) -> tuple[_Stored, bool]:
    return await content.look(bot.settings.place, _look), await is_held(bot.settings.place)


async def _look(tx: Tx) -> _Stored:
    heard = await key_values.get(tx, LAST_HEARD)
    return _Stored(
        username=await key_values.get(tx, key_values.USERNAME) or "",
        people=await people.how_many(tx),
        updates=(await waiting.updates(tx)).count,
        heard_at=int(heard) if heard is not None else None,
    )
