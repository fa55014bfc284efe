"""Keeping what the team does, and showing it."""

from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from db.team import audit
from fair.access import Permission
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from handlers.team.callbacks import AuditLogCallback
from handlers.team.screens import audit_log
from handlers.team.screens.audit_log import PAGE, AuditLogPage
from services import audit_names
from services.turn import Turn

MANY: Final = 2_000
"""Deeds in a file that is made within a turn: some tenths of a megabyte, some hundredths of a second."""


def router() -> Router:
    """Take the buttons of the audit log."""
    router = Router(name="team.audit_log")
    router.callback_query.filter(AnyPress(AuditLogCallback))
    router.callback_query.register(press, AuditLogCallback.filter(), Requires(Permission.JOURNAL))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: AuditLogCallback) -> Reply:
    """Show a page of the journal, or send it."""
    count = await audit.count(turn.tx, turn.event.id)
    if callback_data.file:
        sheet = await _sheet(turn, count, MANY, 0)
        return screens(audit_log.file(turn.t, sheet, callback_data.file))
    page = min(callback_data.page, max(0, (count - 1) // PAGE))
    return screens(audit_log.audit_log(turn.t, await _sheet(turn, count, PAGE, page)))


async def _sheet(turn: Turn, count: int, limit: int, page: int) -> AuditLogPage:
    entries = await audit.recent(turn.tx, turn.event.id, limit, page * PAGE)
    names = await audit_names.load(turn.tx, turn.event, limit, page * PAGE)
    return AuditLogPage(turn.event, entries, names, count, page)
