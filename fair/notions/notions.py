"""Notions: words that mean the same in three languages."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from fair.fields.phonetics import Script, keys, script_of

WORDS: Final = Path(__file__).with_name("words.toml")
NOISE: Final = "noise"
ASK: Final = "ask"
WEIGHTS: Final[Mapping[str, float]] = {NOISE: 0.0, "slight": 0.05, ASK: 0.25, "generic": 0.5, "plain": 1.0}
"""What a word of a section weighs in a message."""

Notions: TypeAlias = frozenset[str]
Sections: TypeAlias = Mapping[str, Mapping[str, str]]
"""The words of each notion, by section and notion."""

_NONE: Final[Notions] = frozenset()
_IDLE: Final = frozenset({NOISE, "slight", ASK})
_ROOT_MIN: Final = 2
_EXPRESSION_MAX: Final = 5


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word of the list; an open one may have any ending."""

    word: str
    is_open: bool
    script: Script = field(default=Script.LATIN, compare=False)

    def fits(self, word: str) -> bool:
        """Tell whether a word is this one."""
        return word.startswith(self.word) if self.is_open else word == self.word


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that mean something only beside each other."""

    parts: tuple[ListedWord, ...]
    notions: Notions

    def begins(self, words: Sequence[str]) -> bool:
        """Tell whether these words begin with the expression."""
        return len(words) >= len(self.parts) and all(map(ListedWord.fits, self.parts, words))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The notions by their words."""

    weights: Mapping[str, float]
    words: Mapping[str, Notions] = field(repr=False)
    roots: Mapping[str, Notions] = field(repr=False)
    expressions: Mapping[str, Sequence[Expression]] = field(repr=False)
    """By the first letter, the longest first."""
    spelled: Mapping[tuple[str, Script], Notions] = field(repr=False)
    """Of words that sound alike and mean one thing in Latin letters, another in Cyrillic ones: «хотел» and "hotel"."""

    @property
    def vocabulary(self) -> Iterator[str]:
        """Every word, for typing errors and endings to be seen in others."""
        yield from self.words
        yield from self.roots

    def of_word(self, word: str, meant: Iterable[str] = (), script: Script | None = None) -> Notions:
        """Return the notions of a word: by what it is, or is an ending or a slip of, and by its root."""
        if script is not None and (alike := self.spelled.get((word, script))):
            return alike
        found = {notion for known in (word, *meant) for notion in self._of_known(known, script)}
        ends = (end for end in range(len(word), _ROOT_MIN - 1, -1) if word[:end] in self.roots)
        found |= self.roots.get(word[: next(ends, 0)], _NONE)
        return frozenset(found - {NOISE} or found)

    def expression_at(self, words: Sequence[str], place: int) -> Expression | None:
        """Return the longest expression that begins at this word."""
        rest = words[place : place + _EXPRESSION_MAX]
        return next((one for one in self.expressions.get(rest[0][0], ()) if one.begins(rest)), None)

    def weight(self, notions: Notions) -> float:
        """Return what a word of these notions weighs: the least of them."""
        return min(self.weights[notion] for notion in notions)

    def _of_known(self, known: str, script: Script | None) -> Notions:
        if script is not None and (alike := self.spelled.get((known, script))):
            return alike
        return self.words.get(known, _NONE) | self.roots.get(known, _NONE)


@cache
def sections() -> Sections:
    """Read the list."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """Return the notions of the list."""
    return lexicon_of(sections())


def lexicon_of(listed: Sections) -> Lexicon:
    """Return the notions of a list."""
    weights: dict[str, float] = {}
    words: defaultdict[str, set[str]] = defaultdict(set)
    roots: defaultdict[str, set[str]] = defaultdict(set)
    several: defaultdict[tuple[ListedWord, ...], set[str]] = defaultdict(set)
    spelled: defaultdict[tuple[str, Script], set[str]] = defaultdict(set)
    for section, name, parts in _entries(listed):
        notion = NOISE if section == NOISE else name
        weights[notion] = WEIGHTS[section]
        match parts:
            case (one,):
                (roots if one.is_open else words)[one.word].add(notion)
                spelled[one.word, one.script].add(notion)
            case _:
                several[parts].add(notion)
    expressions: defaultdict[str, list[Expression]] = defaultdict(list)
    for parts, meant in several.items():
        expressions[parts[0].word[0]].append(Expression(parts, frozenset(meant)))
    longest_first = {head: sorted(them, key=_length, reverse=True) for head, them in expressions.items()}
    return Lexicon(weights, _frozen(words), _frozen(roots), longest_first, _alike(spelled))


def _alike(spelled: Mapping[tuple[str, Script], set[str]]) -> Mapping[tuple[str, Script], Notions]:
    """Return the words that mean different things in the two scripts; where one says more, noise is left aside."""
    twice = [word for word, script in spelled if script is Script.LATIN and (word, Script.CYRILLIC) in spelled]
    return {
        (word, script): frozenset(spelled[word, script] - {NOISE} or spelled[word, script])
        for word in twice
        for script in Script
        if spelled[word, Script.LATIN] != spelled[word, Script.CYRILLIC]
    }


def idle_words(listed: Sections) -> frozenset[str]:
    """Return the single words that say little by themselves, so that nobody looks for them."""
    alone = (parts[0] for section, _, parts in _entries(listed) if section in _IDLE and len(parts) == 1)
    return frozenset(part.word for part in alone if not part.is_open)


def is_light(word: str) -> bool:
    """Tell whether a word says little by itself."""
    known = lexicon()
    notions = known.of_word(word, ())
    return bool(notions) and known.weight(notions) < WEIGHTS["plain"]


def _entries(listed: Sections) -> Iterator[tuple[str, str, tuple[ListedWord, ...]]]:
    for section, notions in listed.items():
        for name, text in notions.items():
            for entry in text.split():
                yield section, name, tuple(_parts(entry))


def _parts(entry: str) -> Iterator[ListedWord]:
    for part in entry.split("_"):
        found = keys(part)
        for place, word in enumerate(found, 1):
            yield ListedWord(word, part.endswith("*") and place == len(found), script_of(part))


def _length(expression: Expression) -> int:
    return len(expression.parts)


def _frozen(words: Mapping[str, set[str]]) -> Mapping[str, Notions]:
    return {word: frozenset(notions) for word, notions in words.items()}


IDLE: Final = idle_words(sections())
"""What nobody looks for in an agenda."""
