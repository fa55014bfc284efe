"""The draft of the agenda as a file: sent to be edited in a spreadsheet, and sent back."""

from pathlib import PurePath
from typing import Any, Final

from aiogram import Router
from aiogram.types import Message

from db.delivery.jobs import Order
from fair.access import Permission
from handlers.agenda.screens import edit_as_file
from handlers.base import permissions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services.turn import Turn

ENDINGS: Final = frozenset({".xlsx", ".csv", ".json", ".xml", ".ics"})
NAME: Final = 100
"""Characters of a file's name that are kept."""


def answers() -> Router:
    """Take the file that is sent back."""
    router = Router(name="agenda.edit_as_file")
    router.message.register(take, AnswersPrompt("programme-file"), Requires(Permission.AGENDA))
    return router


async def send(turn: Turn) -> Reply:
    """Ask for a file."""
    await permissions.ask(turn, "programme-file")
    return screens(edit_as_file.ask(turn.t))


async def get(turn: Turn) -> Reply:
    """Have the draft written to a workbook; what the person sends next is that workbook."""
    await permissions.ask(turn, "programme-file")
    return Reply((edit_as_file.making(turn.t),), orders=(_order(turn, "programme-write"),))


async def take(event: Message, turn: Turn) -> Reply:
    """Have a file read."""
    document = event.document
    name = PurePath(document.file_name or "").name if document else ""
    ending = PurePath(name).suffix.casefold()
    if document is None or ending not in ENDINGS:
        wrong = turn.t("programme-file-unknown") if document else None
        return screens(edit_as_file.ask(turn.t, wrong))
    await permissions.close(turn)
    order = _order(turn, "programme-read", file_id=document.file_id, name=name[-NAME:])
    return Reply((edit_as_file.reading(turn.t),), orders=(order,))


async def take_again(turn: Turn, what: str) -> Reply:
    """Have a file read again of which the person was told that much is not in it: that much was meant."""
    prompt = turn.prompt
    if prompt is None or prompt.kind != "programme-file" or "file_id" not in prompt.of:
        return await send(turn)
    order = _order(turn, "programme-read", take=what, file_id=prompt.of["file_id"], name=prompt.of["name"])
    return Reply((edit_as_file.reading(turn.t),), orders=(order,))


def _order(turn: Turn, kind: str, **args: Any) -> Order:
    return Order(turn.event.id, kind, args)
