"""What the buttons around the agenda say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class ReminderCallback(CallbackData, prefix="t"):
    """What a person does under a reminder or a notice: with the session, with such messages, with how long before."""

    action: Literal["drop", "mute", "hush", "keep", "leads", "lead"]
    of: str = ""
    """Which session, which category of messages, how long before."""


AgendaAction: TypeAlias = Literal[
    "home",
    "day",
    "now",
    "mine",
    "halls",
    "hall",
    "sections",
    "section",
    "search",
    "at",
    "part",
    "kind",
    "speakers",
    "slides",
    "file",
    "file_mine",
    "replace_link",
]


class AgendaCallback(CallbackData, prefix="b"):
    """What is shown of the agenda, or sent as a file."""

    action: AgendaAction
    of: str = ""
    """Which day, hall, section, moment, part of a day or kind."""
    page: RowId = 0


SessionAction: TypeAlias = Literal["show", "add", "drop", "wait", "unwait", "file", "way"]


class SessionCallback(CallbackData, prefix="e"):
    """What a person does with a session of the agenda."""

    action: SessionAction
    session: str
    view: str = ""
    """The list the person came from, by the action that shows it."""


AgendaDraftAction: TypeAlias = Literal[
    "home",
    "list",
    "send",
    "get",
    "take_all",
    "take_rest",
    "card",
    "move",
    "hall",
    "cancel",
    "restore",
    "speakers",
    "capacity",
]


class AgendaDraftCallback(CallbackData, prefix="pg"):
    """What the team looks at in the draft of the agenda, and changes of a session."""

    action: AgendaDraftAction = "home"
    item: str = ""
    """Which session; in lists, which day."""
    of: str = ""
    """Which hall, how many minutes, which page."""


DelayMinutes: TypeAlias = Literal["", "5", "10", "15", "20", "30", "45"]


class DelayCallback(CallbackData, prefix="pd"):
    """A delay in a hall from a session on; without a number of minutes it is asked for."""

    session: str
    minutes: DelayMinutes = ""
    until_break: bool = False
    """Only what is held before the next break is late."""
    with_breaks: bool = False
    """The breaks on the way are late, too."""
    seen: str = ""
    """The state of the draft for which the person was told what would overlap."""


class AddSessionCallback(CallbackData, prefix="pn"):
    """A new session of the draft: begun on a day, or its title is the same in all languages."""

    action: Literal["begin", "same"] = "begin"
    item: str = ""
    """Which day."""


SessionDraftAction: TypeAlias = Literal["title", "same", "times", "kind", "section", "delete", "delete_yes"]


class SessionDraftCallback(CallbackData, prefix="ps"):
    """What a session of the draft is called, when it is held, what it is."""

    action: SessionDraftAction
    item: str
    """Which session."""
    of: str = ""
    """Which language, kind or section."""


class PublishCallback(CallbackData, prefix="pr"):
    """The way of a draft to people, and back."""

    action: Literal["diff", "say", "words", "out", "out_yes", "undo", "discard", "discard_yes"] = "diff"
    of: str = ""
    """Which language, which release, which state of the draft."""
