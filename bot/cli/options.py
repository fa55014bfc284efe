"""Options that several commands have, and the name by which the program was called."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

import click

from fair.words import LANGUAGES

OptionDecorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


class OutputFile(click.Path):
    """A file to be written: a name that leads somewhere."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path. Fails where there can be no file, and says why."""
        file = Path(os.fsdecode(super().convert(value, param, ctx)))
        if not file.name:
            self.fail("name a file.", param, ctx)
        try:
            folder = file.resolve().parent
        except (OSError, RuntimeError):  # links in a circle
            self.fail(f"{file} leads nowhere: name another file.", param, ctx)
        if folder.exists() and not folder.is_dir():
            self.fail(f"{folder} is no folder: name a file in one.", param, ctx)
        return file


FILE: Final = OutputFile()

event_option: Final[OptionDecorator] = click.option(
    "--event", "event_id", help="The event; without it, the one loaded last."
)


def language_option(default: str, what: str) -> OptionDecorator:
    """Return the option `--language`, the language of what is told or written."""
    return click.option("--language", type=click.Choice(LANGUAGES), default=default, help=f"Language of {what}.")


def program() -> str:
    """Return what a command begins with, as it was typed: "jarmenke", or "python -m bot"."""
    return click.get_current_context().find_root().info_name or "jarmenke"
