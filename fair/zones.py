"""Time zones: what they are called, and by which rules.

The rules are those that come with the program (the package tzdata), on every machine the same: files of a server may be
years old and not know that all of Kazakhstan is at UTC+5 since 1 March 2024 (tz database, release 2024a).
"""

import re
import zoneinfo
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

OF_THE_MACHINE: Final = tuple(map(Path, zoneinfo.TZPATH))
"""Where a machine keeps files of its own; other programs go by them."""

zoneinfo.reset_tzpath(to=())

UTC: Final = ZoneInfo("UTC")
_OFFSET: Final = re.compile(r"\b(?:UTC|GMT)\s*([+−–-])\s*(\d{1,2})(?::(\d{2}))?", re.IGNORECASE)


def zone(name: str) -> ZoneInfo | None:
    """Return the zone of an international name, such as Asia/Aqtau; None: there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def known_names() -> set[str]:
    """Return the names of all zones. This takes 50 ms."""
    return zoneinfo.available_timezones()


def offset_at(when: datetime, of: ZoneInfo) -> timedelta:
    """Return by how much the clocks of a zone are ahead of UTC at a moment (aware)."""
    offset = when.astimezone(of).utcoffset()
    assert offset is not None
    return offset


def shown(offset: timedelta) -> str:
    """Return an offset as people write it: UTC+5, UTC−3:30."""
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"


def said(text: str) -> timedelta | None:
    """Return the offset that a text names, "UTC+5" or "GMT-3:30"; None: it names none."""
    if (found := _OFFSET.search(text)) is None:
        return None
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return offset if sign == "+" else -offset


def machine_differs(when: datetime, of: ZoneInfo, folders: Sequence[Path] = OF_THE_MACHINE) -> timedelta | None:
    """Return the offset that this machine's own files give for a zone at a moment, if it is another one."""
    folder = next((one for one in folders if (one / of.key).is_file()), None)
    if folder is None:
        return None
    with (folder / of.key).open("rb") as file:
        theirs = offset_at(when, ZoneInfo.from_file(file, of.key))
    return None if theirs == offset_at(when, of) else theirs
