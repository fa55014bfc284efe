"""The files of applications: what came, who has not sent what is asked for, and asking them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db.applications import decisions, files, queue
from db.applications.queue import QueueFilter
from db.core.engine import Tx
from fair.applications.files import QuestionFiles, SentFile
from fair.event.model import Event
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class FilesBoard:
    """What came from those whom a filter lets through."""

    queue_filter: QueueFilter
    total: int
    """Applications."""
    questions: tuple[QuestionFiles, ...]

    def of(self, question_id: str) -> QuestionFiles | None:
        """Return what came for a question, if it asks for a file."""
        return next((one for one in self.questions if one.question.id == question_id), None)

    def sent(self, question_id: str = "") -> Sequence[SentFile]:
        """Return the files for one question; without one, all."""
        return [one for each in self.questions if question_id in {"", each.question.id} for one in each.sent]


@dataclass(frozen=True, slots=True)
class Missing:
    """Those who have not sent a file that they are asked for."""

    askable: Mapping[int, frozenset[str]]
    """Whom one can ask, with what they are asked to change already."""
    asked: int
    """How many were asked and have not answered yet."""
    unreachable: int
    """How many the bot can't write to."""


async def of_filter(tx: Tx, event: Event, queue_filter: QueueFilter) -> FilesBoard:
    """Return what came for each question that asks for a file, of those whom a filter lets through.

    That somebody has sent nothing does not count: it is what is looked for. Nor does that an application is new,
    which is only what the queue begins with: who is asked for a file would be gone from here at once.
    """
    state = queue.ALL if queue_filter.state == queue.WAITING else queue_filter.state
    questions, everything = event.form.questions, replace(queue_filter, lacking="", state=state)
    shown = await queue.queue(tx, event.id, everything, questions)
    found = await files.by_questions(tx, event.id, questions, {one for _, one in shown})
    return FilesBoard(everything, len(shown), found)


async def missing(turn: Turn, of: QuestionFiles) -> Missing:
    """Tell apart whom of those that have not sent a file one can ask for it."""
    known = await turn.tx.for_screen(files.askable, turn.event.id)
    reachable = {one: known[one] for one in of.missing if one in known}
    askable = {one: opened for one, opened in reachable.items() if of.question.id not in opened}
    return Missing(askable, len(reachable) - len(askable), len(of.missing) - len(reachable))


async def ask(turn: Turn, of: QuestionFiles, whom: Missing) -> None:
    """Ask for a file: the question is opened to them, whatever the deadline, beside what they are asked already."""
    opened = {one: {*before, of.question.id} for one, before in whom.askable.items()}
    await decisions.ask_all_to_change(turn.tx, opened, turn.micros)
