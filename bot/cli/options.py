"""Options that several commands have, and the name by which the program was called."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

import click

from fair.words import LANGUAGES

OptionDecorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

FILE: Final = click.Path(dir_okay=False, path_type=Path)
"""A file to be written."""

event_option: Final[OptionDecorator] = click.option(
    "--event", "event_id", help="The event; without it, the one loaded last."
)


def language_option(default: str, what: str) -> OptionDecorator:
    """Return the option `--language`, the language of what is told or written."""
    return click.option("--language", type=click.Choice(LANGUAGES), default=default, help=f"Language of {what}.")


def program() -> str:
    """Return what a command begins with, as it was typed: "jarmenke", or "python -m bot"."""
    return click.get_current_context().find_root().info_name or "jarmenke"
