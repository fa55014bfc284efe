"""Files that exist for the time of a job only: one folder per job, under DATA_DIR/files."""

import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any


def made_by(result: Mapping[str, Any]) -> list[Path]:
    """Return the files that a job has made."""
    return [Path(each) for each in ([result["file"]] if "file" in result else result.get("files", []))]


class JobFiles:
    """The folders of jobs. What blocks here is for a thread."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()

    def fresh(self, job_id: int) -> Path:
        """Return an empty folder for an attempt; what an earlier one left is gone."""
        folder = self._root / str(job_id)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
        return folder

    def drop(self, job_id: int) -> None:
        """Delete what an attempt has left."""
        shutil.rmtree(self._root / str(job_id), ignore_errors=True)

    def tidy(self, needed: Collection[int]) -> None:
        """Delete what no job needs any more."""
        if not self._root.exists():
            return
        for folder in self._root.iterdir():
            if not (folder.name.isdigit() and int(folder.name) in needed):
                shutil.rmtree(folder, ignore_errors=True)
