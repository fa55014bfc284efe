"""The questions of a form, one at a time: tapping, typing, sending; back, skip, keep, give up."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.delivery import albums
from fair.forms.flow import is_required, previous
from fair.forms.input import OptionInput
from fair.forms.model import Question, QuestionKind, Value
from fair.forms.problem import Problem, Refused
from fair.forms.values import done, read
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, screens
from handlers.registration import steps
from handlers.registration.begin import cancel
from handlers.registration.callbacks import OptionCallback, QuestionCallback
from handlers.registration.message_input import IsAnswer, IsEditOfAnswer, given, pressed
from handlers.registration.screens import questions
from handlers.registration.screens.question_buttons import page_of
from services import admission, answer_storage
from services.application import Application, close_opened, load_asked, move
from services.turn import Turn
from texts.answers import shown


def callbacks() -> Router:
    """Return the router of the buttons under questions."""
    router = Router(name="questions.callbacks")
    router.callback_query.filter(AnyPress(OptionCallback, QuestionCallback))
    router.callback_query.register(pick, OptionCallback.filter())
    router.callback_query.register(go, QuestionCallback.filter())
    return router


def answers() -> Router:
    """Return the router of what people write and send meanwhile. Its place is behind the commands."""
    router = Router(name="questions.answers")
    router.message.register(answer, IsAnswer())
    router.edited_message.register(edited, IsEditOfAnswer())
    return router


async def pick(_event: CallbackQuery, turn: Turn, callback_data: OptionCallback) -> Reply:
    """Take a tapped option."""
    if turn.registration is None or turn.registration.cursor is None:
        return await steps.answer_stale(turn)
    application = await load_asked(turn)
    question = application.open
    if question is None or question.id != callback_data.question or application.is_locked(question, turn.now):
        return await steps.answer_stale(turn)
    given = OptionInput(callback_data.option)
    reading = read(question, given, application.answers.get(question.id))
    if isinstance(reading, Refused):
        return Reply(toast=questions.toast(turn.t, reading.problem))
    page = page_of(question, callback_data.option)
    return await keep(turn, application, question, reading.value, page=page)


async def go(_event: CallbackQuery, turn: Turn, callback_data: QuestionCallback) -> Reply:
    """Take a button beside the options."""
    if turn.registration is None or turn.registration.cursor is None:
        return await steps.answer_stale(turn)
    application = await load_asked(turn)
    question = application.open
    if question is None or question.id != callback_data.question:
        return await steps.answer_stale(turn)
    if callback_data.action in {"page", "again"}:
        return screens(steps.ask(turn, application, question, page=callback_data.page))
    return await way(turn, application, question, callback_data.action)


async def answer(event: Message, turn: Turn) -> Reply:
    """Take what was written or sent; of an album, the first thing."""
    album = event.media_group_id
    if album and not await albums.first_of(turn.tx, event.chat.id, album, turn.micros):
        return Reply()
    application = await load_asked(turn)
    question = application.open
    if question is None or application.is_locked(question, turn.now):
        return await steps.show_current(turn)
    if event.text and (action := pressed(turn, event.text)):
        return await way(turn, application, question, action)
    reading = read(question, given(event), application.answers.get(question.id))
    if isinstance(reading, Refused):
        return refuse(turn, application, question, reading.problem)
    return await keep(turn, application, question, reading.value, reading.warning)


async def edited(_event: Message, turn: Turn) -> Reply:
    """Say how an answer is changed: an edited message is none, since nobody can tell which one it was."""
    registration = turn.registration
    assert registration is not None
    return screens(questions.edited(turn.t, draft=registration.status == "draft"))


async def keep(
    turn: Turn,
    application: Application,
    question: Question,
    value: Value,
    warning: Problem | None = None,
    page: int = 0,
) -> Reply:
    """Store an answer and go on; stay at one that has a warning or takes several choices."""
    if await admission.exceeds_places(turn, application, question, value):
        return refuse(turn, application, question, Problem("no-places"))
    turn, application = await answer_storage.save(turn, application, question, value)
    if question.kind is QuestionKind.CHOICES:
        return screens(steps.ask(turn, application, question, page=page))
    if warning:
        return screens(steps.ask(turn, application, question, questions.warned(turn.t, warning)))
    turn, application = await close_opened(turn, application, question)
    return await steps.go_on(turn, application, question, noted(turn, question, value))


async def way(turn: Turn, application: Application, question: Question, action: str) -> Reply:
    """Go the way of a button: back, skip, keep, done, cancel."""
    match action:
        case "back":
            return await back(turn, application, question)
        case "skip" if not is_required(question, turn.now):
            turn, application = await answer_storage.save(turn, application, question, None)
            turn, application = await close_opened(turn, application, question)
            return await steps.go_on(turn, application, question)
        case "keep" if question.id in application.answers:
            return await steps.go_on(turn, application, question)
        case "done":
            return await finish(turn, application, question)
        case "cancel":
            return await cancel(turn)
        case _:
            return refuse(turn, application, question, Problem("missing"))


async def back(turn: Turn, application: Application, question: Question) -> Reply:
    """Open the question before this one; from the first one there is no way back."""
    before = previous(application.form, application.answers, question.id) if application.draft else None
    turn, application = await move(turn, application, before.id if before else question.id)
    return screens(*steps.remove_keyboard(turn, question), *(await steps.show_current(turn)).screens)


async def finish(turn: Turn, application: Application, question: Question) -> Reply:
    """End several choices."""
    reading = done(question, application.answers.get(question.id))
    if isinstance(reading, Refused):
        return Reply(toast=questions.toast(turn.t, reading.problem))
    turn, application = await answer_storage.save(turn, application, question, reading.value)
    turn, application = await close_opened(turn, application, question)
    return await steps.go_on(turn, application, question, noted(turn, question, reading.value))


def noted(turn: Turn, question: Question, value: Value) -> str:
    """Return that an answer was taken, and which; nothing is to be said of a skipped question."""
    if value is None:
        return ""
    answer = shown(turn.t, question, value, turn.event.zone)
    return turn.t("answer-noted", name=turn.t.of(question.name), answer=answer)


def refuse(turn: Turn, application: Application, question: Question, problem: Problem) -> Reply:
    """Say what is wrong and ask again."""
    preface = turn.t("problem", text=questions.problem(turn.t, problem))
    return screens(steps.ask(turn, application, question, preface))
