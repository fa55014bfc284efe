"""What is still to be done about a submitted registration: what the team asked to change, what is missing."""

from dataclasses import dataclass
from datetime import datetime

from fair.forms.flow import Need, need, problems, visible
from fair.forms.model import Question
from services.application import Application


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The questions that somebody still has to do something about, in the form's order."""

    to_change: tuple[Question, ...] = ()
    """The team asked for another answer: it can be given at any time."""
    lacking: tuple[Question, ...] = ()
    """Without the answer that is needed by now, which can still be given."""
    lost: tuple[Question, ...] = ()
    """Without it, and it can't be given here any more."""

    @property
    def open(self) -> tuple[Question, ...]:
        """What can be done something about."""
        return (*self.to_change, *self.lacking)


def unfinished(application: Application, now: datetime) -> Unfinished:
    """Return what is still to be done about a registration that was submitted."""
    asked, to_change = visible(application.form, application.answers), application.registration.to_change
    missing = {question for question, _ in problems(application.form, application.answers, now)} - to_change
    return Unfinished(
        to_change=tuple(question for question in asked if question.id in to_change),
        lacking=tuple(q for q in asked if q.id in missing and not application.is_locked(q, now)),
        lost=tuple(q for q in asked if q.id in missing and application.is_locked(q, now)),
    )


def owed(application: Application, now: datetime) -> tuple[Question, ...]:
    """Return what has to be there by now, was left for later and can still be given in time."""
    until = application.event.changes_until
    return tuple(q for q in unfinished(application, now).lacking if need(q, now, until) is Need.OWED)
