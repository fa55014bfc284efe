"""The questionnaire and the texts of the event: sent as files, compared, applied, taken back."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.delivery.jobs import Order
from db.event import events
from db.event.events import ContentDraft
from fair import content
from fair.access import Permission
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Button, Reply, screens
from handlers.content.callbacks import ContentCallback
from handlers.content.screens import edit
from handlers.content.screens.edit import Proposal
from services import audit, release_agenda, retention
from services.turn import Turn
from texts.translator import Safe

ContentHandler: TypeAlias = Callable[[Turn, str], Awaitable[Reply]]

_NAME: Final = re.compile(r"(event|questions|faq)\b.*\.toml", re.IGNORECASE)
"""Phones put " (1)" behind a name that is there already."""


def router() -> Router:
    """Take buttons of the content that is in use and of what was sent."""
    router = Router(name="content.edit")
    router.callback_query.filter(AnyPress(ContentCallback))
    router.callback_query.register(press, ContentCallback.filter(), Requires(Permission.CONTENT))
    return router


def answers() -> Router:
    """Take the file that is sent."""
    router = Router(name="content.edit.answers")
    router.message.register(take, AnswersPrompt("content-file"), Requires(Permission.CONTENT))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ContentCallback) -> Reply:
    """Take a button; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data.of)


async def home(turn: Turn, _of: str = "", toast: str = "") -> Reply:
    """Show how the content stands."""
    stored = await events.find(turn.tx, turn.event.id)
    assert stored is not None
    before = await events.before(turn.tx, turn.event.id)
    sent = await proposal(turn) is not None
    view = edit.home(turn.t, turn.event, stored.loaded_at, before.saved_at if before else None, sent=sent)
    return screens(view, toast=toast)


async def get(turn: Turn, _of: str) -> Reply:
    """Hand over the files as they are in use; what the person sends next is one of them."""
    stored = await events.find(turn.tx, turn.event.id)
    assert stored is not None
    await permissions.ask(turn, "content-file")
    return screens(*(edit.file(turn.t, name, stored.files[name]) for name in content.FILES if name in stored.files))


async def send(turn: Turn, _of: str) -> Reply:
    """Ask for a file."""
    await permissions.ask(turn, "content-file")
    return screens(edit.ask(turn.t))


async def take(event: Message, turn: Turn) -> Reply:
    """Have a file read."""
    document = event.document
    named = _NAME.fullmatch(document.file_name or "") if document else None
    if document is None or named is None:
        return screens(edit.ask(turn.t, turn.t("content-unknown") if document else None))
    args = {"file_id": document.file_id, "name": f"{named[1].lower()}.toml"}
    return Reply((edit.reading(turn.t),), orders=(Order(turn.event.id, "content-read", args),))


async def diff(turn: Turn, _of: str = "", said: Safe | None = None, more: Button | None = None) -> Reply:
    """Show what would change, or what is wrong; `more`: where the person comes from, to change more."""
    proposed = await proposal(turn)
    return screens(edit.diff(turn.t, proposed, said, more)) if proposed else await home(turn)


async def apply(turn: Turn, of: str) -> Reply:
    """Use exactly what the person has seen, from the end of this turn on."""
    proposed = await proposal(turn)
    if proposed is None:
        return await home(turn, toast=turn.t.plain("toast-content-gone"))
    if proposed.mark != of or proposed.new is None:
        return await diff(turn, said=turn.t("content-changed-since"))
    digest = content.digest(proposed.files)
    await events.save(turn.tx, turn.event.id, proposed.files, digest, turn.micros)
    await events.drop_draft(turn.tx, turn.event.id)
    await release_agenda.plan(turn.tx, proposed.new, turn.now)
    await release_agenda.follow_answers(turn.tx, proposed.new, turn.now)
    await retention.plan(turn.tx, proposed.new, turn.now)
    await audit.note(turn, "content-apply", "event", proposed.base[: edit.MARK], digest[: edit.MARK])
    turn.adopt(proposed.new)
    return screens(edit.applied(turn.t))


async def discard(turn: Turn, _of: str) -> Reply:
    """Forget what was sent."""
    await events.drop_draft(turn.tx, turn.event.id)
    return await home(turn, toast=turn.t.plain("toast-content-discarded"))


async def before(turn: Turn, _of: str) -> Reply:
    """Propose the content that was in use before."""
    version = await events.before(turn.tx, turn.event.id)
    if version is None:
        return await home(turn)
    await propose(turn, version.files)
    return await diff(turn, said=turn.t("content-before"))


ACTIONS: Final[Actions[ContentHandler]] = Actions(
    ContentCallback,
    {
        "home": home,
        "get": get,
        "send": send,
        "diff": diff,
        "apply": apply,
        "discard": discard,
        "before": before,
    },
)


async def propose(turn: Turn, files: Mapping[str, str]) -> None:
    """Keep content that is not applied yet."""
    stored = await events.find(turn.tx, turn.event.id)
    assert stored is not None
    await events.put_draft(turn.tx, turn.event.id, ContentDraft(files, stored.digest), turn.micros)


async def proposal(turn: Turn) -> Proposal | None:
    """Return the content that is not applied yet beside the one in use; None, if there is none or it is outdated."""
    stored = await events.find(turn.tx, turn.event.id)
    draft = await events.draft(turn.tx, turn.event.id)
    if stored is None or draft is None or draft.base != stored.digest:
        return None
    new, found = content.read(draft.files)
    known = await release_agenda.known_sessions(turn.tx, turn.event) if new else None
    if new is not None and known is not None and (wrong := content.unknown_sessions(draft.files, new, known)):
        new, found = None, (*found, *wrong)
    return Proposal(draft.files, draft.base, turn.event, new, found)
