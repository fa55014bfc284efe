"""What buttons say that every conversation shows, and what all callback data have in common."""

from typing import Annotated, Final, Literal, TypeAlias

from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from pydantic import Field

LIMIT: Final = 64
"""Bytes of callback data that Telegram takes."""


RowId: TypeAlias = Annotated[int, Field(ge=0, lt=2**63)]
"""A row's id, or a page: what no database can look up is forged and no button of ours."""


class AnyPress(Filter):
    """Any button of these classes: the gate of a router, so that presses of other buttons pass it by."""

    def __init__(self, *classes: type[CallbackData]) -> None:
        self._prefixes = frozenset(one.__prefix__ for one in classes)

    async def __call__(self, event: CallbackQuery) -> bool:
        """Tell whether the press is for this router."""
        return (event.data or "").partition(":")[0] in self._prefixes


MenuAction: TypeAlias = Literal[
    "home",
    "about",
    "agenda",
    "register",
    "status",
    "ticket",
    "language",
    "help",
    "privacy",
    "mydata",
    "forget",
    "notifications",
    "faq",
]


InboxAction: TypeAlias = Literal[
    "list", "show", "open", "answer", "reply", "send", "files", "close", "mute", "unmute", "write", "silence", "hear"
]


class MenuCallback(CallbackData, prefix="m"):
    """A place that the menu leads to, wherever its button is shown."""

    action: MenuAction


class LanguageCallback(CallbackData, prefix="l"):
    """A language, and where to go on then."""

    language: str
    then: str = ""


class ResumeCallback(CallbackData, prefix="u"):
    """Go on where the person stands."""

    action: Literal["", "continue"] = ""


class PastAnnouncementCallback(CallbackData, prefix="ae"):
    """The announcements there were: the list (0), or one of them."""

    announcement: RowId = 0


class DeskCallback(CallbackData, prefix="dk"):
    """The team's desk itself, or the bot as everybody else sees it."""

    action: Literal["", "guest"] = ""


class ExportCallback(CallbackData, prefix="xp"):
    """Files for the team: the list (""), a table, a table as a form (xlsx, csv, json).

    `whose`: everybody's (""), those approved, or those the member looks at in the queue (sifted).
    """

    table: str = ""
    form: str = ""
    whose: str = ""


class StatusCallback(CallbackData, prefix="s"):
    """What a person does with their own registration."""

    action: Literal["again", "change", "withdraw", "withdraw_yes", "calendar", "invite", "pass_on"]


class EnquiryCallback(CallbackData, prefix="tk"):
    """Writing to the organisers: asked for, as an answer to them, by one tap, or what was typed already."""

    action: Literal["write", "answer", "stop", "late", "send"]
    of: RowId = 0
    """The conversation that a message of the team belongs to."""


class InboxCallback(CallbackData, prefix="ei"):
    """What people have written to the organisers: the list, one conversation, and what is done with it."""

    action: InboxAction = "list"
    of: RowId = 0
    """Which conversation; of "write": which application."""
    page: RowId = 0
    """Of the list; of a conversation: the message before which it is shown (0: to the end)."""
    state: Literal["waiting", "answered", "closed"] = "waiting"
    """Which of them the list shows."""


class TopicGroupCallback(CallbackData, prefix="fo"):
    """The group with a topic for each application: how it stands, and how it is connected and left."""

    action: Literal["", "connect", "refuse", "again", "part", "part_yes"] = ""
