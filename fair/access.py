"""Who may do what at a fair: the roles of the team, and what each is trusted with."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class TeamRole(StrEnum):
    """What a member of the team is."""

    OWNER = "owner"
    """Named in the settings, by whoever runs the server: nobody in a chat can make or unmake one."""
    ORGANISER = "organiser"
    MODERATOR = "moderator"
    DOOR = "door"


class Permission(StrEnum):
    """What an action of the team needs."""

    DESK = "desk"
    """To see the desk, and the bot as the team sees it."""
    DOOR = "door"
    """Tickets, check-ins, guests without a registration."""
    APPLICATIONS = "applications"
    """To read applications and to decide on them; organisations and places with them."""
    ENQUIRIES = "enquiries"
    """To read what people write to the organisers, and to answer."""
    NUMBERS = "numbers"
    FILES = "files"
    """Exports: everybody's personal data in one file."""
    ANNOUNCEMENTS = "announcements"
    AGENDA = "programme"
    CONTENT = "content"
    """The questionnaire and the texts of the event."""
    TEAM = "team"
    FORUM = "forum"
    """To connect a group: everybody in it reads all applications."""
    JOURNAL = "journal"
    """What the team has done."""
    REQUESTS = "requests"
    """To do what people ask about their data by phone or letter: hand a copy over, delete everything."""
    RETENTION = "retention"
    """What is deleted of people when."""


_DOOR: Final = frozenset({Permission.DESK, Permission.DOOR})
_MODERATOR: Final = _DOOR | {Permission.APPLICATIONS, Permission.ENQUIRIES, Permission.NUMBERS}

ALLOWED: Final[Mapping[TeamRole, frozenset[Permission]]] = {
    TeamRole.OWNER: frozenset(Permission),
    TeamRole.ORGANISER: frozenset(Permission),
    TeamRole.MODERATOR: _MODERATOR,
    TeamRole.DOOR: _DOOR,
}

INVITES: Final[Mapping[TeamRole, tuple[TeamRole, ...]]] = {
    TeamRole.OWNER: (TeamRole.ORGANISER, TeamRole.MODERATOR, TeamRole.DOOR),
    TeamRole.ORGANISER: (TeamRole.MODERATOR, TeamRole.DOOR),
    TeamRole.MODERATOR: (),
    TeamRole.DOOR: (),
}
"""Whom each may invite and part with: nobody makes equals, or gets rid of them."""


def outranks(role: TeamRole | None, other: TeamRole) -> bool:
    """Tell whether somebody of this role may all that the other one may, so that the other gives nothing new."""
    return role is not None and ALLOWED[role] >= ALLOWED[other]


def may(role: TeamRole | None, permission: Permission) -> bool:
    """Tell whether a person of this role (None: no member of the team) is allowed to."""
    return role is not None and permission in ALLOWED[role]
