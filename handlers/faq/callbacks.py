"""What the buttons of common questions say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class FaqCallback(CallbackData, prefix="fq"):
    """A page of the common questions, or the answer to one."""

    of: str = ""
    """Which one; empty: the list."""
    page: RowId = 0


FaqEditAction: TypeAlias = Literal[
    "home",
    "question",
    "answer",
    "same",
    "belongs",
    "chosen",
    "delete",
    "list",
    "card",
    "new",
    "text",
    "words",
    "remove",
    "remove_yes",
    "undo",
]


class FaqEditCallback(CallbackData, prefix="fe"):
    """What the team does with what was asked and found no answer, and with common questions."""

    action: FaqEditAction = "home"
    number: RowId = 0
    """Which question without an answer; of lists, which page."""
    of: str = ""
    """Which common question (for its text: `id.language`), which state of the content, or a page."""
