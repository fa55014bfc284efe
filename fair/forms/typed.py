"""What people type, understood as far as it can be: before a text is held against the rules of its kind (`readers`).

Nobody is sent back for what can be told: blanks of a phone's keyboard, words around a number, a part of an option's
label. What may be several things is asked (`Unsure`), what says "nothing" leaves an optional question out.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from fair.fields import bin_number
from fair.fields.bin_number import BinVerdict
from fair.fields.names import person_name_as_written
from fair.fields.phone import read_phone
from fair.forms.model import Question, QuestionKind
from fair.forms.options import choices_of
from fair.forms.problem import Accepted, Problem, ReadAnswer, Refused, Unsure, refused
from fair.forms.readers import READERS, read_email, read_link
from fair.matching.numbers import numbers_in
from fair.matching.phrases import AT, says_later, says_nothing, yes_or_no

DayReader = Callable[[str], date | None]
"""Finds the day in a text ("13 ноября") as people of this fair mean it."""

_TAPPED: Final = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO})
_LETTER_OR_DIGIT: Final = re.compile(r"[^\W_]")
_AT: Final = re.compile(rf"\s*\((?:{AT})\)\s*|\s(?:{AT})\s", re.IGNORECASE)
_DOT: Final = re.compile(r"@([\w-]+)\s?\.\s?(?=\w)")
_SPLIT: Final = re.compile(r"(?!(?:e-?mail|mail|my|is|address)$)[a-z0-9._-]+", re.IGNORECASE)
"""A word before an address that may be the beginning of it."""
_FEW: Final = 3
_PHONE: Final = re.compile(r"\+?\d[\d\s().–—-]{5,}\d")
_BIN: Final = re.compile(r"(?<!\d)(?:\d[\s-]?){11}\d(?!\d)")
_EDGES: Final = ' .,;:!()"«»'


def read_typed(question: Question, text: str, day_in: DayReader | None = None) -> ReadAnswer:
    """Read a text that `clean` has passed."""
    reading = _UNDERSTOOD.get(question.kind, _read)(question, text)
    if isinstance(reading, Refused) and question.kind is QuestionKind.DATE and day_in and (day := day_in(text)):
        reading = READERS[question.kind](question, day.isoformat())
    return Accepted(None) if leaves_out(question, text, reading) else reading


def leaves_out(question: Question, text: str, reading: ReadAnswer) -> bool:
    """Tell whether a text says that there is no answer to an optional question; a choice may be called so, too."""
    if question.required or (question.kind in _TAPPED and not isinstance(reading, Refused)):
        return False
    return says_nothing(text, " ".join(question.name.values())) or (isinstance(reading, Refused) and says_later(text))


def _read(question: Question, text: str) -> ReadAnswer:
    reader = READERS.get(question.kind)
    return reader(question, text) if reader else refused("file-expected")


def _text(question: Question, text: str) -> ReadAnswer:
    """Read a text of words; a name that is all in capitals comes with the way it is written else."""
    if not _LETTER_OR_DIGIT.search(text):
        return refused("no-words")
    if not question.asks_name:
        return _read(question, text)
    reading = _read(question, text.strip(_EDGES))
    if not isinstance(reading, Accepted) or (better := better_spelling(question, reading.value)) is None:
        return reading
    return Accepted(reading.value, reading.warning or Problem("name-case", {"name": better}))


def better_spelling(question: Question, value: object) -> str | None:
    """Return how a name is usually written that was typed all in capitals or all in small letters."""
    if not question.asks_name or not isinstance(value, str):
        return None
    usual = person_name_as_written(value)
    return usual if usual != value else None


def _number(question: Question, text: str) -> ReadAnswer:
    """Read the one number in a text: "about 200 people", «екі жүз»."""
    reading = _read(question, text)
    if not isinstance(reading, Refused) or reading.problem.code != "number":
        return reading
    found = numbers_in(text)
    return _read(question, str(found[0])) if len(found) == 1 else reading


def _email(question: Question, text: str) -> ReadAnswer:
    """Read the one address in a text; a phone's keyboard puts blanks around the sign and the dot behind it."""
    text = re.sub(r"\s*@\s*", "@", text if "@" in text else _AT.sub("@", text))
    text = _DOT.sub(r"@\1.", text)
    words = [word.strip(_EDGES) for word in text.split()]
    found = [place for place, word in enumerate(words) if "@" in word]
    if len(found) != 1 or (found[0] and _SPLIT.fullmatch(words[found[0] - 1])):
        return refused("email")
    return read_email(question, words[found[0]])


def _link(question: Question, text: str) -> ReadAnswer:
    """Read the one web address in a text that has few words besides."""
    reading = read_link(question, text.strip(_EDGES))
    words = [word for part in text.split() if (word := part.strip(_EDGES))]
    found = [one for word in words if "." in word and isinstance(one := read_link(question, word), Accepted)]
    return found[0] if len(found) == 1 and len(words) <= _FEW and isinstance(reading, Refused) else reading


def _phone(question: Question, text: str) -> ReadAnswer:
    """Read the one phone number in a text."""
    reading = _read(question, text)
    if isinstance(reading, Accepted):
        return reading
    found = {number for part in _PHONE.findall(text) if (number := read_phone(part))}
    return Accepted(found.pop()) if len(found) == 1 else reading


def _bin(question: Question, text: str) -> ReadAnswer:
    """Read the one BIN in a text."""
    if bin_number.check_bin(text) is not BinVerdict.NOT_DIGITS:
        return _read(question, text)
    found = _BIN.findall(text)
    return _read(question, found[0] if len(found) == 1 else text)


def _yes_no(question: Question, text: str) -> ReadAnswer:
    reading = _read(question, text)
    said = yes_or_no(text) if isinstance(reading, Refused) else None
    return reading if said is None else Accepted(said)


def _choice(question: Question, text: str) -> ReadAnswer:
    """Read the option that a text means; among options there may be a yes and a no."""
    reading = _read(question, text)
    if isinstance(reading, Accepted):
        return reading
    if question.option("yes") and question.option("no") and (said := yes_or_no(text)) is not None:
        return Accepted("yes" if said else "no")
    found = choices_of(question).meant(text)
    if found.perhaps:
        return Unsure(found.perhaps)
    return Accepted(found.sure[0]) if found.sure else reading


_UNDERSTOOD: Final[Mapping[QuestionKind, Callable[[Question, str], ReadAnswer]]] = {
    QuestionKind.TEXT: _text,
    QuestionKind.LONG_TEXT: _text,
    QuestionKind.NUMBER: _number,
    QuestionKind.EMAIL: _email,
    QuestionKind.LINK: _link,
    QuestionKind.PHONE: _phone,
    QuestionKind.BIN: _bin,
    QuestionKind.YES_NO: _yes_no,
    QuestionKind.CHOICE: _choice,
}
