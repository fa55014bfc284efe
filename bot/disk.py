"""Room on the disk."""

import shutil
from pathlib import Path
from typing import Final

LOW_DISK: Final = 200_000_000
"""Bytes; with less than these the owners are warned, for nothing but a full disk stops the bot."""


def free_bytes(folder: Path) -> int:
    """Return how much can be written to the disk of a folder, which may not be there yet."""
    existing = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    return shutil.disk_usage(existing).free
