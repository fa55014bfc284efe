"""Who stands at the door: what a ticket, a badge and a list say of a registration."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fair.event.model import Event
from fair.forms.model import Question, QuestionKind, Value

_NAME: Final = "name"
_ORGANISATION: Final = "organisation"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One registration as the door sees it."""

    registration_id: int
    number: int | None
    role: str
    status: str
    name: str
    """Empty, where the questionnaire asks for none."""
    organisation: str
    """Empty for those who come for themselves."""
    code: str | None


def name_question(event: Event, role: str) -> Question | None:
    """Return the question that asks for the person's name."""
    return next((one for one in event.form.for_role(role).questions if one.check == _NAME), None)


def organisation_question(event: Event, role: str) -> Question | None:
    """Return the question that asks where the person comes from: an organisation, an outlet, a place of work."""
    return next((one for one in event.form.for_role(role).questions if _asks_where(one)), None)


def phone_question(event: Event, role: str) -> Question | None:
    """Return the question that asks for a phone number."""
    return next((one for one in event.form.for_role(role).questions if one.kind is QuestionKind.PHONE), None)


def face_questions(event: Event) -> frozenset[str]:
    """Return the identifiers of all questions that a name or an organisation is read from."""
    found = (ask(event, role.id) for role in event.roles for ask in (name_question, organisation_question))
    return frozenset(question.id for question in found if question)


def name_of(event: Event, role: str, answers: Mapping[str, Value]) -> str:
    """Return the person's name."""
    return _text(name_question(event, role), answers)


def organisation_of(event: Event, role: str, answers: Mapping[str, Value]) -> str:
    """Return where the person comes from, as they wrote it."""
    return _text(organisation_question(event, role), answers)


def shown_questions(event: Event) -> Iterator[Question]:
    """Yield the questions whose answers the door has to see."""
    yield from (question for one in event.door.shown if (question := event.form.by_id.get(one)))


def _asks_where(question: Question) -> bool:
    return question.kind is QuestionKind.ORGANISATION or question.check == _ORGANISATION


def _text(question: Question | None, answers: Mapping[str, Value]) -> str:
    value = answers.get(question.id) if question else None
    return value if isinstance(value, str) else ""
