"""What the buttons of the event's content say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId

ContentAction: TypeAlias = Literal["home", "get", "send", "diff", "apply", "discard", "before"]


class ContentCallback(CallbackData, prefix="ct"):
    """The questionnaire and the texts of the event: how they stand, as files, and what a file changes."""

    action: ContentAction = "home"
    of: str = ""
    """Which state of what was sent."""


class QuestionListCallback(CallbackData, prefix="ql"):
    """A page of the questions, to change one of them."""

    page: RowId = 0


QuestionTextAction: TypeAlias = Literal[
    "show",
    "ask",
    "options",
    "option",
    "label",
    "add",
    "up",
    "down",
    "remove",
    "remove_yes",
]


class QuestionTextCallback(CallbackData, prefix="cq"):
    """What a question asks and offers: its words in a language, its answers."""

    action: QuestionTextAction
    question: str
    language: str
    of: str = ""
    """Which part, which option, which page of the options."""
