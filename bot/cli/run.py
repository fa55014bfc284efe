"""The command that serves."""

import asyncio
import gc
import signal
import sqlite3
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, Final

import click
import uvloop

from bot.bots import NamedBot, read_bots
from bot.cli.errors import USAGE, configure, plain_errors
from bot.cli.report import print_findings
from bot.commands.content import ContentError
from bot.last_words import DamagedDatabaseError, of_damage, tell_owners
from bot.private_files import keep_private
from bot.reaching import opened_once_reached
from bot.settings import Settings, read_settings
from bot.several import serve_all
from bot.web.site import open_site

COLLECT: Final = (20_000, 20, 50)
"""Objects between two collections: a turn makes thousands that die with it, and looking for cycles costs 3 %."""


@click.command()
def run() -> None:
    """Serve the bot until Ctrl-C or SIGTERM."""
    with plain_errors():
        shared = read_settings()
        configure(shared)
        if shared.bots is not None:
            _run(_serve_several(shared, read_bots(shared)))
            return
        keep_private(shared)
        try:
            _run(_serve(shared))
        except ContentError as error:
            print_findings(error.folder, error.findings, "en")
            sys.exit(USAGE)
        except (sqlite3.DatabaseError, ExceptionGroup) as error:
            if not of_damage(error):
                raise
            asyncio.run(tell_owners(shared))
            raise DamagedDatabaseError(shared) from None


def _run(serving: Coroutine[Any, Any, None]) -> None:
    with suppress(asyncio.CancelledError):  # told to stop before it had begun
        uvloop.run(serving)


async def _serve(settings: Settings) -> None:
    stop, starting = asyncio.Event(), asyncio.current_task()
    assert starting is not None
    _on_signal(starting.cancel)
    async with open_site(settings) as site, opened_once_reached(settings) as app:
        _on_signal(stop.set)
        site.running[settings.bot_id] = app
        await app.run(stop, _collect_less_garbage)


async def _serve_several(shared: Settings, bots: list[NamedBot]) -> None:
    stop = asyncio.Event()
    _on_signal(stop.set)
    async with open_site(shared) as site:
        await serve_all(bots, site, stop, _collect_less_garbage)


def _on_signal(act: Callable[[], object]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, act)


def _collect_less_garbage() -> None:
    """Look for cycles less often, and never among aiogram's models, which never die: that stops the loop for 0.1 s."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)
