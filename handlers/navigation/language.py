"""/language: chosen at the first contact, changed at any moment, also in the middle of a question."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from db.people import people
from fair.words import LANGUAGES, Language
from handlers.base import language_screens
from handlers.base.callbacks import AnyPress, LanguageCallback
from handlers.base.screen import Commands, Reply, screens
from handlers.navigation.start import go_on
from handlers.stale import stale_button
from services.turn import Turn


async def ask(turn: Turn) -> Reply:
    """Offer the languages."""
    return screens(language_screens.choose(turn.texts, turn.person.language))


async def choose(_event: CallbackQuery, turn: Turn, callback_data: LanguageCallback) -> Reply:
    """Keep the choice and go on where the person was, or wanted to go."""
    if callback_data.language not in LANGUAGES:
        return await stale_button(turn)
    return await speak(turn, callback_data.language, callback_data.then)


async def speak(turn: Turn, language: Language, then: str = "") -> Reply:
    """Keep a language that was chosen, and go on in it."""
    await people.choose_language(turn.tx, turn.person.id, language)
    turn = turn.with_person(replace(turn.person, language=language, language_chosen=True))
    commands = (Commands(turn.person.id, language, turn.team_role),) if turn.team_role else ()
    reply = await go_on(turn, then)
    return replace(reply, commands=(*commands, *reply.commands))


def router() -> Router:
    """Take the choice of a language."""
    language = Router(name="navigation.language")
    language.callback_query.filter(AnyPress(LanguageCallback))
    language.callback_query.register(choose, LanguageCallback.filter())
    return language
