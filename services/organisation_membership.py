"""Belonging to an organisation: finding one that is registered already, joining it, leaving it."""

from db.registration import organisations, registrations
from db.registration.organisations import Organisation
from db.registration.registrations import Delegate
from fair.fields.names import fold_organisation
from fair.forms.model import Question, QuestionKind
from services import answer_storage
from services.application import Application, reload
from services.turn import Turn

_IDENTIFYING = frozenset({QuestionKind.ORGANISATION, QuestionKind.BIN})


async def find_same_organisation(
    turn: Turn, application: Application, question: Question | None = None
) -> Organisation | None:
    """Return another organisation of the same BIN or name, if the person may come from it.

    With a question: only where it is one that tells an organisation.
    """
    told = question is None or question.kind in _IDENTIFYING
    settled = application.organisation or application.registration.own_organisation
    if not told or settled or application.name is None:
        return None
    folded = fold_organisation(application.name) or None
    return await organisations.alike(turn.tx, turn.event.id, folded, application.bin)


async def create_if_named(turn: Turn, application: Application) -> tuple[Turn, Application]:
    """Found the organisation of a registration that has been asked everything, names one and belongs to none."""
    if application.organisation or application.name is None:
        return turn, application
    return await answer_storage.create_organisation(turn, application)


async def count_delegates(turn: Turn, application: Application) -> int:
    """Return how many people are registered for the person's organisation."""
    if application.organisation is None:
        return 0
    joined = await organisations.delegates(turn.tx, application.organisation.id)
    return sum(other.status != "draft" and other.delegate != "asked" for other in joined)


async def join(turn: Turn, organisation: Organisation, delegate: Delegate) -> tuple[Turn, Application]:
    """Make the person a delegate; the first one, if there is nobody else (any more)."""
    assert turn.registration is not None
    others = await organisations.delegates(turn.tx, organisation.id)
    if not others:
        await organisations.lead(turn.tx, organisation.id, turn.person.id)
        delegate = "first"
    await registrations.join(turn.tx, turn.registration.id, organisation.id, delegate, turn.micros)
    turn, application = await reload(turn)
    named = application.form.organisation_question
    hidden = application.own.keys() & (organisation.card.keys() | ({named.id} if named else set()))
    await registrations.drop_answers(turn.tx, application.registration.id, hidden)
    await answer_storage.drop_hidden(turn, application)
    return await reload(turn)


async def leave(turn: Turn, application: Application) -> tuple[Turn, Application]:
    """Part from the organisation. Who kept its card takes its answers along."""
    organisation, registration = application.organisation, application.registration
    assert organisation is not None
    await registrations.join(turn.tx, registration.id, None, None, turn.micros)
    taken = organisation.card if application.leads else {}
    named = application.form.organisation_question
    for question, value in ({**taken, named.id: organisation.name} if named else taken).items():
        await registrations.answer(turn.tx, registration.id, question, value, turn.micros)
    await hand_on(turn, organisation)
    turn, application = await reload(turn)
    await answer_storage.drop_hidden(turn, application)
    return turn, application


async def hand_on(turn: Turn, organisation: Organisation) -> None:
    """Let the next delegate keep the card if the first one is gone; drop it if nobody is left."""
    others = await organisations.delegates(turn.tx, organisation.id)
    heirs = sorted(others, key=lambda other: (other.delegate == "asked", other.id))
    if heirs and all(other.delegate != "first" for other in others):
        await organisations.lead(turn.tx, organisation.id, heirs[0].person_id)
    await organisations.drop_if_empty(turn.tx, organisation.id)
