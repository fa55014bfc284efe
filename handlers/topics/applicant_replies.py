"""What an applicant answers to the team: by a button under the team's message, or by replying to it."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from db.core.time import HOUR
from db.people import prompts
from db.people.prompts import Prompt
from db.registration.registrations import Registration
from db.topics import groups, topics
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.incoming import SENT_BY_PEOPLE, is_reply
from handlers.base.screen import Notice, Reply, screens
from handlers.stale import stale_button
from handlers.topics.callbacks import ReplyCallback
from handlers.topics.group_messages import COPIED
from handlers.topics.screens import applicant_replies
from services import application
from services.turn import Turn

ReplyHandler: TypeAlias = Callable[[Turn, int], Awaitable[Reply]]

KIND: Final = "talk"
PATIENCE: Final = HOUR
"""How long what somebody writes is taken for the answer that they were about to give."""


class IsReplyToTeam(Filter):
    """What somebody with an application writes to the team: they were asked for it, or reply to the team's message."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Look at what it replies to, then for the prompt."""
        if turn.registration is None or turn.registration.number is None or event.content_type not in SENT_BY_PEOPLE:
            return False
        if (event.text or "").startswith("/"):
            return False
        return await is_reply(event, turn) or await _is_asked(event, turn)


def router() -> Router:
    """Take replies to what the team wrote. Its place is behind the answers to questions."""
    router = Router(name="topics.applicant_replies")
    router.callback_query.filter(AnyPress(ReplyCallback))
    router.callback_query.register(press, ReplyCallback.filter())
    router.message.register(answer, IsReplyToTeam())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ReplyCallback) -> Reply:
    """Take a button under a message from the team."""
    return await ACTIONS[callback_data.action](turn, callback_data.registration)


async def stop_asking(turn: Turn, _registration_id: int) -> Reply:
    """Wait for no answer any more, and say so."""
    await stop(turn)
    return screens(applicant_replies.stopped(turn.t))


async def ask(turn: Turn, registration_id: int) -> Reply:
    """Ask for the answer."""
    registration = turn.registration
    if registration is None or registration.id != registration_id or registration.number is None:
        return await stale_button(turn)
    if await _group(turn) is None:
        return Reply(notices=(Notice(turn.person.id, applicant_replies.closed(turn.t, turn.event)),))
    if registration.cursor is not None and registration.status != "draft":
        await application.move(turn, await application.load(turn), None)
    await _ask(turn)
    return Reply(
        notices=(Notice(turn.person.id, applicant_replies.ask(turn.t)),)
    )  # the button stays under the team's message


async def answer(event: Message, turn: Turn) -> Reply:
    """Pass on what somebody answers."""
    registration = turn.registration
    assert registration is not None
    if await _group(turn) is None:
        await stop(turn)
        return screens(applicant_replies.closed(turn.t, turn.event))
    if event.text is None and event.content_type not in COPIED:
        return screens(applicant_replies.unsupported(turn.t))
    more = await _is_more(event, turn)
    await _pass_on(event, turn, registration)
    await _ask(turn, album=event.media_group_id) if event.media_group_id else await stop(turn)
    return Reply() if more else screens(applicant_replies.passed(turn.t, registration))


async def stop(turn: Turn) -> bool:
    """Wait for no answer any more; tell whether one was waited for."""
    if await _prompt(turn) is None:
        return False
    await prompts.close(turn.tx, turn.person.id)
    return True


async def _pass_on(event: Message, turn: Turn, registration: Registration) -> None:
    """Queue the answer for the topic, in as many parts as it takes."""
    if event.text is None:
        key, original = str(event.message_id), (event.chat.id, event.message_id)
        await topics.say(turn.tx, registration.id, key, event.caption or "", turn.micros, original)
        return
    for place, part in enumerate(applicant_replies.parts(event.text)):
        key = f"{event.message_id}.{place}"
        await topics.say(turn.tx, registration.id, key, part, turn.micros)


async def _ask(turn: Turn, **of: Any) -> None:
    prompt = Prompt(turn.event.id, KIND, {"until": turn.micros + PATIENCE, **of})
    await prompts.ask(turn.tx, turn.person.id, prompt, turn.micros)


async def _prompt(turn: Turn) -> Prompt | None:
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    return prompt if prompt and prompt.kind == KIND and prompt.event_id == turn.event.id else None


async def _is_asked(event: Message, turn: Turn) -> bool:
    """Tell whether an answer is waited for; of an album that has begun, its other parts only."""
    prompt = await _prompt(turn)
    if prompt is None or prompt.of["until"] <= turn.micros:
        return False
    return prompt.of.get("album") in {None, event.media_group_id}


async def _is_more(event: Message, turn: Turn) -> bool:
    """Tell whether it is another part of an album of which one was passed on."""
    prompt = await _prompt(turn) if event.media_group_id else None
    return prompt is not None and prompt.of.get("album") == event.media_group_id


async def _group(turn: Turn) -> groups.TopicGroup | None:
    """Return the group to which answers go, if the bot is in it."""
    group = await groups.of_event(turn.tx, turn.event.id)
    return group if group and group.trouble != "gone" else None


ACTIONS: Final[Actions[ReplyHandler]] = Actions(ReplyCallback, {"answer": ask, "stop": stop_asking})
