"""Files sent in either direction, in memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

MEGABYTE = 1_048_576
MAX_DOWNLOAD = 20 * MEGABYTE  # a bot may fetch no more (Bot API, getFile)
MAX_PHOTO = 10 * MEGABYTE  # of a picture sent as such (Bot API, sendPhoto)
MAX_UPLOAD = 50 * MEGABYTE  # a bot may send no more (Bot API, "Sending files")
FOLDERS = {
    "animation": "animations",
    "audio": "music",
    "photo": "photos",
    "sticker": "stickers",
    "video": "videos",
    "video_note": "video_notes",
    "voice": "voice",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A stored file; `size` is what Telegram reports, which a test may make larger than the content."""

    id: str
    unique_id: str
    path: str
    name: str
    mime: str
    content: bytes
    size: int
    kind: str

    def as_json(self) -> dict[str, Any]:
        """Return the part that every kind of file has in a message."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}


class FileStore:
    """Keeps the newest files; older ones cannot be fetched any more."""

    def __init__(self, keep: int = 2_000) -> None:
        self._keep = keep
        self._count = 0
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, str] = {}

    def add(self, kind: str, name: str, mime: str, content: bytes, size: int | None = None) -> StoredFile:
        """Store a file under a new id, at a path like Telegram's own."""
        self._count += 1
        suffix = PurePosixPath(name).suffix
        path = f"{FOLDERS.get(kind, 'documents')}/file_{self._count}{suffix}"
        number = f"{self._count:08d}"
        size = len(content) if size is None else size
        file = StoredFile(f"REHEARSAL{number}", f"UNIQUE{number}", path, name, mime, content, size, kind)
        self._by_id[file.id] = file
        self._by_path[path] = file.id
        if len(self._by_id) > self._keep:
            oldest = self._by_id.pop(next(iter(self._by_id)))
            del self._by_path[oldest.path]
        return file

    def get(self, file_id: str) -> StoredFile | None:
        """Return the file with this id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file at this path."""
        return self._by_id.get(self._by_path.get(path, ""))
