"""/language: chosen at the first contact, changed at any moment, also in the middle of a question."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from db.people import people
from fair.words import LANGUAGES, Language
from handlers.base import language_screens, passing, typed_press
from handlers.base.callbacks import AnyPress, LanguageCallback
from handlers.base.screen import Commands, Reply, screens
from handlers.navigation.start import go_on
from handlers.stale import stale_button
from services.turn import Turn


async def ask(turn: Turn) -> Reply:
    """Offer the languages."""
    return screens(language_screens.choose(turn.texts, turn.person.language))


async def choose(event: CallbackQuery, turn: Turn, callback_data: LanguageCallback, event_router: Router) -> Reply:
    """Keep the choice and go on where the person was, or wanted to go; what they had asked before is answered."""
    language, then = callback_data.language, callback_data.then
    if language not in LANGUAGES:
        return await stale_button(turn)
    typed = None if then or turn.person.language_chosen else passing.of_turn(turn, passing.TYPED)
    if typed is None:
        return await speak(turn, language, then)
    turn = await _keep(turn, language)
    return _with_commands(turn, await typed_press.say(event, turn, event_router, typed.of["text"]))


async def speak(turn: Turn, language: Language, then: str = "") -> Reply:
    """Keep a language that was chosen, and go on in it."""
    turn = await _keep(turn, language)
    return _with_commands(turn, await go_on(turn, then))


async def _keep(turn: Turn, language: Language) -> Turn:
    await people.choose_language(turn.tx, turn.person.id, language)
    return turn.with_person(replace(turn.person, language=language, language_chosen=True))


def _with_commands(turn: Turn, reply: Reply) -> Reply:
    """Let a member's Telegram offer the commands in the language, too."""
    own = (Commands(turn.person.id, turn.person.language, turn.team_role),) if turn.team_role else ()
    return replace(reply, commands=(*own, *reply.commands))


def router() -> Router:
    """Take the choice of a language."""
    language = Router(name="navigation.language")
    language.callback_query.filter(AnyPress(LanguageCallback))
    language.callback_query.register(choose, LanguageCallback.filter())
    return language
