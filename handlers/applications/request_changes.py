"""Asking an applicant to change answers: exactly those are opened, and the applicant is told which."""

from dataclasses import replace
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.applications import decisions
from db.people import prompts
from db.people.prompts import Prompt
from db.registration.registrations import Registration
from fair.access import Permission
from fair.fields.text import clean, cut
from fair.forms.flow import visible
from fair.forms.model import Question
from handlers.applications import details, queue
from handlers.applications.callbacks import ApplicationCallback, ChangeRequestCallback, ChangeRequestPageCallback
from handlers.applications.screens import decide
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.picker import mark_of, page_of
from handlers.base.screen import Reply, screens
from services import audit
from services.turn import Turn

LENGTH: Final = 500
KIND: Final = "change"


def router() -> Router:
    """Take the questions that are chosen to be changed."""
    router = Router(name="applications.request_changes")
    router.callback_query.filter(AnyPress(ChangeRequestCallback, ChangeRequestPageCallback))
    may = Requires(Permission.APPLICATIONS)
    router.callback_query.register(switch, ChangeRequestCallback.filter(), may)
    router.callback_query.register(turn_page, ChangeRequestPageCallback.filter(), may)
    return router


def answers() -> Router:
    """Take what the applicant is told about it."""
    router = Router(name="applications.request_changes.answers")
    router.message.register(comment, AnswersPrompt(KIND), Requires(Permission.APPLICATIONS))
    return router


async def begin(turn: Turn, registration: Registration, _data: ApplicationCallback) -> Reply:
    """Let the organiser choose questions."""
    if not registration.takes_part:
        return await queue.card(turn, registration.id)
    await permissions.ask(
        turn, KIND, registration=registration.id, questions=sorted(registration.to_change), comment=""
    )
    return await _show(turn, registration, sorted(registration.to_change), "")


async def switch(_event: CallbackQuery, turn: Turn, callback_data: ChangeRequestCallback) -> Reply:
    """Take a question in, or out again."""
    prompt = await _open(turn, callback_data.registration)
    registration = await details.find(turn, callback_data.registration)
    if prompt is None or registration is None:
        return await queue.card(turn, callback_data.registration)
    chosen, tapped = {*prompt.of["questions"]}, {callback_data.question}
    chosen = chosen | tapped if callback_data.on else chosen - tapped
    return await _keep(turn, registration, sorted(chosen), prompt.of["comment"], callback_data.question)


async def turn_page(_event: CallbackQuery, turn: Turn, callback_data: ChangeRequestPageCallback) -> Reply:
    """Show other questions."""
    prompt = await _open(turn, callback_data.registration)
    registration = await details.find(turn, callback_data.registration)
    if prompt is None or registration is None:
        return await queue.card(turn, callback_data.registration)
    return await _show(turn, registration, prompt.of["questions"], prompt.of["comment"], callback_data.page)


async def comment(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take what the organiser has to say about it."""
    registration = await details.find(turn, prompt.of["registration"])
    said = cut(clean(event.text or "", lines=True), LENGTH)
    if registration is None or not said:
        return screens(decide.text_expected(turn.t))
    return await _keep(turn, registration, prompt.of["questions"], said)


async def send(turn: Turn, registration: Registration, data: ApplicationCallback) -> Reply:
    """Open the questions and tell the applicant."""
    prompt = await _open(turn, registration.id)
    asked = {question.id for question in (await _questions(turn, registration))}
    chosen = sorted(asked.intersection(prompt.of["questions"])) if prompt else []
    if prompt is None or not chosen or not registration.takes_part:
        return await queue.card(turn, registration.id)
    if data.seen != mark_of(chosen):
        shown = await _show(turn, registration, chosen, prompt.of["comment"])
        return replace(shown, toast=turn.t.plain("choices-changed"))
    await decisions.ask_to_change(turn.tx, registration.id, chosen, prompt.of["comment"], turn.micros)
    await audit.note(turn, "application-change", f"registration:{registration.id}", None, chosen)
    await permissions.close(turn)
    said = turn.t.plain("change-sent", count=len(chosen))
    return await queue.next_after(turn, registration, 1, toast=said)


async def _keep(turn: Turn, registration: Registration, chosen: list[str], said: str, tapped: str = "") -> Reply:
    await permissions.ask(turn, KIND, registration=registration.id, questions=chosen, comment=said)
    asked = [question.id for question in await _questions(turn, registration)]
    page = page_of(asked.index(tapped), len(asked)) if tapped in asked else 0
    return await _show(turn, registration, chosen, said, page)


async def _show(turn: Turn, registration: Registration, chosen: list[str], said: str, page: int = 0) -> Reply:
    """Show the questions to choose from, and what the applicant would read."""
    theirs = await details.applicant_translator(turn, registration)
    questions = await _questions(turn, registration)
    request = decide.ChangeRequest(registration, questions, frozenset(chosen), said, page)
    return screens(decide.change(turn.t, theirs, turn.event, request))


async def _questions(turn: Turn, registration: Registration) -> tuple[Question, ...]:
    application = (await details.load(turn, registration)).application
    return visible(application.form, application.answers)


async def _open(turn: Turn, registration_id: int) -> Prompt | None:
    """Return what the organiser has chosen so far for this application."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    of_this = prompt is not None and prompt.kind == KIND and prompt.of["registration"] == registration_id
    return prompt if of_this else None
