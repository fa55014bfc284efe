"""What the buttons of the group with topics say when they are pressed."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class ReplyCallback(CallbackData, prefix="tk"):
    """Under a message from the team about an application: the applicant answers, or would rather not."""

    action: Literal["answer", "stop"]
    registration: RowId = 0
