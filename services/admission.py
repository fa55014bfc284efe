"""What the rules of a fair decide by themselves: automatic approval, and that nobody takes a place that is taken."""

from db.applications import decisions
from db.registration import places
from db.registration.organisations import Organisation
from db.registration.registrations import Registration, Verdict
from fair.forms.model import Question, Value
from fair.places import Applicant, chosen, full, of_option, of_organisation
from services import subscriptions
from services.application import Application, reload
from services.places import missing_for, missing_places, offer_free_places, publish_decisions, spoken_for
from services.turn import Turn


def applicant(application: Application) -> Applicant:
    """Return what of an application places are counted by."""
    registration = application.registration
    return Applicant(registration.id, registration.role, registration.organisation_id, application.own)


async def decide_automatically(turn: Turn, application: Application) -> tuple[Turn, Application]:
    """Decide on what has just been submitted, if its role needs nobody to look at it.

    Who waits already comes first; where there is no place, the application joins them.
    """
    role = turn.event.role(application.registration.role)
    if role is None or not role.automatic:
        return turn, application
    await offer_free_places(turn.tx, turn.event, turn.now)
    missing = await missing_places(turn.tx, turn.event, applicant(application), turn.now)
    await decide_by_rule(turn, application.registration.id, "waitlisted" if missing else "approved")
    return await reload(turn)


async def decide_by_rule(turn: Turn, registration_id: int, verdict: Verdict) -> None:
    """Let a decision take effect that nobody of the team made; the answer to what the person did tells it."""
    await decisions.decide(turn.tx, [registration_id], verdict, None, None, turn.micros)
    await publish_decisions(turn.tx, turn.event, [(registration_id, verdict)], turn.now, told=True)


async def take_place(turn: Turn, registration: Registration) -> None:
    """Give somebody the place that was offered to them: they have said that they will come."""
    await decide_by_rule(turn, registration.id, "approved")
    await places.comes(turn.tx, registration.id, turn.micros)
    await subscriptions.send_due_reminders(turn)


async def want_place(turn: Turn, registration: Registration) -> bool:
    """Give a place to somebody in the line who asks for it, if it is their turn; else they wait for an offer again."""
    if registration.verdict is not None:
        return False
    await places.insist(turn.tx, registration.id)
    if await missing_for(turn.tx, turn.event, registration, turn.now):
        return False
    await take_place(turn, registration)
    return True


async def exceeds_places(turn: Turn, application: Application, question: Question, value: Value) -> bool:
    """Tell whether an answer would take a place of which there is none left."""
    limits = turn.event.limits
    if not application.registration.holds or question.id not in limits.questions:
        return False
    before = chosen(application.own.get(question.id))
    wanted = [of_option(question.id, option) for option in chosen(value) if option not in before]
    limited = [claim for claim in wanted if limits.of(claim) is not None]
    return bool(limited and full(limits, await spoken_for(turn.tx, turn.event, turn.now), limited))


async def exceeds_delegates(turn: Turn, organisation: Organisation) -> bool:
    """Tell whether somebody who has a place would be one delegate too many for an organisation."""
    claim = of_organisation(organisation.id)
    if turn.registration is None or not turn.registration.holds or turn.event.limits.of(claim) is None:
        return False
    return bool(full(turn.event.limits, await spoken_for(turn.tx, turn.event, turn.now), [claim]))
