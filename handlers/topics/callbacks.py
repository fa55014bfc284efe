"""What the buttons of the group with topics say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class ReplyCallback(CallbackData, prefix="tk"):
    """Under a message from the team about an application: answer; stop (answering)."""

    step: str
    registration: RowId = 0


class TopicGroupCallback(CallbackData, prefix="fo"):
    """The group with a topic for each application: itself (""), connect, refuse, again, part, part_yes."""

    step: str = ""
