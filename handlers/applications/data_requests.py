"""What somebody asks about their data by phone or letter: noted, and done (law 94-V, art. 8 and 24).

The journal keeps when and how it came and what was done, and of whose application, as long as there is one.
"""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.people import people, personal_data
from db.people.prompts import Prompt
from db.registration.registrations import Registration
from fair.access import Permission
from fair.applications.requests import DataRequest, received_on
from handlers.applications import details, queue
from handlers.applications.callbacks import DataRequestCallback
from handlers.applications.screens import data_requests
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Notice, Reply, screens
from handlers.privacy.screens import my_data
from handlers.stale import stale_button
from services import audit
from services.erasure import erase_registration
from services.turn import Turn

RequestHandler: TypeAlias = Callable[[Turn, Registration, DataRequestCallback], Awaitable[Reply]]

KIND: Final = "data-request"


def router() -> Router:
    """Take the buttons about what somebody has asked."""
    router = Router(name="applications.data_requests")
    router.callback_query.filter(AnyPress(DataRequestCallback))
    router.callback_query.register(press, DataRequestCallback.filter(), Requires(Permission.REQUESTS))
    return router


def answers() -> Router:
    """Take the day on which it came, if it is none of those on the buttons."""
    router = Router(name="applications.data_requests.answers")
    router.message.register(type_day, AnswersPrompt(KIND), Requires(Permission.REQUESTS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: DataRequestCallback) -> Reply:
    """Take a button."""
    registration = await details.find(turn, callback_data.registration)
    if registration is None:
        return await stale_button(turn)
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, registration, callback_data)


async def begin(turn: Turn, registration: Registration, _data: DataRequestCallback) -> Reply:
    """Ask by which way it came. Who asks for themselves has /mydata and /forget."""
    if registration.person_id == turn.person.id:
        return await queue.card(turn, registration.id, toast=turn.t.plain("request-own"))
    return screens(data_requests.channels(turn.t, registration))


async def choose_channel(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Ask when it came."""
    if data.how:
        return screens(data_requests.days(turn.t, registration, data.how, _today(turn)))
    return await begin(turn, registration, data)


async def ask_for_day(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Ask for another day."""
    await permissions.ask(turn, KIND, registration=registration.id, how=data.how)
    return screens(data_requests.other_day(turn.t, registration))


async def type_day(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take a day that is typed."""
    registration = await details.find(turn, prompt.of["registration"])
    day = received_on(event.text or "", _today(turn))
    if registration is None:
        return await queue.home(turn, turn.t.plain("application-gone"))
    if day is None:
        return screens(data_requests.day_expected(turn.t, registration))
    await permissions.close(turn)
    return screens(data_requests.what(turn.t, turn.event, registration, DataRequest(prompt.of["how"], day)))


async def choose_day(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Ask what is to be done, or was done."""
    request = _request(turn, data)
    if request is None:
        return await begin(turn, registration, data)
    return screens(data_requests.what(turn.t, turn.event, registration, request))


async def hand_over(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Give the organiser the file that the person would get by /mydata, and note that it was asked for."""
    request = _request(turn, data)
    if request is None:
        return await begin(turn, registration, data)
    await _note(turn, registration, request, "copy")
    held = await personal_data.of_person(turn.tx, registration.person_id)
    return screens(data_requests.copy(turn.t, registration, my_data.document(turn.t, turn.events, held)))


async def note_correction(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Note that answers were corrected at the person's request."""
    request = _request(turn, data)
    if request is None:
        return await begin(turn, registration, data)
    await _note(turn, registration, request, "corrected")
    return await queue.card(turn, registration.id, toast=turn.t.plain("request-noted"))


async def ask_to_erase(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Ask before everything is deleted."""
    request = _request(turn, data)
    if request is None:
        return await begin(turn, registration, data)
    return screens(data_requests.confirm(turn.t, turn.event, registration, request))


async def erase(turn: Turn, registration: Registration, data: DataRequestCallback) -> Reply:
    """Delete the person's data, and tell them where they can be told."""
    request = _request(turn, data)
    if request is None:
        return await begin(turn, registration, data)
    notices = await _told(turn, registration, request)
    await erase_registration(turn.tx, turn.events, registration.id, "request", turn.now)
    after = {"how": request.how, "on": request.day.isoformat()}
    await audit.note(turn, "application-erased", f"registration:{registration.id}", None, after)
    return Reply((data_requests.erased(turn.t, registration),), notices=notices)


async def _told(turn: Turn, registration: Registration, request: DataRequest) -> tuple[Notice, ...]:
    """Return what the person hears whose data are deleted, if they talk to the bot."""
    person = await people.find(turn.tx, registration.person_id)
    if registration.by_hand or person is None or person.unreachable:
        return ()
    screen = data_requests.told(turn.texts.speaking(person.language), turn.event, request)
    return (Notice(person.id, screen, forget=True),)


async def _note(turn: Turn, registration: Registration, request: DataRequest, done: str) -> None:
    after: dict[str, Any] = {"how": request.how, "on": request.day.isoformat(), "done": done}
    await audit.note(turn, "data-request", f"registration:{registration.id}", None, after)


def _request(turn: Turn, data: DataRequestCallback) -> DataRequest | None:
    day = received_on(data.day, _today(turn))
    return DataRequest(data.how, day) if day and data.how else None


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.event.zone).date()


ACTIONS: Final[Actions[RequestHandler]] = Actions(
    DataRequestCallback,
    {
        "ask": begin,
        "how": choose_channel,
        "day": choose_day,
        "other": ask_for_day,
        "copy": hand_over,
        "corrected": note_correction,
        "erase": ask_to_erase,
        "erase_yes": erase,
    },
)
