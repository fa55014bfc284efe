"""How far somebody is in a form, and how much of it can still come.

What comes hangs on answers that were not given yet. Counted are those that were given before a question, so that the
end never moves away: the most that can come, which each answer leaves as it is or makes less.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fair.forms.flow import holds, visible
from fair.forms.model import Answers, Form, Question, QuestionKind
from fair.forms.values import choices_limits


@dataclass(frozen=True, slots=True)
class FormProgress:
    """The place of a question among those that are asked, from 1, and how many there are altogether."""

    place: int
    total: int
    """The most that there can be."""
    exact: bool
    """Whether there will be so many, whatever is answered."""


@dataclass(frozen=True, slots=True)
class _Span:
    """How many questions hang on one that is asked, itself included: at least, at most."""

    least: int
    most: int


def progress(form: Form, answers: Answers, question_id: str) -> FormProgress:
    """Return how far a person is at a question: 3 of 11."""
    place = form.places.get(question_id, 0)
    before = {known: value for known, value in answers.items() if form.places.get(known, place) < place}
    earlier = sum(form.places[question.id] < place for question in visible(form, before))
    span = _whole(form, before, place)
    return FormProgress(min(earlier + 1, span.most), span.most, span.least == span.most)


def _whole(form: Form, before: Answers, place: int) -> _Span:
    """Return how many questions a form has by what was answered before one of its places."""
    hanging: dict[str, list[tuple[Question, _Span]]] = defaultdict(list)
    roots: list[_Span] = []
    for question in reversed(form.questions):
        children = hanging[question.id]
        known = form.places[question.id] < place and question.id in before
        span = _answered(children, before) if known else _open(question, children)
        if question.when is None:
            roots.append(span)
        elif form.places.get(question.when.question, len(form.questions)) < form.places[question.id]:
            hanging[question.when.question].append((question, span))
    return _Span(sum(span.least for span in roots), sum(span.most for span in roots))


def _answered(children: Iterable[tuple[Question, _Span]], before: Answers) -> _Span:
    """Return what a question brings whose answer is known."""
    asked = [span for child, span in children if holds(child.when, before)]
    return _Span(1 + sum(span.least for span in asked), 1 + sum(span.most for span in asked))


def _open(question: Question, children: Sequence[tuple[Question, _Span]]) -> _Span:
    """Return what a question can bring whose answer is still to come."""
    spans = [_by(option, children) for option in _answers_of(question)]
    least = min((span.least for span in spans), default=0) if question.required else 0
    if question.kind is QuestionKind.CHOICES and choices_limits(question)[1] > 1:
        most = sum(span.most for _, span in children)
    else:
        most = max((span.most for span in spans), default=0)
    return _Span(1 + least, 1 + most)


def _by(option: str, children: Iterable[tuple[Question, _Span]]) -> _Span:
    """Return what one answer brings."""
    asked = [span for child, span in children if child.when and option in child.when.any_of]
    return _Span(sum(span.least for span in asked), sum(span.most for span in asked))


def _answers_of(question: Question) -> tuple[str, ...]:
    """Return the answers that something can hang on."""
    if question.kind is QuestionKind.YES_NO:
        return ("yes", "no")
    return tuple(option.id for option in question.options)
