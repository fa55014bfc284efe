"""Answering what somebody has written: by a button, by replying to what told of it; and writing to somebody first."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from db.enquiries import enquiries
from db.enquiries.enquiries import Enquiry
from db.people.prompts import Prompt
from fair.access import Permission
from fair.enquiries.messages import Said
from handlers.applications import details, queue
from handlers.applications.callbacks import ApplicationCallback
from handlers.base import passing
from handlers.base.callbacks import InboxCallback
from handlers.base.incoming import said_in
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Button, Notice, Reply, Screen, screens
from handlers.enquiries import conversations
from handlers.enquiries.screens import answer
from services import audit
from services.enquiries import ANSWER, Author
from services.enquiries import answer as send_answer
from services.turn import Turn


class IsPartOfAnswer(Filter):
    """Takes every answer; once an album has begun, its other parts only. Behind `AnswersPrompt`."""

    async def __call__(self, event: Message, prompt: Prompt) -> bool:
        """Compare the albums."""
        return prompt.of.get("album") in {None, event.media_group_id}


class RepliesToNotice(Filter):
    """Takes what a member of the team replies to the message that told of a conversation; gives its `enquiry_id`."""

    async def __call__(self, event: Message, turn: Turn) -> bool | dict[str, Any]:
        """Look for what the message replies to."""
        replied = event.reply_to_message
        if turn.team_role is None or replied is None:
            return False
        told = await enquiries.told_of(turn.tx, turn.person.id, replied.message_id)
        return {"enquiry_id": told} if told is not None else False


def replies() -> Router:
    """Take replies to what told of a conversation. Its place is before everything else that is written."""
    router = Router(name="enquiries.replies")
    router.message.register(take_reply, Requires(Permission.ENQUIRIES), RepliesToNotice())
    return router


def answers() -> Router:
    """Take an answer that was asked for."""
    router = Router(name="enquiries.answers")
    router.message.register(take, AnswersPrompt(ANSWER), IsPartOfAnswer(), Requires(Permission.ENQUIRIES))
    return router


async def ask(turn: Turn, enquiry: Enquiry, _data: InboxCallback) -> Reply:
    """Ask for the answer."""
    return screens(await _ask(turn, enquiry))


async def ask_beside(turn: Turn, enquiry: Enquiry, _data: InboxCallback) -> Reply:
    """Ask for the answer below the message that told of it, which can still be replied to."""
    return Reply(notices=(Notice(turn.person.id, await _ask(turn, enquiry)),))


async def write_to_applicant(turn: Turn, data: InboxCallback) -> Reply:
    """Ask what shall be written to somebody who has an application."""
    registration = await details.find(turn, data.of)
    if registration is None or registration.by_hand:
        return await queue.card(turn, data.of)
    enquiry = await enquiries.begin(turn.tx, turn.event.id, registration.person_id, turn.micros)
    card = ApplicationCallback(action="show", registration=registration.id)
    return screens(await _ask(turn, enquiry, Button(turn.t.plain("button-application"), card.pack())))


async def take(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Send what was asked for."""
    enquiry = await conversations.find(turn, prompt.of["enquiry"])
    return await _take(event, turn, enquiry, prompt.of["seen"]) if enquiry else screens(answer.gone(turn.t))


async def take_reply(event: Message, turn: Turn, enquiry_id: int) -> Reply:
    """Send what a member replies to the message that told of a conversation."""
    if not enquiry_id:
        return screens(answer.which(turn.t))
    enquiry = await conversations.find(turn, enquiry_id)
    if enquiry is None:
        return screens(answer.gone(turn.t))
    return await _take(event, turn, enquiry, await enquiries.last_of_person(turn.tx, enquiry.id))


async def send_too(turn: Turn, enquiry: Enquiry, data: InboxCallback) -> Reply:
    """Send what was written although a colleague was quicker."""
    written = passing.of_turn(turn, ANSWER)
    if written is None or written.of["enquiry"] != enquiry.id or "said" not in written.of:
        return await ask(turn, enquiry, data)
    return await _send(turn, enquiry, [_said(one) for one in written.of["said"]])


def subject(enquiry: Enquiry) -> str:
    """Return what the journal calls a conversation by: the application, or where there is none, the row."""
    known = enquiry.registration_id
    return f"enquiry:{enquiry.id}" if known is None else f"registration:{known}"


async def _ask(turn: Turn, enquiry: Enquiry, back: Button | None = None) -> Screen:
    """Ask for an answer, and remember up to where its author has read."""
    last = await enquiries.messages(turn.tx, enquiry.id, 0, 1)
    await passing.ask(turn, ANSWER, enquiry=enquiry.id, seen=last[0].id if last else 0)
    shown = await conversations.load(turn, enquiry)
    return answer.ask(turn.t, shown, back or answer.to_conversation(turn.t, enquiry.id))


async def _take(event: Message, turn: Turn, enquiry: Enquiry, seen: int) -> Reply:
    """Send a message of a member, unless it can't be; of an album one word is said, to its first part."""
    said, album, prompt = said_in(event), event.media_group_id, passing.of_turn(turn, ANSWER)
    if not said:
        return screens(answer.unsupported(turn.t, enquiry.id))
    more = album is not None and prompt is not None and prompt.of.get("album") == album
    reply = await (_send(turn, enquiry, said) if more else _check_and_send(turn, enquiry, said, seen))
    if album is not None:
        await passing.ask(turn, ANSWER, enquiry=enquiry.id, seen=seen, album=album)
    return Reply() if more else reply


async def _check_and_send(turn: Turn, enquiry: Enquiry, said: Sequence[Said], seen: int) -> Reply:
    """Send it, unless it would not arrive, or a colleague has answered what the member had not seen."""
    name = await conversations.called(turn, enquiry)
    if enquiry.unreachable:
        return screens(answer.unreachable(turn.t, name, enquiry.id))
    other = await enquiries.answered_since(turn.tx, enquiry.id, seen, turn.person.id)
    if other is None:
        return await _send(turn, enquiry, said)
    await passing.ask(turn, ANSWER, enquiry=enquiry.id, seen=seen, said=[asdict(one) for one in said])
    return screens(answer.overtaken(turn.t, name, other, enquiry.id))


async def _send(turn: Turn, enquiry: Enquiry, said: Sequence[Said]) -> Reply:
    await send_answer(turn.tx, enquiry, Author(turn.person.id), said, turn.micros)
    await audit.note(turn, "enquiry-answered", subject(enquiry))
    await passing.stop(turn)
    return screens(answer.sent(turn.t, await conversations.called(turn, enquiry), enquiry.id))


def _said(kept: Mapping[str, Any]) -> Said:
    original = kept["original"]
    return Said(kept["kind"], kept["text"], (original[0], original[1]) if original else None)
