"""Copies of the database hold what was deleted since they were made: which there are, and how long they stay."""

import os
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

KEEP_ASIDE: Final = timedelta(days=7)
"""How long a copy stays that was made before an upgrade or a restore: long enough to notice that something is wrong."""

SCHEDULED: Final = re.compile(r"(?P<whose>.+)-[0-9]{8}-[0-9]{6}\.db")
"""The name of a backup that the bot has made by itself: whose it is, and the moment in UTC."""


def stamp_of(database: Path) -> Path:
    """Return the file that names the backups there are, and whose age is that of the last one.

    It lies beside the database: only the bot may write into that.
    """
    return database.with_name(f"{database.name}.backed-up")


def age_of_backup(database: Path) -> timedelta | None:
    """Return how long ago the last backup was made: by the machine's clock, whatever the bot's own shows."""
    stamp = stamp_of(database)
    return age_of(stamp) if stamp.exists() else None


def age_of(file: Path) -> timedelta:
    """Return how old a file is by the machine's clock; one that was made before that was set back ages from now on."""
    now, made = time.time(), file.stat().st_mtime
    if made > now:
        with suppress(OSError):
            os.utime(file, (now, now))
    return timedelta(seconds=max(0.0, now - made))


def record(database: Path, file: Path) -> None:
    """Remember a backup that was just made."""
    made = file.absolute()
    _write(database, [*(one for one in backups(database) if one != made), made])


def backups(database: Path) -> list[Path]:
    """Return the backups that were made and are still there, in the order in which they were made."""
    stamp = stamp_of(database)
    lines = stamp.read_text(encoding="utf-8").splitlines() if stamp.exists() else []
    return [file for line in lines if (file := Path(line)).is_file()]


def note_moment(database: Path, moment: int) -> None:
    """Keep beside the database how far it has come, in the bot's own microseconds: a copy in its place is behind."""
    fresh = database.with_name(f"{database.name}.seen.part")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    fresh.write_text(f"{moment}\n", encoding="utf-8")
    fresh.replace(seen_of(database))


def is_behind(database: Path, moment: int) -> bool:
    """Tell whether a database that has come so far is an earlier copy of the one that was here."""
    seen = seen_of(database)
    noted = seen.read_text(encoding="utf-8").strip() if seen.exists() else ""
    return noted.isdecimal() and int(noted) > moment


def seen_of(database: Path) -> Path:
    """Return the file that tells how far a database had come."""
    return database.with_name(f"{database.name}.seen")


def discard_backups(database: Path, keep: timedelta) -> list[Path]:
    """Delete the backups that are older; the last one stays, whatever its age. Return what was deleted."""
    *earlier, last = backups(database) or [Path()]
    old = [file for file in earlier if age_of(file) > keep]
    for file in old:
        file.unlink()
    if old:
        made_at = stamp_of(database).stat().st_mtime
        _write(database, [file for file in (*earlier, last) if file not in old])
        os.utime(stamp_of(database), (made_at, made_at))
    return old


def discard_aside(database: Path, keep: timedelta = timedelta(0)) -> None:
    """Delete the copies beside the database that were made before upgrades and restores and are older."""
    for file in sorted(database.parent.glob(f"{database.name}.before-*")):
        if age_of(file) >= keep:
            file.unlink()


def _write(database: Path, files: Iterable[Path]) -> None:
    stamp = stamp_of(database)
    stamp.parent.mkdir(parents=True, exist_ok=True, mode=0o700)  # on a machine on which no bot has run
    stamp.touch(mode=0o600)
    stamp.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
