"""Files with personal data are for the user of the service only, whatever the machine's habits are."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.own_files import parts_of
from bot.settings import Settings

FOLDER: Final = 0o700
FILE: Final = 0o600
UMASK: Final = 0o077

log = logging.getLogger("jarmenke.app")


def keep_private(settings: Settings) -> None:
    """Make what is there private, and let whatever this process and its helpers write be so from the first byte."""
    os.umask(UMASK)
    for file in _files(settings):
        _restrict(file, FILE)
    for folder in (settings.data_dir, settings.backups):
        if folder.is_dir() and not folder.samefile(Path.cwd()) and not folder.samefile(Path.home()):
            _restrict(folder, FOLDER)


def _files(settings: Settings) -> Iterator[Path]:
    database = settings.database
    yield from parts_of(database)
    yield from database.parent.glob(f"{database.name}.before-*")
    yield from settings.backups.glob(f"{database.stem}-*")
    if settings.log_file is not None:
        yield settings.log_file
        yield from settings.log_file.parent.glob(f"{settings.log_file.name}.*")


def _restrict(path: Path, mode: int) -> None:
    """Take rights from a file that others may read; one of another user's stays, and is named in the log."""
    try:
        if path.exists() and path.stat().st_mode & 0o777 & ~mode:
            path.chmod(path.stat().st_mode & mode)
            log.warning("others could read it, and can't any more: %s", path.name)
    except OSError:
        log.warning("others can read it, and that can't be changed: %s", path.name)
