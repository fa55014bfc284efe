"""Answers: what a person gives becomes a value, or a problem to tell them."""

from collections.abc import Mapping
from typing import Final

from fair.fields.phone import read_contact
from fair.fields.text import clean
from fair.forms.input import ContactInput, FileInput, Given, OptionInput, OtherInput, TextInput
from fair.forms.model import Question, QuestionKind, Value
from fair.forms.options import choices_of
from fair.forms.problem import PROBLEMS, WARNINGS, Accepted, Problem, ReadAnswer, Refused, Unsure, refused
from fair.forms.readers import READERS, number_limits, options_called, text_limits
from fair.forms.typed import DayReader, leaves_out, read_typed

FILE_MAX: Final = 20
"""Megabytes, unless the question says otherwise: what a bot may download (Bot API, getFile)."""
MEGABYTE: Final = 2**20
_FILE_NAME_MAX: Final = 200
_PHONE_DIGITS: Final = range(7, 16)
"""Digits of an E.164 number."""

_EXPECTED: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.CHOICE: "tap-expected",
    QuestionKind.CHOICES: "tap-expected",
    QuestionKind.YES_NO: "tap-expected",
    QuestionKind.FILE: "file-expected",
    QuestionKind.PHONE: "phone",
}
"""What to say to the wrong sort of message; "text-expected" to the other kinds."""


def read(question: Question, given: Given, present: Value = None, day_in: DayReader | None = None) -> ReadAnswer:
    """Return the value of what was given, or why it is none; None, where a text says that there is nothing to say.

    `present` is the present value: a tap on one of several choices switches it on or off in there. `day_in` reads days
    as people of the fair mean them. Whatever is accepted `is_valid`; nothing that people can send raises.
    """
    match given:
        case TextInput(text):
            return _read_said(question, text, present, day_in)
        case OptionInput():
            return _read_chosen(question, given, present)
        case ContactInput() if question.kind is QuestionKind.PHONE:
            return _read_shared(given)
        case FileInput() if question.kind is QuestionKind.FILE:
            return _read_sent(question, given)
        case OtherInput("photo") if question.kind is QuestionKind.FILE:
            return refused("file-as-document")
        case _:
            return _unexpected(question)


def done(question: Question, present: Value) -> Accepted | Refused:
    """Return several choices as they stand at "Done"; none at all skips an optional question."""
    count = len(present) if isinstance(present, list) else 0
    least = choices_limits(question)[0]
    if count == 0 and not question.required:
        return Accepted(None)
    return refused("too-few", min=least) if count < least else Accepted(present)


def is_valid(question: Question, value: Value) -> bool:
    """Say whether the value can be an answer to the question as it is now: an option may have gone since.

    None (skipped) is one unless the question is required. Choices may be too few still: `done` and `problems`
    tell.
    """
    match value:
        case None:
            return not question.required
        case bool():
            return question.kind is QuestionKind.YES_NO
        case int():
            least, most = number_limits(question)
            return question.kind is QuestionKind.NUMBER and least <= value <= most
        case str():
            return _is_valid_text(question, value)
        case list():
            known = [option.id for option in question.options if option.id in value]
            return (
                question.kind is QuestionKind.CHOICES and known == value and len(value) <= choices_limits(question)[1]
            )
        case _:
            return question.kind is QuestionKind.FILE and _file_problem(question, value) is None


def choices_limits(question: Question) -> tuple[int, int]:
    """Return the least and greatest number of options to choose; none at all is a skip, so the least is 1."""
    return max(1, question.min or 1), len(question.options) if question.max is None else question.max


def _is_valid_text(question: Question, value: str) -> bool:
    """Say whether typing the value would give it again. A phone number is judged without the tables."""
    match question.kind:
        case QuestionKind.CHOICE:
            return question.option(value) is not None
        case QuestionKind.PHONE:
            digits = value[1:]
            return value[:1] == "+" and digits.isascii() and digits.isdigit() and len(digits) in _PHONE_DIGITS
        case _:
            reading = _read_cleaned(question, clean(value, lines=question.kind is QuestionKind.LONG_TEXT))
            return isinstance(reading, Accepted) and reading.value == value


def read_cell(question: Question, text: str) -> Accepted | Refused:
    """Return the value of a cell of a table: as `read` does of a text, but nothing is guessed."""
    text = _cleaned(question, text)
    if question.kind is QuestionKind.CHOICES and text:
        reading = _add(question, options_called(question, text), None)
    else:
        reading = _read_cleaned(question, text)
    return Accepted(None) if leaves_out(question, text, reading) else reading


def _read_said(question: Question, text: str, present: Value, day_in: DayReader | None) -> ReadAnswer:
    text = _cleaned(question, text)
    if not text:
        return _unexpected(question)
    if question.kind is QuestionKind.CHOICES:
        return _read_choices(question, text, present)
    reading = read_typed(question, text, day_in)
    return reading if question.kind in READERS or not isinstance(reading, Refused) else _unexpected(question)


def _read_choices(question: Question, text: str, present: Value) -> ReadAnswer:
    """Read choices that are typed: they come to those that are there, and of what is unclear it is asked."""
    found = choices_of(question).several(text)
    if not found.sure and not found.perhaps:
        return Accepted(None) if leaves_out(question, text, refused("choose")) else refused("choose")
    chosen = _add(question, list(found.sure), present)
    if isinstance(chosen, Refused) or not (found.perhaps or found.strange):
        return chosen
    return Unsure(found.perhaps, chosen.value or None)


def _read_cleaned(question: Question, text: str) -> Accepted | Refused:
    reader = READERS.get(question.kind)
    return reader(question, text) if reader and text else _unexpected(question)


def _cleaned(question: Question, text: str) -> str:
    return clean(text, lines=question.kind in {QuestionKind.LONG_TEXT, QuestionKind.CHOICES})


def _read_chosen(question: Question, tapped: OptionInput, present: Value) -> Accepted | Refused:
    option, before = tapped.option, present if isinstance(present, list) else []
    switched_on = option not in before if tapped.on is None else tapped.on
    match question.kind:
        case QuestionKind.YES_NO:
            return Accepted(option == "yes") if option in {"yes", "no"} else refused("choose")
        case QuestionKind.CHOICE:
            return refused("choose") if question.option(option) is None else Accepted(option)
        case QuestionKind.CHOICES if not switched_on:
            return Accepted(_in_order(question, {*before} - {option}))
        case QuestionKind.CHOICES:
            return _add(question, [option], present)
        case _:
            return _unexpected(question)


def _add(question: Question, options: list[str] | None, present: Value) -> Accepted | Refused:
    """Return the present choices and these, in the form's order."""
    if options is None or any(question.option(option) is None for option in options):
        return refused("choose")
    chosen = _in_order(question, {*options, *(present if isinstance(present, list) else ())})
    most = choices_limits(question)[1]
    return refused("too-many", max=most) if len(chosen) > most else Accepted(chosen)


def _in_order(question: Question, chosen: set[str]) -> list[str]:
    return [option.id for option in question.options if option.id in chosen]


def _read_shared(contact: ContactInput) -> Accepted | Refused:
    number = read_contact(clean(contact.phone))
    if number is None:
        return refused("phone")
    return Accepted(number, None if contact.own else Problem("phone-of-another"))


def _read_sent(question: Question, sent: FileInput) -> Accepted | Refused:
    """Read a document. Its name is shown to people only, never used as a path."""
    size = None if sent.size is None else max(0, sent.size)
    fields = {
        "file_id": clean(sent.file_id),
        "name": clean(sent.name)[-_FILE_NAME_MAX:],
        "size": size,
        "mime": clean(sent.mime or "") or None,
    }
    value = {name: field for name, field in fields.items() if field is not None}
    problem = _file_problem(question, value)
    return Accepted(value) if problem is None else Refused(problem)


def _file_problem(question: Question, value: Mapping[str, str | int]) -> Problem | None:
    """Return what is wrong with a file: it needs an id, a right ending, a size within the limit."""
    name, size, most = value.get("name", ""), value.get("size", 0), question.max or FILE_MAX
    ending = str(name).rpartition(".")[2].lower()
    if not value.get("file_id"):
        return Problem("file-expected")
    if question.file_types and ending not in question.file_types:
        return Problem("file-type", {"types": ", ".join(question.file_types)})
    if not isinstance(size, int) or size > most * MEGABYTE:
        return Problem("file-too-big", {"max": most})
    return None


def _unexpected(question: Question) -> Refused:
    return refused(_EXPECTED.get(question.kind, "text-expected"))


__all__ = [
    "PROBLEMS",
    "WARNINGS",
    "Accepted",
    "ContactInput",
    "FileInput",
    "Given",
    "OptionInput",
    "OtherInput",
    "Problem",
    "ReadAnswer",
    "Refused",
    "TextInput",
    "Unsure",
    "choices_limits",
    "done",
    "is_valid",
    "number_limits",
    "read",
    "read_cell",
    "text_limits",
]
