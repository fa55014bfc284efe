"""Files for the team: lists to work with, to print and to hand on."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from db.applications import queue
from db.applications.queue import EVERYBODY, QueueFilter
from db.delivery.jobs import Order
from fair.access import Permission
from fair.export_tables import TABLES
from handlers.applications import details
from handlers.base import permissions, typed_labels
from handlers.base.callbacks import AnyPress, ExportCallback
from handlers.base.permissions import Requires
from handlers.base.screen import Reply
from handlers.reports.screens import exports
from services import audit
from services.turn import Turn


def router() -> Router:
    """Take the buttons of the files."""
    router = Router(name="reports.exports")
    router.callback_query.filter(AnyPress(ExportCallback))
    router.callback_query.register(press, ExportCallback.filter(), Requires(Permission.FILES))
    return router


async def show(turn: Turn) -> Reply:
    """Show what can be had as a file."""
    await permissions.close(turn)
    return await typed_labels.offer(turn, exports.files(turn.t, turn.event))


async def press(_event: CallbackQuery, turn: Turn, callback_data: ExportCallback) -> Reply:
    """Show what there is, ask in which form, or have the file made."""
    table, form, whose = callback_data.table, callback_data.form, callback_data.whose
    if table not in TABLES or whose not in exports.WHOSE:
        return await show(turn)
    queue_filter = await _chosen_filter(turn, whose)
    if form not in exports.FORMS:
        found = len(await details.current_queue(turn)) if whose == exports.FILTERED else 0
        choice = exports.Choice(whose, queue_filter, found)
        return await typed_labels.offer(turn, exports.form(turn.t, turn.event, table, choice))
    return await order(turn, table, form, whose, queue_filter)


async def order(turn: Turn, table: str, form: str, whose: str, queue_filter: QueueFilter) -> Reply:
    """Have a file made; it comes as a message."""
    chosen = {"table": table, "form": form, "sieve": asdict(queue_filter)}
    told = _told(queue_filter) if whose == exports.FILTERED else {}
    await audit.note(turn, "export", f"export:{table}", after={"form": form, "whose": whose or "all", **told})
    wanted = Order(turn.event.id, "export", chosen, tells=True)
    return Reply((exports.ordered(turn.t, table),), orders=(wanted,))


async def _chosen_filter(turn: Turn, whose: str) -> QueueFilter:
    if whose == exports.FILTERED:
        return await queue.filter_of(turn.tx, turn.person.id, turn.event.id)
    return replace(EVERYBODY, status="approved") if whose == exports.APPROVED else EVERYBODY


def _told(queue_filter: QueueFilter) -> Mapping[str, Any]:
    """Return what the journal keeps of a filter: not the text, which may be somebody's name."""
    return {key: bool(value) if key == "text" else value for key, value in asdict(queue_filter).items() if value}
