"""The organisations of an event: found, renamed, merged where there are two of one; delegates moved."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.applications import queue
from db.people import prompts
from db.people.prompts import Prompt
from db.registration import organisations, registrations
from db.registration.organisations import Organisation, OrganisationSummary
from db.registration.registrations import Registration
from fair.access import Permission
from fair.fields.names import fold, fold_organisation, is_organisation_name
from fair.fields.text import clean
from fair.places import Claim, of_organisation
from handlers.applications import details
from handlers.applications.callbacks import OrganisationCallback, OrganisationsCallback
from handlers.applications.screens.organisations import (
    ask_for_new_name,
    ask_which,
    confirm_merging,
    found_organisations,
    name_expected,
    organisation_card,
    organisation_list,
)
from handlers.base import passing, permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services import audit, organisation_membership, places
from services.turn import Turn

OrganisationsHandler: TypeAlias = Callable[[Turn, int], Awaitable[Reply]]
OrganisationHandler: TypeAlias = Callable[[Turn, Organisation, OrganisationCallback], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons of the list and of one organisation."""
    router = Router(name="applications.organisations")
    router.callback_query.filter(AnyPress(OrganisationsCallback, OrganisationCallback))
    router.callback_query.register(browse, OrganisationsCallback.filter(), Requires(Permission.APPLICATIONS))
    router.callback_query.register(press, OrganisationCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


def answers() -> Router:
    """Take new names, and names to look for."""
    router = Router(name="applications.organisations.answers")
    router.message.register(rename, AnswersPrompt("rename"), Requires(Permission.APPLICATIONS))
    for kind in (passing.ORGANISATION, "organisation"):
        router.message.register(search, AnswersPrompt(kind), Requires(Permission.APPLICATIONS))
    return router


async def browse(_event: CallbackQuery, turn: Turn, callback_data: OrganisationsCallback) -> Reply:
    """Take a button of the list."""
    return await LIST_ACTIONS[callback_data.action](turn, callback_data.page)


async def show_list(turn: Turn, page: int, toast: str = "") -> Reply:
    """Show a page of the list; what is typed is looked for."""
    await passing.ask(turn, passing.ORGANISATION, why="show", of=0, delegate=0)
    found = await turn.tx.for_screen(organisations.listing, turn.event.id)
    return screens(organisation_list(turn.t, found, page), toast=toast)


async def ask_for_search(turn: Turn, _page: int) -> Reply:
    """Ask for a part of a name."""
    await passing.ask(turn, passing.ORGANISATION, why="show", of=0, delegate=0)
    return screens(ask_which(turn.t, None))


async def press(_event: CallbackQuery, turn: Turn, callback_data: OrganisationCallback) -> Reply:
    """Take a button of one organisation."""
    one = await _find(turn, callback_data.organisation)
    if one is None:
        return await show_list(turn, 0, turn.t.plain("organisation-gone"))
    return await ACTIONS[callback_data.action](turn, one, callback_data)


async def ask_for_name(turn: Turn, one: Organisation, _data: OrganisationCallback) -> Reply:
    """Ask for the new name."""
    await permissions.ask(turn, "rename", organisation=one.id)
    return screens(ask_for_new_name(turn.t, one))


async def ask_for_other(turn: Turn, one: Organisation, data: OrganisationCallback) -> Reply:
    """Ask for another organisation, to merge this one into it or to move a delegate there."""
    await permissions.ask(turn, "organisation", why=data.action, of=one.id, delegate=data.other)
    return screens(ask_which(turn.t, one))


async def show(turn: Turn, one: Organisation, toast: str = "") -> Reply:
    """Show an organisation and its delegates."""
    await permissions.close(turn)
    delegates = await queue.delegates(turn.tx, one.id, turn.event.name_question_id)
    return screens(organisation_card(turn.t, one, delegates), toast=toast)


async def rename(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Give an organisation another name, also on its card."""
    one, name = await _find(turn, prompt.of["organisation"]), clean(event.text or "")
    if one is None or not is_organisation_name(name):
        return screens(name_expected(turn.t))
    named = turn.event.form.organisation_question
    card = {**one.card, named.id: name} if named else one.card
    await organisations.change(turn.tx, one.id, name, fold_organisation(name), one.bin, card)
    await audit.note(turn, "organisation-renamed", f"organisation:{one.id}")
    renamed = await _find(turn, one.id)
    assert renamed is not None
    return await show(turn, renamed)


async def search(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Find organisations by a part of the name or by the BIN, for whatever is to be done with them."""
    wanted, digits = fold(event.text or ""), "".join(filter(str.isdigit, event.text or ""))
    found = [
        one
        for one in await turn.tx.for_screen(organisations.listing, turn.event.id)
        if _matches(one, wanted, digits) and one.id != prompt.of["of"]
    ]
    return screens(found_organisations(turn.t, found, prompt.of["why"], prompt.of["of"], prompt.of["delegate"]))


async def merge(turn: Turn, one: Organisation, other_id: int, *, sure: bool) -> Reply:
    """Make two organisations one, after a look at both."""
    into = await _find(turn, other_id)
    if into is None or into.id == one.id:
        return await show(turn, one)
    if not sure:
        return screens(confirm_merging(turn.t, one, into))
    if await _too_many(turn, into, await _held(turn, one)):
        return await show(turn, one, turn.t.plain("organisation-full"))
    await organisations.merge(turn.tx, one, into)
    if into.first_delegate_id is None:
        await organisation_membership.hand_on(turn, into)
    await audit.note(turn, "organisation-merged", f"organisation:{into.id}", one.id, into.id)
    return await show(turn, into, turn.t.plain("organisation-merged"))


async def move(turn: Turn, registration_id: int, into: Organisation) -> Reply:
    """Make a delegate one of another organisation."""
    registration = await details.find(turn, registration_id)
    before = registration.organisation_id if registration else None
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    if registration is None or prompt is None or prompt.of.get("delegate") != registration.id or before == into.id:
        return await show(turn, into)
    if await _too_many(turn, into, int(registration.holds)):
        return await show(turn, into, turn.t.plain("organisation-full"))
    await _join(turn, registration, into)
    if before is not None and (left := await organisations.get(turn.tx, before)):
        await organisation_membership.hand_on(turn, left)
    await places.offer_free_places(turn.tx, turn.event, turn.now)
    await audit.note(turn, "delegate-moved", f"registration:{registration.id}", before, into.id)
    return await show(turn, into, turn.t.plain("organisation-moved"))


async def _join(turn: Turn, registration: Registration, into: Organisation) -> None:
    """Make somebody a delegate; the only one of an organisation is its first."""
    others = await organisations.delegates(turn.tx, into.id)
    await registrations.join(turn.tx, registration.id, into.id, "confirmed", turn.micros)
    if not others:
        await organisations.lead(turn.tx, into.id, registration.person_id)


async def _find(turn: Turn, organisation_id: int) -> Organisation | None:
    found = await organisations.get(turn.tx, organisation_id)
    return found if found and found.event_id == turn.event.id else None


def _matches(one: OrganisationSummary, wanted: str, digits: str) -> bool:
    return bool((wanted and wanted in fold(one.name)) or (digits and digits == one.bin))


async def _held(turn: Turn, one: Organisation) -> int:
    claim: Claim = of_organisation(one.id)
    return (await places.places_shown(turn.tx, turn.event)).get(claim, 0)


async def _too_many(turn: Turn, one: Organisation, more: int) -> bool:
    """Tell whether so many more delegates with places are more than one organisation may have."""
    most = turn.event.limits.of(of_organisation(one.id))
    return most is not None and more > 0 and await _held(turn, one) + more > most


LIST_ACTIONS: Final[Actions[OrganisationsHandler]] = Actions(
    OrganisationsCallback, {"list": show_list, "search": ask_for_search}
)
ACTIONS: Final[Actions[OrganisationHandler]] = Actions(
    OrganisationCallback,
    {
        "show": lambda turn, one, _data: show(turn, one),
        "rename": ask_for_name,
        "merge": ask_for_other,
        "into": lambda turn, one, data: merge(turn, one, data.other, sure=False),
        "into_yes": lambda turn, one, data: merge(turn, one, data.other, sure=True),
        "move": ask_for_other,
        "here": lambda turn, one, data: move(turn, data.other, one),
    },
)
