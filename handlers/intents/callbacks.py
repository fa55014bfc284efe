"""What the buttons of guesses say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from fair.intents.intent import Intent


class IntentCallback(CallbackData, prefix="in"):
    """Something that may have been meant."""

    wanted: Intent = Intent.HELP
