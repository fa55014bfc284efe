"""The team: who is in it, who is invited, who goes."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.core.time import DAY
from db.people import people, prompts
from db.team import members
from db.team.members import Member
from fair.access import INVITES, Permission, TeamRole
from fair.deep_links import into_team
from handlers.base import permissions, typed_labels
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import Requires
from handlers.base.screen import Commands, Notice, Reply, Screen, screens
from handlers.team import desk
from handlers.team.callbacks import LeaveTeamCallback, TeamCallback
from handlers.team.screens.members import (
    Roster,
    choose_role,
    confirm_leaving,
    confirm_removal,
    confirm_role,
    goodbye,
    invitation_link,
    member_card,
    member_list,
    told_of_removal,
    told_of_role,
)
from services import audit
from services.turn import Turn
from texts.translator import Translator

TeamHandler: TypeAlias = Callable[[Turn, TeamCallback], Awaitable[Reply]]

INVITATION: Final = 7 * DAY
"""How long an invitation waits for the person."""
OPEN: Final = 10
"""Invitations that may be open at once: more would be an inattentive hand, or a stolen phone."""


def router() -> Router:
    """Take the buttons of the team's screens."""
    router = Router(name="team.members")
    router.callback_query.filter(AnyPress(TeamCallback, LeaveTeamCallback))
    router.callback_query.register(press, TeamCallback.filter(), Requires(Permission.TEAM))
    router.callback_query.register(leave, LeaveTeamCallback.filter(), Requires(Permission.DESK))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: TeamCallback) -> Reply:
    """Take a button of the team's screens."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data)


async def show(turn: Turn, data: TeamCallback | None = None, toast: str = "") -> Reply:
    """Show who is in the team and who is invited."""
    await audit.introduce(turn)
    roster = Roster(
        event=turn.event,
        viewer=turn.person.id,
        may=grantable_roles(turn),
        members=await members.members(turn.tx, turn.event.id),
        invitations=await members.open_invitations(turn.tx, turn.event.id, turn.micros),
        page=data.of if data else 0,
    )
    return screens(member_list(turn.t, roster), toast=toast)


async def ask_for_role(turn: Turn, _data: TeamCallback) -> Reply:
    """Ask as what somebody shall be invited, saying what each may do."""
    return await typed_labels.offer(turn, choose_role(turn.t, grantable_roles(turn)))


async def invite(turn: Turn, data: TeamCallback) -> Reply:
    """Make a link that takes one person into the team."""
    role = _chosen_role(turn, data)
    if role is None:
        return await _stale(turn)
    if len(await members.open_invitations(turn.tx, turn.event.id, turn.micros)) >= OPEN:
        return await show(turn, toast=turn.t.plain("team-full"))
    token, until = secrets.token_urlsafe(16), turn.micros + INVITATION
    made = await members.invite(turn.tx, turn.event.id, role, token, turn.person.id, turn.micros, until)
    await audit.note(turn, "team-invite", f"invitation:{made.id}", after=role)
    return screens(invitation_link(turn.t, turn.event, made, into_team(turn.bot_username, token)))


async def revoke(turn: Turn, data: TeamCallback) -> Reply:
    """Take an invitation back before anybody accepts it."""
    invitation = await members.open_invitation(turn.tx, turn.event.id, data.of, turn.micros)
    if invitation is None or invitation.role not in grantable_roles(turn):
        return await _stale(turn)
    await members.end_invitation(turn.tx, invitation, turn.micros)
    await audit.note(turn, "team-revoke", f"invitation:{invitation.id}", before=invitation.role)
    return await show(turn, toast=turn.t.plain("team-revoked"))


async def show_member(turn: Turn, data: TeamCallback) -> Reply:
    """Show a member, and what the person who is asking may change about them."""
    member = await _member_below(turn, data)
    return screens(member_card(turn.t, turn.event, member, grantable_roles(turn))) if member else await _stale(turn)


async def ask_to_change(turn: Turn, data: TeamCallback) -> Reply:
    """Ask before a member gets another role."""
    member, role = await _member_below(turn, data), _chosen_role(turn, data)
    return screens(confirm_role(turn.t, member, role)) if member and role else await _stale(turn)


async def change(turn: Turn, data: TeamCallback) -> Reply:
    """Give a member another role, which counts from their very next press."""
    member, role = await _member_below(turn, data), _chosen_role(turn, data)
    if member is None or role is None or member.role is role:
        return await _stale(turn)
    await members.change(turn.tx, member, turn.event.id, role, turn.micros)
    await audit.note(turn, "team-role", f"member:{member.id}", before=member.role, after=role)
    said = await _notice(turn, member, lambda t: told_of_role(t, turn.event, role))
    return await _show_changed(turn, member, "team-changed", said)


async def ask_to_remove(turn: Turn, data: TeamCallback) -> Reply:
    """Ask before a member goes."""
    member = await _member_below(turn, data)
    return screens(confirm_removal(turn.t, member)) if member else await _stale(turn)


async def remove(turn: Turn, data: TeamCallback) -> Reply:
    """Part with a member, who is told."""
    member = await _member_below(turn, data)
    if member is None:
        return await _stale(turn)
    await members.part(turn.tx, member, turn.event.id, turn.micros)
    await audit.note(turn, "team-remove", f"member:{member.id}", before=member.role)
    said = await _notice(turn, member, lambda t: told_of_removal(t, turn.event))
    return await _show_changed(turn, member, "team-removed", said)


async def leave(_event: CallbackQuery, turn: Turn, callback_data: LeaveTeamCallback) -> Reply:
    """Let a member go who wants to; owners stand in the settings and stay."""
    await permissions.close(turn)
    everybody = await members.members(turn.tx, turn.event.id)
    own = next((one for one in everybody if one.person_id == turn.person.id), None)
    if own is None or turn.team_role is TeamRole.OWNER:
        return await desk.show(turn)
    if not callback_data.sure:
        return screens(confirm_leaving(turn.t, turn.event))
    await audit.note(turn, "team-leave", f"member:{own.id}", before=own.role)
    await members.part(turn.tx, own, turn.event.id, turn.micros)
    role = await members.role_anywhere(turn.tx, turn.person.id)
    commands = Commands(turn.person.id, turn.person.language, role)
    return Reply((goodbye(turn.t, turn.event),), commands=(commands,))


def grantable_roles(turn: Turn) -> tuple[TeamRole, ...]:
    """Return the roles that the person who is asking gives and takes."""
    return INVITES[turn.team_role] if turn.team_role else ()


def _chosen_role(turn: Turn, data: TeamCallback) -> TeamRole | None:
    return next((role for role in grantable_roles(turn) if role == data.role), None)


async def _member_below(turn: Turn, data: TeamCallback) -> Member | None:
    """Return the member of this team whom a button is about, if the person who is asking stands above them."""
    member = await members.member(turn.tx, turn.event.id, data.of)
    return member if member and member.role in grantable_roles(turn) and member.person_id != turn.person.id else None


async def _stale(turn: Turn) -> Reply:
    return await show(turn, toast=turn.t.plain("team-stale"))


async def _notice(turn: Turn, member: Member, say: Callable[[Translator], Screen]) -> Notice:
    """Return what the member hears, in the member's language."""
    await prompts.close(turn.tx, member.person_id)
    person = await people.find(turn.tx, member.person_id)
    assert person is not None
    return Notice(person.id, say(turn.texts.speaking(person.language)))


async def _show_changed(turn: Turn, member: Member, toast: str, said: Notice) -> Reply:
    """Show the team as it is now; the member is told, and offered other commands."""
    person = await people.find(turn.tx, member.person_id)
    assert person is not None
    role = await members.role_anywhere(turn.tx, person.id)
    reply = await show(turn, toast=turn.t.plain(toast))
    commands = (Commands(person.id, person.language, role),)
    return Reply(reply.screens, reply.toast, notices=(said,), commands=commands)


ACTIONS: Final[Actions[TeamHandler]] = Actions(
    TeamCallback,
    {
        "": show,
        "invite": ask_for_role,
        "link": invite,
        "revoke": revoke,
        "member": show_member,
        "role": ask_to_change,
        "role_yes": change,
        "remove": ask_to_remove,
        "remove_yes": remove,
    },
)
