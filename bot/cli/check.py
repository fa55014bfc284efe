"""The command that looks for problems before the day."""

import sys

import click

from bot.bots import settings_of_one
from bot.cli.errors import FAILED, plain_errors
from bot.cli.options import language_option
from bot.commands.check import CheckLine, examine


@click.command()
@language_option("en", "the report")
@click.option("--offline", is_flag=True, help="Do not ask Telegram about the token.")
@click.option("--live", is_flag=True, help="Try everything on Telegram with the first owner, while the bot rests.")
def check(language: str, *, offline: bool, live: bool) -> None:
    """Look for problems in settings, content, texts, token and database, and name them all."""
    if live and offline:
        raise click.UsageError("--live asks Telegram, and --offline forbids it.")
    with plain_errors():
        if live:
            sys.exit(FAILED if _try_live(language) else 0)
        problems = 0
        for report in examine(language, offline=offline):
            click.echo(report.line)
            problems += report.is_problem
        sys.exit(FAILED if problems else 0)


def _try_live(language: str) -> int:
    """Try everything on Telegram, and return how many problems there were."""
    from bot.commands.live.self_test import LiveTest  # noqa: PLC0415 - pictures and all, only where they are needed

    def say(line: CheckLine) -> None:
        click.echo(line.line)

    test = LiveTest(settings_of_one(), language, say, _wants_deleting)
    test.run()
    click.echo(f"{test.problems} problems. Start the bot again: it answers what people have written meanwhile.")
    return test.problems


def _wants_deleting(number: int) -> bool:
    """Ask whether the messages shall go; where nobody can answer they stay."""
    try:
        return click.confirm(f"Delete the {number} messages of the test from your chat?", default=False)
    except click.Abort:
        click.echo("They stay.")
        return False
