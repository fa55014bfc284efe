"""Answering the questions of a form: each way to leave a question, from what was given to what comes next."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Final, Literal

from fair.agenda.search import dates_in_text
from fair.forms.flow import Need, need, previous, visible
from fair.forms.input import Given, OptionInput, TextInput
from fair.forms.legal_form import told_by_name
from fair.forms.model import Question, QuestionKind, Value
from fair.forms.problem import Accepted, Problem, Refused, Unsure
from fair.forms.typed import better_spelling
from fair.forms.values import done, read
from fair.matching.phrases import yes_or_no
from fair.places import chosen
from services import admission, answer_storage, session_marks
from services.application import Application, close_opened, load, load_asked, move
from services.next_step import AskQuestion, Next, current, go_on
from services.turn import Turn

AROUND: Final = 7
"""Days before and after the fair that people mean who write a day without its month."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The question that a person is at, with what was read about it."""

    turn: Turn
    application: Application
    question: Question
    full: frozenset[str] = frozenset()
    """The options that stand for a session without a place left."""

    @property
    def locked(self) -> bool:
        """Whether its answer can't be changed any more."""
        return self.application.is_locked(self.question, self.turn.now)

    @property
    def answered(self) -> bool:
        """Whether it has an answer already; to skip it is one."""
        return self.question.id in self.application.answers

    @property
    def present(self) -> Value:
        """The answer it has; None also where it was skipped."""
        return self.application.answers.get(self.question.id)

    def again(self, problem: Problem | None = None) -> Next:
        """Ask it again, saying why what the person did was not possible."""
        return Next(self.turn, self.application, AskQuestion(self.question, problem, full=self.full))


async def find_open(turn: Turn, question_id: str | None = None) -> OpenQuestion | None:
    """Return the question that the person is at; given an id, only if it is that one.

    Only for a turn that has changed nothing yet: the answers came along with who is asking.
    """
    if turn.registration is None or turn.registration.cursor is None:
        return None
    application = await load_asked(turn)
    question = application.open
    if question is None or question_id not in {None, question.id}:
        return None
    return OpenQuestion(turn, application, question, await session_marks.full_options(turn, question))


async def answer(asked: OpenQuestion, given: Given) -> Next | Refused:
    """Store an answer and go on; stay at one that has a warning, takes several choices or may mean several options.

    Refused, with nothing stored: what was given is no answer to this question.
    """
    match read(asked.question, given, asked.present, partial(day_in, asked.turn)):
        case Refused() as refused:
            told = told_by_name(asked.application.form, asked.question, asked.application.answers)
            said = yes_or_no(given.text) if told and isinstance(given, TextInput) else None
            if said is None:
                return refused
            return await _store(asked, told[0]) if said and len(told) == 1 else asked.again()
        case Unsure() as unsure:
            return await _ask_which(asked, unsure)
        case Accepted(None):
            return await skip(asked)
        case taken:
            insists = isinstance(given, OptionInput) and given.anyway
            return await _take(asked, taken.value, taken.warning, insists=insists)


async def _take(asked: OpenQuestion, value: Value, warning: Problem | None, *, insists: bool) -> Next:
    """Store an answer, as far as there are places for what it stands for."""
    turn, application, question = asked.turn, asked.application, asked.question
    if await admission.exceeds_places(turn, application, question, value):
        return asked.again(Problem("no-places"))
    if (full := _new_and_full(asked, value)) and not insists:
        return Next(turn, application, AskQuestion(question, full=asked.full, anyway=full))
    if question.kind is QuestionKind.CHOICES or warning:
        return await _stay(asked, value, AskQuestion(question, warning=warning, full=asked.full))
    return await _store(asked, value)


def _new_and_full(asked: OpenQuestion, value: Value) -> str:
    """Return an option that is chosen now and stands for a session without a place; an empty text: there is none."""
    new = (option for option in chosen(value) if option not in chosen(asked.present))
    return next((option for option in new if option in asked.full), "")


async def _ask_which(asked: OpenQuestion, reading: Unsure) -> Next:
    """Ask which of some options is meant; what is certain of several choices is kept."""
    turn, application, question = asked.turn, asked.application, asked.question
    problem = None if reading.options else Problem("choose-rest")
    step = AskQuestion(question, problem, perhaps=reading.options, full=asked.full)
    taken = await admission.exceeds_places(turn, application, question, reading.value)
    if reading.value is None or taken or _new_and_full(asked, reading.value):
        return Next(turn, application, step)
    return await _stay(asked, reading.value, step)


async def _stay(asked: OpenQuestion, value: Value, step: AskQuestion) -> Next:
    """Store an answer and stay at its question."""
    turn, application = await answer_storage.save(asked.turn, asked.application, asked.question, value)
    return Next(turn, application, step, marked=await session_marks.follow(turn, application))


async def spell_better(asked: OpenQuestion) -> Next | Refused:
    """Write a name as it is usually written, and go on."""
    better = better_spelling(asked.question, asked.present)
    return await keep_answer(asked) if better is None else await _store(asked, better)


def day_in(turn: Turn, text: str) -> date | None:
    """Return the day in a text; one without a year or a month is one around the fair."""
    first, last = turn.event.days[0], turn.event.days[-1]
    around = [first + timedelta(number) for number in range(-AROUND, (last - first).days + AROUND + 1)]
    return dates_in_text.read(text, around, turn.now.astimezone(turn.event.zone).date()).day


async def finish_choices(asked: OpenQuestion) -> Next | Refused:
    """Go on from several choices as they stand. Refused: these are too few."""
    reading = done(asked.question, asked.present)
    return reading if isinstance(reading, Refused) else await _store(asked, reading.value)


async def skip(asked: OpenQuestion) -> Next:
    """Leave a question without an answer, for good or for later, and go on, unless it has to be answered now."""
    if need(asked.question, asked.turn.now, asked.turn.event.changes_until) is Need.REQUIRED:
        return asked.again(Problem("missing"))
    return await _store(asked, None)


async def keep_answer(asked: OpenQuestion) -> Next:
    """Go on with the answer that there is, if there is one."""
    if not asked.answered:
        return asked.again(Problem("missing"))
    return await go_on(asked.turn, asked.application, asked.question)


async def back(asked: OpenQuestion) -> Next:
    """Open the question before this one; from the first one, or from a change, there is no way back."""
    turn, application, question = asked.turn, asked.application, asked.question
    before = previous(application.form, application.answers, question.id) if application.draft else None
    turn, application = await move(turn, application, (before or question).id)
    found = await current(turn, application)
    return Next(found.turn, found.application, found.step, left=question)


async def jump(turn: Turn, question_id: str) -> Next | Literal["stale", "locked"]:
    """Open any question again in order to change its answer, if it is (still) asked and can be changed."""
    application = await load(turn)
    question = next((one for one in visible(application.form, application.answers) if one.id == question_id), None)
    if question is None or not (application.draft or application.registration.takes_part):
        return "stale"
    if application.is_locked(question, turn.now):
        return "locked"
    turn, application = await move(turn, application, question.id)
    return await current(turn, application)


async def _store(asked: OpenQuestion, value: Value) -> Next:
    """Store an answer for good, note that what the team asked for was done, and go on."""
    turn, application = await answer_storage.save(asked.turn, asked.application, asked.question, value)
    turn, application = await close_opened(turn, application, asked.question)
    marked = await session_marks.follow(turn, application)
    return replace(await go_on(turn, application, asked.question, value), marked=marked)
