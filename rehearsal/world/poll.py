"""A poll and its votes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearsal.world.chats import Raw


@dataclass(slots=True)
class Poll:
    """A poll and who chose what."""

    id: str
    fixed: Raw
    labels: tuple[str, ...]
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    closed: bool = False

    def as_json(self) -> Raw:
        """Return the poll as it stands."""
        chosen = [option for vote in self.votes.values() for option in vote]
        options = [
            {"persistent_id": str(at), "text": label, "voter_count": chosen.count(at)}
            for at, label in enumerate(self.labels)
        ]
        return {
            "id": self.id,
            **self.fixed,
            "options": options,
            "total_voter_count": len(self.votes),
            "is_closed": self.closed,
        }
