"""Coming for an organisation that is registered already: by its name, by invitation; and who lets whom in."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, User

from db.people import people
from db.registration import organisations, registrations
from db.registration.organisations import Organisation
from db.registration.registrations import Registration
from fair.fields.text import clean, isolate
from fair.forms.flow import next_question
from fair.forms.model import QuestionKind
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Notice, Reply, screens
from handlers.registration import consent, review, steps
from handlers.registration.callbacks import DelegateCallback, DelegateInvitationCallback, JoinCallback
from handlers.registration.screens.begin import not_open
from handlers.registration.screens.join_organisation import answered, colleague, invited, not_ours, nothing, welcome
from services import admission, organisation_membership
from services.application import Application, load, move, reload
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="organisation")
    router.callback_query.filter(AnyPress(JoinCallback, DelegateInvitationCallback, DelegateCallback))
    router.callback_query.register(answer_offer, JoinCallback.filter())
    router.callback_query.register(accept_invitation, DelegateInvitationCallback.filter())
    router.callback_query.register(answer_for_colleague, DelegateCallback.filter())
    return router


async def join_by_invitation(turn: Turn, token: str) -> Reply:
    """Take a person who opened an invitation: to the consent if they are new, else ask whether to join."""
    host = await organisations.invited_by(turn.tx, list(turn.events), token)
    if host is None:
        return screens(nothing(turn.t))
    if host.event_id != turn.event.id:
        turn = await _at(turn, host.event_id)
    registration = turn.registration
    if registration is not None and registration.status != "withdrawn":
        if registration.organisation_id is not None:
            return await steps.show_current(turn, turn.t("join-already"))
        return screens(invited(turn.t, host.name, token))
    if (state := turn.event.registration_state(turn.now)) != "open":
        return screens(not_open(turn.t, turn.event, state))
    reply = await consent.ask(turn, await _role_of(turn, host), token)
    return replace(reply, screens=(welcome(turn.t, host.name), *reply.screens))


async def accept_invitation(_event: CallbackQuery, turn: Turn, callback_data: DelegateInvitationCallback) -> Reply:
    """Join by an invitation; being invited, the person needs nobody's confirmation."""
    host = await organisations.invited_by(turn.tx, [turn.event.id], callback_data.token)
    registration = turn.registration
    if host is None:
        return screens(nothing(turn.t))
    if registration is None or registration.status == "withdrawn" or registration.organisation_id is not None:
        return await steps.answer_stale(turn)
    if await admission.exceeds_delegates(turn, host):
        return Reply(toast=turn.t.plain("join-full"), alert=True)
    turn, application = await organisation_membership.join(turn, host, "confirmed")
    return await _go_on(turn, application, turn.t("joined", name=host.name))


async def answer_offer(event: CallbackQuery, turn: Turn, callback_data: JoinCallback) -> Reply:
    """Join the organisation of the same name, or insist on being another one."""
    registration = turn.registration
    if registration is None or registration.status == "withdrawn":
        return await steps.answer_stale(turn)
    application = await load(turn)
    namesake = await organisation_membership.find_same_organisation(turn, application)
    if namesake is None or namesake.id != callback_data.organisation:
        return await steps.answer_stale(turn)
    if callback_data.action == "yes":
        if await admission.exceeds_delegates(turn, namesake):
            return Reply(toast=turn.t.plain("join-full"), alert=True)
        return await _join(turn, namesake, _name(application, event.from_user))
    return await _insist(turn, application)


async def answer_for_colleague(_event: CallbackQuery, turn: Turn, callback_data: DelegateCallback) -> Reply:
    """Let a colleague in, or not. Only the first delegate can, and only once."""
    asking = await registrations.get(turn.tx, callback_data.registration)
    organisation_id = asking.organisation_id if asking and asking.delegate == "asked" else None
    host = await organisations.get(turn.tx, organisation_id) if organisation_id else None
    if asking is None or host is None or host.first_delegate_id != turn.person.id:
        return Reply(toast=turn.t.plain("delegate-over"))
    theirs = await _as(turn, asking)
    name = _name(await load(theirs), None)
    if callback_data.action == "confirm":
        await registrations.join(turn.tx, asking.id, host.id, "confirmed", turn.micros)
        return screens(answered(turn.t, name, host.name, confirmed=True))
    await _refuse(theirs)
    notice = Notice(asking.person_id, not_ours(theirs.t, host.name))
    return Reply(screens=(answered(turn.t, name, host.name, confirmed=False),), notices=(notice,))


async def _join(turn: Turn, host: Organisation, name: str) -> Reply:
    turn, application = await organisation_membership.join(turn, host, "asked")
    notices = await _ask_host(turn, host, application.registration, name)
    key = "joined-asked" if notices else "joined"
    return replace(await _go_on(turn, application, turn.t(key, name=host.name)), notices=notices)


async def _ask_host(
    turn: Turn, organisation: Organisation, registration: Registration, name: str
) -> tuple[Notice, ...]:
    """Return the question to the first delegate, in her language, whether a colleague is one."""
    host = await people.find(turn.tx, organisation.first_delegate_id or 0)
    if registration.delegate != "asked" or host is None or host.id < 0:  # made by hand
        return ()
    screen = colleague(turn.texts.speaking(host.language), registration.id, name, organisation.name)
    return (Notice(person_id=host.id, screen=screen),)


async def _insist(turn: Turn, application: Application) -> Reply:
    """Go on with another organisation: to the next question, or with the submission that was interrupted."""
    await registrations.insist(turn.tx, application.registration.id, turn.micros)
    left = application.open
    turn, application = await reload(turn)
    if application.draft and left is None:
        return await review.submit(turn)
    return await steps.go_on(turn, application, left)


async def _go_on(turn: Turn, application: Application, preface: str) -> Reply:
    """Show what follows after joining: the open question may have been one of the card's."""
    if application.open is None or application.open.kind is QuestionKind.ORGANISATION:
        question = next_question(application.form, application.answers, application.registration.cursor)
        turn, application = await move(turn, application, question.id if question else None)
    return await steps.show_current(turn, preface)


async def _refuse(theirs: Turn) -> None:
    """Part a person from an organisation that does not know them; they are asked about their own."""
    application = await load(theirs)
    await registrations.insist(theirs.tx, application.registration.id, theirs.micros)
    theirs, application = await organisation_membership.leave(theirs, application)
    question = next_question(application.form, application.answers, None)
    await move(theirs, application, question.id if question else application.registration.cursor)


async def _as(turn: Turn, registration: Registration) -> Turn:
    """Return the turn as another person's."""
    person = await people.find(turn.tx, registration.person_id)
    assert person is not None
    return turn.with_person(replace(person, event_id=registration.event_id)).with_registration(registration)


async def _at(turn: Turn, event_id: str) -> Turn:
    """Return the turn at another event, to which the person comes now."""
    await people.come_by(turn.tx, turn.person.id, event_id, None)
    turn = turn.with_person(replace(turn.person, event_id=event_id))
    return turn.with_registration(await registrations.find(turn.tx, event_id, turn.person.id))


async def _role_of(turn: Turn, host: Organisation) -> str:
    """Return in what quality the organisation takes part."""
    delegates = await organisations.delegates(turn.tx, host.id)
    return delegates[0].role if delegates else turn.event.roles[0].id


def _name(application: Application, user: User | None) -> str:
    """Return a person's name: as they gave it, else as Telegram has it."""
    given = application.form.person_name(application.answers)
    # Telegram lets people call themselves anything, right-to-left marks included.
    return isolate(clean(given if given is not None else user.full_name if user else "")) or "—"
