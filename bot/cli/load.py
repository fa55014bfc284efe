"""The command that reads a fair from its folder."""

import asyncio
import re
import sys
from pathlib import Path
from typing import Final

import click

from bot.cli.errors import USAGE, given_settings, plain_errors
from bot.cli.options import language_option
from bot.cli.report import confirm_loss, print_draft, print_findings, print_warnings
from bot.cli.running import with_a_way_on
from bot.clock import wall_clock
from bot.commands import agenda_import, content
from bot.commands.content import ContentError, Loaded
from db.core.engine import Tx
from db.core.time import to_micros
from fair.agenda.release.warnings import AgendaWarning, WarningKind, warnings_of
from fair.content import Finding
from fair.event.model import Event
from fair.words import language_of
from handlers.content.screens.differences import listed
from services import release_agenda
from services.release_agenda import AgendaDraft
from texts import translator
from texts.translator import Safe, as_plain

IN_CHAT: Final = "/desk, Form and texts (event.toml, questions.toml, faq.toml) or Programme (agenda.csv), send the file"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@language_option("en", "the report")
@click.option("--yes", is_flag=True, help="Do not ask, even if the programme lacks many sessions.")
def load(folder: Path, language: str, *, yes: bool) -> None:
    """Create or update an event from the FOLDER of its content, showing the difference.

    A programme in the folder becomes the draft; people see it after `release`. If more than a tenth of the sessions
    would be cancelled, it is asked again.
    """

    async def work(tx: Tx) -> tuple[Loaded, AgendaDraft | None, tuple[Finding, ...], tuple[AgendaWarning, ...]]:
        loaded = await content.load(tx, folder, to_micros(wall_clock()), insist=True)
        before = await release_agenda.draft(tx, loaded.event)
        draft, findings = await agenda_import.keep(tx, loaded.event, folder, wall_clock())
        if draft is not None:
            content.check_sessions(folder, loaded.event, draft.agenda.by_id)
            confirm_loss(before.agenda if before else None, draft.agenda, language, yes=yes)
        return loaded, draft, findings, await _warnings(tx, loaded.event, draft)

    with plain_errors():
        try:
            with with_a_way_on(f"load {folder}", IN_CHAT):
                loaded, draft, findings, troubles = asyncio.run(content.alter(given_settings().place, work))
        except ContentError as error:
            print_findings(error.folder, error.findings, language)
            sys.exit(USAGE)
        _print_changes(loaded, language)
        print_findings(folder, findings, language)
        if draft is not None:
            print_warnings(loaded.event, troubles, language)
            print_draft(draft, language)
        elif findings:
            sys.exit(USAGE)


async def _warnings(tx: Tx, event: Event, draft: AgendaDraft | None) -> tuple[AgendaWarning, ...]:
    """Return what is wrong with a draft, but for what was found in its file already."""
    if draft is None:
        return ()
    troubles = warnings_of(draft.agenda, event, await release_agenda.taken(tx, event, draft))
    return tuple(one for one in troubles if one.sort not in {WarningKind.HALL, WarningKind.SPEAKER})


def _print_changes(loaded: Loaded, language: str) -> None:
    """Print what an organiser reads of a difference in the chat, without its markup."""
    t = translator.load().speaking(language_of(language))
    if loaded.changes:
        old = loaded.before or loaded.event
        click.echo(as_plain(Safe(re.sub("</?b>", "", listed(t, old, loaded.event, loaded.changes, limit=None)))))
    else:
        click.echo(t.plain("content-same"))
