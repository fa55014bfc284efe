"""The files that people send: one application's, what came for each question, who has not sent what is asked for."""

from collections.abc import Sequence
from pathlib import Path

from db.applications.queue import EVERYBODY
from fair.applications.files import ARCHIVE_MAX, KILOBYTE, MEGABYTE, TOTAL_MAX, QuestionFiles, SentFile
from fair.event.model import Event
from fair.fields.text import cut
from fair.forms.model import Question
from handlers.applications.callbacks import ArchiveCallback, FilterCallback, SentFilesAction, SentFilesCallback
from handlers.applications.screens.queue import filtered_by, to_queue
from handlers.base.screen import Button, Document, Media, Rows, Screen
from services.sent_files import FilesBoard, Missing
from texts.dates import since
from texts.numbers import registration_number
from texts.translator import Safe, Translator

_LINE = 120
_ROW = 5


def file(t: Translator, number: int, question: Question, file_id: str) -> Screen:
    """Send what somebody has sent, as it is, with whose it is and for which question."""
    text = t("file-of", number=registration_number(number), question=cut(question.name[t.language], _LINE))
    return Screen(text, media=Media("sendDocument", {"document": file_id}))


def board(t: Translator, event: Event, shown: FilesBoard, *, files: bool) -> Screen:
    """Show for each question that asks for a file how many came and how many did not."""
    found = shown.questions
    lines = [
        t(
            "files-line",
            place=str(place),
            question=cut(one.question.name[t.language], _LINE),
            sent=len(one.sent),
            missing=len(one.missing),
        )
        for place, one in enumerate(found, 1)
    ]
    text = "\n\n".join(part for part in (_heading(t, event, shown), *(lines or [t("files-none")])) if part)
    numbers = [Button(str(place), _to("question", one.question.id)) for place, one in enumerate(found, 1)]
    rows: Rows = tuple(tuple(numbers[start : start + _ROW]) for start in range(0, len(numbers), _ROW))
    count = len(shown.sent()) if files else 0
    return Screen(text, (*rows, *_archive(t, "", count), *_filters(t, shown), (to_queue(t),)))


def of_question(
    t: Translator, event: Event, shown: FilesBoard, one: QuestionFiles, whom: Missing, *, files: bool
) -> Screen:
    """Show what came for one question, and what can be done about what did not."""
    question, alone = one.question, len(shown.questions) == 1
    lines = [t("files-question", question=t.of(question.name), sent=len(one.sent), size=_size(t, one.size))]
    if question.required_from is not None and not question.required:
        lines.append(t("files-required-from", moment=since(t, question.required_from, event.zone)))
    elif not question.required:
        lines.append(t("files-optional"))
    lines.append(t("files-missing", count=len(one.missing)))
    lines += [t("files-asked", count=whom.asked)] if whom.asked else []
    lines += [t("files-unreachable", count=whom.unreachable)] if whom.unreachable else []
    text = "\n\n".join(part for part in (_heading(t, event, shown), "\n".join(lines)) if part)
    rows = [
        *_archive(t, question.id, len(one.sent) if files else 0),
        (Button(t.plain("files-who"), _to("missing", question.id)),) if one.missing else (),
        (Button(t.plain("files-ask", count=len(whom.askable)), _to("ask", question.id)),) if whom.askable else (),
        *_filters(t, shown),
        () if alone else (Button(t.plain("button-sent-files"), _to("board")),),
        (to_queue(t),),
    ]
    return Screen(text, tuple(row for row in rows if row))


def confirm_asking(t: Translator, one: QuestionFiles, whom: Missing) -> Screen:
    """Ask before many are written to."""
    count = len(whom.askable)
    yes = SentFilesCallback(action="ask_yes", question=one.question.id, count=count).pack()
    text = t("files-ask-sure", count=count, question=t.of(one.question.name))
    no = Button(t.plain("files-ask-no"), _to("question", one.question.id))
    return Screen(text, ((Button(t.plain("files-ask-yes", count=count), yes, style="success"),), (no,)))


def confirm_archive(t: Translator, found: Sequence[SentFile], question: str) -> Screen:
    """Say how much would come, and in how large archives; more than the server can hold is not fetched."""
    back = (Button(t.plain("button-sent-files"), _to("board")),)
    size, count = sum(one.size for one in found), len(found)
    if size > TOTAL_MAX:
        return Screen(t("archive-too-much", size=_size(t, size), most=TOTAL_MAX // MEGABYTE), (_filter(t), back))
    order = Button(t.plain("archive-yes"), ArchiveCallback(action="order", question=question).pack(), style="success")
    text = t("archive-sure", count=count, size=_size(t, size), most=ARCHIVE_MAX // MEGABYTE)
    return Screen(text, ((order,), back))


def ordered(t: Translator) -> Screen:
    """Say that the archives come."""
    return Screen(t("archive-ordered"), ((Button(t.plain("button-sent-files"), _to("board")),), (to_queue(t),)))


def nothing(t: Translator) -> Screen:
    """Say that there is no file to put into an archive."""
    return Screen(t("archive-nothing"), ((Button(t.plain("button-sent-files"), _to("board")),), (to_queue(t),)))


def archive(t: Translator, place: int, of: int, lost: int, called: str, at: Path) -> Screen:
    """Hand over an archive; what could not be had is told with the last one."""
    text = t("archive", place=place, of=of)
    more = t("archive-lost", count=lost) if lost and place == of else Safe()
    rows = ((Button(t.plain("button-sent-files"), _to("board")),), (to_queue(t),)) if place == of else ()
    document = Document(called, "", "application/zip", at=at)
    return Screen("\n\n".join(part for part in (text, more) if part), rows, document=document)


def _heading(t: Translator, event: Event, shown: FilesBoard) -> Safe:
    state = t(f"queue-state-{shown.queue_filter.state}", count=shown.total, chosen="no")
    by = filtered_by(t, event, shown.queue_filter)
    return Safe("\n".join(part for part in (t("files-board", shown=state), by) if part))


def _archive(t: Translator, question: str, count: int) -> Rows:
    if not count:
        return ()
    return ((Button(t.plain("archive-get", count=count), ArchiveCallback(question=question).pack()),),)


def _filters(t: Translator, shown: FilesBoard) -> Rows:
    everybody = (Button(t.plain("files-all"), _to("all")),)
    return (_filter(t),) if shown.queue_filter == EVERYBODY else (everybody, _filter(t))


def _filter(t: Translator) -> tuple[Button, ...]:
    return (Button(t.plain("queue-sieve"), FilterCallback(action="menu").pack()),)


def _size(t: Translator, size: int) -> Safe:
    """Return bytes as people read them: below a megabyte in kilobytes, rounded up."""
    if size <= MEGABYTE - KILOBYTE:
        return t("file-size", number=-(-size // KILOBYTE), unit="kilobytes")
    return t("file-size", number=-(-size // MEGABYTE), unit="megabytes")


def _to(action: SentFilesAction, question: str = "") -> str:
    return SentFilesCallback(action=action, question=question).pack()
