"""Publishing the draft of the agenda: what will change, a sentence about it, and back if it was a mistake."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.agenda import release_audience, releases
from db.people.prompts import Prompt
from fair.access import Permission
from fair.fields.text import clean
from fair.words import LANGUAGES
from handlers.agenda.callbacks import PublishCallback
from handlers.agenda.edit_draft import home, load
from handlers.agenda.edit_typed import NOTHING
from handlers.agenda.screens import publish
from handlers.agenda.screens.draft_view import DraftView
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services import audit, release_agenda
from services.turn import Turn

PublishHandler: TypeAlias = Callable[[Turn, DraftView, str], Awaitable[Reply]]


def router() -> Router:
    """Take buttons on the way of the draft to people."""
    router = Router(name="agenda.publish")
    router.callback_query.filter(AnyPress(PublishCallback))
    router.callback_query.register(press, PublishCallback.filter(), Requires(Permission.AGENDA))
    return router


def answers() -> Router:
    """Take the sentence that is typed about a release."""
    router = Router(name="agenda.publish.answers")
    router.message.register(sentence, AnswersPrompt("programme-say"), Requires(Permission.AGENDA))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: PublishCallback) -> Reply:
    """Take a button on the way to a release, or back."""
    await permissions.close(turn)
    bench = await load(turn)
    if bench is None:
        return await home(turn)
    if callback_data.action in _OF_EDITS and not bench.draft.differs:
        return await home(turn, turn.t.plain("toast-programme-same"))
    return await ACTIONS[callback_data.action](turn, bench, callback_data.of)


async def diff(turn: Turn, bench: DraftView, _of: str) -> Reply:
    """Show what people would see changed."""
    return screens(publish.diff(turn.t, bench))


async def say(turn: Turn, bench: DraftView, _of: str = "") -> Reply:
    """Show the sentence, and how many people will be told."""
    reach = await release_agenda.reach(turn.tx, turn.event, bench.draft, turn.now)
    return screens(publish.say(turn.t, turn.texts, bench, reach))


async def words(turn: Turn, _bench: DraftView, of: str) -> Reply:
    """Ask for the sentence in a language."""
    if of not in LANGUAGES:
        return await stale_button(turn)
    await permissions.ask(turn, "programme-say", language=of)
    return screens(publish.ask(turn.t, turn.texts, of))


async def sentence(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the sentence in a language."""
    language, said = prompt.of["language"], clean(event.text or "")
    bench = await load(turn)
    if bench is None or not bench.draft.differs:
        return await home(turn)
    if not said or len(said) > publish.SENTENCE:
        wrong = turn.t("programme-say-long", length=str(len(said)), max=str(publish.SENTENCE)) if said else None
        return screens(publish.ask(turn.t, turn.texts, language, wrong))
    spoken = {**bench.draft.sentence, language: "" if said == NOTHING else said}
    await permissions.close(turn)
    return await say(turn, await _saying(turn, bench, {one: text for one, text in spoken.items() if text}))


async def out(turn: Turn, bench: DraftView, of: str) -> Reply:
    """Publish exactly what the person has seen; ask again before many sessions are cancelled."""
    if bench.draft.cancels_much and bench.draft.mark == of:
        return screens(publish.surely(turn.t, bench))
    return await out_surely(turn, bench, of)


async def out_surely(turn: Turn, bench: DraftView, of: str) -> Reply:
    """Publish, whatever it cancels."""
    draft = bench.draft
    if draft.mark != of:
        return screens(publish.diff(turn.t, bench, turn.t("programme-changed-since")))
    reach = await release_agenda.reach(turn.tx, turn.event, draft, turn.now)
    number = await release_agenda.publish(turn.tx, turn.event, draft, draft.sentence, turn.now)
    await audit.note(turn, "programme-publish", f"release:{number}")
    published = await load(turn)
    assert published is not None
    undoable = release_agenda.can_be_undone(published.latest, turn.now)
    return screens(publish.out(turn.t, published, reach.people, undoable=undoable))


async def undo(turn: Turn, bench: DraftView, of: str) -> Reply:
    """Give people back what they saw before the last release."""
    latest = bench.latest
    if latest is None or str(latest.number) != of or not release_agenda.can_be_undone(latest, turn.now):
        return await home(turn, turn.t.plain("toast-programme-undo-late"))
    told = await release_audience.told(turn.tx, turn.event.id, latest.number)
    number = await release_agenda.undo(turn.tx, turn.event, latest, turn.now)
    await audit.note(turn, "programme-undo", f"release:{latest.number}", latest.number, number)
    return screens(publish.undone(turn.t, latest.number - 1, number, told))


async def discard(turn: Turn, _bench: DraftView, _of: str) -> Reply:
    """Ask before edits are lost."""
    return screens(publish.discard(turn.t))


async def discard_surely(turn: Turn, bench: DraftView, _of: str) -> Reply:
    """Make the draft again what people see."""
    if bench.draft.present is None:
        return await home(turn)
    await releases.drop_draft(turn.tx, turn.event.id)
    await audit.note(turn, "programme-discard", "draft")
    return await home(turn, turn.t.plain("toast-programme-discarded"))


ACTIONS: Final[Actions[PublishHandler]] = Actions(
    PublishCallback,
    {
        "diff": diff,
        "say": say,
        "words": words,
        "out": out,
        "out_yes": out_surely,
        "undo": undo,
        "discard": discard,
        "discard_yes": discard_surely,
    },
)
_OF_EDITS: Final = frozenset(ACTIONS) - {"undo"}
"""These make sense only if the draft differs from what people see."""


async def _saying(turn: Turn, bench: DraftView, spoken: Mapping[str, str]) -> DraftView:
    """Keep the sentence, with the draft."""
    await release_agenda.keep(turn.tx, turn.event, bench.draft.agenda, turn.now)
    await releases.say(turn.tx, turn.event.id, spoken)
    return replace(bench, draft=replace(bench.draft, sentence=spoken))
