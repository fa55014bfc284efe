"""The commands that list people: for the screen, for other programs, for the door."""

from pathlib import Path

import click

from bot.cli.errors import given_settings, plain_errors
from bot.cli.options import FILE, event_option, language_option
from bot.clock import wall_clock
from bot.commands import door_papers
from bot.commands.participants import listing
from bot.outputs import written


@click.command()
@event_option
@click.option("--csv", "form", flag_value="csv", help="As CSV for spreadsheets.")
@click.option("--json", "form", flag_value="json", help="As JSON for programs.")
@language_option("ru", "headings and options")
def participants(event_id: str | None, form: str | None, language: str) -> None:
    """List who has registered (drafts are left out)."""
    with plain_errors():
        click.echo(listing(given_settings().place, event_id, form or "table", language), nl=form != "csv")


@click.command()
@click.argument("paper", type=click.Choice(["list", "badges"]))
@click.argument("file", type=FILE)
@event_option
@language_option("kk", "the page")
def door(paper: str, file: Path, event_id: str | None, language: str) -> None:
    """Write the list for the door, or all badges, to FILE: a page of HTML to print."""
    with plain_errors():
        settings = given_settings()
        with written(file, settings) as fresh:
            printed = door_papers.write(settings.place, paper, event_id, language, wall_clock())
            fresh.write_text(printed.page, encoding="utf-8")
        click.echo(f"{file}: {printed.people} people")
        if printed.codeless:
            click.echo(f"{printed.codeless} have no code yet: the bot gives them, so start it for a minute.", err=True)
