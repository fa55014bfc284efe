"""The commands that look after the database's file."""

from datetime import timedelta
from pathlib import Path

import click

from bot.cli.errors import given_settings, plain_errors
from bot.cli.options import FILE
from bot.commands.backup import back_up, bring_back
from bot.commands.copies import discard_backups
from bot.lock import database_locked
from bot.outputs import refuse_own
from db.core.migrate import migrate as bring_up


@click.command()
def migrate() -> None:
    """Bring the database to the schema of this version; `run` does so by itself."""
    with plain_errors():
        settings = given_settings()
        with database_locked(settings.database):
            applied = bring_up(settings.database)
        for name in applied:
            click.echo(f"applied {name}")
        if not applied:
            click.echo("The database is up to date.")


@click.command()
@click.argument("file", type=FILE)
@click.option("--keep-days", type=click.IntRange(min=0), help="Then delete the backups made so many days before.")
def backup(file: Path, keep_days: int | None) -> None:
    """Write a consistent copy of the database to FILE; the bot may be running."""
    with plain_errors():
        settings = given_settings()
        database = settings.database
        for each in (file, file.with_name(f"{file.name}.part")):
            refuse_own(each, settings)
        size = back_up(database, file, _dots)
        click.echo(f"{file}: {size:,} bytes, checked.")
        if keep_days is not None:
            for old in discard_backups(database, timedelta(days=keep_days)):
                click.echo(f"{old}: deleted.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, *, yes: bool) -> None:
    """Put the database back from FILE; the present one is kept beside it."""
    with plain_errors():
        settings = given_settings()
        if not yes:
            click.confirm(f"Replace {settings.database} by {file}?", abort=True)
        kept = bring_back(file, settings.database, _dots)
        click.echo(f"Restored from {file}." + (f" The database before it is kept as {kept}." if kept else ""))


def _dots() -> None:
    """Show that something goes on; called about once a second."""
    click.echo(".", nl=False, err=True)
