"""What every command begins with: the settings, and sentences in the place of tracebacks."""

import errno
import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

import click

from bot import log
from bot.bots import settings_of_one
from bot.settings import Settings, SettingsError
from db.core.trouble import StorageTroubleError, is_storage_trouble
from fair.errors import PlainError

USAGE: Final = 2
FAILED: Final = 1
WAYS_ON: Final[Mapping[int, str]] = {
    errno.EMFILE: "Let the program open more files at once (ulimit -n).",
    errno.ENOSPC: "Make room on that disk.",
}
"""What to do about an error of the system's, where it is not about the place that was named."""


@contextmanager
def plain_errors() -> Iterator[None]:
    """Say what is wrong in sentences, without a traceback: settings end with 2, everything else with 1."""
    try:
        yield
    except SettingsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        sys.exit(USAGE)
    except (PlainError, StorageTroubleError, OSError, sqlite3.Error) as error:
        click.echo(log.redact(said_of(error)), err=True)
        sys.exit(FAILED)


def said_of(error: Exception) -> str:
    """Return an error as a sentence: of the system's, which file it is about, and what it says of it."""
    if isinstance(error, sqlite3.Error):
        hint = " Look whether the disk is full, and whether it may be written to." if is_storage_trouble(error) else ""
        return f"The database: {error}.{hint}"
    if isinstance(error, OSError) and error.filename and error.errno:
        why = os.strerror(error.errno)
        way_on = WAYS_ON.get(error.errno, "Name another place, or see to it that this one can be used.")
        return f"{error.filename}: {why[0].lower()}{why[1:]}. {way_on}"
    return str(error)


def configure(settings: Settings) -> None:
    """Begin to log as the settings want it."""
    log.configure(settings.log_level, settings.log_file, settings.log_format)


def given_settings() -> Settings:
    """Read the settings of the bot that a command is about, and begin to log. Raises `SettingsError`."""
    settings = settings_of_one()
    configure(settings)
    return settings
