"""The command line: what an organiser's helper types on the server."""

import os
from collections.abc import Mapping
from typing import Final

import click

from bot.cli.lazy import Lazy, LazyGroup

COMMANDS: Final[Mapping[str, Lazy]] = {
    "new": Lazy("bot.cli.new:new", "Begin a fair of your own: copy the sample to FOLDER."),
    "rehearse": Lazy(
        "bot.cli.rehearse:rehearse",
        "Try everything in the browser: a local Telegram, this bot, no token, no internet.",
    ),
    "check": Lazy(
        "bot.cli.check:check",
        "Look for problems in settings, content, texts, token and database, and name them all.",
    ),
    "run": Lazy("bot.cli.run:run", "Serve the bot until Ctrl-C or SIGTERM."),
    "healthy": Lazy("bot.cli.healthy:healthy", "Ask the running bot whether it lives, at WEB_ADDRESS."),
    "bots": Lazy("bot.cli.bots:bots", "List the bots of this installation (BOTS) with their state."),
    "load": Lazy(
        "bot.cli.load:load",
        "Create or update an event from the FOLDER of its content, showing the difference.",
    ),
    "release": Lazy(
        "bot.cli.agenda:release",
        "Publish the draft of the programme: people see it, and are told what changed for them.",
    ),
    "agenda": Lazy(
        "bot.cli.agenda:agenda",
        "Write the programme that people see to FILE: .csv, .xlsx, .ics, .json or .xml (frab), .html (to print).",
    ),
    "participants": Lazy("bot.cli.lists:participants", "List who has registered (drafts are left out)."),
    "export": Lazy("bot.cli.export:export", "Write WHAT to FILE: .xlsx, .csv or .json; the bot may be running."),
    "door": Lazy("bot.cli.lists:door", "Write the list for the door, or all badges, to FILE: a page of HTML to print."),
    "backup": Lazy(
        "bot.cli.database:backup", "Write a consistent copy of the database to FILE; the bot may be running."
    ),
    "restore": Lazy("bot.cli.database:restore", "Put the database back from FILE; the present one is kept beside it."),
    "migrate": Lazy(
        "bot.cli.database:migrate", "Bring the database to the schema of this version; `run` does so by itself."
    ),
}


@click.group(
    cls=LazyGroup, lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option("--bot", metavar="NAME", help="Which of several bots (BOTS) the command is about.")
@click.pass_context
def main(context: click.Context, bot: str | None) -> None:
    """Jarmenke: a fair of social ideas and projects, in Telegram.

    Settings come from the environment or from the file .env; the command `new` says which are needed.
    """
    if bot is not None:
        if context.invoked_subcommand == "run":
            raise click.UsageError("run serves all bots of BOTS together. Leave --bot out.")
        os.environ["BOT"] = bot  # a setting like any other
