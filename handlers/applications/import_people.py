"""Many people at once: a table is read, what is wrong with it is named, and whoever is in it comes in by a tap."""

from collections.abc import Awaitable, Callable
from pathlib import PurePath
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.applications import imports
from db.delivery.jobs import Order
from fair.access import Permission
from handlers.applications.callbacks import ImportCallback
from handlers.applications.screens import import_people
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services import audit
from services.turn import Turn
from texts.translator import Safe

ImportHandler: TypeAlias = Callable[[Turn, str], Awaitable[Reply]]

KIND: Final = "import-file"
ENDINGS: Final = frozenset({".xlsx", ".csv"})
NAME: Final = 100
"""Characters of a file's name that are kept."""


def router() -> Router:
    """Take the buttons of an import."""
    router = Router(name="applications.import_people")
    router.callback_query.filter(AnyPress(ImportCallback))
    router.callback_query.register(press, ImportCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


def answers() -> Router:
    """Take the table that is sent."""
    router = Router(name="applications.import_people.answers")
    router.message.register(receive_table, AnswersPrompt(KIND), Requires(Permission.APPLICATIONS))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ImportCallback) -> Reply:
    """Take a button."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data.of)


async def ask(turn: Turn, said: Safe | None = None, toast: str = "") -> Reply:
    """Ask for a table."""
    await permissions.ask(turn, KIND)
    return screens(import_people.ask(turn.t, turn.event, said), toast=toast)


async def receive_table(event: Message, turn: Turn) -> Reply:
    """Have a table read."""
    document = event.document
    name = PurePath(document.file_name or "").name if document else ""
    if document is None or PurePath(name).suffix.casefold() not in ENDINGS:
        return await ask(turn, turn.t("import-unknown") if document else None)
    await permissions.close(turn)
    args = {"file_id": document.file_id, "name": name[-NAME:]}
    return Reply((import_people.reading(turn.t),), orders=(Order(turn.event.id, "import-read", args),))


async def apply(turn: Turn, of: str) -> Reply:
    """Begin to register exactly those whom the person was told of; `bot/schedule/imports.py` does it."""
    found = await imports.find(turn.tx, turn.event.id)
    if found is None or found.phase != "offered" or str(found.changed_at) != of or not found.size:
        return await ask(turn, turn.t("import-gone"))
    await imports.move(turn.tx, turn.event.id, "running", turn.micros)
    await audit.note(turn, "import", f"import:{of}", after=found.size)
    return screens(import_people.running(turn.t, found.size))


async def discard(turn: Turn, of: str) -> Reply:
    """Forget a table that was sent."""
    found = await imports.find(turn.tx, turn.event.id)
    if found is not None and found.phase == "offered" and str(found.changed_at) == of:
        await imports.drop(turn.tx, turn.event.id)
    return await ask(turn, toast=turn.t.plain("import-discarded"))


ACTIONS: Final[Actions[ImportHandler]] = Actions(
    ImportCallback, {"ask": lambda turn, _of: ask(turn), "apply": apply, "discard": discard}
)
