"""A registration as its person sees it: the questions asked and the answers, wherever these are stored.

Answers are the person's own, but those to the card's questions and the organisation's name move into the
organisation's card when it is founded, so that all its delegates show the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from db.registration import organisations, registrations
from db.registration.organisations import Organisation
from db.registration.registrations import Registration
from fair.event.model import Event
from fair.forms.flow import is_frozen, normalise, visible
from fair.forms.model import Form, Question, Value
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class Application:
    """One registration, read together with what belongs to it."""

    event: Event
    registration: Registration
    organisation: Organisation | None
    form: Form
    """What is asked of this person."""
    answers: Mapping[str, Value]
    """What still counts of the person's own answers and the organisation's card."""
    own: Mapping[str, Value]
    """What is stored with the person, whether it still counts or not."""

    @property
    def draft(self) -> bool:
        """Whether it was not submitted yet."""
        return self.registration.status == "draft"

    @property
    def open(self) -> Question | None:
        """The question that is open; none, if it is no longer asked."""
        return next((q for q in visible(self.form, self.answers) if q.id == self.registration.cursor), None)

    @property
    def leads(self) -> bool:
        """Whether the person keeps the organisation's card."""
        return self.organisation is not None and self.registration.delegate == "first"

    @property
    def name(self) -> str | None:
        """The organisation's name, as the person gave it."""
        return text_of(self.form.organisation_question, self.answers)

    @property
    def bin(self) -> str | None:
        """The organisation's BIN."""
        return text_of(self.form.bin_question, self.answers)

    def is_locked(self, question: Question, now: datetime) -> bool:
        """Tell whether an answer can't be changed (any more).

        What was never answered always can be, and so can what the team asked to change.
        """
        if self.draft or question.id not in self.answers or question.id in self.registration.to_change:
            return False
        return now >= self.event.changes_until or is_frozen(question, now)


async def load(turn: Turn) -> Application:
    """Read the person's application. Only for a person who has a registration."""
    assert turn.registration is not None
    return await _load(turn, await registrations.answers(turn.tx, turn.registration.id))


async def load_asked(turn: Turn) -> Application:
    """Return the application of a person who has a question open, as it stood when the turn began.

    Its answers came along with who is asking: only for a turn that has changed nothing yet.
    """
    return await _load(turn, turn.answers)


async def _load(turn: Turn, own: Mapping[str, Value]) -> Application:
    registration = turn.registration
    assert registration is not None
    organisation = None
    if registration.organisation_id is not None:
        organisation = await organisations.get(turn.tx, registration.organisation_id)
    return compose(turn.event, registration, organisation, own)


def compose(
    event: Event, registration: Registration, organisation: Organisation | None, own: Mapping[str, Value]
) -> Application:
    """Put together what was read, or what it has just become: nothing has to be read twice in a turn."""
    form = event.form.for_role(registration.role, card=registration.delegate in {None, "first"})
    answers = normalise(form, {**own, **(organisation.card if organisation else {})})
    return Application(event, registration, organisation, form, answers, own)


async def reload(turn: Turn) -> tuple[Turn, Application]:
    """Read the application anew after something changed."""
    assert turn.registration is not None
    turn = turn.with_registration(await registrations.get(turn.tx, turn.registration.id))
    return turn, await load(turn)


async def move(turn: Turn, application: Application, question: str | None) -> tuple[Turn, Application]:
    """Open a question, or none."""
    await registrations.move(turn.tx, application.registration.id, question, turn.micros)
    moved = replace(application.registration, cursor=question, changed_at=turn.micros)
    return turn.with_registration(moved), replace(application, registration=moved)


async def close_opened(turn: Turn, application: Application, question: Question) -> tuple[Turn, Application]:
    """Note that an answer was given which the team had asked to change."""
    if question.id not in application.registration.to_change:
        return turn, application
    await registrations.close_opened(turn.tx, application.registration, question.id)
    return await reload(turn)


def text_of(question: Question | None, answers: Mapping[str, Value]) -> str | None:
    """Return the answer to a question, if it is asked and the answer is a text."""
    value = answers.get(question.id) if question else None
    return value if isinstance(value, str) else None
