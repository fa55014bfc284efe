"""The command that writes what there is to a file."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from bot.cli.errors import given_settings, plainly
from fair.exports import TABLES
from fair.words import LANGUAGES

ENDINGS: Final = (".xlsx", ".csv", ".json")


@click.command()
@click.argument("what", type=click.Choice(TABLES))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--event", "event_id", help="The event; without it, the one loaded last.")
@click.option("--status", default="", help="Only registrations of this status, such as approved.")
@click.option("--language", type=click.Choice(LANGUAGES), default="ru", help="Language of headings and options.")
def export(what: str, file: Path, event_id: str | None, status: str, language: str) -> None:
    """Write WHAT to FILE: .xlsx, .csv or .json; the bot may be running."""
    from bot.work.export import make  # noqa: PLC0415 - heavy
    from db.applications import EVERYBODY  # noqa: PLC0415 - heavy

    if file.suffix not in ENDINGS:
        raise click.BadParameter(f"the name must end in one of {', '.join(ENDINGS)}", param_hint="FILE")
    with plainly():
        settings = given_settings()
        sieve = replace(EVERYBODY, status=status)
        rows = make(settings.database, file, event_id, what, file.suffix[1:], language, sieve, _quiet)
        click.echo(f"{file}: {rows} rows")


def _quiet(_done: int, _of: int) -> None:
    """Say nothing of how far it is."""
