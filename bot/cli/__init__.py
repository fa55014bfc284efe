"""The command line: what an organiser's helper types on the server."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from bot.cli.errors import FAILED, USAGE, given_settings, plainly
from bot.cli.export import export
from bot.settings import Settings
from fair.words import LANGUAGES


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Jarmenke: a fair of social ideas and projects, in Telegram.

    Settings come from the environment or from the file .env; .env.example explains them all.
    """


@main.command()
def run() -> None:
    """Serve the bot until Ctrl-C or SIGTERM."""
    with plainly():
        settings = given_settings()
        settings.token  # noqa: B018 - a missing token is said before anything heavy is loaded
        import uvloop  # noqa: PLC0415 - heavy

        from bot.commands.content import ContentError  # noqa: PLC0415 - heavy

        try:
            with suppress(asyncio.CancelledError):  # told to stop before it had begun
                uvloop.run(_serve(settings))
        except ContentError as error:
            _print_findings(error.folder, error.findings, "en")
            sys.exit(USAGE)


async def _serve(settings: Settings) -> None:
    from bot.app import opened  # noqa: PLC0415 - heavy

    stop, starting = asyncio.Event(), asyncio.current_task()
    assert starting is not None
    _on_signal(starting.cancel)
    async with opened(settings) as app:
        _on_signal(stop.set)
        await app.run(stop)


def _on_signal(act: Callable[[], object]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, act)


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def rehearse(arguments: tuple[str, ...]) -> None:
    """Try everything in the browser: a local Telegram, this bot, no token, no internet."""
    os.execv(sys.executable, [sys.executable, "-m", "rehearsal", *arguments])  # noqa: S606 - our own program


@main.command()
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="Language of the report.")
@click.option("--offline", is_flag=True, help="Do not ask Telegram about the token.")
def check(language: str, *, offline: bool) -> None:
    """Look for problems in settings, content, texts, token and database, and name them all."""
    from bot.commands.check import examine  # noqa: PLC0415 - heavy

    with plainly():
        problems = 0
        for report in examine(language, offline=offline):
            click.echo(report.line)
            problems += report.is_problem
        sys.exit(FAILED if problems else 0)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="Language of the report.")
def load(folder: Path, language: str) -> None:
    """Create or update an event from the FOLDER of its content, showing the difference.

    A programme in the folder becomes the draft; people see it after `release`.
    """
    from bot.clock import wall_clock  # noqa: PLC0415 - kept beside its use
    from bot.commands import agenda_import, content  # noqa: PLC0415 - heavy
    from db.time import to_micros  # noqa: PLC0415 - kept beside its use

    async def work(tx: Any) -> Any:
        loaded = await content.load(tx, folder, to_micros(wall_clock()), insist=True)
        return loaded, *await agenda_import.keep(tx, loaded.event, folder, wall_clock())

    with plainly():
        try:
            loaded, draft, findings = asyncio.run(content.alter(given_settings().database, work))
        except content.ContentError as error:
            _print_findings(error.folder, error.findings, language)
            sys.exit(USAGE)
        for change in loaded.changes:
            click.echo(f"{change.action} {change.subject} {change.id} {', '.join(change.keys)}".rstrip())
        if not loaded.changes:
            click.echo(f"{loaded.event.id} is as it was.")
        _print_findings(folder, findings, language)
        if draft is not None:
            _print_draft(draft, language)
        elif findings:
            sys.exit(USAGE)


def _print_draft(draft: Any, language: str) -> None:
    from bot.commands.agenda_import import lines  # noqa: PLC0415 - heavy

    for line in lines(draft.changes, language):
        click.echo(line)
    if draft.quiet:
        click.echo(f"{len(draft.quiet)} sessions differ in what nobody is told of.")
    if draft.differs:
        click.echo(f"{len(draft.changes)} sessions differ from what people see. Publish: python -m bot release")
    else:
        click.echo("The programme is the one that people see.")


@main.command()
@click.option("--event", "event_id", help="The event; without it, the one loaded last.")
@click.option("--kk", "sentence_kk", default="", help="One sentence about the changes, in Kazakh.")
@click.option("--ru", "sentence_ru", default="", help="The same in Russian.")
@click.option("--en", "sentence_en", default="", help="The same in English.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def release(event_id: str | None, sentence_kk: str, sentence_ru: str, sentence_en: str, *, yes: bool) -> None:
    """Publish the draft of the programme: people see it, and are told what changed for them."""
    from bot.clock import wall_clock  # noqa: PLC0415 - kept beside its use
    from bot.commands import agenda_import, content  # noqa: PLC0415 - heavy

    spoken = {"kk": sentence_kk, "ru": sentence_ru, "en": sentence_en}
    sentence = {language: words for language, words in spoken.items() if words}

    async def work(tx: Any) -> int | None:
        event = await content.event_of(tx, event_id)
        draft = await agenda_import.draft(tx, event)
        _print_draft(draft, "en")
        if not draft.differs or not (yes or click.confirm("Publish it?")):
            return None
        return await agenda_import.publish(tx, event, sentence, wall_clock())

    with plainly():
        number = asyncio.run(content.alter(given_settings().database, work))
        click.echo("Nothing was published." if number is None else f"Release {number} is out.")


def _print_findings(folder: Path, findings: tuple[Any, ...], language: str) -> None:
    from bot.commands.check import sentences  # noqa: PLC0415 - heavy

    for line in sentences(folder, findings, language):
        click.echo(line, err=True)


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--event", "event_id", help="The event; without it, the one loaded last.")
@click.option("--language", type=click.Choice(LANGUAGES), default="ru", help="Language of a calendar or page.")
def agenda(file: Path, event_id: str | None, language: str) -> None:
    """Write the programme that people see to FILE: .csv, .xlsx, .ics, .json or .xml (frab), .html (to print)."""
    from bot.clock import wall_clock  # noqa: PLC0415 - kept beside its use
    from bot.commands import agenda_export, content  # noqa: PLC0415 - heavy

    async def work(tx: Any) -> Any:
        return await agenda_export.published(tx, await content.event_of(tx, event_id))

    with plainly():
        if file.suffix not in agenda_export.FORMATS:
            endings = ", ".join(agenda_export.FORMATS)
            raise click.BadParameter(f"the name must end in one of {endings}", param_hint="FILE")
        settings = given_settings()
        published = asyncio.run(content.look(settings.database, work))
        file.write_bytes(agenda_export.write(published, file.suffix, language, wall_clock()))
        click.echo(f"{file}: release {published.number}, {len(published.agenda.sessions)} sessions")


@main.command()
@click.argument("paper", type=click.Choice(["list", "badges"]))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--event", "event_id", help="The event; without it, the one loaded last.")
@click.option("--language", type=click.Choice(LANGUAGES), default="kk", help="Language of the page.")
def door(paper: str, file: Path, event_id: str | None, language: str) -> None:
    """Write the list for the door, or all badges, to FILE: a page of HTML to print."""
    from bot.clock import wall_clock  # noqa: PLC0415 - kept beside its use
    from bot.commands import door_papers  # noqa: PLC0415 - heavy

    with plainly():
        printed = door_papers.write(given_settings().database, paper, event_id, language, wall_clock())
        file.write_text(printed.page, encoding="utf-8")
        click.echo(f"{file}: {printed.people} people")
        if printed.codeless:
            click.echo(f"{printed.codeless} have no code yet: the bot gives them, so start it for a minute.", err=True)


@main.command()
def migrate() -> None:
    """Bring the database to the schema of this version; `run` does so by itself."""
    from bot.lock import database_locked  # noqa: PLC0415 - kept beside its use
    from db.migrate import migrate as bring_up  # noqa: PLC0415 - kept beside its use

    with plainly():
        settings = given_settings()
        with database_locked(settings.database):
            applied = bring_up(settings.database)
        for name in applied:
            click.echo(f"applied {name}")
        if not applied:
            click.echo("The database is up to date.")


@main.command()
@click.option("--event", "event_id", help="The event; without it, the one loaded last.")
@click.option("--csv", "form", flag_value="csv", help="As CSV for spreadsheets.")
@click.option("--json", "form", flag_value="json", help="As JSON for programs.")
@click.option("--language", type=click.Choice(LANGUAGES), default="ru", help="Language of headings and options.")
def participants(event_id: str | None, form: str | None, language: str) -> None:
    """List who has registered (drafts are left out)."""
    from bot.commands.participants import listing  # noqa: PLC0415 - heavy

    with plainly():
        click.echo(listing(given_settings().database, event_id, form or "table", language), nl=form != "csv")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write a consistent copy of the database to FILE; the bot may be running."""
    from bot.commands.backup import back_up  # noqa: PLC0415 - kept beside its use

    with plainly():
        size = back_up(given_settings().database, file, _dots)
        click.echo(f"{file}: {size:,} bytes, checked.")


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, *, yes: bool) -> None:
    """Put the database back from FILE; the present one is kept beside it."""
    from bot.commands.backup import bring_back  # noqa: PLC0415 - kept beside its use

    with plainly():
        settings = given_settings()
        if not yes:
            click.confirm(f"Replace {settings.database} by {file}?", abort=True)
        kept = bring_back(file, settings.database, _dots)
        click.echo(f"Restored from {file}." + (f" The database before it is kept as {kept}." if kept else ""))


def _dots() -> None:
    """Show that something goes on; called about once a second."""
    click.echo(".", nl=False, err=True)


main.add_command(export)
