"""What the buttons of the door say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId

DoorAction: TypeAlias = Literal[
    "",
    "sessions",
    "in",
    "arrive",
    "out",
    "unmove",
    "exit",
    "entrance",
    "undo",
    "anyway",
    "because",
    "guest",
    "role",
    "without",
    "another",
    "papers",
    "list",
    "badges",
    "poster",
    "renew",
    "merge",
]
"""`in` to `unmove`, `undo`, `anyway` and `because` are about one person, `exit` and `entrance` about what is noted at
the door; the others about guests, and what is printed.
"""


class DoorCallback(CallbackData, prefix="dr"):
    """The door: whoever comes in there, and what is printed for it."""

    action: DoorAction = ""
    of: str = ""
    """Which role; which reason."""
    id: RowId = 0
    """Of a registration; of a check-in or a movement, where one is undone."""


BadgeAction: TypeAlias = Literal["show", "send", "choose", "set", "roles", "print"]
BadgeAspect: TypeAlias = Literal["", "place", "size", "colour", "layout"]


class BadgeCallback(CallbackData, prefix="bd"):
    """Badges on the organiser's own picture: the picture, what stands where on it, whose are printed."""

    action: BadgeAction = "show"
    aspect: BadgeAspect = ""
    """What is chosen: a field of `BadgeStyle`."""
    of: str = ""
    """Which of them; which role is printed, "" for all."""


class DoorSessionCallback(CallbackData, prefix="da"):
    """The session at whose door people are let in; "" is the fair itself."""

    session: str = ""
