"""The commands that look after the database's file."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Final

import click

from bot.cli.errors import given_settings, plain_errors
from bot.cli.options import FILE
from bot.commands.backup import BackupError, bring_back
from bot.commands.copies import discard_backups, record
from bot.commands.dump import DUMPED, dump, is_dump, way_back
from bot.commands.moving import move
from bot.commands.portable import back_up_any, put_back
from bot.lock import sole_database
from bot.outputs import refuse_own
from db.core.place import Place, PlaceError, PostgresPlace, place_of

LONGEST_DAYS: Final = 36_500


@click.command()
@click.option("--from", "origin", metavar="URL", help="Then move all from this database into it, and compare each row.")
def migrate(origin: str | None) -> None:
    """Bring the database to the schema of this version; `run` does so by itself."""
    with plain_errors():
        settings = given_settings()
        if origin is not None:
            rows = asyncio.run(move(_place(origin), settings.place, _tell))
            click.echo(f"Moved to {settings.place} and compared: {rows:,} rows.")
            return
        applied = asyncio.run(_brought_up(settings.place))
        for name in applied:
            click.echo(f"applied {name}")
        if not applied:
            click.echo("The database is up to date.")


async def _brought_up(place: Place) -> list[str]:
    async with sole_database(place) as (_, lacked):
        return lacked


def _place(url: str) -> Place:
    try:
        return place_of(url, Path())
    except PlaceError as error:
        raise click.BadParameter(f"it {error}", param_hint="--from") from None


def _tell(table: str, rows: int) -> None:
    click.echo(f"{table}: {rows:,}")


@click.command()
@click.argument("file", type=FILE)
@click.option(
    "--keep-days", type=click.IntRange(0, LONGEST_DAYS), help="Then delete the backups made so many days before."
)
def backup(file: Path, keep_days: int | None) -> None:
    """Write a consistent copy of the database to FILE; the bot may be running.

    Of PostgreSQL's, too, it is a file that `restore` puts back; FILE.dump is made by pg_dump.
    """
    with plain_errors():
        settings = given_settings()
        database = settings.database
        for each in (file, file.with_name(f"{file.name}.part")):
            refuse_own(each, settings)
        if isinstance(settings.place, PostgresPlace) and file.suffix == DUMPED:
            size = dump(settings.place, file)
            record(database, file)
        else:
            size = back_up_any(settings.place, file, _dots)
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
        if isinstance(settings.place, PostgresPlace):
            _restore_schema(file, settings.place)
            return
        if not yes:
            click.confirm(f"Replace {settings.database} by {file}?", abort=True)
        kept = bring_back(file, settings.database, _dots)
        click.echo(f"Restored from {file}." + (f" The database before it is kept as {kept}." if kept else ""))


def _restore_schema(file: Path, place: PostgresPlace) -> None:
    """Put a copy into an empty schema: nothing that is there is ever replaced."""
    if is_dump(file):
        raise BackupError(way_back(place, file))
    rows = put_back(file, place, _dots)
    click.echo(f"Restored from {file} to {place} and compared: {rows:,} rows.")


def _dots() -> None:
    """Show that something goes on; called about once a second."""
    click.echo(".", nl=False, err=True)
