"""What the buttons of privacy say when they are pressed."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData


class ForgetCallback(CallbackData, prefix="f"):
    """The steps of having one's data deleted."""

    action: Literal["sure", "yes"]
