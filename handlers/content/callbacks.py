"""What the buttons of the event's content say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class ContentCallback(CallbackData, prefix="ct"):
    """The questionnaire and the texts of the event: home, get, send, diff, apply, discard, before."""

    action: str = "home"
    of: str = ""
    """Which state of what was sent."""
