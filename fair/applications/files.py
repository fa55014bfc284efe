"""The files that people send with their applications: who sent which, who did not, and how they lie in an archive."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fair.fields.text import clean, cut
from fair.forms.flow import normalise, visible
from fair.forms.model import Answers, Form, Question, QuestionKind

KILOBYTE: Final = 1_000
MEGABYTE: Final = 1_000_000
ARCHIVE_MAX: Final = 45 * MEGABYTE
"""Bytes of the files in one archive: with what an archive adds, a bot may send it (Bot API, "Sending files")."""
TOTAL_MAX: Final = 500 * MEGABYTE
"""Bytes that are fetched for one order: they lie on the server's disk twice until they are sent."""
_NAME, _QUESTION = 60, 40
"""UTF-16 units of a person's name, and of a question's, in the name of a file."""
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,8}")
_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
"""What no file system, or only some, take in a name."""


@dataclass(frozen=True, slots=True)
class FormOfApplicant:
    """What is asked of somebody and was answered, as far as files depend on it."""

    registration_id: int
    role: str
    card: bool
    """They are asked the questions of the organisation's card, too."""
    answers: Answers


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file, as Telegram keeps it for us."""

    registration_id: int
    question: Question
    file_id: str
    name: str
    """As the phone called it: anything at all."""
    size: int
    """Bytes, as Telegram said; 0: it did not."""


@dataclass(frozen=True, slots=True)
class QuestionFiles:
    """What came for one question."""

    question: Question
    sent: tuple[SentFile, ...]
    missing: tuple[int, ...]
    """Of whom it is asked, and who sent nothing: by their registrations."""

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(one.size for one in self.sent)

    @property
    def expected(self) -> bool:
        """Whether a file is required, now or from some date on."""
        return self.question.required or self.question.required_from is not None


def about_files(form: Form) -> Form:
    """Return the form without what has no bearing on files: their questions, and those that they hang on."""
    wanted = {question.id for question in form.questions if question.kind is QuestionKind.FILE}
    for question in reversed(form.questions):  # what a question hangs on stands before it
        if question.id in wanted and question.when is not None:
            wanted.add(question.when.question)
    return replace(form, questions=tuple(question for question in form.questions if question.id in wanted))


def by_question(form: Form, applicants: Iterable[FormOfApplicant]) -> tuple[QuestionFiles, ...]:
    """Return for each question that asks for a file who sent one and who did not."""
    wanted = [question for question in form.questions if question.kind is QuestionKind.FILE]
    sent: dict[str, list[SentFile]] = {question.id: [] for question in wanted}
    missing: dict[str, list[int]] = {question.id: [] for question in wanted}
    for one in applicants:
        theirs = form.for_role(one.role, card=one.card)
        counting = normalise(theirs, one.answers)
        for question in visible(theirs, counting):
            if question.id not in sent:
                continue
            if (file := _file(one.registration_id, question, counting)) is not None:
                sent[question.id].append(file)
            else:
                missing[question.id].append(one.registration_id)
    return tuple(QuestionFiles(one, tuple(sent[one.id]), tuple(missing[one.id])) for one in wanted)


def files_in(registration_id: int, form: Form, answers: Answers) -> tuple[SentFile, ...]:
    """Return the files that are among somebody's answers, in the order of the form."""
    found = (_file(registration_id, question, answers) for question in visible(form, answers))
    return tuple(one for one in found if one is not None)


def name_in_archive(number: int, person: str, question: str, original: str) -> str:
    """Return what a file is called in an archive: number, name, question, and the ending that it came with."""
    found = _ENDING.fullmatch(original[original.rfind(".") :]) if "." in original else None
    parts = (_safe(cut(clean(person), _NAME)), _safe(cut(clean(question), _QUESTION)))
    called = " - ".join(part for part in parts if part)
    return f"{number:04d} {called}".strip() + (found.group().lower() if found else "")


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names, those that were there already (also in other letters of a case) with a number behind."""
    taken: set[str] = set()
    found = []
    for name in names:
        stem, dot, ending = name.rpartition(".")
        stem, dot = (name, "") if not dot else (stem, dot)
        other, times = name, 1
        while other.casefold() in taken:
            times += 1
            other = f"{stem} ({times}){dot}{ending if dot else ''}"
        taken.add(other.casefold())
        found.append(other)
    return found


def in_archives(sizes: Sequence[int], most: int) -> list[list[int]]:
    """Return in which archives files go that have these sizes, by their places; each file stands in one."""
    found: list[list[int]] = []
    room = 0
    for place, size in enumerate(sizes):
        if not found or size > room:
            found.append([])
            room = most
        found[-1].append(place)
        room -= size
    return found


def _file(registration_id: int, question: Question, answers: Answers) -> SentFile | None:
    match answers.get(question.id):
        case {"file_id": str(file_id), **told}:
            size = told.get("size")
            return SentFile(
                registration_id, question, file_id, str(told.get("name", "")), size if isinstance(size, int) else 0
            )
        case _:
            return None


def _safe(text: str) -> str:
    """Return a text as a part of a file's name: nothing that means something to a file system, or turns the line."""
    text = "".join(character for character in text if unicodedata.category(character) not in {"Cf", "Co", "Cn"})
    return " ".join(_UNSAFE.sub(" ", text).split()).strip(". ")
