"""What people have written to the organisers: the list, one conversation, closing it, taking no more of somebody."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.applications import listing
from db.enquiries import enquiries
from db.enquiries.enquiries import Enquiry
from fair.access import Permission
from handlers.base.callbacks import AnyPress, InboxCallback
from handlers.base.dispatch import Actions
from handlers.base.permissions import Requires
from handlers.base.screen import Notice, Reply, Screen, screens
from handlers.enquiries import answer, conversations
from handlers.enquiries.screens import inbox
from services import audit
from services.turn import Turn

InboxHandler: TypeAlias = Callable[[Turn, InboxCallback], Awaitable[Reply]]
OneEnquiryHandler: TypeAlias = Callable[[Turn, Enquiry, InboxCallback], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons of the inbox."""
    router = Router(name="enquiries.inbox")
    router.callback_query.filter(AnyPress(InboxCallback))
    router.callback_query.register(press, InboxCallback.filter(), Requires(Permission.ENQUIRIES))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: InboxCallback) -> Reply:
    """Take a button of the inbox, or of one conversation."""
    return await ACTIONS[callback_data.action](turn, callback_data)


async def show_list(turn: Turn, data: InboxCallback, toast: str = "") -> Reply:
    """Show who has written."""
    counts = await enquiries.count(turn.tx, turn.event.id)
    page = min(data.page, max(0, counts.get(data.state, 0) - 1) // inbox.PAGE)
    found = await enquiries.page(turn.tx, turn.event.id, data.state, inbox.PAGE, page * inbox.PAGE)
    ids = [one.enquiry.registration_id for one in found if one.enquiry.registration_id is not None]
    applications = {one.registration_id: one for one in await listing.of_page(turn.tx, turn.event, ids)}
    told = turn.person.id not in await enquiries.silent(turn.tx, turn.event.id)
    box = inbox.Inbox(turn.event, data.state, counts, found, applications, page, turn.now, told)
    return screens(inbox.inbox(turn.t, box), toast=toast)


async def silence(turn: Turn, _data: InboxCallback) -> Reply:
    """Tell this member no more that somebody has written."""
    await enquiries.silence(turn.tx, turn.event.id, turn.person.id)
    return await show_list(turn, InboxCallback(), turn.t.plain("inbox-silent-now"))


async def hear(turn: Turn, _data: InboxCallback) -> Reply:
    """Tell this member again."""
    await enquiries.hear(turn.tx, turn.event.id, turn.person.id)
    return await show_list(turn, InboxCallback(), turn.t.plain("inbox-heard-now"))


async def show(turn: Turn, enquiry: Enquiry, data: InboxCallback, toast: str = "") -> Reply:
    """Show one conversation, or an earlier part of it."""
    shown = await conversations.load(turn, enquiry, data.page)
    return screens(inbox.conversation(turn.t, shown), toast=toast)


async def open_beside(turn: Turn, enquiry: Enquiry, _data: InboxCallback) -> Reply:
    """Show one conversation below the message that told of it, which can still be replied to."""
    shown = await conversations.load(turn, enquiry)
    return _beside(turn, inbox.conversation(turn.t, shown))


async def show_files(turn: Turn, enquiry: Enquiry, data: InboxCallback) -> Reply:
    """Send what somebody has sent, each in a message of its own; the conversation keeps its buttons."""
    shown = await conversations.load(turn, enquiry, data.page)
    return _beside(turn, *(inbox.copied(turn.t, shown, one) for one in shown.files))


async def close(turn: Turn, enquiry: Enquiry, _data: InboxCallback) -> Reply:
    """Let something be that needs no answer."""
    if enquiry.state == "waiting":
        await enquiries.close(turn.tx, enquiry.id, turn.micros)
        await audit.note(turn, "enquiry-closed", answer.subject(enquiry))
    return await show_list(turn, InboxCallback(), turn.t.plain("inbox-closed"))


async def mute(turn: Turn, enquiry: Enquiry, data: InboxCallback) -> Reply:
    """Take no more messages of somebody; what they have written waits no longer."""
    if enquiry.muted_at is None:
        await enquiries.mute(turn.tx, enquiry.id, turn.micros)
        await enquiries.close(turn.tx, enquiry.id, turn.micros)
        await audit.note(turn, "enquiry-muted", answer.subject(enquiry))
    return await _show_anew(turn, enquiry, data, "inbox-muted-now")


async def unmute(turn: Turn, enquiry: Enquiry, data: InboxCallback) -> Reply:
    """Take messages of somebody again."""
    if enquiry.muted_at is not None:
        await enquiries.mute(turn.tx, enquiry.id, None)
        await audit.note(turn, "enquiry-unmuted", answer.subject(enquiry))
    return await _show_anew(turn, enquiry, data, "inbox-unmuted-now")


def of_one(step: OneEnquiryHandler) -> InboxHandler:
    """Make of what is done with a conversation the step of a button: it looks for the conversation."""

    async def with_enquiry(turn: Turn, data: InboxCallback) -> Reply:
        enquiry = await conversations.find(turn, data.of)
        if enquiry is None:
            return await show_list(turn, InboxCallback(), turn.t.plain("inbox-gone"))
        return await step(turn, enquiry, data)

    return with_enquiry


async def _show_anew(turn: Turn, enquiry: Enquiry, data: InboxCallback, toast: str) -> Reply:
    present = await enquiries.get(turn.tx, enquiry.id)
    assert present is not None
    return await show(turn, present, data, turn.t.plain(toast))


def _beside(turn: Turn, *shown: Screen) -> Reply:
    return Reply(notices=tuple(Notice(turn.person.id, one) for one in shown))


ACTIONS: Final[Actions[InboxHandler]] = Actions(
    InboxCallback,
    {
        "list": show_list,
        "silence": silence,
        "hear": hear,
        "show": of_one(show),
        "open": of_one(open_beside),
        "files": of_one(show_files),
        "close": of_one(close),
        "mute": of_one(mute),
        "unmute": of_one(unmute),
        "answer": of_one(answer.ask),
        "reply": of_one(answer.ask_beside),
        "send": of_one(answer.send_too),
        "write": answer.write_to_applicant,
    },
)
