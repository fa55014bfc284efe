"""What several commands print: problems of the content, and how a draft of the agenda differs."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from bot.cli.options import program
from bot.commands.agenda_import import lines
from bot.commands.check import sentences
from fair.agenda.model import Agenda
from fair.agenda.release.diff import gone, is_much
from fair.agenda.release.warnings import AgendaWarning
from fair.content import Finding
from fair.event.model import Event
from fair.words import language_of
from handlers.agenda.screens.warnings import said
from services.release_agenda import AgendaDraft
from texts import translator
from texts.translator import as_plain


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


def print_warnings(event: Event, troubles: Sequence[AgendaWarning], language: str) -> None:
    """Print what is wrong with a draft that could be held as it is written, as organisers read it at the desk."""
    if troubles:
        click.echo(as_plain(said(translator.load().speaking(language_of(language)), event, troubles)))


def confirm_loss(old: Agenda | None, new: Agenda, language: str, *, yes: bool) -> None:
    """Name the sessions that would not be held any more, and ask if they are many. Raises `click.Abort`."""
    lost = gone(old, new)
    for session in lost:
        click.echo(f"not held  {session.starts:%d.%m. %H:%M} {session.title.get(language, session.id)}")
    if is_much(lost, old) and not yes:
        click.confirm(f"{len(lost)} sessions would be cancelled. Go on?", abort=True)
