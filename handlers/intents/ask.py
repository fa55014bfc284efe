"""What people write in the middle of nothing: understood, guessed and asked back, or handed to a human being."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from fair.fields.phonetics import keys
from fair.intents.decision import Meaning, Understanding
from fair.intents.intent import Intent
from fair.intents.sayings import FaqAsked
from fair.matching.phrases import only_yes_or_no
from handlers.agenda.screens.browse import no_agenda_screen
from handlers.agenda.search import answer
from handlers.applications import named
from handlers.base.callbacks import AnyPress
from handlers.base.home import came_too_late, is_under_way, way_on
from handlers.base.screen import Reply, screens
from handlers.faq import faq
from handlers.intents import human
from handlers.intents.callbacks import IntentCallback
from handlers.intents.screens import guesses
from handlers.intents.ways import WAYS
from handlers.registration.screens.begin import too_late
from handlers.stale import fallback_answer
from services import unanswered
from services.agenda_view import load
from services.faq import question_of
from services.intents import understand
from services.turn import Turn

JUST: Final = timedelta(hours=1)


class IsQuestion(Filter):
    """A text of somebody who knows the bot and has no question open."""

    async def __call__(self, event: Message, turn: Turn) -> bool:
        """Tell whether a message is written in the middle of nothing."""
        asks = event.text is not None and not event.text.startswith("/")
        return asks and turn.person.language_chosen


def router() -> Router:
    """Take texts and guesses; its place is behind the answers to the form and to the team."""
    router = Router(name="intents.ask")
    router.callback_query.filter(AnyPress(IntentCallback))
    router.callback_query.register(press, IntentCallback.filter())
    router.message.register(ask, IsQuestion())
    return router


async def ask(event: Message, turn: Turn) -> Reply:
    """Answer a text; while answers wait to be sent, only what is understood for sure."""
    text = event.text or ""
    decision = _at_once(text) or await understand(turn, text)
    if _just_closed(turn) and not (decision.sure and "?" in text):
        return screens(too_late(turn.t, turn.event, text, await human.rows_for(turn, text)))
    if reply := await _named(turn, text, decision):
        return reply
    if decision.sure and (reply := await follow(turn, decision.meanings[0])):
        return _with_way_on(turn, reply)
    if is_under_way(turn):
        return await fallback_answer(turn, "text")
    if came_too_late(turn):
        return screens(too_late(turn.t, turn.event, text, await human.rows_for(turn, text)))
    return await _lost(turn, text, decision)


async def _named(turn: Turn, text: str, decision: Understanding) -> Reply | None:
    """Show the team whose number a text is, or name, unless it wants something.

    A name that may be something of the agenda is written out.
    """
    if reply := await named.by_number(turn, text):
        return reply
    if decision.sure and isinstance(decision.meanings[0], Intent | FaqAsked):
        return None
    return await named.by_name(turn, text, whole=decision.sure)


async def press(_event: CallbackQuery, turn: Turn, callback_data: IntentCallback) -> Reply:
    """Do what was guessed."""
    return await WAYS[callback_data.wanted](turn)


async def follow(turn: Turn, meaning: Meaning) -> Reply | None:
    """Do what a text means; nothing, if that is not there any more."""
    match meaning:
        case Intent():
            return await WAYS[meaning](turn)
        case FaqAsked(faq_id):
            one = question_of(turn.event, faq_id)
            return await faq.answer(turn, one) if one else None
        case _:
            guide = await load(turn)
            return await answer(turn, guide, meaning) if guide else screens(no_agenda_screen(turn.t))


async def _lost(turn: Turn, text: str, decision: Understanding) -> Reply:
    """Offer what may have been meant, or show the way to a human being; keep a question that has no answer."""
    guide = await load(turn)
    found = guesses.guesses(turn.t, turn.event, guide, decision.meanings)
    counted = None if decision.answered else await unanswered.note(turn, text)
    if found:
        ways = [data.pack() for _, data in found]
        return screens(guesses.unsure(turn.t, found, await human.rows_for(turn, text, guesses=ways, counted=counted)))
    return screens(guesses.nothing(turn.t, turn.event, guide, await human.rows_for(turn, text)))


def _just_closed(turn: Turn) -> bool:
    """Tell whether the question was open a moment ago: whoever writes now is most likely answering it."""
    return came_too_late(turn) and turn.now - turn.event.registration_closes < JUST


def _at_once(text: str) -> Understanding | None:
    """Return what needs no understanding: a question mark asks for help, a thumb is kindness, a yes answers nothing.

    No question is open here.
    """
    if only_yes_or_no(text):
        return Understanding((Intent.FINE,), sure=True, answered=True)
    if keys(text):
        return None
    return Understanding((Intent.HELP if "?" in text else Intent.FINE,), sure=True, answered=True)


def _with_way_on(turn: Turn, reply: Reply) -> Reply:
    """Add the way back to what is under way."""
    rows = way_on(turn)
    if not rows or not reply.screens or reply.screens[-1].keyboard or rows[0] in reply.screens[-1].buttons:
        return reply
    last = reply.screens[-1]
    return replace(reply, screens=(*reply.screens[:-1], replace(last, buttons=(*rows, *last.buttons))))
