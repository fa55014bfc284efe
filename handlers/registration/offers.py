"""A place that was offered, and whether the person will come: yes and no."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.registration import places, registrations
from db.registration.registrations import Registration
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, screens
from handlers.registration import status, steps
from handlers.registration.callbacks import PlaceCallback
from handlers.registration.screens import offers
from services import admission, subscriptions
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="offers")
    router.callback_query.filter(AnyPress(PlaceCallback))
    router.callback_query.register(press, PlaceCallback.filter())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: PlaceCallback) -> Reply:
    """Take an answer to an offer or to the question whether the person will come."""
    registration = await registrations.get(turn.tx, callback_data.registration)
    if registration is None or registration.person_id != turn.person.id or registration.event_id != turn.event.id:
        return await steps.answer_stale(turn)
    ways = {
        ("accept", "offered"): accept,
        ("decline", "offered"): ask_to_decline,
        ("give_up", "offered"): give_up,
        ("come", "approved"): come,
        ("absent", "approved"): ask_to_decline,
        ("give_up", "approved"): give_up,
    }
    way = ways.get((callback_data.action, registration.status))
    return await way(turn.with_registration(registration), registration) if way else await status.over(turn)


async def accept(turn: Turn, registration: Registration) -> Reply:
    """Take the place, unless the time for it has run out."""
    standing = await places.standing(turn.tx, registration.id)
    if standing is None or standing.offer_ends_at is None or standing.offer_ends_at <= turn.micros:
        return await status.over(turn)
    await admission.decide_by_rule(turn, registration.id, "approved")
    await places.comes(turn.tx, registration.id, turn.micros)
    await subscriptions.send_due_reminders(turn)
    return screens(offers.accepted(turn.t))


async def ask_to_decline(turn: Turn, registration: Registration) -> Reply:
    """Ask once more: a place that was given back is somebody else's at once."""
    return screens(offers.surely(turn.t, registration))


async def give_up(turn: Turn, _registration: Registration) -> Reply:
    """Give the place back; it is offered to the next one in the same moment."""
    return await status.withdraw(turn)


async def come(turn: Turn, registration: Registration) -> Reply:
    """Note that the person will come."""
    await places.comes(turn.tx, registration.id, turn.micros)
    return screens(offers.coming_noted(turn.t, turn.event))
