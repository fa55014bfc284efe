"""Registering somebody who phones or stands at the door: role, name, phone, organisation; and a link to take it over.

What was said so far is kept in the prompt; every answer is read by the rules of the form.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.people import prompts
from db.people.prompts import Prompt
from db.registration import claims
from db.registration.registrations import Registration
from fair.access import Permission
from fair.deep_links import to_claim
from fair.forms.model import Question, QuestionKind
from fair.forms.problem import Accepted, Problem, Refused
from fair.forms.values import read
from handlers.applications.callbacks import ApplicationCallback, ManualRegistrationCallback
from handlers.applications.screens.register_manually import ask, check, done, roles
from handlers.base import permissions, typed_labels
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.registration.message_input import given
from handlers.registration.screens import questions
from services import audit, places
from services.manual_registration import register_manually
from services.turn import Turn

Known: TypeAlias = Mapping[str, Any]
"""What was said so far: the role, and by their questions' ids the answers; nothing before there is a role."""
ManualRegistrationHandler: TypeAlias = Callable[[Turn, str, Known], Awaitable[Reply]]

NOTHING: Final[Known] = MappingProxyType({})
KIND: Final = "by_hand"


def router() -> Router:
    """Take the buttons of registering somebody by hand."""
    router = Router(name="applications.register_manually")
    router.callback_query.filter(AnyPress(ManualRegistrationCallback))
    router.callback_query.register(press, ManualRegistrationCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


def answers() -> Router:
    """Take what the person says on the phone."""
    router = Router(name="applications.register_manually.answers")
    router.message.register(answer, AnswersPrompt(KIND), Requires(Permission.APPLICATIONS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ManualRegistrationCallback) -> Reply:
    """Take a button of the way."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    known = prompt.of if prompt is not None and prompt.kind == KIND else {}
    return await ACTIONS[callback_data.action](turn, callback_data.of, known)


async def begin(turn: Turn, _role: str = "", _known: Known = NOTHING) -> Reply:
    """Ask in what quality the person takes part."""
    return await typed_labels.offer(turn, roles(turn.t, turn.event))


async def choose_role(turn: Turn, role: str, _known: Known) -> Reply:
    """Ask the first question of the role's form."""
    return await _go_on(turn, {"role": role, "said": {}}) if turn.event.role(role) else await begin(turn)


async def skip(turn: Turn, _role: str, known: Known) -> Reply:
    """Leave out the organisation."""
    question = _next_question(turn, known) if known else None
    if question is None or question.kind is not QuestionKind.ORGANISATION:
        return await begin(turn)
    return await _go_on(turn, {**known, "said": {**known["said"], question.id: None}})


async def confirm(turn: Turn, _role: str, known: Known) -> Reply:
    """Register the person, once everything was asked."""
    if not known or _next_question(turn, known) is not None:
        return await begin(turn)
    return await register(turn, known["role"], known["said"])


async def answer(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take an answer, as the form would."""
    question = _next_question(turn, prompt.of)
    if question is None:
        return await _go_on(turn, prompt.of)
    reading = read(question, given(event), None)
    if not isinstance(reading, Accepted):
        wrong = reading.problem if isinstance(reading, Refused) else Problem("choose")
        problem = turn.t("problem", text=questions.problem(turn.t, wrong))
        return screens(ask(turn.t, question, problem))
    return await _go_on(turn, {**prompt.of, "said": {**prompt.of["said"], question.id: reading.value}})


async def register(turn: Turn, role: str, said: Mapping[str, str | None]) -> Reply:
    """Make the registration and give it a place, if there is one."""
    left = await places.PlacesLeft.count(turn.tx, turn.event, turn.now)
    made, verdict = await register_manually(
        turn.tx, turn.event, left, role, said, turn.person.language, turn.person.id, turn.now
    )
    await places.publish_decisions(turn.tx, turn.event, [(made.id, verdict)], turn.now)
    await audit.note(turn, "application-by-hand", f"registration:{made.id}", None, verdict)
    await permissions.close(turn)
    return screens(done(turn.t, made.id, made.number or 0, verdict, await _link(turn, made)))


async def renew_link(turn: Turn, registration: Registration, _data: ApplicationCallback) -> Reply:
    """Make a new link by which a registration is taken over; the one before ends."""
    await audit.note(turn, "application-link", f"registration:{registration.id}")
    link = await _link(turn, registration)
    return screens(done(turn.t, registration.id, registration.number or 0, "link", link))


async def _link(turn: Turn, registration: Registration) -> str:
    token = claims.new_token()
    await claims.offer(turn.tx, registration.id, token)
    return to_claim(turn.bot_username, token)


async def _go_on(turn: Turn, of: Known) -> Reply:
    """Ask what is not known yet, or whether all is right."""
    await permissions.ask(turn, KIND, **of)
    question = _next_question(turn, of)
    if question is not None:
        return screens(ask(turn.t, question))
    return screens(check(turn.t, turn.event, of["role"], _answers(turn, of)))


def _answers(turn: Turn, of: Known) -> Iterable[tuple[Question, str]]:
    said = of["said"]
    return [(question, said[question.id]) for question in questions_of(turn, of["role"]) if said.get(question.id)]


def questions_of(turn: Turn, role: str) -> tuple[Question, ...]:
    """Return what is asked on the phone: name, number, organisation, as far as the role's form asks for them."""
    form = turn.event.form.for_role(role)
    wanted = (form.name_question, form.phone_question, form.organisation_question)
    return tuple(question for question in wanted if question is not None)


def _next_question(turn: Turn, of: Known) -> Question | None:
    return next((question for question in questions_of(turn, of["role"]) if question.id not in of["said"]), None)


ACTIONS: Final[Actions[ManualRegistrationHandler]] = Actions(
    ManualRegistrationCallback, {"begin": begin, "role": choose_role, "skip": skip, "yes": confirm}
)
