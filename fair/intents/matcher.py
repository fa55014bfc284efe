"""How well a message says each thing that may be wanted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fair.agenda.search.reading import TextReading
from fair.fields.vocabulary import Match
from fair.intents.denied import DEEDS
from fair.intents.phrase_book import PhraseBook
from fair.intents.sayings import LITERAL, Saying, Wanted, weight_of, weight_of_notion
from fair.notions.negation import NEGATORS, Denial
from fair.notions.notions import NOISE, Lexicon, Notions, lexicon

UNKNOWN_WEIGHT: Final = 0.6
"""Of a word that nobody knows: it may be a name, or mean nothing."""
DATE_WEIGHT: Final = 0.4
NUMBER_WEIGHT: Final = 0.25
SLIPPED: Final = 0.8
_WHAT: Final = "ne"
_NOT_IN_KAZAKH: Final = frozenset({"not"})
"""One word is "not" in Russian and "what" in Kazakh."""
LOOSE_MIN: Final = 0.6
"""How much of a loose phrase has to be said."""
WEAK: Final = 0.94
SAID_MIN: Final = 0.2
"""Particles alone say nothing."""
LIGHT: Final = 0.5
"""A phrase that weighs less has to be all of the message: "where", "what now"."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a message, or several that mean one notion together."""

    words: tuple[str, ...]
    notions: Notions
    weight: float
    surety: float = 1.0
    """Less for a word that is only like a known one."""
    denial: Denial | None = None

    def is_denied(self, deeds: Notions, least: Denial) -> bool:
        """Tell whether it says one of these, and that it is not so, or is not wanted."""
        return self.denial is not None and self.denial >= least and not self.notions.isdisjoint(deeds)

    @property
    def denies(self) -> bool:
        """Tell whether it is one of the words that deny, read together with others."""
        return not NEGATORS.isdisjoint(self.words)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A message as a row of notions."""

    tokens: tuple[Token, ...]
    has_date: bool

    @property
    def weight(self) -> float:
        """What there is to be explained."""
        return sum(token.weight for token in self.tokens) + DATE_WEIGHT * self.has_date

    def weighty(self, places: Iterable[int]) -> frozenset[int]:
        """Return the tokens among these that say anything."""
        return frozenset(place for place in places if self.tokens[place].weight)

    def share(self, explained: Iterable[int], *, date: bool = False) -> float:
        """Return which part of the message some of its tokens are, and perhaps its date."""
        part = sum(self.tokens[place].weight * self.tokens[place].surety for place in explained)
        part += DATE_WEIGHT * (date and self.has_date)
        return part / self.weight if self.weight else 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be wanted."""

    wanted: Wanted
    score: float
    """The part of the message that it explains, 0 to 1."""
    explained: frozenset[int]
    """Which tokens, by their places."""
    told: float
    """What the words of the phrase itself weigh."""


def said_in(reading: TextReading, book: PhraseBook) -> Utterance:
    """Return a text that was read as a row of notions."""
    known, tokens = lexicon(), []
    place = 0
    while place < len(reading.words):
        expression = known.expression_at(reading.words, place)
        length = len(expression.parts) if expression else 1
        words = reading.words[place : place + length]
        if expression:
            token = Token(words, expression.notions, known.weight(expression.notions))
        else:
            token = _token(words[0], reading, known, book)
        denial = max((reading.denied[word] for word in words if word in reading.denied), default=None)
        tokens.append(token if token.denies else replace(token, denial=denial))
        place += length
    return Utterance(tuple(_without_denials(tokens)), not reading.when.is_empty)


def _without_denials(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield what is said; what only denies the next word that says something, or the last one, says nothing itself."""
    told = [place for place, token in enumerate(tokens) if token.weight > LIGHT]
    for place, token in enumerate(tokens):
        beside = (*[one for one in told if one < place][-1:], *[one for one in told if one > place][:1])
        if token.denies and any(tokens[one].is_denied(DEEDS, Denial.DENIED) for one in beside):
            yield Token(token.words, frozenset({NOISE}), 0.0)
        else:
            yield token


def candidates(said: Utterance, book: PhraseBook) -> tuple[Candidate, ...]:
    """Return what a message may say, the best of each thing, the surest first."""
    if said.weight < SAID_MIN:
        return ()
    best: dict[Wanted, Candidate] = {}
    everything: Notions = frozenset().union(*(token.notions for token in said.tokens))
    for phrase in _near(everything, book):
        found = _candidate(phrase, said, everything, book.also.get(phrase.wanted, frozenset()))
        if found and (phrase.wanted not in best or _rank(found) > _rank(best[phrase.wanted])):
            best[phrase.wanted] = found
    return tuple(sorted(best.values(), key=_rank, reverse=True))


def _rank(candidate: Candidate) -> tuple[float, float]:
    return round(candidate.score, 3), candidate.told


def _token(word: str, reading: TextReading, known: Lexicon, book: PhraseBook) -> Token:
    is_typo = Match.TYPO in reading.fits[word].values()
    meant = frozenset[str]() if is_typo and known.of_word(word, ()) else reading.meant[word]
    notions = known.of_word(word, meant, reading.scripts.get(word)) - (
        _NOT_IN_KAZAKH if reading.is_kazakh and word == _WHAT else frozenset()
    )
    is_slip = is_typo and not known.of_word(word, ())
    literal = frozenset(LITERAL + each for each in {word, *meant} if each in book.literals)
    if notions:
        return Token((word,), notions | literal, known.weight(notions), SLIPPED if is_slip else 1.0)
    if word.isdecimal():
        return Token((word,), literal, NUMBER_WEIGHT)
    return Token((word,), literal, 1.0 if meant else UNKNOWN_WEIGHT)


def _near(everything: Notions, book: PhraseBook) -> Iterator[Saying]:
    """Yield the phrases with a notion of the message, each once."""
    numbers = {number for notion in everything for number in book.by_notion.get(notion, ())}
    return (book.phrases[number] for number in sorted(numbers))


def _candidate(phrase: Saying, said: Utterance, everything: Notions, beside: Notions) -> Candidate | None:
    """Weigh a phrase; nothing, if not enough of it is said, or it says too little itself."""
    filled = [slot for slot in phrase.slots if not slot.isdisjoint(everything)]
    covered = sum(map(weight_of, filled)) / sum(map(weight_of, phrase.slots))
    if covered < (LOOSE_MIN if phrase.loose else 1):
        return None
    own = frozenset().union(*filled)
    hit = {place for place, token in enumerate(said.tokens) if not token.notions.isdisjoint(own)}
    explained = hit | {place for place, token in enumerate(said.tokens) if not token.notions.isdisjoint(beside)}
    if len(hit) < len(filled):
        return None
    share = said.share(explained)
    told = sum(max(map(weight_of_notion, said.tokens[place].notions & own)) for place in hit)
    if told < LIGHT and share < 1:
        return None
    score = share * covered * (WEAK if phrase.weak else 1)
    return Candidate(phrase.wanted, score, said.weighty(explained), told)
