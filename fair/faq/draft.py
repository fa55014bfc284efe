"""A common question while somebody of the team is writing it, one language after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from fair.faq.question import FrequentQuestion
from fair.fields.text import clean
from fair.words import LANGUAGES, Language

QUESTION_MAX: Final = 150
ANSWER_MAX: Final = 1_000
"""Characters; several answers fit into one message of Telegram's."""
WORDS_MAX: Final = 40
"""Ways of asking one question."""
LINE_MAX: Final = 100
"""Characters of one way of asking."""
_MARKS: Final = ("?", "\N{FULLWIDTH QUESTION MARK}")


class DraftProblem(StrEnum):
    """What is wrong with what was written."""

    EMPTY = "empty"
    NO_QUESTION = "no-question"
    LONG_QUESTION = "long-question"
    LONG_ANSWER = "long-answer"


@dataclass(frozen=True, slots=True)
class FaqDraft:
    """What is there so far. In a language without a question of its own the one of the first language stands."""

    language: Language
    """The one that is written next."""
    faq: str = ""
    """The common question that is changed; empty: a new one is written."""
    asked: int = 0
    """The question without an answer that it answers; 0: none."""
    question: Mapping[Language, str] = field(default_factory=dict)
    answer: Mapping[Language, str] = field(default_factory=dict)

    @classmethod
    def of_json(cls, stored: Mapping[str, Any]) -> "FaqDraft":
        """Return a draft as it was stored."""
        return cls(**stored)

    def to_json(self) -> dict[str, Any]:
        """Return the draft as JSON."""
        texts = {"question": dict(self.question), "answer": dict(self.answer)}
        return {"language": self.language, "faq": self.faq, "asked": self.asked, **texts}

    @property
    def missing(self) -> tuple[Language, ...]:
        """The languages without an answer, Kazakh first."""
        return tuple(language for language in LANGUAGES if language not in self.answer)

    def written(self, text: str) -> "FaqDraft | DraftProblem":
        """Return the draft with what was written in its language: an answer, perhaps under a line with the question."""
        question, answer = _parts(text)
        question = question or self.question.get(self.language, "")
        if not answer:
            return DraftProblem.EMPTY
        if not question and not self.question:
            return DraftProblem.NO_QUESTION
        if len(question) > QUESTION_MAX:
            return DraftProblem.LONG_QUESTION
        if len(answer) > ANSWER_MAX:
            return DraftProblem.LONG_ANSWER
        asked = {**self.question, self.language: question} if question else self.question
        done = replace(self, question=asked, answer={**self.answer, self.language: answer})
        return replace(done, language=done.missing[0]) if done.missing else done

    def finished(self, identity: str, words: tuple[str, ...] = ()) -> FrequentQuestion:
        """Return the common question; what is missing in a language is as in the one that was written first."""
        question, answer = next(iter(self.question.values())), next(iter(self.answer.values()))
        return FrequentQuestion(
            identity,
            {language: self.question.get(language, question) for language in LANGUAGES},
            {language: self.answer.get(language, answer) for language in LANGUAGES},
            words,
        )


def as_title(question: str) -> str:
    """Return a question that was kept in small letters as people read it in a list."""
    cut = question[: QUESTION_MAX - 1].rstrip("?").strip()
    return f"{cut[:1].upper()}{cut[1:]}?"


def ways_of_asking(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the known ways of asking with those of a text, one in each line or between commas; no more than may be."""
    lines = (clean(line)[:LINE_MAX].casefold() for line in text.replace(",", "\n").splitlines())
    return tuple(dict.fromkeys((*known, *(line for line in lines if line))))[:WORDS_MAX]


def _parts(text: str) -> tuple[str, str]:
    """Return the question in the first line, if it ends as one and something follows, and the answer."""
    text = clean(text, lines=True)
    first, _, rest = text.partition("\n")
    if rest.strip() and first.endswith(_MARKS):
        return first.strip(), rest.strip()
    return "", text
