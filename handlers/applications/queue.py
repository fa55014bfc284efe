"""The queue of applications: what is shown of it, one card after the other, many at once."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.applications import decisions, listing
from db.applications.listing import PAGE
from db.applications.queue import applicants, counts, filter_of
from db.door import attendees
from db.registration.registrations import Registration
from fair.access import Permission
from fair.places import Publish, admitted
from handlers.applications.callbacks import QueueCallback
from handlers.applications.details import current_queue, find, load
from handlers.applications.screens import details, names
from handlers.applications.screens.queue import DIGITS, Overview, confirm_approving_all, confirm_publishing, queue_home
from handlers.base import passing, permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, Screen, screens
from services import audit, places
from services.turn import Turn

QueueHandler: TypeAlias = Callable[[Turn, int], Awaitable[Reply]]
"""What is done with the queue, for as many applications as the member has seen, or with a page of it."""


def router() -> Router:
    """Take the buttons of the queue."""
    router = Router(name="applications.queue")
    router.callback_query.filter(AnyPress(QueueCallback))
    router.callback_query.register(press, QueueCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: QueueCallback) -> Reply:
    """Take a button of the queue."""
    of = callback_data.of
    count = int(of) if of.isdecimal() and len(of) < DIGITS else 0
    return await ACTIONS[callback_data.action](turn, count)


async def home(turn: Turn, toast: str = "") -> Reply:
    """Show how many applications stand where, and what can be done with them; what is typed is looked for."""
    await passing.ask(turn, passing.FILTER)
    overview = Overview(
        queue_filter=await filter_of(turn.tx, turn.person.id, turn.event.id),
        counts=await turn.tx.for_screen(counts, turn.event.id),
        unpublished=await decisions.unpublished(turn.tx, turn.event.id),
        found=len(await current_queue(turn)),
        taken=await places.places_shown(turn.tx, turn.event),
        files=turn.may(Permission.FILES),
        stranded=await places.count_stranded(turn.tx, turn.event),
    )
    return screens(queue_home(turn.t, turn.event, overview), toast=toast)


async def first(turn: Turn, toast: str = "") -> Reply:
    """Show the first application of those that are looked at."""
    queue = await current_queue(turn)
    return await card(turn, queue[0][1], toast=toast) if queue else await home(turn, toast)


async def show_list(turn: Turn, page: int = 0) -> Reply:
    """Show the applications that are looked at as a list of names; what is typed is looked for."""
    await passing.ask(turn, passing.FILTER)
    queue = await current_queue(turn)
    page = min(page, max(0, len(queue) - 1) // PAGE)
    ids = [one for _, one in queue[page * PAGE : (page + 1) * PAGE]]
    shown = await listing.of_page(turn.tx, turn.event, ids)
    queue_filter = await filter_of(turn.tx, turn.person.id, turn.event.id)
    return screens(names.name_list(turn.t, turn.event, names.NameList(queue_filter, shown, page, len(queue))))


async def card(turn: Turn, registration_id: int, page: int = 0, toast: str = "") -> Reply:
    """Show one application; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    registration = await find(turn, registration_id)
    if registration is None:
        return await home(turn, turn.t.plain("application-gone"))
    return screens(details.card(turn.t, await load(turn, registration), page), toast=toast)


async def card_of(turn: Turn, number: int) -> Reply:
    """Show the application with a number, to somebody who follows a link."""
    registration_id = await attendees.by_number(turn.tx, turn.event.id, number)
    if registration_id:
        return await card(turn, registration_id)
    there = await home(turn)
    return screens(Screen(turn.t("application-gone")), *there.screens)


async def next_after(turn: Turn, registration: Registration, step: int, toast: str = "") -> Reply:
    """Show the application before or behind one, which may not be looked at any more itself."""
    here = (registration.submitted_at or 0, registration.id)
    queue = await current_queue(turn)
    others = [one for one in queue if (one > here if step > 0 else one < here)]
    if not others:
        return await first(turn, toast) if toast else await card(turn, registration.id, toast=turn.t.plain("queue-end"))
    return await card(turn, others[0 if step > 0 else -1][1], toast=toast)


async def ask_to_approve_all(turn: Turn, count: int) -> Reply:
    """Ask before all are approved that are looked at."""
    ids = await _undecided(turn)
    if len(ids) != count or not ids:
        return await home(turn, turn.t.plain("queue-changed"))
    lucky = await _admitted(turn, ids)
    return screens(confirm_approving_all(turn.t, count, len(lucky)))


async def approve_all(turn: Turn, count: int) -> Reply:
    """Approve all that are looked at, as far as there are places, in the order of submission."""
    ids = await _undecided(turn)
    if len(ids) != count or not ids:
        return await home(turn, turn.t.plain("queue-changed"))
    lucky = await _admitted(turn, ids)
    await decisions.decide(turn.tx, lucky, "approved", None, turn.person.id, turn.micros)
    await audit.note(turn, "applications-approved", "registrations", None, lucky)
    if turn.event.places.publish is Publish.AT_ONCE:
        await places.publish_decisions(turn.tx, turn.event, [(one, "approved") for one in lucky], turn.now)
    return await home(turn, turn.t.plain("bulk-done", approved=len(lucky), left=count - len(lucky)))


async def ask_to_publish(turn: Turn, count: int) -> Reply:
    """Ask before people hear of what was decided."""
    unpublished = await decisions.unpublished(turn.tx, turn.event.id)
    if sum(unpublished.values()) != count or not count:
        return await home(turn, turn.t.plain("queue-changed"))
    return screens(confirm_publishing(turn.t, unpublished))


async def publish_all(turn: Turn, count: int) -> Reply:
    """Tell everybody what was decided about them."""
    decided = await decisions.to_publish(turn.tx, turn.event.id)
    if len(decided) != count or not decided:
        return await home(turn, turn.t.plain("queue-changed"))
    await places.publish_decisions(turn.tx, turn.event, decided, turn.now)
    await audit.note(turn, "decisions-told", "registrations", None, [registration_id for registration_id, _ in decided])
    return await home(turn, turn.t.plain("publish-done", count=count))


async def _undecided(turn: Turn) -> list[int]:
    """Return those of the applications looked at that nobody has decided on."""
    looked_at = {one[1] for one in await current_queue(turn)}
    open_ = await applicants(turn.tx, turn.event.id, ())
    return [one.registration_id for one in open_ if one.registration_id in looked_at]


async def _admitted(turn: Turn, ids: list[int]) -> list[int]:
    """Return those for whom there is a place, if they get theirs in this order."""
    limits, wanted = turn.event.limits, set(ids)
    line = [one for one in await applicants(turn.tx, turn.event.id, limits.questions) if one.registration_id in wanted]
    taken = await places.spoken_for(turn.tx, turn.event, turn.now)
    return [one.registration_id for one in admitted(limits, taken, line)]


ACTIONS: Final[Actions[QueueHandler]] = Actions(
    QueueCallback,
    {
        "home": lambda turn, _count: home(turn),
        "first": lambda turn, _count: first(turn),
        "list": show_list,
        "bulk": ask_to_approve_all,
        "bulk_yes": approve_all,
        "publish": ask_to_publish,
        "publish_yes": publish_all,
    },
)
