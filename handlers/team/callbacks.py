"""What the buttons of the team say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId

TeamAction: TypeAlias = Literal["", "invite", "link", "revoke", "member", "role", "role_yes", "remove", "remove_yes"]


class TeamInvitationCallback(CallbackData, prefix="en"):
    """The person accepts an invitation into the team."""

    token: str


class TeamCallback(CallbackData, prefix="tm"):
    """Who is in the team, who is invited, and what is changed about that."""

    action: TeamAction = ""
    of: RowId = 0
    """A member, an invitation, or the page of the list."""
    role: str = ""


class LeaveTeamCallback(CallbackData, prefix="lv"):
    """A member leaves the team."""

    sure: bool = False


class ParkedCallback(CallbackData, prefix="pk"):
    """What was parked when a backup was put back: look at it, let it go out, withdraw it."""

    action: Literal["", "send", "withdraw"] = ""


class AuditLogCallback(CallbackData, prefix="jn"):
    """What the team has done: a page of it, or all as a file."""

    page: RowId = 0
    file: Literal["", "csv", "json"] = ""
