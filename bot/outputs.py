"""Files that commands write: whole or not at all, for their owner only, never in the place of one of the bot's own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.own_files import is_same, parts_of
from bot.settings import ENV_FILE, Settings
from fair.errors import PlainError

PRIVATE: Final = 0o600
SHARED: Final = 0o666
"""As far as the umask lets: for what everybody may read."""


class OutputError(PlainError):
    """A file that must not be written over."""


def refuse_own(file: Path, settings: Settings) -> None:
    """Raise `OutputError` if writing this file would destroy one of the bot's own, under whatever name.

    Nor does a file take the place of what is none: root would replace a device of the whole machine.
    """
    if file.exists() and not file.is_file():
        raise OutputError(f"{file} is no file. Nothing was written: name another one.")
    for own in own_files(settings):
        if is_same(file, own):
            raise OutputError(f"{file} is a file of the bot's own ({own}). Nothing was written: name another file.")


def own_files(settings: Settings) -> Iterator[Path]:
    """Yield the files without which the bot, or its data, would be lost; some may not be there now."""
    database = settings.database
    yield from parts_of(database)
    yield from sorted(database.parent.glob(f"{database.name}.before-*"))
    yield from sorted(settings.data_dir.glob("bot-*.lock"))
    yield ENV_FILE
    if settings.log_file is not None:
        yield settings.log_file


@contextmanager
def written(file: Path, settings: Settings, mode: int = PRIVATE) -> Iterator[Path]:
    """Give an empty file to write into, which then takes the name, whatever was there. Raises `OutputError`."""
    target = file.resolve()
    fresh = target.with_name(f"{target.name}.part")
    for each in (file, fresh):
        refuse_own(each, settings)
    if not target.parent.is_dir():
        raise OutputError(f"There is no folder {file.parent}. Nothing was written: name another one, or make it.")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode))
    try:
        yield fresh
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
