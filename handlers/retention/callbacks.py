"""What the buttons of data and terms say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class RetentionCallback(CallbackData, prefix="rt"):
    """What is deleted when."""
