"""Common questions: what people ask at every fair, with the organiser's answers."""

from dataclasses import dataclass

from fair.words import Words


@dataclass(frozen=True, slots=True)
class FrequentQuestion:
    """A question and its answer, plain texts."""

    id: str
    question: Words
    answer: Words
    words: tuple[str, ...] = ()
    """How else people ask it: words that all have to be in a message, in any language."""
