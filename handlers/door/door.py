"""The door: who is in, and everything that lets people in."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.door import checkins
from db.people.prompts import Prompt
from fair.access import Permission
from fair.fields.text import clean
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.door import checkin, current_door, leaving, papers, walk_in
from handlers.door.callbacks import DoorCallback, DoorSessionCallback
from handlers.door.current_door import DOOR, GUEST, PAPER, CurrentDoor
from handlers.door.screens.door import Tally, choose_session, door_home, only_text
from services.turn import Turn

DoorHandler: TypeAlias = Callable[[Turn, DoorCallback], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons of the door."""
    router = Router(name="door.door")
    router.callback_query.filter(AnyPress(DoorCallback, DoorSessionCallback))
    router.callback_query.register(press, DoorCallback.filter(), Requires(Permission.DOOR))
    router.callback_query.register(choose, DoorSessionCallback.filter(), Requires(Permission.DOOR))
    return router


def answers() -> Router:
    """Take what is typed at the door: codes, names, guests, lists."""
    router = Router(name="door.door.answers")
    router.message.register(type_code_or_name, AnswersPrompt(DOOR), Requires(Permission.DOOR))
    router.message.register(write_guest, AnswersPrompt(GUEST), Requires(Permission.DOOR))
    router.message.register(write_list, AnswersPrompt(PAPER), Requires(Permission.DOOR))
    return router


async def show(turn: Turn) -> Reply:
    """Open the fair's door, or stay at the session's where one was chosen."""
    return await _show_at(turn, await current_door.here(turn))


async def turn_to(turn: Turn, *, out: bool) -> Reply:
    """Note from now on who goes out of this door, or who comes in."""
    return await _show_at(turn, replace(await current_door.here(turn), out=out))


async def _show_at(turn: Turn, door: CurrentDoor) -> Reply:
    await current_door.stay(turn, door)
    present = await checkins.present(turn.tx, door.gate)
    expected = {} if door.session else await checkins.expected(turn.tx, turn.event.id)
    return screens(door_home(turn.t, turn.event, Tally(door.session, present, expected, turn.now, door.out)))


async def sessions(turn: Turn) -> Reply:
    """Show at which doors people can be let in today."""
    released = await turn.released_agenda()
    held = [one for one in released.agenda.sessions if not one.cancelled] if released else []
    today = turn.now.astimezone(turn.event.zone).date()
    return screens(choose_session(turn.t, [one for one in held if one.starts.date() == today] or held))


async def choose(_event: CallbackQuery, turn: Turn, callback_data: DoorSessionCallback) -> Reply:
    """Go to another door."""
    before = await current_door.here(turn)
    return await _show_at(turn, replace(await current_door.at(turn, callback_data.session), out=before.out))


async def type_code_or_name(event: Message, turn: Turn, prompt: Prompt) -> Reply:  # noqa: ARG001 - the kind is all of it
    """Take a code, a number or a name."""
    text = clean(event.text or "")
    if current_door.guest_of(turn).name:
        await current_door.stay(turn, await current_door.here(turn))
    return await checkin.find_and_admit(turn, text) if text else screens(only_text(turn.t))


async def write_guest(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take what was written of a guest."""
    return await walk_in.read(turn, prompt, event.text or "")


async def write_list(event: Message, turn: Turn, prompt: Prompt) -> Reply:  # noqa: ARG001 - the kind is all of it
    """Take a list from paper."""
    return await papers.take_over_list(turn, event.text or "")


async def press(_event: CallbackQuery, turn: Turn, callback_data: DoorCallback) -> Reply:
    """Take a button of the door."""
    return await ACTIONS[callback_data.action](turn, callback_data)


ACTIONS: Final[Actions[DoorHandler]] = Actions(
    DoorCallback,
    {
        "": lambda turn, _data: show(turn),
        "sessions": lambda turn, _data: sessions(turn),
        "in": lambda turn, data: checkin.enter(turn, data.id),
        "arrive": lambda turn, data: checkin.arrive(turn, data.id),
        "out": lambda turn, data: leaving.out(turn, data.id),
        "unmove": lambda turn, data: leaving.undo(turn, data.id),
        "exit": lambda turn, _data: turn_to(turn, out=True),
        "entrance": lambda turn, _data: turn_to(turn, out=False),
        "undo": lambda turn, data: checkin.undo(turn, data.id),
        "anyway": lambda turn, data: checkin.ask_why(turn, data.id),
        "because": lambda turn, data: checkin.admit_anyway(turn, data.id, data.of),
        "guest": lambda turn, _data: walk_in.ask_for_role(turn),
        "role": lambda turn, data: walk_in.ask_for_guest(turn, data.of),
        "without": lambda turn, _data: walk_in.without(turn),
        "another": lambda turn, _data: walk_in.another(turn),
        "papers": lambda turn, _data: papers.show(turn),
        "list": lambda turn, _data: papers.order_print(turn, "list"),
        "badges": lambda turn, _data: papers.order_print(turn, "badges"),
        "poster": lambda turn, _data: papers.poster(turn),
        "renew": lambda turn, _data: papers.renew(turn),
        "merge": lambda turn, _data: papers.ask_for_list(turn),
    },
)
