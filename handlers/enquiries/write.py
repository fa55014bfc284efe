"""Writing to the organisers: asked for by a button everywhere, by replying to what they wrote, or typed already."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from db.core.time import HOUR
from db.enquiries import enquiries
from fair.enquiries.messages import Said, in_parts
from handlers.base import passing
from handlers.base.buttons import to_send
from handlers.base.callbacks import AnyPress, EnquiryCallback
from handlers.base.dispatch import Actions
from handlers.base.home import is_under_way
from handlers.base.incoming import SENT_BY_PEOPLE, is_reply, said_in
from handlers.base.screen import Notice, Reply, Rows, screens
from handlers.enquiries.screens import write
from services import application
from services.enquiries import receive
from services.turn import Turn

EnquiryHandler: TypeAlias = Callable[[Turn, int], Awaitable[Reply]]


class MayBelongToConversation(Filter):
    """A message to the organisers was asked for, or it replies to something: costs all others nothing."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Look at what is known already."""
        return event.reply_to_message is not None or passing.is_open(turn, passing.ENQUIRY)


class IsForOrganisers(Filter):
    """What somebody writes to the organisers: they were asked for it, or reply to what these wrote."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Look at what was asked for, then at what it replies to."""
        if event.content_type not in SENT_BY_PEOPLE or (event.text or "").startswith("/"):
            return False
        asked = passing.of_turn(turn, passing.ENQUIRY)
        if asked is not None and asked.of.get("album") in {None, event.media_group_id}:
            return True
        return await is_reply(event, turn)


def buttons() -> Router:
    """Take the buttons around writing to the organisers."""
    router = Router(name="enquiries.write.buttons")
    router.callback_query.filter(AnyPress(EnquiryCallback))
    router.callback_query.register(press, EnquiryCallback.filter())
    return router


def messages() -> Router:
    """Take messages to the organisers. Its place is behind `MayBelongToConversation`, before answers."""
    router = Router(name="enquiries.write.messages")
    router.message.register(take, IsForOrganisers())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: EnquiryCallback) -> Reply:
    """Take a button."""
    return await ACTIONS[callback_data.action](turn, callback_data.of)


async def ask(turn: Turn, _enquiry_id: int = 0) -> Reply:
    """Ask for the message. What is under way waits: an open question of a draft stays open."""
    await _ask(turn)
    question = write.ask(turn.t, turn.event, late=may_be_late(turn))
    return Reply(notices=(Notice(turn.person.id, question),))  # what stands above stays, with its buttons


async def ask_for_answer(turn: Turn, enquiry_id: int) -> Reply:
    """Ask for the answer to what the organisers wrote, of whichever event."""
    enquiry = await enquiries.get(turn.tx, enquiry_id)
    own = enquiry is not None and enquiry.person_id == turn.person.id and enquiry.event_id in turn.events
    if enquiry is not None and own and enquiry.event_id != turn.event.id:
        turn = await turn.come_to(enquiry.event_id)
    return await ask(turn)


async def stop(turn: Turn, _enquiry_id: int = 0) -> Reply:
    """Say that nothing is waited for any more."""
    return screens(write.stopped(turn.t, under_way=is_under_way(turn)))


async def take(event: Message, turn: Turn) -> Reply:
    """Pass on what somebody writes or sends."""
    said = said_in(event)
    if not said:
        return screens(write.unsupported(turn.t))
    prompt, album = passing.of_turn(turn, passing.ENQUIRY), event.media_group_id
    more = prompt is not None and album is not None and prompt.of.get("album") == album
    reply = await _receive(turn, said)
    if album:
        await passing.ask(turn, passing.ENQUIRY, album=album)
    else:
        await passing.stop(turn)
    return Reply() if more else reply


async def send_typed(turn: Turn, _enquiry_id: int) -> Reply:
    """Send what was typed before; if that is not known any more, ask for it."""
    typed = passing.of_turn(turn, passing.TYPED)
    return await _receive(turn, in_parts(typed.of["text"])) if typed else await ask(turn)


async def tell_late(turn: Turn, _enquiry_id: int) -> Reply:
    """Tell the organisers that somebody comes later; on other days than the fair's ask what to tell them."""
    if not may_be_late(turn):
        return await ask(turn)
    present = await enquiries.of_person(turn.tx, turn.event.id, turn.person.id)
    last = await enquiries.messages(turn.tx, present.id, 0, 1) if present else []
    again = bool(last) and last[0].kind == "late" and last[0].written_at > turn.micros - HOUR
    refused = None if again else await receive(turn, (Said("late"),))
    if refused is not None:
        return screens(write.refused(turn.t, turn.event, refused))
    return screens(write.told_late(turn.t, again=again))


async def keep_typed(turn: Turn, typed: str, **of: Any) -> Rows:
    """Keep what was typed and nothing has answered; return the row by which it goes to the organisers with one tap.

    `of`: what else is to be known as long as it is kept.
    """
    await passing.ask(turn, passing.TYPED, text=typed, **of)
    return ((to_send(turn.t),),)


def offer_late(turn: Turn) -> Reply:
    """Offer to tell the organisers that somebody is late, who has said so."""
    return screens(write.offer_late(turn.t))


def may_be_late(turn: Turn) -> bool:
    """Tell whether somebody can be late today: who takes part, on the days of the fair."""
    today, registration = turn.now.astimezone(turn.event.zone).date(), turn.registration
    return today in turn.event.days and registration is not None and registration.takes_part


async def _receive(turn: Turn, said: Sequence[Said]) -> Reply:
    refused = await receive(turn, said)
    if refused is not None:
        return screens(write.refused(turn.t, turn.event, refused))
    return screens(write.sent(turn.t, under_way=is_under_way(turn)))


async def _ask(turn: Turn, **of: Any) -> None:
    registration = turn.registration
    if registration is not None and registration.cursor is not None and registration.status != "draft":
        await application.move(turn, await application.load(turn), None)
    await passing.ask(turn, passing.ENQUIRY, **of)


ACTIONS: Final[Actions[EnquiryHandler]] = Actions(
    EnquiryCallback,
    {"write": ask, "answer": ask_for_answer, "stop": stop, "late": tell_late, "send": send_typed},
)
