"""Known words, and which of them somebody means: by the word itself, another ending, its beginning, a slip."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import chain
from typing import Final, TypeAlias

from fair.fields.phonetics import STEM_MIN, pairs, slips, stems, sure_stems, within

_PREFIX_MAX: Final = 64
"""Of so many words with the asked beginning, the rest is left out."""
_ALIKE_MAX: Final = 24
_PAIRS_OF_SLIP: Final = 3
_TYPO_MIN: Final = 5
"""In shorter words, or in the first letter, a slip makes too many other words."""


class Match(IntEnum):
    """How well an asked word fits a known one, the best first."""

    EXACT = 0
    ENDING = 1
    PREFIX = 2
    TYPO = 3


Fits: TypeAlias = Mapping[str, Match]
"""Known words that an asked one may mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Words as they sound (`keys`), in alphabetical order."""

    words: Sequence[str] = field(repr=False)
    _stems: Mapping[str, Sequence[str]] = field(repr=False)
    _pairs: Mapping[tuple[int, str], "array[int]"] = field(repr=False)
    """Words, as numbers in their order, by their length and a pair of neighbours in them."""

    @classmethod
    def of(cls, words: Iterable[str]) -> "Vocabulary":
        """Return the vocabulary of these words."""
        known = sorted(set(words))
        by_stem: dict[str, list[str]] = defaultdict(list)
        by_pair: dict[tuple[int, str], array[int]] = defaultdict(_numbers)
        for number, word in enumerate(known):
            for pair in pairs(word):
                by_pair[len(word), pair].append(number)
            for stem in sure_stems(word):
                by_stem[stem].append(word)
        return cls(known, dict(by_stem), dict(by_pair))

    def fits(self, asked: str) -> Fits:
        """Return what an asked word may mean; typing errors are looked for only where nothing else fits."""
        found: dict[str, Match] = {}
        if len(asked) >= STEM_MIN and not asked.isdecimal():
            start = bisect_left(self.words, asked)
            for word in self.words[start : start + _PREFIX_MAX]:
                if not word.startswith(asked):
                    break
                found[word] = Match.PREFIX
        for stem in stems(asked):
            found.update(dict.fromkeys(self._stems.get(stem, ()), Match.ENDING))
            if self._has(stem):
                found[stem] = Match.ENDING
        if self._has(asked):
            found[asked] = Match.EXACT
        return found or self._typos(asked)

    def _typos(self, asked: str) -> dict[str, Match]:
        """Return the words with the fewest slips, among those with the most pairs of letters in common."""
        allowed, wanted = slips(asked), pairs(asked)
        near = range(len(asked) - allowed, len(asked) + allowed + 1) if allowed else ()
        common = Counter(chain.from_iterable(self._pairs.get((length, pair), ()) for length in near for pair in wanted))
        least = len(wanted) - _PAIRS_OF_SLIP * allowed
        close = sorted(((count, number) for number, count in common.items() if count >= least), reverse=True)
        alike = [self.words[number] for _, number in close[:_ALIKE_MAX]]
        slipped = {word: count for word in alike if (count := within(asked, word, allowed)) is not None}
        fewest = min(slipped.values(), default=0)
        return {word: Match.TYPO for word, count in slipped.items() if count == fewest}

    def _has(self, word: str) -> bool:
        start = bisect_left(self.words, word)
        return start < len(self.words) and self.words[start] == word


def meant(asked: str, fits: Fits) -> frozenset[str]:
    """Return what a word certainly means: not what it only begins, and a slip only in a word that is long enough."""
    best = min((match for match in fits.values() if match is not Match.PREFIX), default=Match.PREFIX)
    known = frozenset(word for word, match in fits.items() if match is best)
    if best is Match.ENDING:
        return _nearest(asked, known)
    if best is not Match.TYPO:
        return known if best is not Match.PREFIX else frozenset()
    return frozenset(word for word in known if len(asked) >= _TYPO_MIN and word[0] == asked[0])


def _nearest(asked: str, known: frozenset[str]) -> frozenset[str]:
    """Return those of which most letters are the same: what is left is the shortest ending."""
    common = {word: _common(asked, word) for word in known}
    most = max(common.values())
    return frozenset(word for word, length in common.items() if length == most)


def _common(one: str, other: str) -> int:
    """Return with how many of the same letters two words begin."""
    differing = (place for place, (letter, another) in enumerate(zip(one, other, strict=False)) if letter != another)
    return next(differing, min(len(one), len(other)))


def _numbers() -> "array[int]":
    return array("I")
