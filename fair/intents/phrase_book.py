"""Phrases: how each thing that may be wanted is said, in notions."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from fair.faq.question import FrequentQuestion
from fair.fields.phonetics import keys
from fair.intents.intent import Intent
from fair.notions.notions import NOISE, Lexicon, Notions, lexicon

PHRASES: Final = Path(__file__).with_name("phrases.toml")
LITERAL: Final = "="
"""Before a word that is no notion and stands for itself."""


@dataclass(frozen=True, slots=True)
class FaqAsked:
    """A common question is asked."""

    id: str


Wanted: TypeAlias = Intent | FaqAsked


@dataclass(frozen=True, slots=True)
class Saying:
    """Slots, each of which some word of a message has to fill: by any of its notions."""

    wanted: Wanted
    slots: tuple[Notions, ...]
    weak: bool = False
    """Other things that the same words say come first."""
    loose: bool = False
    """Most of it is enough."""


@dataclass(frozen=True, slots=True, eq=False)
class PhraseBook:
    """All phrases of an event, by the notions in them."""

    phrases: Sequence[Saying] = field(repr=False)
    also: Mapping[Wanted, Notions] = field(repr=False)
    """What may stand beside the phrases of each and says nothing else."""
    by_notion: Mapping[str, Sequence[int]] = field(repr=False)
    literals: frozenset[str] = field(repr=False)
    """Words that are no notions."""

    @property
    def vocabulary(self) -> Iterator[str]:
        """Every word, for endings and slips to be seen in others."""
        yield from lexicon().vocabulary
        yield from self.literals

    @classmethod
    def of(
        cls, faq: Iterable[FrequentQuestion] = (), wordings: Mapping[str, Sequence[str]] | None = None
    ) -> "PhraseBook":
        """Return the book with an event's common questions, and its own words for intents."""
        phrases, also = _usual()
        own = [*phrases, *_of_wordings(wordings or {})]
        beside = dict(also)
        for one in faq:
            own += _of_question(one)
            beside[FaqAsked(one.id)] = _beside(one)
        by_notion: defaultdict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(own):
            for notion in frozenset().union(*phrase.slots):
                by_notion[notion].append(number)
        literals = frozenset(notion.removeprefix(LITERAL) for notion in by_notion if notion.startswith(LITERAL))
        return cls(own, beside, dict(by_notion), literals)


def slots_of(text: str, known: Lexicon) -> tuple[Notions, ...]:
    """Return the slots of a phrase: notions by their names or words, other words for themselves, no particles."""
    slots: list[Notions] = []
    named: list[str] = []
    for entry in text.split():
        if entry in known.weights and entry != NOISE:
            slots += _spelled(" ".join(named), known)
            named.clear()
            slots.append(frozenset({entry}))
        else:
            named.append(entry)
    slots += _spelled(" ".join(named), known)
    return tuple(dict.fromkeys(slots))


def _spelled(text: str, known: Lexicon) -> Iterator[Notions]:
    words = keys(text.replace("*", ""))
    place = 0
    while place < len(words):
        expression = known.expression_at(words, place)
        if expression is not None:
            yield frozenset({expression.notion})
            place += len(expression.parts)
            continue
        notions = known.of_word(words[place], ())
        if notions != {NOISE}:
            yield notions or frozenset({LITERAL + words[place]})
        place += 1


@cache
def _usual() -> tuple[Sequence[Saying], Mapping[Wanted, Notions]]:
    """Read the phrases that hold for every event."""
    found: list[Saying] = []
    beside: dict[Wanted, Notions] = {}
    for name, entry in tomllib.loads(PHRASES.read_text(encoding="utf-8")).items():
        wanted = Intent(name)
        found += _phrases(wanted, entry["phrases"].split("|"))
        found += _phrases(wanted, entry.get("weak", "").split("|"), weak=True)
        beside[wanted] = frozenset().union(*slots_of(entry.get("also", ""), lexicon()))
    return found, beside


def _of_wordings(wordings: Mapping[str, Sequence[str]]) -> Iterator[Saying]:
    for name, phrases in wordings.items():
        yield from _phrases(Intent(name), phrases)


def _of_question(one: FrequentQuestion) -> Iterator[Saying]:
    """Yield what the organiser wrote as words for it, and the question itself."""
    yield from _phrases(FaqAsked(one.id), one.words)
    for phrase in _phrases(FaqAsked(one.id), one.question.values()):
        yield replace(phrase, loose=True)


def _beside(one: FrequentQuestion) -> Notions:
    texts = (*one.question.values(), *one.words)
    return frozenset(notion for text in texts for slot in slots_of(text, lexicon()) for notion in slot)


def _phrases(wanted: Wanted, texts: Iterable[str], *, weak: bool = False) -> Iterator[Saying]:
    for text in texts:
        if slots := slots_of(text, lexicon()):
            yield Saying(wanted, slots, weak)
