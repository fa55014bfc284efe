"""Announcements by the clock: those whose time has come begin, and whoever watches sees how far they are."""

import logging
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from bot.telegram.payloads import call_to_show
from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.core.engine import Tx
from db.core.time import HOUR, to_micros
from db.delivery import outbox
from db.delivery.outbox import NewDelivery
from db.people import people
from db.people.people import Person
from db.team import members
from fair.announcements.announcement import AnnouncementPhase
from fair.delivery.policy import DeliveryClass
from fair.event.model import Event
from handlers.announcements.screens import progress
from handlers.base.screen import Screen
from handlers.deferred import DrawingContext
from services.announcement_progress import AnnouncementProgress

LATE: Final = 1 * HOUR
"""What is later than this is not sent any more: "lunch is ready" is of no use in the evening."""

log = logging.getLogger("jarmenke.planner")


async def announce(tx: Tx, drawing: DrawingContext, now: datetime) -> None:
    """Begin what is due, tell how far everything is, and note what is done."""
    await _begin(tx, drawing, to_micros(now))
    for one in await announcements.active(tx):
        if event := drawing.events.get(one.event_id):
            await _tell(tx, drawing, event, one, to_micros(now))


async def _begin(tx: Tx, drawing: DrawingContext, now: int) -> None:
    for one, due_at in await announcements.due(tx, now):
        event = drawing.events.get(one.event_id)
        if event is None:
            continue
        if now - due_at > LATE:
            log.warning("too late announcement=%d", one.id)
            await announcements.save(
                tx,
                replace(one, phase=AnnouncementPhase.DRAFT, previewed=False, progress_chat=None, progress_message=None),
            )
            await _write(tx, drawing, one, f"announcement-late:{one.id}:{due_at}", progress.late, one, now=now)
            continue
        await ledger.begin(tx, replace(one, progress_chat=None, progress_message=None), now)


async def _tell(tx: Tx, drawing: DrawingContext, event: Event, one: Announcement, now: int) -> None:
    """Show how far it is in the message that is watched; at the end, by a new one where none is."""
    over = await ledger.at_rest(tx, one.id) and one.phase is not AnnouncementPhase.PAUSED
    status = await AnnouncementProgress.glance(tx, one, now)
    if over:
        done = one.phase if one.phase is AnnouncementPhase.CANCELLED else AnnouncementPhase.DONE
        one = await announcements.save(tx, replace(one, phase=done, ended_at=now))
        status = replace(status, announcement=one)
        if one.progress_chat is None:
            await _write(
                tx, drawing, one, f"announcement-done:{one.id}:{now}", progress.finished, event, status, now=now
            )
    if one.progress_chat is None or one.progress_message is None:
        return
    watcher = await _still_told(tx, event.id, one.progress_chat)
    if watcher is None:
        return
    screen = progress.running(drawing.texts.speaking(watcher.language), event, status)
    if screen.text != one.progress_text:
        await announcements.save(tx, replace(one, progress_text=screen.text))
        await _edit(tx, watcher.id, one.progress_message, screen, now)


async def _edit(tx: Tx, chat: int, message_id: int, screen: Screen, now: int) -> None:
    """Queue the edit of a message; nothing is sent in its place if it is gone."""
    edit = replace(call_to_show(screen, message_id), only_edits=True)
    await outbox.add(tx, [NewDelivery(chat, DeliveryClass.LIVE, edit, now)], now)


async def _still_told(tx: Tx, event_id: str, person_id: int) -> Person | None:
    """Return who announced something, unless they have left the team since."""
    return None if await members.may_not_announce(tx, event_id, person_id) else await people.find(tx, person_id)


async def _write(
    tx: Tx, drawing: DrawingContext, of: Announcement, key: str, draw: Any, *arguments: Any, now: int
) -> None:
    """Queue a message to the author of an announcement, in their language."""
    person = await _still_told(tx, of.event_id, of.author)
    if person is not None:
        screen: Screen = draw(drawing.texts.speaking(person.language), *arguments)
        sent = NewDelivery(person.id, DeliveryClass.LIVE, call_to_show(screen, None), now, dedupe_key=key)
        await outbox.add(tx, [sent], now)
