"""The command with which a fair of one's own begins."""

from pathlib import Path
from typing import Final

import click

from bot.cli.errors import plain_errors
from bot.cli.options import program
from bot.commands.new import copy_sample

NEXT: Final = """\
Edit them, and put these lines into a file .env in the folder from which you start the bot (chmod 600 .env):

    BOT_TOKEN=the token from @BotFather
    OWNER_IDS=your Telegram user id
    CONTENT={folder}

Try it:         {program} rehearse --content {folder}
Look it over:   {program} check
Serve:          {program} run"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Begin a fair of your own: copy the sample to FOLDER."""
    with plain_errors():
        names = copy_sample(folder)
        click.echo(f"{folder}: {', '.join(names)}")
        click.echo(NEXT.format(folder=folder, program=program()))
