"""The command that looks for problems before the day."""

import sys

import click

from bot.cli.errors import FAILED, plain_errors
from bot.cli.options import language_option
from bot.commands.check import examine


@click.command()
@language_option("en", "the report")
@click.option("--offline", is_flag=True, help="Do not ask Telegram about the token.")
def check(language: str, *, offline: bool) -> None:
    """Look for problems in settings, content, texts, token and database, and name them all."""
    with plain_errors():
        problems = 0
        for report in examine(language, offline=offline):
            click.echo(report.line)
            problems += report.is_problem
        sys.exit(FAILED if problems else 0)
