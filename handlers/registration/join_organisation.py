"""Coming for an organisation that is registered already: by its name, by invitation; and who lets whom in."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, User

from db.people.people import Person
from fair.fields.text import clean, isolate
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Notice, Reply, screens
from handlers.registration import consent, steps
from handlers.registration.callbacks import DelegateCallback, DelegateInvitationCallback, JoinCallback
from handlers.registration.screens.begin import not_open
from handlers.registration.screens.join_organisation import answered, colleague, invited, not_ours, nothing, welcome
from services import join_organisation
from services.application import Application
from services.join_organisation import Joined, NotJoined
from services.turn import Turn


def router() -> Router:
    """Take invitations, and what is said of colleagues."""
    router = Router(name="registration.join_organisation")
    router.callback_query.filter(AnyPress(JoinCallback, DelegateInvitationCallback, DelegateCallback))
    router.callback_query.register(answer_offer, JoinCallback.filter())
    router.callback_query.register(accept_invitation, DelegateInvitationCallback.filter())
    router.callback_query.register(answer_for_colleague, DelegateCallback.filter())
    return router


async def join_by_invitation(turn: Turn, token: str) -> Reply:
    """Take a person who opened an invitation: to the consent if they are new, else ask whether to join."""
    invitation = await join_organisation.open_invitation(turn, token)
    if invitation is None:
        return screens(nothing(turn.t))
    turn, host = invitation.turn, invitation.organisation
    registration = turn.registration
    if registration is not None and registration.status != "withdrawn":
        if registration.organisation_id is not None:
            return await steps.show_current(turn, turn.t("join-already"))
        return screens(invited(turn.t, host.name, token))
    if (state := turn.event.registration_state(turn.now)) != "open":
        return screens(not_open(turn.t, turn.event, state))
    reply = await consent.ask(turn, await join_organisation.role_of(turn, host), token)
    return replace(reply, screens=(welcome(turn.t, host.name), *reply.screens))


async def accept_invitation(event: CallbackQuery, turn: Turn, callback_data: DelegateInvitationCallback) -> Reply:
    """Join by an invitation."""
    return await _show(turn, await join_organisation.accept_invitation(turn, callback_data.token), event.from_user)


async def answer_offer(event: CallbackQuery, turn: Turn, callback_data: JoinCallback) -> Reply:
    """Join the organisation of the same name, or insist on being another one."""
    if callback_data.action == "yes":
        joined = await join_organisation.accept_offer(turn, callback_data.organisation)
        return await _show(turn, joined, event.from_user)
    found = await join_organisation.insist(turn, callback_data.organisation)
    return steps.show(found) if found else await steps.answer_stale(turn)


async def answer_for_colleague(_event: CallbackQuery, turn: Turn, callback_data: DelegateCallback) -> Reply:
    """Let a colleague in, or not, and tell the one who is no colleague."""
    confirmed = callback_data.action == "confirm"
    asking = await join_organisation.answer_for_colleague(turn, callback_data.registration, confirmed=confirmed)
    if asking is None:
        return Reply(toast=turn.t.plain("delegate-over"))
    theirs, host = asking.turn, asking.organisation
    screen = answered(turn.t, _name(asking.application, None), host.name, confirmed=confirmed)
    notices = () if confirmed else (Notice(theirs.person.id, not_ours(theirs.t, host.name)),)
    return Reply(screens=(screen,), notices=notices)


async def _show(turn: Turn, joined: Joined | NotJoined, user: User) -> Reply:
    """Show what follows after joining, and ask the first delegate, in her language; or say why nothing does."""
    match joined:
        case NotJoined("unknown"):
            return screens(nothing(turn.t))
        case NotJoined("full"):
            return Reply(toast=turn.t.plain("join-full"), alert=True)
        case NotJoined():
            return await steps.answer_stale(turn)
        case Joined(found, organisation, Person() as host):
            theirs, name = turn.texts.speaking(host.language), _name(found.application, user)
            screen = colleague(theirs, found.application.registration.id, name, organisation.name)
            reply = steps.show(found, turn.t("joined-asked", name=organisation.name))
            return replace(reply, notices=(Notice(host.id, screen),))
        case Joined(found, organisation):
            return steps.show(found, turn.t("joined", name=organisation.name))


def _name(application: Application, user: User | None) -> str:
    """Return a person's name: as they gave it, else as Telegram has it."""
    given = application.form.person_name(application.answers)
    # Telegram lets people call themselves anything, right-to-left marks included.
    return isolate(clean(given if given is not None else user.full_name if user else "")) or "—"
