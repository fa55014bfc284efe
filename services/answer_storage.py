"""Where answers are kept: with the person, or on the card of the organisation that they lead."""

from collections.abc import Mapping

from db.registration import organisations, registrations
from fair.fields.names import fold_organisation
from fair.forms.model import Question, QuestionKind, Value
from services.application import Application, compose, reload, text_of
from services.turn import Turn


def is_of_card(question: Question) -> bool:
    """Tell whether the organisation's card keeps the answer."""
    return question.card or question.kind is QuestionKind.ORGANISATION


async def save(turn: Turn, application: Application, question: Question, value: Value) -> tuple[Turn, Application]:
    """Keep an answer where it belongs, and drop those that no longer count because of it."""
    if application.leads and is_of_card(question):
        await _change_card(turn, application, {**application.answers, question.id: value})
        turn, application = await reload(turn)
    elif question.kind is QuestionKind.ORGANISATION and application.organisation:
        if _same_name(value, application.organisation.name):
            return turn, application
        await registrations.join(turn.tx, application.registration.id, None, None, turn.micros)
        await registrations.answer(turn.tx, application.registration.id, question.id, value, turn.micros)
        turn, application = await reload(turn)
    else:
        await registrations.answer(turn.tx, application.registration.id, question.id, value, turn.micros)
        own = {**application.own, question.id: value}
        application = compose(application.event, application.registration, application.organisation, own)
    await drop_hidden(turn, application)
    return turn, application


async def drop_hidden(turn: Turn, application: Application) -> None:
    """Delete the answers that are no longer asked for."""
    hidden = application.own.keys() - application.answers.keys()
    if hidden:
        await registrations.drop_answers(turn.tx, application.registration.id, hidden)
    if application.leads and application.organisation and application.organisation.card.keys() - application.answers:
        await _change_card(turn, application, application.answers)


async def create_organisation(turn: Turn, application: Application) -> tuple[Turn, Application]:
    """Make the organisation's card of the answers; the person becomes its first delegate."""
    card = _card(application, application.answers)
    name, digits = _identity(application, card)
    assert name is not None
    organisation = await organisations.create(
        turn.tx, turn.event.id, name, fold_organisation(name), digits, card, turn.person.id, turn.micros
    )
    registration_id = application.registration.id
    await registrations.join(turn.tx, registration_id, organisation.id, "first", turn.micros)
    await registrations.drop_answers(turn.tx, registration_id, card)
    return await reload(turn)


async def _change_card(turn: Turn, application: Application, answers: Mapping[str, Value]) -> None:
    assert application.organisation is not None
    card = _card(application, answers)
    name, digits = _identity(application, card)
    name = name or application.organisation.name
    await organisations.change(turn.tx, application.organisation.id, name, fold_organisation(name), digits, card)


def _card(application: Application, answers: Mapping[str, Value]) -> dict[str, Value]:
    return {q.id: answers[q.id] for q in application.form.questions if is_of_card(q) and q.id in answers}


def _identity(application: Application, card: Mapping[str, Value]) -> tuple[str | None, str | None]:
    """Return the name and the BIN on a card."""
    form = application.form
    return text_of(form.organisation_question, card), text_of(form.bin_question, card)


def _same_name(value: Value, name: str) -> bool:
    return isinstance(value, str) and fold_organisation(value) == fold_organisation(name)
