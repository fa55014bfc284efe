"""Who stands at the door: what a ticket, a badge and a list say of a registration."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fair.event.model import Event
from fair.forms.model import Question, Value
from fair.matching.phrases import says_nothing


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


def face_questions(event: Event) -> frozenset[str]:
    """Return the identifiers of all questions that a name or an organisation is read from."""
    forms = [event.form.for_role(role.id) for role in event.roles]
    found = (question for form in forms for question in (form.name_question, form.workplace_question))
    return frozenset(question.id for question in found if question)


def name_questions(event: Event) -> frozenset[str]:
    """Return the identifiers of all questions that a name is read from."""
    return frozenset(question.id for role in event.roles if (question := event.form.for_role(role.id).name_question))


def name_of(event: Event, role: str, answers: Mapping[str, Value]) -> str:
    """Return the person's name."""
    return _text(event.form.for_role(role).name_question, answers)


def organisation_of(event: Event, role: str, answers: Mapping[str, Value]) -> str:
    """Return where the person comes from, as they wrote it; guests may tell it whose role is not asked."""
    return _text(event.form.for_role(role).workplace_question or event.form.workplace_question, answers)


def shown_questions(event: Event) -> Iterator[Question]:
    """Yield the questions whose answers the door has to see."""
    yield from (question for one in event.door.shown if (question := event.form.by_id.get(one)))


def is_told(question: Question, value: Value) -> bool:
    """Tell whether an answer is shown at the door: a "no" in somebody's own words is none."""
    return value is not None and not (isinstance(value, str) and says_nothing(value, " ".join(question.name.values())))


def _text(question: Question | None, answers: Mapping[str, Value]) -> str:
    value = answers.get(question.id) if question else None
    return value if isinstance(value, str) else ""
