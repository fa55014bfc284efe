"""The way through a form, as functions of the form and the answers.

Nothing is remembered between calls but answers and a cursor (a question's id), so going back, skipping,
editing, resuming after a restart and a form that changed under somebody are one thing. The form is narrowed
to a role by `Form.for_role`; an entry None in the answers means that the question was skipped.
"""

from datetime import datetime
from enum import StrEnum

from fair.forms.model import Answers, Condition, Form, Question, Value
from fair.forms.values import Problem, choices_limits, is_valid


def visible(form: Form, answers: Answers) -> tuple[Question, ...]:
    """Return the questions to ask, in order. A condition holds only while its own question is visible."""
    shown: list[Question] = []
    known: dict[str, Value] = {}
    for question in form.questions:
        if holds(question.when, known):
            shown.append(question)
            known[question.id] = answers.get(question.id)
    return tuple(shown)


def normalise(form: Form, answers: Answers) -> dict[str, Value]:
    """Return the answers that still count: to visible questions, and valid ones.

    Dropped are answers to hidden and removed questions, removed options, answers outside stricter limits, and
    whatever hung on these. What was dropped and is still visible will be asked again.
    """
    kept: dict[str, Value] = {}
    for question in form.questions:
        if question.id in answers and holds(question.when, kept) and is_valid(question, answers[question.id]):
            kept[question.id] = answers[question.id]
    return kept


def next_question(form: Form, answers: Answers, after: str | None) -> Question | None:
    """Return the next question without an entry: behind the cursor, else the first. None is the review."""
    place = _place(form, after)
    unanswered = [question for question in visible(form, answers) if question.id not in answers]
    behind = (question for question in unanswered if form.places[question.id] > place)
    return next(behind, unanswered[0] if unanswered else None)


def following(form: Form, answers: Answers, after: str | None) -> Question | None:
    """Return the next visible question, answered or not: where "Keep" leads. None is the review."""
    place = _place(form, after)
    return next((question for question in visible(form, answers) if form.places[question.id] > place), None)


def previous(form: Form, answers: Answers, before: str | None) -> Question | None:
    """Return the visible question before this one, or None at the first. From the review (None): the last."""
    place = form.places.get(before or "", len(form.questions))
    earlier = [question for question in visible(form, answers) if form.places[question.id] < place]
    return earlier[-1] if earlier else None


def is_required(question: Question, now: datetime) -> bool:
    """Say whether the question must be answered at this moment (aware)."""
    return question.required or (question.required_from is not None and now >= question.required_from)


class Need(StrEnum):
    """How much an answer is needed at a moment."""

    OPTIONAL = "optional"
    OWED = "owed"
    """It has to be given, but there is still time for it."""
    REQUIRED = "required"


def need(question: Question, now: datetime, until: datetime) -> Need:
    """Return how much an answer is needed; `until`: as long people may change their own answers (aware).

    What is required from a moment on, as slides that have to be made first, keeps nobody from submitting the rest.
    """
    if not is_required(question, now):
        return Need.OPTIONAL
    return Need.OWED if not question.required and now < answerable_until(question, until) else Need.REQUIRED


def answerable_until(question: Question, until: datetime) -> datetime:
    """Return until when an answer can be given by those who left it for later."""
    return until if question.frozen_from is None else min(until, question.frozen_from)


def is_frozen(question: Question, now: datetime) -> bool:
    """Say whether its author can't change the answer any more at this moment (aware)."""
    return question.frozen_from is not None and now >= question.frozen_from


def problems(form: Form, answers: Answers, now: datetime) -> tuple[tuple[str, Problem], ...]:
    """Return what keeps the form from being complete, by question id, in the form's order."""
    found = ((question.id, _problem(question, answers, now)) for question in visible(form, answers))
    return tuple((question_id, problem) for question_id, problem in found if problem is not None)


def obstacles(form: Form, answers: Answers, now: datetime, until: datetime) -> tuple[tuple[str, Problem], ...]:
    """Return what keeps the form from being submitted: of `problems`, those that can't wait."""
    return tuple(
        (question_id, problem)
        for question_id, problem in problems(form, answers, now)
        if problem.code != "missing" or need(form.by_id[question_id], now, until) is Need.REQUIRED
    )


def _problem(question: Question, answers: Answers, now: datetime) -> Problem | None:
    value = answers.get(question.id)
    required = is_required(question, now)
    if value is None or value == []:
        return Problem("missing") if required else None
    if not is_valid(question, value):
        return Problem("invalid")
    least = choices_limits(question)[0]
    if isinstance(value, list) and len(value) < least:
        return Problem("too-few", {"min": least})
    return None


def holds(condition: Condition | None, known: Answers) -> bool:
    """Say whether a question is asked, by the answers to the visible questions before it."""
    return condition is None or not condition.any_of.isdisjoint(_said(known.get(condition.question)))


def _said(value: Value) -> frozenset[str]:
    """Return an answer in the words of conditions: option ids, "yes", "no"."""
    match value:
        case bool():
            return frozenset({"yes" if value else "no"})
        case str():
            return frozenset({value})
        case list():
            return frozenset(value)
        case _:
            return frozenset()


def _place(form: Form, question_id: str | None) -> int:
    """Return the place of a question, hidden or not; -1 where the form has none such (any more)."""
    return form.places.get(question_id or "", -1)
