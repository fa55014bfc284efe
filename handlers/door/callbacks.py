"""What the buttons of the door say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class DoorCallback(CallbackData, prefix="dr"):
    """The door: itself (""), sessions, guest, role (which), papers, list, badges, poster, renew, merge.

    And of a person: in, undo (a check-in), anyway, because (why).
    """

    step: str = ""
    of: str = ""
    id: int = 0
    """Of a registration; of a check-in, where one is undone."""


class DoorSessionCallback(CallbackData, prefix="da"):
    """The session at whose door people are let in; "" is the fair itself."""

    session: str = ""
