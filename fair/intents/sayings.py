"""What is wanted, and how it is said: texts and our own lists of phrases as rows of notions."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from fair.fields.phonetics import keys, scripts
from fair.intents.intent import Intent
from fair.notions.notions import NOISE, Notions, lexicon

PHRASES: Final = Path(__file__).with_name("phrases.toml")
TOPICS: Final = Path(__file__).with_name("topics.toml")
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


def slots_of(text: str) -> tuple[Notions, ...]:
    """Return the slots of a text: the notions of its words, other words for themselves, no particles."""
    return tuple(dict.fromkeys(_spelled(text)))


def slots_listed(phrase: str) -> tuple[Notions, ...]:
    """Return the slots of a phrase of our lists, where notions may stand by their names."""
    slots: list[Notions] = []
    for entry in phrase.split():
        slots += [frozenset({entry})] if entry in lexicon().weights else _spelled(entry.replace("*", ""))
    return tuple(dict.fromkeys(slots))


def weight_of(slot: Notions) -> float:
    """Return what a slot weighs: as the lightest of its notions; a word that is none weighs one."""
    return min(map(weight_of_notion, slot))


def weight_of_notion(notion: str) -> float:
    """Return what a notion weighs, or a word that is none."""
    return lexicon().weights.get(notion, 1.0)


@cache
def usual() -> tuple[Sequence[Saying], Mapping[Wanted, Notions]]:
    """Return the phrases that hold for every event, and what may stand beside those of each thing."""
    found: list[Saying] = []
    beside: dict[Wanted, Notions] = {}
    for name, entry in tomllib.loads(PHRASES.read_text(encoding="utf-8")).items():
        wanted = Intent(name)
        found += listed(wanted, entry["phrases"].split("|"))
        found += listed(wanted, entry.get("weak", "").split("|"), weak=True)
        beside[wanted] = frozenset().union(*slots_listed(entry["also"]))
    return found, beside


@cache
def topics() -> Mapping[str, Sequence[str]]:
    """Return how what is asked at every fair is asked, by the notion that it is about."""
    found: Mapping[str, str] = tomllib.loads(TOPICS.read_text(encoding="utf-8"))
    return {notion: (notion, *phrases.split("|")) for notion, phrases in found.items()}


def listed(wanted: Wanted, phrases: Iterable[str], *, weak: bool = False) -> Iterator[Saying]:
    """Yield phrases of our lists."""
    return (Saying(wanted, slots, weak) for phrase in phrases if (slots := slots_listed(phrase)))


def written(wanted: Wanted, texts: Iterable[str], *, loose: bool = False) -> Iterator[Saying]:
    """Yield phrases as organisers write them."""
    return (Saying(wanted, slots, loose=loose) for text in texts if (slots := slots_of(text)))


def _spelled(text: str) -> Iterator[Notions]:
    known, words, place, script = lexicon(), keys(text), 0, scripts(text)
    while place < len(words):
        expression = known.expression_at(words, place)
        notions = expression.notions if expression else known.of_word(words[place], (), script.get(words[place]))
        if notions != {NOISE}:
            yield notions or frozenset({LITERAL + words[place]})
        place += len(expression.parts) if expression else 1
