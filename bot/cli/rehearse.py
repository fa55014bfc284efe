"""The command that plays Telegram."""

import os
import sys
from pathlib import Path
from typing import Final

import click

ROOT: Final = Path(__file__).parents[2]
"""Where the packages are: a checkout, or an environment's site-packages."""


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def rehearse(arguments: tuple[str, ...]) -> None:
    """Try everything in the browser: a local Telegram, this bot, no token, no internet."""
    # A folder named bot or db in the current folder is not ours.
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(paths)}
    os.execve(sys.executable, [sys.executable, "-m", "rehearsal", *arguments], environment)  # noqa: S606 - our own program
