"""Typed text becomes a typed value: one reader per kind of question, for text that `clean` has passed."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from fair.fields import bin_number
from fair.fields.bin_number import BinVerdict
from fair.fields.names import (
    ORGANISATION_MAX,
    ORGANISATION_MIN,
    fold,
    is_organisation_name,
    is_person_name,
    may_be_person_name,
)
from fair.fields.phone import read_phone
from fair.forms.model import Question, QuestionKind
from fair.forms.options import choices_of
from fair.forms.problem import Accepted, Problem, Refused, refused

TEXT_MAX: Final = 200
LONG_TEXT_MAX: Final = 1_500
"""Fits a message of 4,096 units together with its question."""
EMAIL_MAX: Final = 254
LINK_MAX: Final = 2_000
NUMBER_BOUND: Final = 10**15
"""Unless the question says less: far inside what JSON, SQLite and spreadsheets hold exactly."""

_NUMBER: Final = re.compile(r"([+−-]?)(\d+|\d{1,3}(?:[ ,.'’]\d{3})+)(?:[.,]0{1,2})?", re.ASCII)
_NUMBER_DIGITS: Final = 18
_LABEL: Final = r"[^\W_](?:[^\W_]|-(?=[^\W_]|-)){0,62}"
_DOMAIN: Final = rf"(?:{_LABEL}\.)+(?:xn--[a-z0-9-]{{1,59}}|[^\W\d_]{{2,63}})"
_EMAIL: Final = re.compile(rf"([\w!#$%&'*+/=?^`{{|}}~-]+(?:\.[\w!#$%&'*+/=?^`{{|}}~-]+)*)@({_DOMAIN})", re.IGNORECASE)
_EMAIL_LOCAL_MAX: Final = 64
_HOST: Final = re.compile(_DOMAIN, re.IGNORECASE)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_DATES: Final = (
    re.compile(r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4}|\d{2})", re.ASCII),
    re.compile(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})", re.ASCII),
)
_YEARS: Final = range(1900, 2101)
_CENTURY_TURNS: Final = 69
"""Two digits from here on mean the 1900s, as POSIX reads them."""

_YES: Final = frozenset({"иа", "да", "yes", "ия", "y", "+"})
_NO: Final = frozenset({"жок", "нет", "no", "n"})
"""Folded words people type instead of tapping; they are read, never shown."""


def read_text(question: Question, text: str) -> Accepted | Refused:
    """Read a text within its limits and its further rule."""
    least, most = text_limits(question)
    if len(text) < least:
        return refused("too-short", min=least, length=len(text))
    if len(text) > most:
        return refused("too-long", max=most, length=len(text))
    if question.asks_name and not is_person_name(text):
        return Accepted(text, Problem("name-odd")) if may_be_person_name(text) else refused("name")
    if question.asks_workplace and not is_organisation_name(text):
        return refused("organisation-name")
    return Accepted(text)


def text_limits(question: Question) -> tuple[int, int]:
    """Return the least and greatest number of characters a text may have."""
    least, most = 1, LONG_TEXT_MAX if question.kind is QuestionKind.LONG_TEXT else TEXT_MAX
    if question.asks_workplace:
        least, most = ORGANISATION_MIN, ORGANISATION_MAX
    return least if question.min is None else question.min, most if question.max is None else question.max


def read_number(question: Question, text: str) -> Accepted | Refused:
    """Read a whole number: 1500, 1 500, 1,500 and 1500.00 are one. 12,5 is none."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return refused("number")
    least, most = number_limits(question)
    digits = re.sub(r"\D", "", match[2]).lstrip("0") or "0"
    number = int(digits[: _NUMBER_DIGITS + 1]) * (-1 if match[1] in {"-", "−"} else 1)
    if not least <= number <= most:
        return refused("number-range", min=least, max=most)
    return Accepted(number)


def number_limits(question: Question) -> tuple[int, int]:
    """Return the least and greatest number that a question takes."""
    return (
        -NUMBER_BOUND if question.min is None else question.min,
        NUMBER_BOUND if question.max is None else question.max,
    )


def read_date(_: Question, text: str) -> Accepted | Refused:
    """Read a day: 14.11.2027, 14/11/2027, 14.11.27, 2027-11-14. The day stands before the month."""
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _DATES)), None)
    if match is None:
        return refused("date")
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if len(match["year"]) == len("yy"):
        year += 1900 if year >= _CENTURY_TURNS else 2000
    try:
        read = date(year, month, day)
    except ValueError:
        return refused("date")
    return Accepted(read.isoformat()) if year in _YEARS else refused("date")


def read_email(_: Question, text: str) -> Accepted | Refused:
    """Read an address, pragmatically: only a letter proves one. The domain becomes lower case."""
    match = _EMAIL.fullmatch(text) if len(text) <= EMAIL_MAX else None
    if match is None or len(match[1]) > _EMAIL_LOCAL_MAX:
        return refused("email")
    return Accepted(f"{match[1]}@{match[2].lower()}")


def read_link(_: Question, text: str) -> Accepted | Refused:
    """Read a web address; https:// is added where it lacks. It is never fetched: any public host will do."""
    link = text if _SCHEME.match(text) else f"https://{text}"
    if len(link) > LINK_MAX or " " in link:
        return refused("link")
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError:
        return refused("link")
    if port == 0 or "@" in parts.netloc or not _HOST.fullmatch(parts.hostname or ""):
        return refused("link")
    return Accepted(parts.geturl()) if parts.scheme in {"http", "https"} else refused("link")


def read_phone_number(_: Question, text: str) -> Accepted | Refused:
    """Read a phone number as E.164."""
    number = read_phone(text)
    return refused("phone") if number is None else Accepted(number)


_BIN_WARNINGS: Final[Mapping[BinVerdict, str]] = {
    BinVerdict.WRONG_SHAPE: "bin-shape",
    BinVerdict.WRONG_CHECK_DIGIT: "bin-check-digit",
}


def read_bin(_: Question, text: str) -> Accepted | Refused:
    """Read a BIN. A doubtful one is taken with a warning; a person's IIN is never taken."""
    digits, verdict = bin_number.clean(text), bin_number.check_bin(text)
    if verdict is BinVerdict.NOT_DIGITS:
        return refused("bin-digits")
    if verdict is BinVerdict.WRONG_LENGTH:
        return refused("bin-length", length=len(digits))
    if verdict is BinVerdict.IIN:
        return refused("bin-iin")
    warning = _BIN_WARNINGS.get(verdict)
    return Accepted(digits, Problem(warning) if warning else None)


def read_yes_no(question: Question, text: str) -> Accepted | Refused:
    """Read yes or no, in any language."""
    folded = fold(text) or text
    option = option_called(question, text)
    if option == "yes" or folded in _YES:
        return Accepted(value=True)
    if option == "no" or folded in _NO:
        return Accepted(value=False)
    return refused("choose")


def read_choice(question: Question, text: str) -> Accepted | Refused:
    """Read the label of an option, in any language."""
    option = option_called(question, text)
    return refused("choose") if option is None else Accepted(option)


def option_called(question: Question, text: str) -> str | None:
    """Return the id of the one option with this label or abbreviation, folded; a place in the list names nothing."""
    return choices_of(question).exactly(text)


def options_called(question: Question, text: str) -> list[str] | None:
    """Return the ids of options written one after the other, or None if a part names none.

    Labels may hold commas, so the whole text is tried first.
    """
    choices = choices_of(question)
    for separators in (r"(?!)", r"[;\n]", r"[,;\n]"):
        ids = [choices.exactly(part) for part in re.split(separators, text)]
        if None not in ids:
            return [option for option in ids if option is not None]
    return None


Reader = Callable[[Question, str], Accepted | Refused]

READERS: Final[Mapping[QuestionKind, Reader]] = {
    QuestionKind.TEXT: read_text,
    QuestionKind.LONG_TEXT: read_text,
    QuestionKind.ORGANISATION: read_text,
    QuestionKind.NUMBER: read_number,
    QuestionKind.DATE: read_date,
    QuestionKind.EMAIL: read_email,
    QuestionKind.LINK: read_link,
    QuestionKind.PHONE: read_phone_number,
    QuestionKind.BIN: read_bin,
    QuestionKind.YES_NO: read_yes_no,
    QuestionKind.CHOICE: read_choice,
}
"""Of each kind that one text can answer; several choices and files are in `values`."""
