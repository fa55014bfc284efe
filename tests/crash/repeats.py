"""What somebody saw once more: by the person, and by the kill after which it came."""

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Said: TypeAlias = tuple[int, str]
"""A chat, and a text in it."""


def repeats(
    copies: Iterable[tuple[Said, float]], meant: Mapping[Said, int], kills: Sequence[float]
) -> Counter[tuple[int, int]]:
    """Count the copies beyond those that were meant, by chat and by how many kills there had been.

    Copies and kills come in the order of their moments. Of a text that was meant several times, the copies that had a
    kill between themselves and the one before count first.
    """
    moments: dict[Said, list[float]] = {}
    for said, at in copies:
        moments.setdefault(said, []).append(at)
    found: Counter[tuple[int, int]] = Counter()
    for said, times in moments.items():
        killed = [bisect(kills, at) for at in times]
        later = sorted(range(1, len(killed)), key=lambda place: killed[place - 1] == killed[place])
        surplus = max(0, len(times) - meant.get(said, 0))
        found.update((said[0], killed[place]) for place in later[:surplus])
    return found
