"""Registering somebody for whom the team answered: nobody has to look at it again, there need only be a place."""

from datetime import datetime

from db.applications import decisions
from db.core.engine import Tx
from db.core.time import to_micros
from db.registration import organisations, registrations
from db.registration.registrations import Registration, Verdict
from fair.event.model import Event
from fair.fields.names import fold_organisation
from fair.forms.model import Answers, Form, Question
from fair.places import Applicant
from services.application import text_of
from services.places import PlacesLeft


async def register_manually(
    tx: Tx, event: Event, left: PlacesLeft, role: str, answers: Answers, language: str, by: int, now: datetime
) -> tuple[Registration, Verdict]:
    """Make the registration and decide on it, by the places that are left; it is for the caller to publish that."""
    micros, form = to_micros(now), event.form.for_role(role)
    named = form.organisation_question
    own = {
        question.id: value
        for question in form.questions
        if question is not named and not question.card and (value := answers.get(question.id)) is not None
    }
    made = await registrations.by_hand(tx, event.id, role, "submitted", own, language, micros)
    organisation_id = await _belong(tx, event.id, made, form, answers, micros)
    has_place = left.give(Applicant(made.id, role, organisation_id, own))
    verdict: Verdict = "approved" if has_place else "waitlisted"
    await decisions.decide(tx, [made.id], verdict, None, by, micros)
    return made, verdict


async def _belong(tx: Tx, event_id: str, made: Registration, form: Form, answers: Answers, micros: int) -> int | None:
    """Make the person a delegate of the organisation of this name or BIN; found it, if there is none."""
    named = form.organisation_question
    name = str(answers.get(named.id) or "") if named else ""
    if named is None or not name:
        return None
    folded, digits = fold_organisation(name), text_of(form.bin_question, answers)
    found = await organisations.alike(tx, event_id, folded or None, digits)
    host = found or await organisations.create(
        tx, event_id, name, folded, digits, _card(form, named, answers), made.person_id, micros
    )
    await registrations.join(tx, made.id, host.id, "confirmed" if found else "first", micros)
    return host.id


def _card(form: Form, named: Question, answers: Answers) -> Answers:
    return {
        question.id: value
        for question in form.questions
        if (question.card or question is named) and (value := answers.get(question.id)) is not None
    }
