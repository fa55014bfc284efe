"""Coming into the team by an invitation: a link shows what it is about, a button accepts it."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from db.people import people
from db.team import members
from db.team.members import Invitation
from fair.access import TeamRole, outranks
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Commands, Notice, Reply, screens
from handlers.team import desk
from handlers.team.callbacks import TeamInvitationCallback
from handlers.team.screens import accept_invitation
from services import audit
from services.turn import Turn


def router() -> Router:
    """Take the acceptance of an invitation."""
    router = Router(name="team.accept_invitation")
    router.callback_query.filter(AnyPress(TeamInvitationCallback))
    router.callback_query.register(accept, TeamInvitationCallback.filter())
    return router


async def offer(turn: Turn, token: str) -> Reply:
    """Say what the person may do once they accept. Whatever is wrong with an invitation gets the same sentence."""
    invitation = await _open(turn, token)
    if invitation is None:
        return screens(accept_invitation.nothing(turn.t))
    return screens(accept_invitation.offer(turn.t, turn.events[invitation.event_id], invitation.role, token))


async def accept(_event: CallbackQuery, turn: Turn, callback_data: TeamInvitationCallback) -> Reply:
    """Take the person into the team; a second tap finds them there."""
    invitation = await _open(turn, callback_data.token)
    if invitation is None:
        return await desk.show(turn) if turn.team_role else screens(accept_invitation.nothing(turn.t))
    before = await members.role_in(turn.tx, invitation.event_id, turn.person.id)
    turn = await _join(turn, invitation)
    await members.end_invitation(turn.tx, invitation, turn.micros)
    name, role = audit.called(turn), invitation.role
    member = await members.enlist(turn.tx, turn.event.id, turn.person.id, role, name, turn.micros)
    await audit.note(turn, "team-join", f"member:{member}", before=before, after=role)
    reply = await desk.show(turn)
    commands = Commands(turn.person.id, turn.person.language, role)
    notices = await _host_hears(turn, invitation, name)
    return replace(reply, toast=turn.t.plain("team-welcome"), notices=notices, commands=(commands,))


async def _open(turn: Turn, token: str) -> Invitation | None:
    """Return the invitation, if it is open and would give this person anything."""
    found = await members.invited(turn.tx, token, turn.micros)
    if found is None or found.event_id not in turn.events or found.invited_by == turn.person.id:
        return None
    held = await members.role_in(turn.tx, found.event_id, turn.person.id)
    present = TeamRole.OWNER if turn.team_role is TeamRole.OWNER else held
    return None if outranks(present, found.role) else found


async def _join(turn: Turn, invitation: Invitation) -> Turn:
    """Return the turn at the invitation's event, as a member's."""
    if invitation.event_id != turn.event.id:
        await people.come_by(turn.tx, turn.person.id, invitation.event_id, None)
    person = replace(turn.person, event_id=invitation.event_id)
    return replace(turn.with_person(person), team_role=invitation.role)


async def _host_hears(turn: Turn, invitation: Invitation, name: str) -> tuple[Notice, ...]:
    host = await people.find(turn.tx, invitation.invited_by)
    assert host is not None  # an invitation goes with the person who made it
    t = turn.texts.speaking(host.language)
    return (Notice(host.id, accept_invitation.joined(t, turn.event, name, invitation.role)),)
