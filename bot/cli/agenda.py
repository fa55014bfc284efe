"""The commands that publish the agenda and write it to files."""

import asyncio
from pathlib import Path
from typing import Final

import click

from bot.cli.errors import given_settings, plain_errors
from bot.cli.options import FILE, event_option, language_option
from bot.cli.report import print_draft, print_warnings
from bot.cli.running import with_a_way_on
from bot.clock import wall_clock
from bot.commands import agenda_export, agenda_import, content
from bot.commands.agenda_export import PublishedAgenda
from bot.outputs import SHARED, written
from db.core.engine import Tx
from fair.agenda.release.warnings import warnings_of
from services import release_agenda

IN_CHAT: Final = "/desk, Programme, Next: publish"


@click.command()
@event_option
@click.option("--kk", "sentence_kk", default="", help="One sentence about the changes, in Kazakh.")
@click.option("--ru", "sentence_ru", default="", help="The same in Russian.")
@click.option("--en", "sentence_en", default="", help="The same in English.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def release(event_id: str | None, sentence_kk: str, sentence_ru: str, sentence_en: str, *, yes: bool) -> None:
    """Publish the draft of the programme: people see it, and are told what changed for them."""
    spoken = {"kk": sentence_kk, "ru": sentence_ru, "en": sentence_en}
    sentence = {language: words for language, words in spoken.items() if words}

    async def work(tx: Tx) -> int | None:
        event = await content.event_of(tx, event_id)
        draft = await agenda_import.draft(tx, event)
        print_warnings(event, warnings_of(draft.agenda, event, await release_agenda.taken(tx, event, draft)), "en")
        print_draft(draft, "en")
        if not draft.differs or not (yes or click.confirm("Publish it?")):
            return None
        if draft.cancels_much and not yes:
            click.confirm(f"{len(draft.gone)} sessions will be cancelled for people. Really?", abort=True)
        return await agenda_import.publish(tx, event, sentence, wall_clock())

    with plain_errors():
        with with_a_way_on("release", IN_CHAT):
            number = asyncio.run(content.alter(given_settings().place, work))
        click.echo("Nothing was published." if number is None else f"Release {number} is out.")


@click.command()
@click.argument("file", type=FILE)
@event_option
@language_option("ru", "a calendar or page")
def agenda(file: Path, event_id: str | None, language: str) -> None:
    """Write the programme that people see to FILE: .csv, .xlsx, .ics, .json or .xml (frab), .html (to print)."""

    async def work(tx: Tx) -> PublishedAgenda:
        return await agenda_export.published(tx, await content.event_of(tx, event_id))

    with plain_errors():
        if file.suffix not in agenda_export.FORMATS:
            endings = ", ".join(agenda_export.FORMATS)
            raise click.BadParameter(f"the name must end in one of {endings}", param_hint="FILE")
        settings = given_settings()
        with written(file, settings, SHARED) as fresh:
            published = asyncio.run(content.look(settings.place, work))
            fresh.write_bytes(agenda_export.write(published, file.suffix, language, wall_clock()))
        click.echo(f"{file}: release {published.number}, {len(published.agenda.sessions)} sessions")
