"""What the buttons of the team say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class TeamInvitationCallback(CallbackData, prefix="en"):
    """The person accepts an invitation into the team."""

    token: str


class TeamCallback(CallbackData, prefix="tm"):
    """The team: list (""), invite, link, revoke, member, role, role_yes, remove, remove_yes."""

    step: str = ""
    of: RowId = 0
    """A member, an invitation, or the page of the list."""
    role: str = ""


class LeaveTeamCallback(CallbackData, prefix="lv"):
    """A member parts from the team."""

    sure: bool = False


class AuditLogCallback(CallbackData, prefix="jn"):
    """What the team has done: a page, or a file (csv, json) of it."""

    page: RowId = 0
    file: str = ""
