"""What became of an announcement: everybody it was for, its correction, its deletion."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Self

from fair.delivery.policy import DeliveryState, Reason

UNTRUE: Final = "untrue"
"""Why something is withdrawn that is not to be said any more when its turn comes."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of an announcement. Every person it was for is counted once."""

    size: int
    """How many it was for."""
    sent: int = 0
    failed: int = 0
    unknown: int = 0
    withdrawn: int = 0
    waiting: int = 0
    """Queued, or on the way."""
    why: Mapping[str, int] = field(default_factory=dict)
    """How many of those who did not get it for what reason."""

    @property
    def forgotten(self) -> int:
        """How many had their data deleted since: nothing is known of them any more."""
        return self.size - self.sent - self.failed - self.unknown - self.withdrawn - self.waiting

    @property
    def lost(self) -> int:
        """How many certainly did not get it."""
        return self.failed + self.withdrawn

    @property
    def parts(self) -> Mapping[str, int]:
        """Return everybody it was for, by what became of their copy: whatever tells of a ledger tells all of these."""
        return {
            "sent": self.sent,
            "waiting": self.waiting,
            "unknown": self.unknown,
            "forgotten": self.forgotten,
            "lost": self.lost,
        }

    @property
    def unreached(self) -> int:
        """How many did not get it, or may not have."""
        return self.failed + self.unknown + self.withdrawn

    @classmethod
    def of(cls, size: int, rows: Iterable[tuple[str, str | None, int]]) -> Self:
        """Count rows of state, reason and number."""
        counts = dict.fromkeys(("sent", "failed", "unknown", "withdrawn", "waiting"), 0)
        why: dict[str, int] = {}
        for state, reason, number in rows:
            place = _PLACE[DeliveryState(state)]
            counts[place] += number
            if place in {"failed", "withdrawn"}:
                plain = _plain(reason)
                why[plain] = why.get(plain, 0) + number
        return cls(size, **counts, why=why)


def _plain(reason: str | None) -> str:
    return (reason or "").removeprefix("unreachable: ")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How far a correction or a deletion has come, in copies of an announcement."""

    todo: int = 0
    """All that there are to do, those done included."""
    done: int = 0
    why: Mapping[str, int] = field(default_factory=dict)
    """With how many it can't be done, for what reason."""

    @property
    def not_reached(self) -> int:
        """With how many it can't be done."""
        return sum(self.why.values())

    @property
    def at_rest(self) -> bool:
        """Whether nothing of it is under way."""
        return self.done + self.not_reached == self.todo

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str | None, int]]) -> Self:
        """Count rows of state, reason and number. An edit that found no message has ended, but corrected nothing.

        What turned out not to be there to be done is not counted: the copy did not come, or has been deleted.
        """
        todo, done = 0, 0
        why: dict[str, int] = {}
        for state, reason, number in rows:
            if reason == UNTRUE:
                continue
            todo += number
            if state == DeliveryState.SENT and reason is None:
                done += number
            elif _PLACE[DeliveryState(state)] != "waiting":
                plain = _plain(reason) or (Reason.QUERY_TOO_OLD if state == DeliveryState.EXPIRED else Reason.UNKNOWN)
                why[plain] = why.get(plain, 0) + number
        return cls(todo, done, why)


_PLACE: Final[Mapping[DeliveryState, str]] = {
    DeliveryState.QUEUED: "waiting",
    DeliveryState.SENDING: "waiting",
    DeliveryState.SENT: "sent",
    DeliveryState.FAILED: "failed",
    DeliveryState.UNKNOWN: "unknown",
    DeliveryState.WITHDRAWN: "withdrawn",
    DeliveryState.EXPIRED: "withdrawn",
}
