"""What several commands print: problems of the content, and how a draft of the agenda differs."""

from collections.abc import Iterable
from pathlib import Path

import click

from bot.cli.options import program
from bot.commands.agenda_import import lines
from bot.commands.check import sentences
from fair.content import Finding
from services.release_agenda import AgendaDraft


def print_findings(folder: Path, findings: Iterable[Finding], language: str) -> None:
    """Print a line per problem to standard error, with file and line."""
    for line in sentences(folder, findings, language):
        click.echo(line, err=True)


def print_draft(draft: AgendaDraft, language: str) -> None:
    """Print what would change for people, and how to publish it."""
    for line in lines(draft.changes, language):
        click.echo(line)
    if draft.quiet:
        click.echo(f"{len(draft.quiet)} sessions differ in what nobody is told of.")
    if draft.differs:
        click.echo(f"{len(draft.changes)} sessions differ from what people see. Publish: {program()} release")
    else:
        click.echo("The programme is the one that people see.")
