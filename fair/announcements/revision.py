"""What shall become of an announcement that people have, while it waits for a second organiser."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self
from zlib import crc32

from fair.announcements.announcement import Content
from fair.words import Language


class RevisionAct(StrEnum):
    """What is to be done with the messages that people have."""

    CORRECT = "correct"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Revision:
    """Other words for one version, or that all copies vanish."""

    act: RevisionAct
    author: int
    language: Language | None = None
    """Of the version that is corrected."""
    content: Content | None = None
    """What it becomes."""

    def mark(self, corrections: int) -> int:
        """Return a number that stands for it and for what it changes: a button knows by it what was seen.

        `corrections`: how many there were before.
        """
        return crc32(repr((corrections, self.as_json())).encode())

    def as_json(self) -> dict[str, Any]:
        """Return it in JSON's own types, without its author."""
        content = self.content.as_json() if self.content else None
        return {"act": self.act.value, "language": self.language, "content": content}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], author: int) -> Self:
        """Read what `as_json` wrote."""
        content = Content.from_json(stored["content"]) if stored["content"] else None
        return cls(RevisionAct(stored["act"]), author, stored["language"], content)
