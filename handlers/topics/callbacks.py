"""What the buttons of the group with topics say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class ReplyCallback(CallbackData, prefix="tk"):
    """Under a message from the team about an application: answer; stop (answering)."""

    step: str
    registration: RowId = 0
