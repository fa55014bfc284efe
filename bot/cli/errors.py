"""What every command begins with: the settings, and sentences in the place of tracebacks."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

from bot import log
from bot.bots import settings_of_one
from bot.settings import Settings, SettingsError
from db.core.trouble import StorageTroubleError
from fair.errors import PlainError

USAGE: Final = 2
FAILED: Final = 1


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
        return f"The database: {error}."
    if isinstance(error, OSError) and error.filename and error.errno:
        why = os.strerror(error.errno)
        return (
            f"{error.filename}: {why[0].lower()}{why[1:]}. Name another place, or see to it that this one can be used."
        )
    return str(error)


def configure(settings: Settings) -> None:
    """Begin to log as the settings want it."""
    log.configure(settings.log_level, settings.log_file, settings.log_format)


def given_settings() -> Settings:
    """Read the settings of the bot that a command is about, and begin to log. Raises `SettingsError`."""
    settings = settings_of_one()
    configure(settings)
    return settings
