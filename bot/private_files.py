"""Files with personal data are for the user of the service only, whatever the machine's habits are.

What is not the bot's own keeps its rights: a device (a log may go to /dev/null), a folder that others use as well
(/tmp). Root could take it from the whole machine.
"""

import logging
import os
import stat
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
        if file.is_file():
            _restrict(file, FILE)
    for folder in (settings.data_dir, settings.backups):
        if folder.is_dir() and not is_shared(folder):
            _restrict(folder, FOLDER)


def is_shared(folder: Path) -> bool:
    """Tell whether a folder is not the bot's alone: a home, a part of the system, or one in which others write."""
    here = folder.resolve()
    if here in {Path.cwd(), Path.home(), Path(here.anchor)} or (
        here.parent.parent == here.parent and not here.is_mount()
    ):
        return True
    told, me = here.stat(), os.geteuid()
    if told.st_mode & stat.S_ISVTX or told.st_uid != me:
        return True
    return any(each.lstat().st_uid != me for each in here.iterdir())


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
