"""Finding somebody by a name that was heard, in whatever alphabet and with whatever slips."""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from fair.fields.phonetics import keys, pairs, slips, within

HITS: Final = 8
"""More than a screen can show at a glance: another word helps."""
_WORDS: Final = 4
_BEGINNING: Final = 2
_PAIRS_OF_SLIP: Final = 3


class Fit(IntEnum):
    """How well a word that was heard fits one of a name, the best first."""

    SAME = 0
    BEGINS = 1
    ALIKE = 2


def find(heard: str, names: Sequence[str], origins: Sequence[str] = ()) -> list[int]:
    """Return the places of the names that a text may be, the best first; all of its words have to fit.

    `origins`: where each comes from. A letter beside other words is the beginning of a name, of an origin it is none.
    Slips are looked for only where nothing fits without.
    """
    words = keys(heard)[:_WORDS]
    if not words:
        return []
    own = [keys(name) for name in names]
    parts = [(*name, *keys(origin)) for name, origin in zip_longest(own, origins, fillvalue="")] if own else []
    known = set().union(*parts)
    fits = [_fits(word, known) for word in words]
    if len(words) > 1:
        _take_initials(words, fits, set().union(*own))
    scored = ((_score(fits, part), place) for place, part in enumerate(parts))
    return [place for _, place in sorted((score, place) for score, place in scored if score is not None)]


def same_person(name: str, names: Sequence[str]) -> list[int]:
    """Return the places of names that may be one person's: the same words in any order, in either alphabet.

    One of the two may have a word more, a patronymic; a single word is nobody else's beginning.
    """
    words = frozenset(keys(name))
    return [place for place, known in enumerate(map(frozenset, map(keys, names))) if _same(words, known)]


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and (one == other or (min(len(one), len(other)) > 1 and (one <= other or other <= one)))


def _fits(word: str, known: Iterable[str]) -> dict[str, Fit]:
    found = dict(_plain(word, known))
    return found or dict(_alike(word, known))


def _take_initials(words: Sequence[str], fits: Sequence[dict[str, Fit]], names: Iterable[str]) -> None:
    """Let single letters fit the names that begin with them."""
    initials = [(word, fit) for word, fit in zip(words, fits, strict=True) if len(word) == 1 and word.isalpha()]
    for word, fit in initials:
        for name in names:
            if name.startswith(word):
                fit.setdefault(name, Fit.BEGINS)


def _plain(word: str, known: Iterable[str]) -> Iterator[tuple[str, Fit]]:
    for one in known:
        if one == word:
            yield one, Fit.SAME
        elif one.startswith(word) and len(word) >= _BEGINNING:
            yield one, Fit.BEGINS


def _alike(word: str, known: Iterable[str]) -> Iterator[tuple[str, Fit]]:
    allowed, wanted = slips(word), pairs(word)
    least = len(wanted) - _PAIRS_OF_SLIP * allowed
    for one in known if allowed else ():
        near = abs(len(one) - len(word)) <= allowed and len(wanted & _pairs(one)) >= least
        if near and within(word, one, allowed) is not None:
            yield one, Fit.ALIKE


@lru_cache(maxsize=32768)
def _pairs(word: str) -> frozenset[str]:
    return pairs(word)


def _score(fits: Sequence[dict[str, Fit]], part: Sequence[str]) -> int | None:
    """Return how badly a name fits; nothing, if one of the words fits none of its."""
    best = [min((fit[word] for word in part if word in fit), default=None) for fit in fits]
    return None if None in best else sum(int(one) for one in best if one is not None)
