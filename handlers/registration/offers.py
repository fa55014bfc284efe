"""A place that was offered, and whether the person will come: yes and no."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from db.registration import places, registrations
from db.registration.registrations import Registration
from handlers.base import yes_or_no
from handlers.base.callbacks import AnyPress, StatusCallback
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.registration import status, steps
from handlers.registration.callbacks import PlaceAction, PlaceCallback
from handlers.registration.screens import offers
from services import admission, passing_on
from services.turn import Turn

PlaceHandler: TypeAlias = Callable[[Turn, Registration], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class OfferHandler:
    """What a person can say of a place."""

    take: PlaceHandler
    statuses: frozenset[str]
    """While the registration is in one of these, it means something; else it comes too late."""


def router() -> Router:
    """Take the answers to offers and to the question whether the person will come."""
    router = Router(name="registration.offers")
    router.callback_query.filter(AnyPress(PlaceCallback))
    router.callback_query.register(press, PlaceCallback.filter())
    return router


class AnswersOffer(Filter):
    """Takes a yes or a no of somebody who was offered a place or asked to come, and has not answered."""

    async def __call__(self, event: Message, turn: Turn) -> bool | dict[str, Any]:
        """Give what the button does as `place_action`."""
        present = turn.registration
        if present is None or present.cursor is not None or (said := yes_or_no.said_in(event)) is None:
            return False
        if present.status == "offered":
            return {"place_action": "accept" if said else "decline"}
        if present.status == "approved" and present.coming == "asked" and turn.now < turn.event.starts:
            return {"place_action": "come" if said else "absent"}
        return False


def answers() -> Router:
    """Take a yes or a no to an offer, or to the question whether the person will come."""
    router = Router(name="registration.offers.answers")
    router.message.register(say, AnswersOffer())
    return router


async def say(_event: Message, turn: Turn, place_action: PlaceAction) -> Reply:
    """Take a typed answer for the button that says so."""
    assert turn.registration is not None
    return await ACTIONS[place_action].take(turn, turn.registration)


async def press(_event: CallbackQuery, turn: Turn, callback_data: PlaceCallback) -> Reply:
    """Take an answer to an offer or to the question whether the person will come."""
    registration = await registrations.get(turn.tx, callback_data.registration)
    if registration is None or registration.person_id != turn.person.id or registration.event_id != turn.event.id:
        return await steps.answer_stale(turn)
    answer = ACTIONS[callback_data.action]
    if registration.status not in answer.statuses:
        return await status.over(turn)
    return await answer.take(turn.with_registration(registration), registration)


async def accept(turn: Turn, registration: Registration) -> Reply:
    """Take the place. A yes in the last moment counts as long as nobody else was asked."""
    await admission.take_place(turn, registration)
    return screens(offers.accepted(turn.t))


async def want(turn: Turn, registration: Registration) -> Reply:
    """Take the place after all that was not answered in time, or wait for one again."""
    if turn.now >= turn.event.starts:
        return await status.over(turn)
    if await admission.want_place(turn, registration):
        return screens(offers.accepted(turn.t))
    reply = await status.show(turn)
    return replace(reply, toast=turn.t.plain("offer-want-noted"))


async def ask_to_decline(turn: Turn, registration: Registration) -> Reply:
    """Ask once more: a place that was given back is somebody else's at once."""
    yes = PlaceCallback(action="give_up", registration=registration.id)
    await yes_or_no.wait(turn, yes=yes, no=StatusCallback(action="again"))
    may, underway = await passing_on.can(turn, registration), await passing_on.underway(turn, registration)
    return screens(offers.surely(turn.t, registration, pass_on=may, underway=underway))


async def give_up(turn: Turn, _registration: Registration) -> Reply:
    """Give the place back; it is offered to the next one in the same moment."""
    return await status.withdraw(turn)


async def come(turn: Turn, registration: Registration) -> Reply:
    """Note that the person will come."""
    await places.comes(turn.tx, registration.id, turn.micros)
    return screens(offers.coming_noted(turn.t, turn.event))


ACTIONS: Final[Actions[OfferHandler]] = Actions(
    PlaceCallback,
    {
        "accept": OfferHandler(accept, frozenset({"offered"})),
        "want": OfferHandler(want, frozenset({"waitlisted"})),
        "decline": OfferHandler(ask_to_decline, frozenset({"offered"})),
        "come": OfferHandler(come, frozenset({"approved"})),
        "absent": OfferHandler(ask_to_decline, frozenset({"approved"})),
        "give_up": OfferHandler(give_up, frozenset({"offered", "approved"})),
    },
)
