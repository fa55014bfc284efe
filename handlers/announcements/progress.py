"""An announcement that is under way or over: how far it has come, and what can still be done."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.announcements.ledger import Unreached
from fair.announcements.announcement import AnnouncementPhase
from fair.delivery.policy import DeliveryState
from fair.fields.spreadsheet import to_csv
from handlers.announcements.callbacks import AnnouncementCallback
from handlers.announcements.screens import progress
from handlers.base.screen import Document, Reply, screens
from services import announcement_revision, audit
from services.announcement_progress import AnnouncementProgress, resendable
from services.turn import Turn

FATES: Final[Mapping[int, DeliveryState]] = {1: DeliveryState.UNKNOWN, 2: DeliveryState.FAILED}
"""Whom to send it again, by the number on the button."""


async def show(turn: Turn, announcement: Announcement, _data: AnnouncementCallback | None = None) -> Reply:
    """Show how an announcement stands."""
    return screens(progress.running(turn.t, turn.event, await status(turn, announcement)))


async def status(turn: Turn, announcement: Announcement) -> AnnouncementProgress:
    """Read what the screen of an announcement shows."""
    return await AnnouncementProgress.shown(turn.tx, announcement, turn.micros)


async def watch(turn: Turn, announcement: Announcement, message_id: int) -> Announcement:
    """Show the progress in the message that was pressed, from now on."""
    watched = replace(announcement, progress_chat=turn.person.id, progress_message=message_id, progress_text=None)
    return await announcements.save(turn.tx, watched) if announcement.started_at else announcement


async def pause(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Let nothing more go for now."""
    if announcement.phase is not AnnouncementPhase.RUNNING:
        return await show(turn, announcement)
    await audit.note(turn, "announcement-paused", announcement.subject)
    return await show(turn, await ledger.pause(turn.tx, announcement))


async def resume(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Go on."""
    if announcement.phase is not AnnouncementPhase.PAUSED:
        return await show(turn, announcement)
    await audit.note(turn, "announcement-resumed", announcement.subject)
    return await show(turn, await ledger.resume(turn.tx, announcement))


async def ask_to_cancel(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Ask before people are left without it; meanwhile nothing more goes."""
    if announcement.phase not in {AnnouncementPhase.RUNNING, AnnouncementPhase.PAUSED}:
        return await show(turn, announcement)
    paused = await ledger.pause(turn.tx, announcement)
    return screens(progress.cancel(turn.t, await status(turn, paused)))


async def cancel(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Withdraw what has not gone."""
    if announcement.phase not in {AnnouncementPhase.RUNNING, AnnouncementPhase.PAUSED}:
        return await show(turn, announcement)
    await audit.note(turn, "announcement-cancelled", announcement.subject)
    return await show(turn, await ledger.cancel(turn.tx, announcement, turn.micros))


async def ask_to_delete(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Ask before messages vanish from people's chats."""
    if announcement.started_at is None or announcement.deleted_at is not None:
        return await show(turn, announcement)
    asks = bool(await announcement_revision.confirmers(turn))
    return screens(progress.delete(turn.t, await status(turn, announcement), asks_colleague=asks))


async def again(turn: Turn, announcement: Announcement, data: AnnouncementCallback) -> Reply:
    """Send again to those of one fate: an organiser's decision, for some may get it twice."""
    state = FATES.get(data.page)
    if state is None or announcement.phase not in {AnnouncementPhase.RUNNING, AnnouncementPhase.DONE}:
        return await show(turn, announcement)
    count = await resendable(turn.tx, announcement, state)
    await audit.note(turn, "announcement-again", announcement.subject, after=count)
    return await show(turn, await ledger.again(turn.tx, announcement, state, turn.micros))


async def call_list(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Send the list of those who did not get it, with their phone numbers."""
    missing = await ledger.unreached(turn.tx, announcement)
    event, phone = turn.event, turn.event.form.phone_question
    names = await ledger.answers_of_unreached(turn.tx, announcement, event.name_question_id)
    phones = await ledger.answers_of_unreached(turn.tx, announcement, phone.id if phone else "")
    await audit.note(turn, "announcement-calls", announcement.subject)
    rows = [_row(turn, one, names.get(one.chat), phones.get(one.chat)) for one in missing]
    told = (await ledger.progress(turn.tx, announcement)).ledger
    return screens(progress.calls(turn.t, announcement, len(rows), told.unreached - len(rows), _table(turn, rows)))


def _row(turn: Turn, one: Unreached, name: str | None, phone: str | None) -> tuple[str, ...]:
    why = (
        progress.why(turn.t, one.error) if one.state is not DeliveryState.UNKNOWN else turn.t.plain("unreached-unknown")
    )
    return str(one.number or ""), name or "", phone or "", one.organisation or "", why


def _table(turn: Turn, rows: list[tuple[str, ...]]) -> Document:
    heading = [turn.t.plain(f"calls-{column}") for column in progress.COLUMNS]
    return Document(turn.t.plain("calls-file"), to_csv([heading, *rows]), "text/csv")
