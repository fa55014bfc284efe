"""Which sessions the answers of a form stand for: «Which section will you join?» puts the section on one's agenda."""

from collections.abc import Iterator
from dataclasses import dataclass

from fair.agenda.model import Agenda, Session
from fair.forms.flow import visible
from fair.forms.model import Answers, Form, Option
from fair.places import chosen


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """One answer, and a session that it stands for."""

    question: str
    option: str
    session: Session


def sessions_of(option: Option, agenda: Agenda) -> tuple[Session, ...]:
    """Return the sessions that an option stands for: those it names, and those of the sections it names."""
    named = frozenset(option.sessions)
    return tuple(
        session
        for session in agenda.sessions
        if not session.cancelled and (session.id in named or session.section in named)
    )


def links(form: Form, agenda: Agenda) -> Iterator[AnswerLink]:
    """Yield every answer with each session that it stands for."""
    for question in form.questions:
        for option in question.options if not question.card else ():
            for session in sessions_of(option, agenda):
                yield AnswerLink(question.id, option.id, session)


def wanted(form: Form, answers: Answers, agenda: Agenda) -> tuple[Session, ...]:
    """Return the sessions that somebody's answers stand for, in the agenda's order."""
    asked = {question.id for question in visible(form, answers)}
    found = {
        link.session.id
        for link in links(form, agenda)
        if link.question in asked and link.option in chosen(answers.get(link.question))
    }
    return tuple(session for session in agenda.sessions if session.id in found)
