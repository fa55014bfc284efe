"""What the buttons of announcements say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class ResponseCallback(CallbackData, prefix="ay"):
    """What a person answers to the question under an announcement."""

    announcement: RowId
    yes: bool


ComposeAction: TypeAlias = Literal[
    "new",
    "write",
    "drop",
    "fallback",
    "buttons",
    "question",
    "link",
    "session",
    "remove",
    "discard",
    "audience",
    "preview",
    "send",
    "time",
    "with",
    "now",
]


class ComposeCallback(CallbackData, prefix="ac"):
    """Writing an announcement and letting it go: each person has one draft at a time."""

    action: ComposeAction
    of: str = ""
    """Which language, which button, which session; of what is sent to many, whether really."""
    page: RowId = 0


class AudienceCallback(CallbackData, prefix="aa"):
    """Whom it is for: a condition (and the question it is about), and the value that is taken or left."""

    kind: str
    question: str = ""
    option: str = ""
    on: bool = True
    """Whether it is taken."""


class AudiencePageCallback(CallbackData, prefix="ap"):
    """Around the values of a condition."""

    kind: str
    question: str = ""
    page: RowId = 0


AnnouncementAction: TypeAlias = Literal[
    "list",
    "automatic",
    "open",
    "review",
    "approve",
    "return",
    "pause",
    "resume",
    "cancel",
    "cancel_yes",
    "again",
    "delete",
    "delete_yes",
    "correct",
    "correct_yes",
    "calls",
    "revision",
    "revision_yes",
    "revision_no",
]


class AnnouncementCallback(CallbackData, prefix="an"):
    """The lists of announcements and of what goes by itself, and what is done with an announcement."""

    action: AnnouncementAction
    announcement: RowId = 0
    """0 where a list is meant."""
    page: RowId = 0


class ScheduledMessageCallback(CallbackData, prefix="at"):
    """Hold or release a reminder (session "": of the event itself) or, with lead "", the notices of changes."""

    hold: bool
    session: str = ""
    lead: str = ""
    minute: str = ""
    """When the session begins, in minutes since 1970."""
