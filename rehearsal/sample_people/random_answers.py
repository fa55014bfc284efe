"""Answers that nobody gave: made up by dice for whatever a form asks, so that any fair can be rehearsed.

Names say that they are samples (үлгі, мысал; образец, пример). BINs have serial numbers that are never given out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Final

from fair.event.model import Event
from fair.fields.bin_number import check_digit
from fair.forms.model import Question, QuestionKind
from fair.words import Language, Words
from rehearsal.sample_people.wishes import Contact, Typed, Upload, Wish

SERIALS: Final = 100
SKIPPED: Final = 0.8
"""How many of the questions that may be skipped are: people on a phone say no more than they must."""
SLIDES: Final = Upload("sample.pdf", b"%PDF-1.7 sample")
SPAN: Final = 100
AGREE: Final = 0.7

GIVEN: Final[Mapping[Language, tuple[str, ...]]] = {
    "kk": ("Айгүл", "Нұрлан", "Гүлнәр", "Ерлан", "Дана", "Әсел", "Бауыржан", "Жанар"),
    "ru": ("Ольга", "Руслан", "Анна", "Сергей", "Марина", "Тимур", "Елена", "Павел"),
    "en": ("Dana", "Timur", "Alice", "John", "Madina", "Peter", "Aliya", "Mark"),
}
FAMILY: Final[Mapping[Language, tuple[str, ...]]] = {
    "kk": ("Үлгі", "Мысал", "Нұсқа", "Сынама"),
    "ru": ("Образец", "Пример", "Проба", "Макет"),
    "en": ("Sample", "Example", "Specimen", "Trial"),
}
"""Words that say what the people are, and that suit women and men."""
ORGANISATIONS: Final[Words] = {
    "kk": "«Үлгі {number}» қоғамдық бірлестігі",
    "ru": "Общественный фонд «Образец {number}»",
    "en": "Public fund «Sample {number}»",
}
TEXTS: Final[Words] = {"kk": "үлгі жауап", "ru": "пример ответа", "en": "a sample answer"}


def made_up_bin(serial: int) -> str | None:
    """Return a BIN of a serial number that is never given out, or None where no BIN has it."""
    stem = f"141140999{serial % SERIALS:02d}"
    digit = check_digit(stem)
    return None if digit is None else f"{stem}{digit}"


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who answers."""

    event: Event
    language: Language
    number: int
    name: str
    """The full name, as it is in their Telegram."""
    dice: Random


def wishes(somebody: Somebody) -> dict[str, Wish]:
    """Make up answers to all that a form may ask. Whoever has another number has other answers."""
    return {question.id: wish(question, somebody) for question in somebody.event.form.questions}


def wish(question: Question, somebody: Somebody) -> Wish:
    """Make up an answer to one question."""
    if not question.required and question.required_from is None and somebody.dice.random() < SKIPPED:
        return None
    return _MAKERS[question.kind](question, somebody)


def _text(question: Question, somebody: Somebody) -> str:
    language, number = somebody.language, somebody.number
    if question.asks_name:
        return somebody.name
    if question.asks_workplace:
        return ORGANISATIONS[language].format(number=number)
    said = f"{question.label[language]}: {TEXTS[language]} № {number}"
    while len(said) < (question.min or 0):
        said = f"{said}. {TEXTS[language]}"
    return said[: question.max]


def _number(question: Question, somebody: Somebody) -> int:
    low = question.min or 0
    return somebody.dice.randint(low, min(question.max or low + SPAN, low + SPAN))


def _several(question: Question, somebody: Somebody) -> list[str]:
    """Choose some of the options, in the order of the form."""
    least, most = question.min or 1, min(question.max or 3, len(question.options))
    chosen = somebody.dice.sample(question.options, somebody.dice.randint(min(least, most), most))
    return [option.id for option in question.options if option in chosen]


def _bin(_: Question, somebody: Somebody) -> str:
    found = (made_up_bin(somebody.number + further) for further in range(SERIALS))
    return next(each for each in found if each is not None)


def _date(_: Question, somebody: Somebody) -> str:
    return (somebody.event.starts.date() - timedelta(days=somebody.dice.randint(0, 2))).isoformat()


def _link(_: Question, somebody: Somebody) -> Wish:
    return Typed(f"example.org/{somebody.number}", f"https://example.org/{somebody.number}")


_MAKERS: Final[Mapping[QuestionKind, Callable[[Question, Somebody], Wish]]] = {
    QuestionKind.TEXT: _text,
    QuestionKind.LONG_TEXT: _text,
    QuestionKind.ORGANISATION: _text,
    QuestionKind.NUMBER: _number,
    QuestionKind.CHOICE: lambda question, somebody: somebody.dice.choice(question.options).id,
    QuestionKind.CHOICES: _several,
    QuestionKind.YES_NO: lambda _, somebody: somebody.dice.random() < AGREE,
    QuestionKind.PHONE: lambda _, somebody: Contact(f"+7701{somebody.number:07d}"),
    QuestionKind.EMAIL: lambda _, somebody: f"sample{somebody.number}@example.org",
    QuestionKind.BIN: _bin,
    QuestionKind.DATE: _date,
    QuestionKind.LINK: _link,
    QuestionKind.FILE: lambda _, __: SLIDES,
}
