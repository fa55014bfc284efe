"""What was asked in vain is answered by the team, and what is answered is changed: it counts at once."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.faq import counts, unanswered
from db.faq.unanswered import UnansweredQuestion
from db.people import prompts
from db.people.prompts import Prompt
from fair.access import Permission
from fair.faq.draft import DraftProblem, FaqDraft, as_title, ways_of_asking
from fair.faq.question import FrequentQuestion
from fair.words import LANGUAGES
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.faq.callbacks import FaqEditCallback
from handlers.faq.screens import edit
from services import audit, faq
from services.turn import Turn

FaqEditHandler: TypeAlias = Callable[[Turn, FaqEditCallback], Awaitable[Reply]]

TEXT: Final = "faq-text"
WORDS: Final = "faq-words"
FIRST: Final = FaqEditCallback()
"""The first page."""


def router() -> Router:
    """Take the team's buttons of common questions."""
    router = Router(name="faq.edit")
    router.callback_query.filter(AnyPress(FaqEditCallback))
    router.callback_query.register(press, FaqEditCallback.filter(), Requires(Permission.CONTENT))
    return router


def answers() -> Router:
    """Take what the team writes of common questions."""
    router = Router(name="faq.edit.answers")
    router.message.register(take_text, AnswersPrompt(TEXT), Requires(Permission.CONTENT))
    router.message.register(take_words, AnswersPrompt(WORDS), Requires(Permission.CONTENT))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: FaqEditCallback) -> Reply:
    """Take a button; whatever was asked for is not waited for any more, unless it is what the button is about."""
    if callback_data.action != "same":
        await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data)


async def home(turn: Turn, pressed: FaqEditCallback, toast: str = "") -> Reply:
    """Show what was asked and found no answer."""
    total = await unanswered.total(turn.tx, turn.event.id)
    page = max(0, min(pressed.number, (total - 1) // edit.PAGE))
    here = await unanswered.page(turn.tx, turn.event.id, page * edit.PAGE, edit.PAGE)
    return screens(edit.home(turn.t, turn.event, edit.AskedPage(here, total, page)), toast=toast)


async def question(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Show one of these, unless a colleague has dealt with it."""
    one = await _asked(turn, pressed)
    return screens(edit.question(turn.t, one)) if one else await home(turn, FIRST)


async def write(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Begin an answer in the language of those who asked."""
    one = await _asked(turn, pressed)
    if one is None:
        return await home(turn, FIRST)
    return await _ask(turn, FaqDraft(one.language, asked=one.id, question={one.language: as_title(one.question)}))


async def new(turn: Turn, _pressed: FaqEditCallback) -> Reply:
    """Begin a common question that nobody has asked yet."""
    return await _ask(turn, FaqDraft(turn.person.language))


async def belongs(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Ask to which common question it belongs."""
    one = await _asked(turn, pressed)
    if one is None:
        return await home(turn, FIRST)
    times = await counts.of_event(turn.tx, turn.event.id)
    page = int(pressed.of) if pressed.of.isascii() and pressed.of.isdecimal() else 0
    return screens(edit.listed(turn.t, turn.event, times, page, one))


async def chosen(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Let a common question be found by what was asked, too."""
    one, known = await _asked(turn, pressed), faq.question_of(turn.event, pressed.of)
    if one is None or known is None:
        return await home(turn, FIRST)
    await unanswered.drop(turn.tx, turn.event.id, one.id)
    return await _put(turn, replace(known, words=ways_of_asking(one.question, known.words)))


async def delete(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Forget a question that needs no answer."""
    await unanswered.drop(turn.tx, turn.event.id, pressed.number)
    return await home(turn, FIRST, toast=turn.t.plain("toast-faq-deleted"))


async def listed(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """List the common questions."""
    times = await counts.of_event(turn.tx, turn.event.id)
    return screens(edit.listed(turn.t, turn.event, times, pressed.number))


async def card(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Show a common question in all languages."""
    one = faq.question_of(turn.event, pressed.of)
    if one is None:
        return await listed(turn, FIRST)
    times = await counts.of_event(turn.tx, turn.event.id)
    return screens(edit.card(turn.t, one, times.get(one.id, 0)))


async def text(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Ask for another text in one language."""
    identity, _, language = pressed.of.partition(".")
    one = faq.question_of(turn.event, identity)
    if one is None or language not in LANGUAGES:
        return await listed(turn, FIRST)
    others = {other: said for other, said in one.answer.items() if other != language}
    return await _ask(turn, FaqDraft(language, one.id, question=one.question, answer=others))


async def words(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Ask for other ways of asking."""
    one = faq.question_of(turn.event, pressed.of)
    if one is None:
        return await listed(turn, FIRST)
    await permissions.ask(turn, WORDS, faq=one.id)
    return screens(edit.ask_words(turn.t, one))


async def remove(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Ask before a common question goes."""
    one = faq.question_of(turn.event, pressed.of)
    return screens(edit.sure(turn.t, one)) if one else await listed(turn, FIRST)


async def remove_surely(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Remove a common question."""
    one = faq.question_of(turn.event, pressed.of)
    if one is None:
        return await listed(turn, FIRST)
    await audit.note(turn, "faq-removed", f"faq:{one.id}")
    return screens(edit.removed(turn.t, one, await faq.drop(turn, one.id)))


async def undo(turn: Turn, pressed: FaqEditCallback) -> Reply:
    """Take the last change back, unless something was changed since."""
    undone = await faq.take_back(turn, pressed.of)
    if undone:
        await audit.note(turn, "faq-taken-back", "faq")
    toast = turn.t.plain("toast-faq-undone" if undone else "toast-faq-not-undone")
    return await home(turn, FIRST, toast=toast)


async def same(turn: Turn, _pressed: FaqEditCallback) -> Reply:
    """Let what is written be the answer in all languages."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    if prompt is None or prompt.kind != TEXT or prompt.event_id != turn.event.id:
        return await home(turn, FIRST)
    draft = FaqDraft.of_json(prompt.of)
    return await (_save(turn, draft) if draft.answer else _ask(turn, draft))


async def take_text(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the text in a language; behind the last one it counts."""
    draft = FaqDraft.of_json(prompt.of)
    written = draft.written(event.text or "")
    if isinstance(written, DraftProblem):
        return screens(edit.ask(turn.t, draft, written))
    return await (_ask(turn, written) if written.missing else _save(turn, written))


async def take_words(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take other ways of asking."""
    one = faq.question_of(turn.event, prompt.of["faq"])
    if one is None:
        return await home(turn, FIRST)
    ways = ways_of_asking(event.text or "", one.words)
    if ways == one.words:
        return screens(edit.ask_words(turn.t, one))
    await permissions.close(turn)
    return await _put(turn, replace(one, words=ways))


ACTIONS: Final[Actions[FaqEditHandler]] = Actions(
    FaqEditCallback,
    {
        "home": home,
        "question": question,
        "answer": write,
        "same": same,
        "belongs": belongs,
        "chosen": chosen,
        "delete": delete,
        "list": listed,
        "card": card,
        "new": new,
        "text": text,
        "words": words,
        "remove": remove,
        "remove_yes": remove_surely,
        "undo": undo,
    },
)


async def _asked(turn: Turn, pressed: FaqEditCallback) -> UnansweredQuestion | None:
    return await unanswered.find(turn.tx, turn.event.id, pressed.number)


async def _ask(turn: Turn, draft: FaqDraft) -> Reply:
    await permissions.ask(turn, TEXT, **draft.to_json())
    return screens(edit.ask(turn.t, draft))


async def _save(turn: Turn, draft: FaqDraft) -> Reply:
    """Let a draft count; the question that it answers is not without an answer any more."""
    known = faq.question_of(turn.event, draft.faq)
    asked = await unanswered.find(turn.tx, turn.event.id, draft.asked)
    ways = known.words if known else (asked.question,) if asked else ()
    await unanswered.drop(turn.tx, turn.event.id, draft.asked)
    await permissions.close(turn)
    return await _put(turn, draft.finished(known.id if known else faq.new_id(turn.event), ways))


async def _put(turn: Turn, one: FrequentQuestion) -> Reply:
    """Let a common question count from the end of this turn on."""
    known = faq.question_of(turn.event, one.id)
    await audit.note(turn, "faq-changed" if known else "faq-added", f"faq:{one.id}")
    return screens(edit.saved(turn.t, one, await faq.put(turn, one)))
