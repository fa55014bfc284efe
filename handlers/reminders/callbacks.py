"""What the buttons of reminders and notices say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class MuteCallback(CallbackData, prefix="n"):
    """A category of messages, on or off."""

    category: str
    on: bool
