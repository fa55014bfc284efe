"""`python -m rehearsal`: try the bot in the browser, without Telegram and without a token."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import click

from bot.settings import SAMPLE
from rehearsal.run import Rehearsal


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8765,
    show_default=True,
    help="Where the page is, or the next free one.",
)
@click.option("--content", default=str(SAMPLE), show_default="the sample", help="The folder of the fair to rehearse.")
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("data/rehearsal"),
    show_default=True,
    help="Where the bot keeps its database.",
)
@click.option("--database", default="", metavar="URL", help="A PostgreSQL database to keep it in.")
@click.option("--fresh", is_flag=True, help="Forget the last rehearsal.")
@click.option("--empty", is_flag=True, help="Begin without the sample people.")
def main(port: int, content: str, data_dir: Path, database: str, *, fresh: bool, empty: bool) -> None:
    """Open a local Telegram in the browser and run the bot in it."""
    sys.exit(asyncio.run(Rehearsal(port, content, data_dir, fresh, cast=not empty, database_url=database).run()))


if __name__ == "__main__":
    main(prog_name="jarmenke rehearse")
