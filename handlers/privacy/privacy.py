"""/privacy, /mydata, /forget: what is stored, for whom, and how to have it deleted."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.announcements.announcements import draft_of
from db.people import personal_data
from fair.access import Permission, TeamRole
from handlers.base import yes_or_no
from handlers.base.callbacks import AnyPress, MenuCallback
from handlers.base.dispatch import Actions
from handlers.base.screen import Commands, Reply, Rows, screens
from handlers.privacy.callbacks import ForgetCallback
from handlers.privacy.screens.my_data import file, summary
from handlers.privacy.screens.privacy import LOSSES, forget_ask, forget_sure, forgotten, policy
from handlers.registration.screens.unfinished import change, to_draft
from services import application, passing_on
from services.erasure import erase_person
from services.turn import Turn

ForgetHandler: TypeAlias = Callable[[Turn], Awaitable[Reply]]


async def show(turn: Turn) -> Reply:
    """Show the policy."""
    return screens(*policy(turn.t, turn.event))


async def mydata(turn: Turn) -> Reply:
    """Show everything that is stored about the person, and about nobody else."""
    held = await personal_data.of_person(turn.tx, turn.person.id)
    return screens(
        summary(turn.t, turn.events, turn.event, held),
        file(turn.t, turn.events, held, await _ways_to_change(turn)),
    )


async def _ways_to_change(turn: Turn) -> Rows:
    """Return the button that leads to the answers, while they can be changed."""
    registration = turn.registration
    if registration is None or registration.status == "withdrawn":
        return ()
    if registration.status == "draft":
        return to_draft(turn.t)
    found = await application.load(turn)
    return change(turn.t, found, turn.now) if registration.takes_part else ()


async def ask(turn: Turn) -> Reply:
    """Ask the first time."""
    await yes_or_no.wait(turn, yes=ForgetCallback(action="sure"), no=MenuCallback(action="home"))
    underway = await passing_on.underway(turn, turn.registration)
    days = max(event.consent.backup_days for event in turn.events.values())
    return screens(forget_ask(turn.t, days, await _lost(turn), underway=underway))


async def _lost(turn: Turn) -> list[str]:
    """Return what else the person loses: people know of their data, and forget the rest."""
    registration = turn.registration
    place = registration is not None and registration.status in {"approved", "offered", "waitlisted"}
    writes = turn.may(Permission.ANNOUNCEMENTS) and await draft_of(turn.tx, turn.event.id, turn.person.id) is not None
    found = {"place": place, "announcement": writes, "member": _leaves(turn)}
    return [one for one in LOSSES if found[one]]


async def press(_event: CallbackQuery, turn: Turn, callback_data: ForgetCallback) -> Reply:
    """Take a button on the way to being forgotten."""
    return await ACTIONS[callback_data.action](turn)


async def ask_again(turn: Turn) -> Reply:
    """Ask the second time."""
    await yes_or_no.wait(turn, yes=ForgetCallback(action="yes"), no=MenuCallback(action="home"))
    return screens(forget_sure(turn.t, underway=await passing_on.underway(turn, turn.registration)))


async def forget(turn: Turn) -> Reply:
    """Forget the person."""
    commands = (Commands(turn.person.id, turn.person.language, None),) if _leaves(turn) else ()
    counts = await erase_person(turn.tx, turn.events, turn.person.id, turn.person.event_id, "asked", turn.now)
    return Reply(screens=(forgotten(turn.t, counts),), forget=True, commands=commands)


ACTIONS: Final[Actions[ForgetHandler]] = Actions(ForgetCallback, {"sure": ask_again, "yes": forget})


def _leaves(turn: Turn) -> bool:
    """Tell whether the person leaves the team by being forgotten; owners stand in the settings."""
    return turn.team_role not in {None, TeamRole.OWNER}


def router() -> Router:
    """Take buttons on the way to having one's data deleted."""
    router = Router(name="privacy.privacy")
    router.callback_query.filter(AnyPress(ForgetCallback))
    router.callback_query.register(press, ForgetCallback.filter())
    return router
