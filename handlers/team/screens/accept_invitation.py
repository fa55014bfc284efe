"""An invitation into the team, and what comes of it."""

from fair.access import TeamRole
from fair.event.model import Event
from handlers.base.buttons import to_menu
from handlers.base.screen import Button, Screen
from handlers.team.callbacks import TeamCallback, TeamInvitationCallback
from texts.translator import Translator


def offer(t: Translator, event: Event, role: TeamRole, token: str) -> Screen:
    """Say who invites to what, and what the person may do then."""
    text = t("team-offer", event=t.of(event.title), role=t(f"team-role-{role}"), may=t(f"team-may-{role}"))
    accept = Button(t.plain("team-accept"), TeamInvitationCallback(token=token).pack(), style="primary")
    return Screen(text, ((accept,), (to_menu(t),)))


def nothing(t: Translator) -> Screen:
    """Say that an invitation leads nowhere, whatever the reason."""
    return Screen(t("team-nothing"), ((to_menu(t),),))


def joined(t: Translator, event: Event, name: str, role: TeamRole) -> Screen:
    """Tell who invited that the person is there."""
    text = t("team-joined", event=t.of(event.title), name=name, role=t(f"team-role-{role}"))
    return Screen(text, ((Button(t.plain("desk-team"), TeamCallback().pack()),),))
