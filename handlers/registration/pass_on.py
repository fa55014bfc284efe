"""Passing one's place on to a colleague of the same organisation: choosing one, a link, and taking it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.registration import place_passes
from db.registration.registrations import Registration
from fair.deep_links import PLACE, to_place
from handlers.base import home
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.registration import consent, steps
from handlers.registration.callbacks import PassOnCallback
from handlers.registration.screens import pass_on
from services import join_organisation, next_step, passing_on
from services.application import load, reload
from services.passing_on import NotPassed, OpenPass
from services.turn import Turn

PassOnHandler: TypeAlias = Callable[[Turn, Registration, PassOnCallback], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons of who passes a place on, and of who takes it."""
    router = Router(name="registration.pass_on")
    router.callback_query.filter(AnyPress(PassOnCallback))
    router.callback_query.register(press, PassOnCallback.filter())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: PassOnCallback) -> Reply:
    """Take a button: only the one that takes a place is for who has none."""
    if callback_data.action == "take":
        return await take(turn, callback_data.token)
    own = turn.registration
    if own is None or not await passing_on.can(turn, own):
        return await steps.answer_stale(turn)
    return await ACTIONS[callback_data.action](turn, own, callback_data)


async def show(turn: Turn) -> Reply:
    """Show to whom the place can go, if it can."""
    own = turn.registration
    return await (_choices(turn, own) if own and await passing_on.can(turn, own) else steps.answer_stale(turn))


async def ask(turn: Turn, own: Registration, data: PassOnCallback) -> Reply:
    """Ask once more before a place goes to a colleague: it can't be taken back."""
    known = {one.registration_id: one for one in await passing_on.colleagues(turn, own)}
    one = known.get(data.registration)
    return screens(pass_on.surely(turn.t, one)) if one else await _choices(turn, own)


async def give(turn: Turn, own: Registration, data: PassOnCallback) -> Reply:
    """Pass the place on to a colleague."""
    given = await passing_on.give(turn, own, data.registration)
    if isinstance(given, NotPassed):
        return screens(pass_on.not_passed(turn.t, turn.event, given))
    return screens(pass_on.passed(turn.t, given))


async def make_link(turn: Turn, own: Registration, _data: PassOnCallback) -> Reply:
    """Make a link by which one colleague takes the place."""
    token = await passing_on.link(turn, own)
    return screens(pass_on.link(turn.t, turn.event, to_place(turn.bot_username, token)))


async def end_link(turn: Turn, own: Registration, _data: PassOnCallback) -> Reply:
    """End the link: the place stays."""
    await passing_on.end_link(turn, own)
    return replace(await _choices(turn, own), toast=turn.t.plain("pass-on-ended"))


async def follow(turn: Turn, token: str) -> Reply:
    """Show somebody who opened a link whose place it is, or why they can't have it; who is new registers first."""
    found = await passing_on.find(turn, token)
    if found is None:
        return await over(turn, token)
    turn = turn if found.giver.event_id == turn.event.id else await turn.come_to(found.giver.event_id)
    own = turn.registration
    if own is not None and not passing_on.fits(found, own):
        return await _refuse(turn, found, own)
    if passing_on.is_used(turn, found):
        return await over(turn, token)
    if own is not None and own.status != "withdrawn":
        return screens(pass_on.offer(turn.t, found.organisation.name, token))
    reply = await consent.ask(turn, found.giver.role, f"{PLACE}{token}")
    return replace(reply, screens=(pass_on.welcome(turn.t, found.organisation.name), *reply.screens))


async def over(turn: Turn, token: str) -> Reply:
    """Say why a link can't be followed."""
    late = turn.event.registration_state(turn.now) != "open"
    return screens(pass_on.over(turn.t, await passing_on.why_over(turn, token), late=late))


async def take(turn: Turn, token: str) -> Reply:
    """Take a colleague's place: at once, if the person has applied; else once their draft is submitted."""
    found, own = await passing_on.usable(turn, token), turn.registration
    if found is None or own is None or own.status == "withdrawn":
        return await over(turn, token)
    await passing_on.claim(turn, found)
    if own.status == "draft":
        return await _register(turn, found)
    received = await passing_on.receive(turn, await load(turn))
    if isinstance(received, NotPassed):
        return screens(pass_on.not_passed(turn.t, turn.event, received))
    turn, application = await reload(turn)
    return steps.show(await next_step.status(turn, application), turn.t("pass-on-yours"))


async def _register(turn: Turn, found: OpenPass) -> Reply:
    """Let a draft belong to the organisation, and go on with it."""
    if turn.registration and turn.registration.organisation_id is None:
        joined = await join_organisation.join_invited(turn, found.organisation)
        return steps.show(joined, turn.t("pass-on-go-on"))
    return await steps.show_current(turn, turn.t("pass-on-go-on"))


async def _refuse(turn: Turn, found: OpenPass, own: Registration) -> Reply:
    """Say why the place can't be this person's; somebody without a registration of their own has the menu."""
    why = turn.t(_why_not(found, own))
    return await (home.short(turn, why) if own.status == "withdrawn" else steps.show_current(turn, why))


def _why_not(found: OpenPass, own: Registration) -> str:
    if own.id == found.giver.id:
        return "pass-on-own-link"
    if own.holds:
        return "pass-on-has-place"
    return "pass-on-gone" if own.organisation_id == found.organisation.id else "pass-on-stranger"


async def _choices(turn: Turn, own: Registration) -> Reply:
    known = await passing_on.colleagues(turn, own)
    return screens(pass_on.choose(turn.t, known, await place_passes.open_of(turn.tx, own.id)))


ACTIONS: Final[Actions[PassOnHandler]] = Actions(
    PassOnCallback,
    {
        "choose": lambda turn, own, _data: _choices(turn, own),
        "ask": ask,
        "give": give,
        "link": make_link,
        "end": end_link,
        "take": lambda turn, _own, data: take(turn, data.token),
    },
)
