"""Badges on the organiser's own picture: the picture is sent, a sample is looked at, all are printed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, replace
from typing import Any, Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.delivery.jobs import Order
from db.door import badge_designs, checkins, tickets
from db.door.badge_designs import BadgeDesign
from fair.access import Permission
from fair.door.badge_design import ASPECTS, PICTURE_MAX, BadgeStyle, restyled
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.door.callbacks import BadgeCallback
from handlers.door.screens import badges
from services import audit
from services.turn import Turn

BadgeHandler: TypeAlias = Callable[[Turn, BadgeCallback], Awaitable[Reply]]
PICTURES: Final = frozenset({"image/png", "image/jpeg"})


def router() -> Router:
    """Take the buttons of the badges."""
    router = Router(name="door.badges")
    router.callback_query.filter(AnyPress(BadgeCallback))
    router.callback_query.register(press, BadgeCallback.filter(), Requires(Permission.CONTENT))
    return router


def answers() -> Router:
    """Take the picture that is sent."""
    router = Router(name="door.badges.answers")
    router.message.register(take, AnswersPrompt("badge-picture"), Requires(Permission.CONTENT))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: BadgeCallback) -> Reply:
    """Take a button; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data)


async def take(event: Message, turn: Turn) -> Reply:
    """Take a picture, as a file or as a photo, and have a sample drawn on it: used it is once that has been done."""
    picture = _picture(event)
    if picture is None:
        return await _ask(turn, other=True)
    file_id, size = picture
    design = await badge_designs.find(turn.tx, turn.event.id)
    if size > PICTURE_MAX:
        return await refuse(turn, "heavy")
    await permissions.close(turn)
    return await _sample(turn, BadgeDesign(file_id, design.style if design else BadgeStyle()), new=True)


async def show(turn: Turn, _pressed: BadgeCallback) -> Reply:
    """Show the sample of the picture that is used; ask for one, if there is none."""
    design = await badge_designs.find(turn.tx, turn.event.id)
    return await (_sample(turn, design) if design else _ask(turn))


async def send(turn: Turn, _pressed: BadgeCallback) -> Reply:
    """Ask for a picture, or for another one."""
    return await _ask(turn)


async def choose(turn: Turn, pressed: BadgeCallback) -> Reply:
    """Show what can be chosen."""
    design = await badge_designs.find(turn.tx, turn.event.id)
    if design is None or pressed.aspect not in ASPECTS:
        return await show(turn, pressed)
    return screens(badges.choose(turn.t, design.style, pressed.aspect))


async def change(turn: Turn, pressed: BadgeCallback) -> Reply:
    """Choose something, and have the sample drawn anew."""
    before = await badge_designs.find(turn.tx, turn.event.id)
    if before is None:
        return await _ask(turn)
    after = replace(before, style=restyled(before.style, pressed.aspect, pressed.of))
    if after != before:
        await badge_designs.put(turn.tx, turn.event.id, after, turn.micros)
        was, now = ({pressed.aspect: getattr(one.style, pressed.aspect)} for one in (before, after))
        await audit.note(turn, "door-badges", f"event:{turn.event.id}", was, now)
    return await _sample(turn, after)


async def roles(turn: Turn, pressed: BadgeCallback) -> Reply:
    """Show of which kinds of participants badges can be printed."""
    expected = await checkins.expected(turn.tx, turn.event.id)
    if not expected or await badge_designs.find(turn.tx, turn.event.id) is None:
        return await show(turn, pressed)
    return screens(badges.roles(turn.t, ((one, expected[one.id]) for one in turn.event.roles if one.id in expected)))


async def print_them(turn: Turn, pressed: BadgeCallback) -> Reply:
    """Print the badges of all who are approved, or of those of one role."""
    design = await badge_designs.find(turn.tx, turn.event.id)
    if design is None:
        return await _ask(turn)
    await tickets.issue_missing(turn.tx, turn.event.id, turn.micros)
    order = Order(turn.event.id, "badges", {**_args(design), "role": pressed.of}, tells=True)
    return Reply(toast=turn.t.plain("papers-coming"), orders=(order,))


ACTIONS: Final[Actions[BadgeHandler]] = Actions(
    BadgeCallback,
    {"show": show, "send": send, "choose": choose, "set": change, "roles": roles, "print": print_them},
)


async def use(turn: Turn, file_id: str) -> None:
    """Use a picture from now on: it can be drawn on."""
    before = await badge_designs.find(turn.tx, turn.event.id)
    after = replace(before, file_id=file_id) if before else BadgeDesign(file_id, BadgeStyle())
    await badge_designs.put(turn.tx, turn.event.id, after, turn.micros)
    await audit.note(turn, "door-badge-picture", f"event:{turn.event.id}")


async def refuse(turn: Turn, code: str) -> Reply:
    """Say why a picture can't be used, and take the next one as it comes, unless something else is waited for."""
    there = await badge_designs.find(turn.tx, turn.event.id) is not None
    if turn.prompt is None:
        await permissions.ask(turn, "badge-picture")
    return screens(badges.refused(turn.t, code, there=there))


async def _ask(turn: Turn, *, other: bool = False) -> Reply:
    await permissions.ask(turn, "badge-picture")
    there = await badge_designs.find(turn.tx, turn.event.id) is not None
    return screens(badges.ask(turn.t, other=other, there=there))


async def _sample(turn: Turn, design: BadgeDesign, *, new: bool = False) -> Reply:
    await tickets.issue_missing(turn.tx, turn.event.id, turn.micros)
    order = Order(turn.event.id, "badge-sample", {**_args(design), "new": new}, tells=True)
    return Reply((badges.drawing(turn.t),), orders=(order,))


def _args(design: BadgeDesign) -> Mapping[str, Any]:
    return {"file_id": design.file_id, **asdict(design.style)}


def _picture(event: Message) -> tuple[str, int] | None:
    """Return a picture that was sent, as Telegram keeps it, and how many bytes it has by its own account."""
    document = event.document
    if document is not None and document.mime_type in PICTURES:
        return document.file_id, document.file_size or 0
    if event.photo:
        return event.photo[-1].file_id, event.photo[-1].file_size or 0
    return None
