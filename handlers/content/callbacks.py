"""What the buttons of the event's content say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

ContentAction: TypeAlias = Literal["home", "get", "send", "diff", "apply", "discard", "before"]


class ContentCallback(CallbackData, prefix="ct"):
    """The questionnaire and the texts of the event: how they stand, as files, and what a file changes."""

    action: ContentAction = "home"
    of: str = ""
    """Which state of what was sent."""
