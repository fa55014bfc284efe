"""The command that writes any of the tables to a file."""

from dataclasses import replace
from pathlib import Path
from typing import Final, get_args

import click

from bot.cli.errors import given_settings, plain_errors
from bot.cli.options import FILE, event_option, language_option
from bot.jobs.export import make
from bot.outputs import written
from db.applications.queue import EVERYBODY
from db.registration.registrations import Status
from fair.export_tables import TABLES

STATUSES: Final = tuple(each for each in get_args(Status) if each != "draft")
ENDINGS: Final = (".xlsx", ".csv", ".json")


@click.command()
@click.argument("what", type=click.Choice(TABLES))
@click.argument("file", type=FILE)
@event_option
@click.option("--status", type=click.Choice(STATUSES), help="Only registrations of this status.")
@language_option("ru", "headings and options")
def export(what: str, file: Path, event_id: str | None, status: str | None, language: str) -> None:
    """Write WHAT to FILE: .xlsx, .csv or .json; the bot may be running."""
    if file.suffix not in ENDINGS:
        raise click.BadParameter(f"the name must end in one of {', '.join(ENDINGS)}", param_hint="FILE")
    with plain_errors():
        settings = given_settings()
        queue_filter = replace(EVERYBODY, status=status or "")
        with written(file, settings) as fresh:
            rows = make(settings.place, fresh, event_id, what, file.suffix[1:], language, queue_filter, _quiet)
        click.echo(f"{file}: {rows} rows")


def _quiet(_done: int, _of: int) -> None:
    """Say nothing of how far it is."""
