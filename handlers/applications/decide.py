"""What is decided about one application: approve, let wait, reject with a reason, take back; and notes about it."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.applications import decisions
from db.people import prompts
from db.people.prompts import Prompt
from db.registration.registrations import Registration, Verdict
from fair.access import Permission
from fair.fields.text import clean, cut
from fair.places import Publish, claims
from handlers.applications import queue, register_manually, request_changes, sent_files
from handlers.applications.callbacks import ApplicationCallback, ReasonCallback
from handlers.applications.details import applicant_translator, find, load
from handlers.applications.screens import decide, details
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.limit_words import limit_names
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services import audit, places
from services.admission import applicant
from services.turn import Turn
from texts.numbers import registration_number
from texts.rejections import REASONS

ApplicationHandler: TypeAlias = Callable[[Turn, Registration, ApplicationCallback], Awaitable[Reply]]

LENGTH: Final = 500
"""Characters of a reason or a note."""


def router() -> Router:
    """Take the buttons of an application's card, and the reasons of a rejection."""
    router = Router(name="applications.decide")
    router.callback_query.filter(AnyPress(ApplicationCallback, ReasonCallback))
    router.callback_query.register(press, ApplicationCallback.filter(), Requires(Permission.APPLICATIONS))
    router.callback_query.register(choose_reason, ReasonCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


def answers() -> Router:
    """Take reasons and notes in the member's own words."""
    router = Router(name="applications.decide.answers")
    router.message.register(type_reason, AnswersPrompt("reject"), Requires(Permission.APPLICATIONS))
    router.message.register(type_note, AnswersPrompt("note"), Requires(Permission.APPLICATIONS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ApplicationCallback) -> Reply:
    """Take a button of a card."""
    registration = await find(turn, callback_data.registration)
    if registration is None:
        return await stale_button(turn)
    action = callback_data.action
    if action in details.CONDITIONAL and action not in details.possible_actions(registration):
        return await queue.card(turn, registration.id, toast=turn.t.plain("application-changed"))
    return await ACTIONS[action](turn, registration, callback_data)


async def approve(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Give a place, if there is one and nobody was quicker."""
    if overtaken := await _overtaken(turn, registration, data):
        return overtaken
    found = await load(turn, registration)
    if found.lacking:
        full = limit_names(turn.t, turn.event, found.lacking)
        return await queue.card(turn, registration.id, toast=turn.t.plain("no-places", what=full))
    return await _decide(turn, registration, "approved", None)


async def wait(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Put somebody on the waiting list; where there is a place for them, ask first."""
    if overtaken := await _overtaken(turn, registration, data):
        return overtaken
    found = await load(turn, registration)
    if found.lacking or registration.holds:
        return await _decide(turn, registration, "waitlisted", None)
    wanted = claims(turn.event.limits, applicant(found.application))
    taken = await places.places_shown(turn.tx, turn.event)
    return screens(decide.confirm_waiting(turn.t, turn.event, registration, data.seen, wanted, taken))


async def wait_anyway(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Put somebody on the waiting list although there is a place."""
    overtaken = await _overtaken(turn, registration, data)
    return overtaken or await _decide(turn, registration, "waitlisted", None)


async def ask_for_reason(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Ask why somebody is rejected: by a button, or in one's own words."""
    if overtaken := await _overtaken(turn, registration, data):
        return overtaken
    await permissions.ask(turn, "reject", registration=registration.id, seen=data.seen)
    theirs = await applicant_translator(turn, registration)
    return screens(decide.reasons(turn.t, theirs, registration, data.seen))


async def choose_reason(_event: CallbackQuery, turn: Turn, callback_data: ReasonCallback) -> Reply:
    """Take a reason that is there in all languages, or none."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    asked = prompt is not None and prompt.kind == "reject" and prompt.of["registration"] == callback_data.registration
    if prompt is None or not asked or callback_data.reason not in {*REASONS, "none"}:
        return await queue.card(turn, callback_data.registration)
    reason = None if callback_data.reason == "none" else f"#{callback_data.reason}"
    return await _preview(turn, prompt, reason)


async def type_reason(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take a reason in the organiser's words."""
    reason = cut(clean(event.text or "", lines=True), LENGTH)
    if not reason:
        return screens(decide.text_expected(turn.t))
    return await _preview(turn, prompt, reason)


async def reject(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Reject for the reason that was looked at."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    if prompt is None or prompt.kind != "reject" or prompt.of.get("registration") != registration.id:
        return await queue.card(turn, registration.id)
    overtaken = await _overtaken(turn, registration, data)
    return overtaken or await _decide(turn, registration, "rejected", prompt.of.get("reason"))


async def undo_decision(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Take back what nobody was told of; a place that was kept by it is free."""
    overtaken = await _overtaken(turn, registration, data)
    if overtaken or registration.verdict is None:
        return overtaken or await queue.card(turn, registration.id)
    await decisions.retract(turn.tx, registration.id)
    await audit.note(
        turn, "application-retracted", f"registration:{registration.id}", registration.verdict, registration.status
    )
    await places.offer_free_places(turn.tx, turn.event, turn.now)
    return await queue.card(turn, registration.id, toast=turn.t.plain("decision-retracted"))


async def notify_now(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Tell this one person what was decided, without waiting for the others."""
    overtaken = await _overtaken(turn, registration, data)
    if overtaken or registration.verdict is None:
        return overtaken or await queue.card(turn, registration.id)
    await places.publish_decisions(turn.tx, turn.event, [(registration.id, registration.verdict)], turn.now)
    await audit.note(turn, "decisions-told", "registrations", None, [registration.id])
    return await queue.card(turn, registration.id, toast=turn.t.plain("publish-done", count=1))


async def ask_for_note(turn: Turn, registration: Registration, _data: ApplicationCallback) -> Reply:
    """Ask what the others should know."""
    await permissions.ask(turn, "note", registration=registration.id)
    return screens(decide.note(turn.t, registration))


async def type_note(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Keep a note for the others."""
    remark = cut(clean(event.text or "", lines=True), LENGTH)
    registration = await find(turn, prompt.of["registration"])
    if registration is None or not remark:
        return screens(decide.text_expected(turn.t))
    await decisions.note(turn.tx, registration.id, turn.person.id, remark, turn.micros)
    await audit.note(turn, "application-note", f"registration:{registration.id}")
    return await queue.card(turn, registration.id)


async def _preview(turn: Turn, prompt: Prompt, reason: str | None) -> Reply:
    """Show what the applicant would read, in the applicant's language."""
    registration = await find(turn, prompt.of["registration"])
    if registration is None:
        return await queue.home(turn, turn.t.plain("application-gone"))
    seen = prompt.of["seen"]
    await permissions.ask(turn, "reject", registration=registration.id, seen=seen, reason=reason)
    theirs = await applicant_translator(turn, registration)
    return screens(decide.rejection(turn.t, theirs, turn.event, registration, seen, reason))


async def _overtaken(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply | None:
    """Return the card as it is now, if somebody else was quicker: who decided what, and when."""
    decided = await decisions.of_registration(turn.tx, registration.id)
    if registration.status == "withdrawn":
        return await queue.card(turn, registration.id, toast=turn.t.plain("application-withdrawn"))
    if not decided or decided[-1].id == data.seen:
        return None
    said = details.decided(turn.t, turn.event, decided[-1])
    return await queue.card(turn, registration.id, toast=turn.t.plain("decided-already", decision=said))


async def _decide(turn: Turn, registration: Registration, verdict: Verdict, reason: str | None) -> Reply:
    """Keep a decision, tell of it if the fair wants that at once, and go on to the next application."""
    await decisions.decide(turn.tx, [registration.id], verdict, reason, turn.person.id, turn.micros)
    before = registration.verdict or registration.status
    await audit.note(turn, f"application-{verdict}", f"registration:{registration.id}", before, verdict)
    if turn.event.places.publish is Publish.AT_ONCE:
        await places.publish_decisions(turn.tx, turn.event, [(registration.id, verdict)], turn.now)
    elif before == "approved":
        await places.offer_free_places(turn.tx, turn.event, turn.now)
    await permissions.close(turn)
    said = turn.t.plain(f"decided-{verdict}", number=registration_number(registration.number))
    return await queue.next_after(turn, registration, 1, toast=said)


ACTIONS: Final[Actions[ApplicationHandler]] = Actions(
    ApplicationCallback,
    {
        "show": lambda turn, registration, _data: queue.card(turn, registration.id),
        "page": lambda turn, registration, data: queue.card(turn, registration.id, data.seen),
        "next": lambda turn, registration, _data: queue.next_after(turn, registration, 1),
        "previous": lambda turn, registration, _data: queue.next_after(turn, registration, -1),
        "approve": approve,
        "wait": wait,
        "wait_yes": wait_anyway,
        "reject": ask_for_reason,
        "send": reject,
        "retract": undo_decision,
        "tell": notify_now,
        "note": ask_for_note,
        "change": request_changes.begin,
        "ask": request_changes.send,
        "link": register_manually.renew_link,
        "files": sent_files.send_files,
    },
)
