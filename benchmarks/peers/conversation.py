# mypy: disable-error-code="import-not-found, import-untyped"
"""The same eight questions in python-telegram-bot's ConversationHandler, with its state in memory."""

import os
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ConversationHandler,
    MessageHandler,
    filters,
)

from benchmarks.questions import THANKS, Question, questions

END = -1
"""The library's own number for the end of a conversation."""


async def show(update: Update, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    """Write anew after a text, and over the pressed message after a tap."""
    if update.callback_query:
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(text, reply_markup=keyboard)
    elif update.effective_message:
        await update.effective_message.reply_text(text, reply_markup=keyboard)


def keyboard(question: Question) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(label, callback_data=option)] for option, label in question.options]
    return InlineKeyboardMarkup(rows) if rows else None


async def ask(update: Update, place: int) -> int:
    """Ask a question, or thank for all of them; return the state that follows."""
    if place == len(questions()):
        await show(update, THANKS, None)
        return END
    question = questions()[place]
    await show(update, question.label, keyboard(question))
    return place


def step(place: int) -> Callable[[Update, Any], Coroutine[Any, Any, int]]:
    """Return what a handler does in a state: keep the answer, ask what follows."""

    async def keep(update: Update, context: Any) -> int:
        message, press = update.message, update.callback_query
        said = press.data if press else message.text if message else None
        context.user_data[questions()[place].id] = said
        return await ask(update, place + 1)

    return keep


async def start(update: Update, _context: Any) -> int:
    return await ask(update, 0)


def main() -> None:
    builder = Application.builder().token(os.environ["BOT_TOKEN"])
    application = builder.base_url(f"{os.environ['BOT_API_URL']}/bot").build()
    text = filters.TEXT & ~filters.COMMAND
    states: dict[object, list[Any]] = {
        place: [CallbackQueryHandler(step(place)) if question.options else MessageHandler(text, step(place))]
        for place, question in enumerate(questions())
    }
    application.add_handler(ConversationHandler([CommandHandler("start", start)], states, []))
    application.run_polling()


if __name__ == "__main__":
    main()
