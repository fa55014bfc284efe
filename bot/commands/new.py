"""A fair of one's own, which begins as a copy of the sample."""

import shutil
from pathlib import Path

from bot.settings import SAMPLE
from fair.errors import PlainError


class FolderTakenError(PlainError):
    """Something is there already, and nothing is overwritten."""


def copy_sample(folder: Path) -> list[str]:
    """Copy the files of the sample fair to a new or empty folder, and return their names. Raises `FolderTakenError`."""
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise FolderTakenError(
            f"{folder} is there already, and nothing was changed. Name a folder that is new or empty."
        )
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(file for file in SAMPLE.iterdir() if file.is_file())
    for file in files:
        shutil.copyfile(file, folder / file.name)
    return [file.name for file in files]
