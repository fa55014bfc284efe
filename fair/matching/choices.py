"""Which of several choices somebody means who types: a part of a label, an abbreviation, a number, a word with a slip.

People tap, but they also type «Актау» for «город Актау», «ҚҚ», "2" or "public fundation". A choice is taken where only
one can be meant; where it may be several, people are asked which.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from fair.fields.names import fold
from fair.fields.ordinals import ordinal_of
from fair.fields.phonetics import keys
from fair.fields.vocabulary import Match, Vocabulary
from fair.matching.phrases import AND, FILLERS, ORDINAL_ENDINGS

SEVERAL: Final = 6
"""So many choices are worth asking about; of more nothing is known yet."""
WORDS_MAX: Final = 12
"""More words of a text are not looked at."""
_PREFIX_MIN: Final = 4
_TYPO_MIN: Final = 5
"""In shorter words a slip makes other words."""
_STRANGE: Final = 2
"""Words that belong to no choice, beside one that does, in a text that still says it."""
_PART: Final = 3
"""A choice that has one in so many of the words is worth asking about."""

_ORDINAL: Final = re.compile(rf"(?:№|#|no\.?)?\s*(\d{{1,3}})\s*(?:[.)]|-?\s?(?:{ORDINAL_ENDINGS}))?", re.IGNORECASE)
_ORDINALS: Final = re.compile(rf"\d{{1,3}}(?:\s*(?:[,;.+&]|\s|\b(?:{AND})\b)\s*\d{{1,3}})+", re.IGNORECASE)
_COMMAS: Final = (r"[;\n]", r"[,;\n]")
_SEPARATORS: Final = (*_COMMAS, rf"[,;\n+&]|\s(?:{AND})\s")
_ABBREVIATED: Final = range(2, 7)
_INITIALS: Final = range(2, 6)
_LETTERS: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class ChoiceLabels:
    """Something to choose: its labels in all languages, and other words for it."""

    id: str
    labels: tuple[str, ...]
    words: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it is called."""
        return (*self.labels, *self.words)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a text means: certainly these choices, or perhaps one of those."""

    sure: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    strange: bool = False
    """Part of the text means nothing."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A label as its words sound."""

    choice: str
    words: frozenset[str]

    def has(self, fits: Mapping[str, frozenset[str]]) -> int:
        """Return how many of the words of a text it has."""
        return sum(not self.words.isdisjoint(known) for known in fits.values())


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """Choices, ready to be understood."""

    ids: tuple[str, ...]
    _called: Mapping[str, frozenset[str]] = field(repr=False)
    """By a whole label, as labels are compared."""
    _written: Mapping[str, frozenset[str]] = field(repr=False)
    """By an abbreviation, letter by letter: ҚҚ is not КҚ."""
    _short: Mapping[str, frozenset[str]] = field(repr=False)
    """By an abbreviation as labels are compared, for who types without Kazakh letters."""
    _phrases: tuple[_Phrase, ...] = field(repr=False)
    _vocabulary: Vocabulary = field(repr=False)

    @classmethod
    def of(cls, several: Sequence[ChoiceLabels]) -> "Choices":
        """Return the choices, in their order."""
        texts = [(one.id, text) for one in several for text in one.texts]
        short = [(id_, short) for id_, text in texts for short in _abbreviations(text)]
        phrases = tuple(_Phrase(id_, words) for id_, text in texts if (words := _content(text)))
        return cls(
            ids=tuple(one.id for one in several),
            _called=_by((id_, fold(text)) for id_, text in (*texts, *((one.id, one.id) for one in several))),
            _written=_by((id_, text.casefold()) for id_, text in short),
            _short=_by((id_, fold(text)) for id_, text in short),
            _phrases=phrases,
            _vocabulary=Vocabulary.of(chain.from_iterable(phrase.words for phrase in phrases)),
        )

    def exactly(self, text: str) -> str | None:
        """Return the one choice with this label or abbreviation; nothing is guessed."""
        found = self._named(text)
        return next(iter(found)) if len(found) == 1 else None

    def meant(self, text: str) -> Meant:
        """Return the choice that a text means."""
        if found := self._named(text):
            return self._of(found)
        if (number := _ORDINAL.fullmatch(text.strip())) is not None:
            return self._numbered(int(number[1]))
        if (place := ordinal_of(text)) is not None and (line := self._numbered(place)).sure:
            return line
        capitals = (word for word in _LETTERS.findall(text) if _has_capitals(word))
        if found := frozenset(chain.from_iterable(map(self._abbreviated, capitals))):
            return self._of(found)
        return self._by_words(text)

    def several(self, text: str) -> Meant:
        """Return the choices that are typed one after the other; a whole label may hold commas."""
        if _ORDINALS.fullmatch(text.strip()):
            return _together(self._numbered(int(number)) for number in re.findall(r"\d+", text))
        if found := self._named(text):
            return self._of(found)
        listed = self.meant(text)
        for separators in _SEPARATORS:
            parts = [part for part in re.split(separators, text) if part.strip()]
            each = [self.meant(part) for part in parts] if len(parts) > 1 else []
            if each and all(one.sure for one in each):
                return replace(_together(each), strange=any(map(self._holds_more, parts)))
            listed = _together(each) if each and separators in _COMMAS else listed
        return listed

    def _holds_more(self, part: str) -> bool:
        """Tell whether a part names a choice and joins to it, by an "and", something that is none."""
        joined = [] if self._named(part) else re.split(rf"\s(?:{AND})\s", part)
        return len(joined) > 1 and any(self.meant(one) == Meant() for one in joined if _content(one))

    def _named(self, text: str) -> frozenset[str]:
        return self._called.get(fold(text)) or self._abbreviated(text)

    def _abbreviated(self, text: str) -> frozenset[str]:
        bare = re.sub(r"[\s.\-]", "", text)
        return self._written.get(bare.casefold()) or self._short.get(fold(bare)) or frozenset()

    def _numbered(self, number: int) -> Meant:
        """Return the choice with a number in the list, unless labels have that number as well."""
        said = frozenset(phrase.choice for phrase in self._phrases if str(number) in phrase.words)
        return self._of(said.union(self.ids[number - 1 : number] if number else ()))

    def _by_words(self, text: str) -> Meant:
        """Return what the words of a text mean; those that no choice has are left aside."""
        asked = [word for word in dict.fromkeys(keys(text)) if word not in FILLERS][:WORDS_MAX]
        fits = {word: known for word in asked if (known := self._known(word))}
        most = max((phrase.has(fits) for phrase in self._phrases), default=0)
        near = [phrase for phrase in self._phrases if most and phrase.has(fits) == most]
        if most < len(fits) or len(asked) - len(fits) > max(_STRANGE, len(fits)):
            return Meant(perhaps=self._ordered(near) if _PART * most >= len(fits) else ())
        said = frozenset(chain.from_iterable(fits.values()))
        whole = [phrase for phrase in near if phrase.words <= said]
        return self._of(frozenset(phrase.choice for phrase in whole or near))

    def _known(self, word: str) -> frozenset[str]:
        """Return the words of labels that one can be: the same or with an ending, else its beginning, else a slip."""
        found = {known: match for known, match in self._vocabulary.fits(word).items() if _may_slip(word, known, match)}
        best = min(found.values(), default=Match.TYPO)
        if best <= Match.ENDING:
            return frozenset(known for known, match in found.items() if match <= Match.ENDING)
        least = _PREFIX_MIN if best is Match.PREFIX else _TYPO_MIN
        return frozenset(found) if len(word) >= least else frozenset()

    def _of(self, found: frozenset[str]) -> Meant:
        if len(found) == 1:
            return Meant(tuple(found))
        several = tuple(id_ for id_ in self.ids if id_ in found)
        return Meant(perhaps=several if len(several) <= SEVERAL else ())

    def _ordered(self, phrases: Iterable[_Phrase]) -> tuple[str, ...]:
        found = self._of(frozenset(phrase.choice for phrase in phrases))
        return found.sure or found.perhaps


def _may_slip(word: str, known: str, match: Match) -> bool:
    """Tell whether a word may stand for another: a slip in the first letter makes other words («Актау», «сақтау»)."""
    return match is not Match.TYPO or known[:1] == word[:1]


def _content(text: str) -> frozenset[str]:
    return frozenset(keys(text)) - FILLERS


def _abbreviations(text: str) -> Iterator[str]:
    """Yield the abbreviations in a label, and the one of its own words: «Общественный фонд (ОФ)» is ОФ both ways."""
    words = _LETTERS.findall(text)
    yield from (word for word in words if len(word) in _ABBREVIATED and _has_capitals(word))
    named = _LETTERS.findall(re.sub(r"\(.*?\)", " ", text))
    for initials in (named, [word for word in named if len(word) > 2]):  # noqa: PLR2004 - without "and", "of", «и»
        if len(initials) in _INITIALS:
            yield "".join(word[0] for word in initials)


def _has_capitals(word: str) -> bool:
    """Tell whether a word has two capital letters at least: ОФ, КеАҚ."""
    return sum(letter.isupper() for letter in word) > 1


def _by(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for id_, key in pairs:
        if key:
            found.setdefault(key, set()).add(id_)
    return {key: frozenset(ids) for key, ids in found.items()}


def _together(parts: Iterable[Meant]) -> Meant:
    """Return what several texts mean together: what is sure of all, what is to be asked of the first that is not."""
    each = list(parts)
    sure = tuple(dict.fromkeys(chain.from_iterable(one.sure for one in each)))
    unsure = (tuple(choice for choice in one.perhaps if choice not in sure) for one in each)
    perhaps = next((several for several in unsure if several), ())
    strange = any(not one.sure and not one.perhaps for one in each)
    return Meant((*sure, *perhaps), (), strange) if len(perhaps) == 1 else Meant(sure, perhaps, strange)
