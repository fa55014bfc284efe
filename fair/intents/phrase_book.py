"""All phrases of an event: what the bot can do, and its common questions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from fair.faq.question import FrequentQuestion
from fair.fields.phonetics import keys
from fair.intents.intent import Intent
from fair.intents.sayings import (
    LITERAL,
    FaqAsked,
    Saying,
    Wanted,
    listed,
    slots_of,
    topics,
    usual,
    weight_of,
    written,
)
from fair.notions.notions import WEIGHTS, Notions, lexicon

MAINLY: Final = 0.6
"""The part of a question that is about a topic."""
ASKING: Final = frozenset({"can", "want"})
"""Beside what is asked they say nothing."""
_SENTENCE_END: Final = re.compile(r"[?!.;]")


@dataclass(frozen=True, slots=True, eq=False)
class PhraseBook:
    """The phrases, by the notions in them."""

    phrases: Sequence[Saying] = field(repr=False)
    also: Mapping[Wanted, Notions] = field(repr=False)
    """What may stand beside the phrases of each and says nothing else."""
    by_notion: Mapping[str, Sequence[int]] = field(repr=False)
    literals: frozenset[str] = field(repr=False)
    """Words that are no notions."""
    titles: Mapping[Sequence[str], FaqAsked] = field(repr=False)
    """The common questions by their very words, in each language."""

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
        faq = tuple(faq)
        phrases, also = usual()
        own, beside = list(phrases), dict(also)
        for name, texts in (wordings or {}).items():
            own += written(Intent(name), texts)
        for one in faq:
            of_question = tuple(_of_question(one))
            own += of_question
            beside[FaqAsked(one.id)] = ASKING.union(*(slot for saying in of_question for slot in saying.slots))
        by_notion: defaultdict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(own):
            for notion in frozenset().union(*phrase.slots):
                by_notion[notion].append(number)
        literals = frozenset(notion.removeprefix(LITERAL) for notion in by_notion if notion.startswith(LITERAL))
        return cls(own, beside, dict(by_notion), literals, _titles(faq))

    def titled(self, text: str) -> FaqAsked | None:
        """Return the common question that a text is, word by word."""
        return self.titles.get(keys(text))


def _titles(faq: Iterable[FrequentQuestion]) -> Mapping[Sequence[str], FaqAsked]:
    titled = ((keys(text), FaqAsked(one.id)) for one in faq for text in one.question.values())
    found: dict[Sequence[str], FaqAsked] = {}
    for words, wanted in titled:
        found.setdefault(words, wanted)
    return found


def _of_question(one: FrequentQuestion) -> Iterator[Saying]:
    """Yield what the organiser wrote for a common question, what its topics are known by, and the question itself."""
    wanted = FaqAsked(one.id)
    yield from written(wanted, one.words)
    for topic in dict.fromkeys(_topics_of(one)):
        yield from listed(wanted, topics()[topic])
    yield from written(wanted, _sentences(one), loose=True)


def _topics_of(one: FrequentQuestion) -> Iterator[str]:
    """Yield what a question is mainly about, of what is asked at every fair."""
    for sentence in _sentences(one):
        slots = [slot for slot in slots_of(sentence) if weight_of(slot) >= WEIGHTS["generic"]]
        whole = sum(map(weight_of, slots))
        for slot in slots:
            if weight_of(slot) >= MAINLY * whole:
                yield from (notion for notion in sorted(slot) if notion in topics())


def _sentences(one: FrequentQuestion) -> Iterator[str]:
    """Yield what a question asks, which may be two things, in each language."""
    for text in one.question.values():
        yield from _SENTENCE_END.split(text)
