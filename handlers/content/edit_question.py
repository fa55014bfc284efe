"""A question's words and answers, changed by taps and short texts; what is changed waits to be applied."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final, Literal, TypeAlias, get_args

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.people.prompts import Prompt
from fair.access import Permission
from fair.content import question_edit
from fair.content.question_edit import QuestionPart
from fair.content.questions_file import OPTION_MAX
from fair.fields.text import clean
from fair.typed_words import LinesError, TooLongError, in_all, typed_words
from fair.words import LANGUAGES
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, Screen, screens
from handlers.content import edit
from handlers.content.callbacks import QuestionListCallback, QuestionTextCallback
from handlers.content.screens import edit_question
from handlers.content.screens.edit_question import QuestionTextView
from services import audit, question_words
from services.question_words import WordsRefusal
from services.turn import Turn

QuestionTextHandler: TypeAlias = Callable[[Turn, QuestionTextView, str], Awaitable[Reply]]
NOTHING: Final = "-"
"""What is written for no help."""
PARTS: Final = frozenset(get_args(QuestionPart))


def router() -> Router:
    """Take buttons of the questions' words and answers."""
    router = Router(name="content.edit_question")
    router.callback_query.filter(AnyPress(QuestionListCallback, QuestionTextCallback))
    router.callback_query.register(listing, QuestionListCallback.filter(), Requires(Permission.CONTENT))
    router.callback_query.register(press, QuestionTextCallback.filter(), Requires(Permission.CONTENT))
    return router


def answers() -> Router:
    """Take the words that are typed."""
    router = Router(name="content.edit_question.answers")
    router.message.register(words, AnswersPrompt("content-words"), Requires(Permission.CONTENT))
    router.message.register(label, AnswersPrompt("content-label"), Requires(Permission.CONTENT))
    router.message.register(new_option, AnswersPrompt("content-option"), Requires(Permission.CONTENT))
    return router


async def listing(_event: CallbackQuery, turn: Turn, callback_data: QuestionListCallback) -> Reply:
    """List the questions."""
    await permissions.close(turn)
    table = await question_words.load(turn)
    return screens(edit_question.listing(turn.t, table, callback_data.page))


async def press(_event: CallbackQuery, turn: Turn, callback_data: QuestionTextCallback) -> Reply:
    """Take a button of a question; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    view = await _view(turn, callback_data.question, callback_data.language)
    if view is None:
        return await edit.home(turn)
    return await ACTIONS[callback_data.action](turn, view, callback_data.of)


async def show(turn: Turn, view: QuestionTextView, _of: str) -> Reply:
    """Show a question in a language."""
    return screens(edit_question.show(turn.t, view))


async def ask(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Ask for a part of a question in a language."""
    if of not in PARTS:
        return await show(turn, view, "")
    await permissions.ask(turn, "content-words", question=view.question.id, language=view.language, part=of)
    return screens(edit_question.ask_words(turn.t, view, of))


async def options(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """List the answers that a question offers."""
    if not view.question.options:
        return await show(turn, view, "")
    return screens(edit_question.options(turn.t, view, int(of) if of.isdecimal() else 0))


async def option(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Show an answer, and what can be done with it."""
    if view.question.option(of) is None:
        return await options(turn, view, "")
    return screens(edit_question.option(turn.t, view, of))


async def ask_label(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Ask for the label of an answer in a language."""
    if view.question.option(of) is None:
        return await options(turn, view, "")
    await permissions.ask(turn, "content-label", question=view.question.id, language=view.language, option=of)
    return screens(edit_question.ask_label(turn.t, view, of))


async def add(turn: Turn, view: QuestionTextView, _of: str) -> Reply:
    """Ask for one more answer."""
    if not view.question.options:
        return await show(turn, view, "")
    await permissions.ask(turn, "content-option", question=view.question.id, language=view.language)
    return screens(edit_question.ask_option(turn.t, view))


async def up(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Move an answer one place up."""
    return await _moved(turn, view, of, -1)


async def down(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Move an answer one place down."""
    return await _moved(turn, view, of, 1)


async def remove(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Ask before an answer is removed; one that somebody has given can only be called something else."""
    if view.question.option(of) is None:
        return await options(turn, view, "")
    given = await question_words.times_given(turn, view.question, of)
    return screens(edit_question.remove(turn.t, view, of, given))


async def remove_surely(turn: Turn, view: QuestionTextView, of: str) -> Reply:
    """Remove an answer that nobody has given."""
    if view.question.option(of) is None or await question_words.times_given(turn, view.question, of):
        return await remove(turn, view, of)
    without = partial(question_edit.without_option, question=view.question.id, option=of)
    return await _keep(turn, view, without, partial(edit_question.option, turn.t, view, of))


ACTIONS: Final[Actions[QuestionTextHandler]] = Actions(
    QuestionTextCallback,
    {
        "show": show,
        "ask": ask,
        "options": options,
        "option": option,
        "label": ask_label,
        "add": add,
        "up": up,
        "down": down,
        "remove": remove,
        "remove_yes": remove_surely,
    },
)


async def words(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take a part of a question in a language."""
    view, part = await _asked(turn, prompt), prompt.of["part"]
    if view is None:
        return await edit.home(turn)
    said = clean(event.text or "", lines=part != "name")
    gone = said == NOTHING and part == "help"
    if not said or (said == NOTHING and not gone):
        return screens(edit_question.ask_words(turn.t, view, part))
    of = {"question": view.question.id, "part": part, "language": view.language, "text": "" if gone else said}
    again = partial(edit_question.ask_words, turn.t, view, part, length=len(said))
    return await _keep(turn, view, partial(question_edit.reworded, **of), again)


async def label(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the label of an answer in a language."""
    view, of = await _asked(turn, prompt), prompt.of["option"]
    if view is None or view.question.option(of) is None:
        return await edit.home(turn)
    said = clean(event.text or "")
    again = partial(edit_question.ask_label, turn.t, view, of, length=len(said))
    if not said:
        return screens(again())
    label = {"question": view.question.id, "option": of, "language": view.language, "text": said}
    return await _keep(turn, view, partial(question_edit.relabelled, **label), again)


async def new_option(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take one more answer: a line for all languages, or a line for each."""
    view = await _asked(turn, prompt)
    if view is None or not view.question.options:
        return await edit.home(turn)
    again = partial(edit_question.ask_option, turn.t, view)
    try:
        said = in_all(typed_words(event.text or "", view.language, OPTION_MAX), view.language)
    except LinesError:
        return screens(again(lines=True))
    except TooLongError as wrong:
        return screens(again(WordsRefusal.LONG, length=wrong.length))
    option = partial(question_edit.with_option, question=view.question.id, label=said)
    return await _keep(turn, view, option, again)


async def _asked(turn: Turn, prompt: Prompt) -> QuestionTextView | None:
    """Return the question that something was asked for."""
    view = await _view(turn, prompt.of["question"], prompt.of["language"])
    if view is None:
        await permissions.close(turn)
    return view


async def _view(turn: Turn, question_id: str, language: str) -> QuestionTextView | None:
    table = await question_words.load(turn)
    question = table.event.form.by_id.get(question_id)
    if question is None or language not in LANGUAGES:
        return None
    return QuestionTextView(table, question, language)


async def _keep(
    turn: Turn, view: QuestionTextView, change: Callable[[str], str], again: Callable[[WordsRefusal], Screen]
) -> Reply:
    """Keep a change and show what will change in all, or ask again."""
    refused = await _changed(turn, view, change)
    if refused is not None:
        return screens(again(refused))
    await permissions.close(turn)
    return await edit.diff(turn, more=edit_question.to_question(turn.t, view))


async def _changed(turn: Turn, view: QuestionTextView, change: Callable[[str], str]) -> WordsRefusal | None:
    refused = await question_words.change(turn, change)
    if refused is None:
        await audit.note(turn, "content-words", f"question:{view.question.id}")
    return refused


async def _moved(turn: Turn, view: QuestionTextView, of: str, by: Literal[-1, 1]) -> Reply:
    """Move an answer by one place and show where it stands now."""
    if view.question.option(of) is not None:
        change = partial(question_edit.moved, question=view.question.id, option=of, by=by)
        refused = await _changed(turn, view, change)
        if refused is not None:
            return screens(edit_question.option(turn.t, view, of, refused))
    now = await _view(turn, view.question.id, view.language)
    assert now is not None
    return await option(turn, now, of)
