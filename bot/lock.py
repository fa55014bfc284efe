"""One process at a time on a bot and on a database."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from fair.errors import PlainError


class LockedError(PlainError):
    """Another process holds the lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"Another process is at work ({path}). Stop it first; two at once would disturb each other.")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file. The system frees it when the process ends, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockedError(path) from None
        yield
    finally:
        os.close(descriptor)


def database_locked(database: Path) -> AbstractContextManager[None]:
    """Hold a database: its one writer is this process."""
    return locked(database.with_name(f"{database.name}.lock"))
